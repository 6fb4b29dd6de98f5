package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault D12: the file goes away or becomes another one while it is open. */
class ReplacedFileTest {
    @TempDir
    Path folder;

    private Path path;
    private Path other;
    private ExamFile exam;

    @BeforeEach
    void open() {
        path = Samples.examIn(folder);
        other = Samples.exam(folder.resolve("other.shikao"));
        exam = Samples.write(path);
        exam.append(head -> Samples.batch("{}"));
    }

    @AfterEach
    void neverTouchesTheOtherFile() {
        exam.close();
        assertThat(ExamFile.check(other)).isEmpty();
        try (ExamFile opened = Samples.write(other)) {
            assertThat(opened.journal()).isEmpty();
        }
    }

    @Test
    void noticesThatItWasDeleted() throws IOException {
        Files.delete(path);
        requireReplaced();
    }

    @Test
    void noticesThatItWasRenamed() throws IOException {
        Path away = Files.move(path, folder.resolve("away.shikao"));
        requireReplaced();
        Files.move(away, path);
        exam.append(head -> Samples.batch("{}"));
    }

    @Test
    void noticesThatAnotherTookItsName() throws IOException {
        Files.move(path, folder.resolve("away.shikao"));
        Files.copy(other, path);
        byte[] before = Files.readAllBytes(path);
        requireReplaced();
        exam.close();
        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void noticesThatItsContentWasOverwritten() throws IOException {
        byte[] foreign = Files.readAllBytes(other);
        Files.write(path, foreign);
        requireReplaced();
        exam.close();
        assertThat(path).hasBinaryContent(foreign);
        // the log of the old content is still there and must not be played into the new one
        assertThatThrownBy(() -> Samples.write(path)).extracting("fault").isEqualTo(StoreFault.STORE_MISPAIRED);
    }

    @Test
    void noticesThatTheLogBesideItWasDeletedOrSwapped() throws IOException {
        Path wal = SideFiles.wal(path);
        Path kept = Files.move(wal, folder.resolve("kept-wal"));
        requireReplaced();
        Files.copy(kept, wal, StandardCopyOption.REPLACE_EXISTING);
        requireReplaced();
    }

    @Test
    void noticesItInTheMiddleOfACommit() {
        assertThatThrownBy(() -> exam.append(head -> {
                    deleteNow();
                    return Samples.batch("{}");
                }))
                .extracting("fault")
                .isEqualTo(StoreFault.STORE_REPLACED);
    }

    @Test
    void goesOnThroughItsOwnCheckpoints() throws IOException {
        String big = "{\"a\":\"" + "x".repeat(200_000) + "\"}";
        for (int n = 0; n < 60; n++) {
            exam.append(head -> Samples.batch(big));
        }
        assertThat(Files.size(path)).isGreaterThan(4L << 20);
        assertThat(Files.size(SideFiles.wal(path))).isLessThan(8L << 20);
    }

    private void deleteNow() {
        assertThat(path.toFile().delete()).isTrue();
    }

    private void requireReplaced() {
        assertThatThrownBy(() -> exam.append(head -> Samples.batch("{}")))
                .extracting("fault")
                .isEqualTo(StoreFault.STORE_REPLACED);
    }
}
