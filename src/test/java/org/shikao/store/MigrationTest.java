package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault F20: the program was upgraded in mid-season. The present schema plays the old one. */
class MigrationTest {
    private static final Schema LATER =
            new Schema(List.of("classpath:org/shikao/store", "classpath:org/shikao/planted/later"), 4);
    private static final Schema BROKEN =
            new Schema(List.of("classpath:org/shikao/store", "classpath:org/shikao/planted/broken"), 4);

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void plantAnOlderFile() {
        path = Samples.examIn(folder);
        try (ExamFile exam = Samples.write(path)) {
            exam.saveRoster(Samples.roster());
            exam.append(head -> Samples.batch("{}"));
        }
    }

    @Test
    void migratesACopyAndKeepsTheOriginal() throws IOException {
        byte[] original = Files.readAllBytes(path);
        try (ExamFile exam = open(LATER, Access.WRITE)) {
            assertThat(exam.roster()).isEqualTo(Samples.roster());
            assertThat(exam.journal()).hasSize(1);
            exam.append(head -> Samples.batch("{}"));
        }
        assertThat(folder.resolve("考试.shikao.v3.bak")).hasBinaryContent(original);
        assertThat(folder.toFile().list()).hasSize(2);
        assertThat(FileCheck.run(path, LATER)).isEmpty();
        assertThatThrownBy(() -> open(Schema.CURRENT, Access.WRITE))
                .extracting("fault")
                .isEqualTo(StoreFault.STORE_NEWER);
    }

    @Test
    void takesInWhatAKilledProgramLeftInTheLog() throws Exception {
        StoreProcess other = StoreProcess.start("append", path);
        for (int line = 0; line < 20; line++) {
            other.line();
        }
        other.kill();
        try (ExamFile exam = open(LATER, Access.WRITE)) {
            assertThat(exam.journal()).hasSizeGreaterThan(30);
        }
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void keepsBothOriginalsOfTwoMigrations() throws IOException {
        Path copy = Files.copy(path, folder.resolve("kept"));
        open(LATER, Access.WRITE).close();
        Files.delete(path);
        Files.move(copy, path);
        open(LATER, Access.WRITE).close();
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("考试.shikao", "考试.shikao.v3.bak", "考试.shikao.v3-2.bak");
    }

    @Test
    void looksAtAnOlderFileWithoutMigratingIt() throws IOException {
        byte[] original = Files.readAllBytes(path);
        try (ExamFile exam = open(LATER, Access.READ)) {
            assertThat(exam.roster()).isEqualTo(Samples.roster());
        }
        assertThat(path).hasBinaryContent(original);
        assertThat(FileCheck.run(path, LATER)).extracting("code").containsExactly("STORE_OLDER");
    }

    @Test
    void leavesTheOldFileIfMigrationFails() throws IOException {
        byte[] original = Files.readAllBytes(path);
        assertThatThrownBy(() -> open(BROKEN, Access.WRITE)).extracting("fault").isEqualTo(StoreFault.STORE_MIGRATION);
        assertThat(path).hasBinaryContent(original);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private ExamFile open(Schema schema, Access access) {
        return new FileOpening(schema, Samples.install("m")).open(path, access);
    }
}
