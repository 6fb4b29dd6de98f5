package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    @TempDir
    Path folder;

    private List<String> labels(String... names) {
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            paths.add(folder.resolve(name));
        }
        return SourceFile.of(paths).stream().map(SourceFile::label).toList();
    }

    @Test
    void aNameThatNoOtherFileHasStandsAlone() {
        assertThat(labels("一中/七年级.xlsx", "二中/八年级.xlsx")).containsExactly("七年级.xlsx", "八年级.xlsx");
    }

    @Test
    void filesOfOneNameAreToldApartByAsFewFoldersAsNeeded() {
        assertThat(labels("一中/七年级.xlsx", "二中/七年级.xlsx", "八年级.xlsx", "东/三中/七年级.xlsx", "西/三中/七年级.xlsx"))
                .containsExactly("一中/七年级.xlsx", "二中/七年级.xlsx", "八年级.xlsx", "东/三中/七年级.xlsx", "西/三中/七年级.xlsx");
    }

    @Test
    void namesThatDifferOnlyInCaseAreNotTakenForDifferent() {
        assertThat(labels("一中/Roster.xlsx", "二中/ROSTER.XLSX")).containsExactly("一中/Roster.xlsx", "二中/ROSTER.XLSX");
    }

    @Test
    void aFileNamedTwiceIsTakenOnceByWhateverWayItIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("七年级.csv"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        assertThat(SourceFile.of(List.of(file, folder.resolve("x/../七年级.csv"), link, file)))
                .singleElement()
                .satisfies(source -> assertThat(source.label()).isEqualTo("七年级.csv"));
    }

    @Test
    void aNameThatSteersTheTerminalIsNotRepeated() {
        assertThat(labels("一\u001b[2J\u202e.csv", "a\nb/c.csv", "ab/c.csv"))
                .containsExactly("一?[2J?.csv", "a?b/c.csv", "ab/c.csv");
    }

    @Test
    void theRootAndAFileThatIsTheEndOfAnotherHaveLabelsToo() {
        List<Path> paths = List.of(Path.of("/"), Path.of("/a.csv"), Path.of("/x/a.csv"));
        assertThat(SourceFile.of(paths)).extracting(SourceFile::label).containsExactly("/", "/a.csv", "x/a.csv");
    }

    @Test
    void noTwoLabelsAreEverTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> parts = List.of("一中", "二中", "七年级.xlsx", "a", "A", "七\u200b", "七\u200c", "名册");
        for (int round = 0; round < 300; round++) {
            Set<Path> paths = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                Path path = Path.of("/");
                for (int depth = 1 + random.nextInt(4); depth > 0; depth--) {
                    path = path.resolve(parts.get(random.nextInt(parts.size())));
                }
                paths.add(path);
            }
            assertThat(SourceFile.of(List.copyOf(paths)))
                    .as("seed %d round %d", seed, round)
                    .hasSameSizeAs(paths)
                    .extracting(SourceFile::label)
                    .doesNotHaveDuplicates();
        }
    }
}
