package org.shikao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schools name their files in Chinese, and some machines have no locale at all. */
class LocaleTest {
    @TempDir
    private Path folder;

    @Test
    void opensAFileWithAChineseName() throws IOException {
        Path file = folder.resolve("九年级名册𬭛䶮.csv");
        Files.writeString(file, "1");

        assertThat(file).hasContent("1");
        assertThat(file.toFile()).exists();
    }
}
