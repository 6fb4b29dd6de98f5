package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault F20: the program was upgraded in mid-season. The present schema plays the old one. */
class MigrationTest {
    private static final Schema LATER =
            new Schema(List.of("classpath:org/shikao/store", "classpath:org/shikao/planted/later"), 999);
    private static final Schema BROKEN =
            new Schema(List.of("classpath:org/shikao/store", "classpath:org/shikao/planted/broken"), 999);

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
        assertThat(folder.resolve("考试.shikao.v" + Schema.CURRENT.version() + ".bak"))
                .hasBinaryContent(original);
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
                .containsExactlyInAnyOrder(
                        "考试.shikao",
                        "考试.shikao.v" + Schema.CURRENT.version() + ".bak",
                        "考试.shikao.v" + Schema.CURRENT.version() + "-2.bak");
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

    @Test
    void takesAFileOfTheFirstSchemaOver() throws IOException {
        Path first = folder.resolve("first.shikao");
        try (InputStream packed = getClass().getResourceAsStream("exam-v1.shikao.gz");
                InputStream in = new GZIPInputStream(packed)) {
            Files.copy(in, first);
        }
        try (ExamFile exam = ExamFile.open(first, Access.READ, Samples.install("m"))) {
            assertThat(exam.photographed()).isEmpty();
            assertThat(exam.photoSources()).isEmpty();
            assertThat(exam.photo("026990101001")).isEmpty();
        }
        try (ExamFile exam = ExamFile.open(first, Access.WRITE, Samples.install("m"))) {
            assertThat(exam.roster().candidates()).hasSize(224);
            try (PhotoStage stage = exam.stagePhotos()) {
                stage.add(Samples.photo("026990101001"));
                stage.commit();
            }
            assertThat(exam.photographed()).containsExactly("026990101001");
        }
        assertThat(ExamFile.check(first)).isEmpty();
    }

    private ExamFile open(Schema schema, Access access) {
        return new FileOpening(schema, Samples.install("m")).open(path, access);
    }
}
