package org.shikao.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorsTest {
    @TempDir
    private Path folder;

    @Test
    void onlyTheTwoDoorsOfTheProductCatchEverything() throws IOException {
        assertThat(Doors.falseOnes(SourceReader.below(Path.of("src/main/java"))))
                .isEmpty();
    }

    @Test
    void catchesAThirdDoorAndASecondInOnePackage() throws IOException {
        plant("A", "org.shikao.cli", "Exception");
        plant("B", "org.shikao.cli", "Throwable");
        plant("C", "org.shikao.gui.task", "final Throwable");
        plant("D", "org.shikao.flow", "IllegalStateException | Exception");
        plant("E", "org.shikao.flow", "IllegalStateException");
        plant("F", "org.shikao.gui.task.inner", "java.lang.Exception");

        assertThat(Doors.falseOnes(SourceReader.below(folder))).containsExactly("B.java", "D.java", "F.java");
    }

    private void plant(String name, String packageName, String caught) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), """
                package %s;
                class %s {
                    void run() {
                        try { work(); } catch (%s e) { report(e); }
                    }
                }
                """.formatted(packageName, name, caught));
    }
}
