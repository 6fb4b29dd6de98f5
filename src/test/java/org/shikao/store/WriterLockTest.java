package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {
    @TempDir
    Path folder;

    @Test
    void tellsASecondProcessWhoWorksOnItAndLetsItLook() throws IOException {
        Path path = Samples.examIn(folder);
        try (StoreProcess other = StoreProcess.start("hold", path)) {
            assertThat(other.line()).startsWith("opened");
            requireLocked(path);
            try (ExamFile exam = Samples.read(path)) {
                assertThat(exam.title()).isNotEmpty();
                assertThat(exam.heldBy()).contains(new Holder("王老师 hold", "LAB-PC", other.pid(), "2026-05-16 08:30"));
            }
        }
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.heldBy()).isEmpty();
        }
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void isFreeAtOnceWhenTheOtherIsKilled() throws Exception {
        Path path = Samples.examIn(folder);
        StoreProcess other = StoreProcess.start("hold", path);
        assertThat(other.line()).startsWith("opened");
        other.kill();
        try (ExamFile exam = Samples.write(path)) {
            exam.append(head -> Samples.batch("{}"));
        }
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void keepsOutASecondOpenerOfTheSameProcessAndStaysHeld() throws IOException {
        Path path = Samples.examIn(folder);
        try (ExamFile exam = Samples.write(path)) {
            requireLocked(path);
            requireLocked(path);
            try (ExamFile reader = Samples.read(path)) {
                assertThat(reader.heldBy()).isPresent();
            }
            try (StoreProcess other = StoreProcess.start("append", path)) {
                assertThat(other.line()).isNull();
            }
            exam.append(head -> Samples.batch("{}"));
        }
        Samples.write(path).close();
    }

    @Test
    void knowsAFileByMoreThanItsName() throws IOException {
        Path path = Samples.examIn(folder);
        Path link = Files.createLink(folder.resolve("link.shikao"), path);
        Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic.shikao"), path);
        try (ExamFile exam = Samples.write(path)) {
            requireLocked(link);
            requireLocked(symbolic);
            Path renamed = Files.move(path, folder.resolve("renamed.shikao"));
            requireLocked(renamed);
            Files.move(renamed, path);
            exam.append(head -> Samples.batch("{}"));
        }
    }

    @Test
    void readersSeeEachCommitAndAreNeverBlocked() {
        Path path = Samples.examIn(folder);
        try (ExamFile exam = Samples.write(path);
                ExamFile reader = Samples.read(path)) {
            for (int n = 1; n <= 50; n++) {
                exam.append(head -> {
                    assertThat(reader.journal()).hasSize(head.seq());
                    return Samples.batch("{}");
                });
                assertThat(reader.journal()).hasSize(n);
            }
        }
        assertThat(ExamFile.isOneFile(path)).isTrue();
    }

    @Test
    void leavesOneFileThoughAReaderIsStillOpen() {
        Path path = Samples.examIn(folder);
        try (ExamFile reader = Samples.read(path)) {
            try (ExamFile exam = Samples.write(path)) {
                exam.append(head -> Samples.batch("{}"));
            }
            assertThat(folder.toFile().list()).hasSize(1);
            assertThat(reader.journal()).hasSize(1);
        }
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void waitsForNoReaderWhileWorking() throws SQLException {
        Path path = Samples.examIn(folder);
        String big = "{\"a\":\"" + "x".repeat(500_000) + "\"}";
        try (ExamFile exam = Samples.write(path);
                Connection reader = Connections.reader(path);
                Statement statement = reader.createStatement()) {
            exam.append(head -> Samples.batch("{}"));
            statement.execute("BEGIN");
            statement.executeQuery("SELECT COUNT(*) FROM journal").close();
            long begin = System.nanoTime();
            for (int n = 0; n < 20; n++) {
                exam.append(head -> Samples.batch(big));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            statement.execute("ROLLBACK");
            exam.append(head -> Samples.batch("{}"));
            assertThat(exam.journal()).hasSize(22);
        }
        assertThat(ExamFile.check(path)).isEmpty();
    }

    private static void requireLocked(Path path) {
        assertThatThrownBy(() -> Samples.write(path)).isInstanceOfSatisfying(StoreException.class, failure -> {
            assertThat(failure.fault()).isEqualTo(StoreFault.STORE_LOCKED);
            assertThat(failure.args().get(1)).startsWith("王老师");
            assertThat(failure.args().subList(2, 4)).containsExactly("LAB-PC", "2026-05-16 08:30");
        });
    }
}
