package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are not, not quite, or no longer exam files. */
class ForeignFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Access.class)
    void refusesWhatIsNoExamFileAndLeavesItAsItWas(Access access) throws IOException, SQLException {
        Path garbage = folder.resolve("garbage.shikao");
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        Files.write(garbage, noise);
        requireFault(garbage, access, StoreFault.STORE_NOT_EXAM);
        assertThat(garbage).hasBinaryContent(noise);

        requireFault(Files.createFile(folder.resolve("empty.shikao")), access, StoreFault.STORE_NOT_EXAM);
        requireFault(folder, access, StoreFault.STORE_NOT_EXAM);
        requireFault(folder.resolve("missing.shikao"), access, StoreFault.STORE_MISSING);

        Path other = folder.resolve("other.shikao");
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = tool.createStatement()) {
            statement.execute("CREATE TABLE meta(key TEXT, value TEXT)");
        }
        byte[] before = Files.readAllBytes(other);
        requireFault(other, access, StoreFault.STORE_NOT_EXAM);
        assertThat(other).hasBinaryContent(before);
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void lookingAtANewerFileIsAllowedButNotWriting() throws SQLException, IOException {
        Path path = Samples.examIn(folder);
        tool(path, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> Samples.write(path)).isInstanceOfSatisfying(StoreException.class, failure -> {
            assertThat(failure.fault()).isEqualTo(StoreFault.STORE_NEWER);
            assertThat(failure.args()).endsWith("99", Integer.toString(Schema.CURRENT.version()));
        });
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.title()).isNotEmpty();
        }
        assertThat(ExamFile.check(path)).extracting("code").containsExactly("STORE_NEWER");
        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void findsDamagedAndCutFilesWithoutCrashing() throws IOException {
        Path path = Samples.examIn(folder);
        try (ExamFile exam = Samples.write(path)) {
            exam.saveRoster(Samples.manyCandidates(500));
        }
        long seed = 7;
        Random random = new Random(seed);
        byte[] sound = Files.readAllBytes(path);
        for (int round = 0; round < 60; round++) {
            Path hurt = folder.resolve("hurt" + round + ".shikao");
            Files.write(hurt, sound);
            hurt(hurt, random, round % 2 == 0);
            requireRefusedOrReadable(hurt, seed);
        }
    }

    private static void hurt(Path file, Random random, boolean cut) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            if (cut) {
                bytes.setLength(random.nextInt((int) bytes.length()));
                return;
            }
            for (int i = 0; i < 64; i++) {
                bytes.seek(random.nextInt((int) bytes.length()));
                bytes.write(random.nextInt(256));
            }
        }
    }

    /** Damage that SQLite cannot see must at least not end in anything but an answer or one of our failures. */
    private static void requireRefusedOrReadable(Path file, long seed) {
        ExamFile.check(file);
        try (ExamFile exam = Samples.write(file)) {
            exam.roster();
            exam.append(head -> Samples.batch("{}"));
        } catch (StoreException refused) {
            assertThat(refused.args()).as("seed %d", seed).isNotEmpty();
        } catch (IllegalArgumentException unreadable) {
            assertThat(unreadable).as("seed %d", seed).hasMessageContaining("Sex");
        }
    }

    @Test
    void refusesALogThatBelongsToAnotherFile() throws IOException {
        Path path = Samples.examIn(folder);
        Path restored = Files.copy(path, folder.resolve("restored.shikao"));
        byte[] log;
        try (ExamFile exam = Samples.write(path)) {
            exam.append(head -> Samples.batch("{}"));
            log = Files.readAllBytes(SideFiles.wal(path));
        }
        Files.write(SideFiles.wal(restored), log);
        for (Access access : Access.values()) {
            assertThatThrownBy(() -> ExamFile.open(restored, access, Samples.install("x")))
                    .extracting("fault")
                    .isEqualTo(StoreFault.STORE_MISPAIRED);
        }
        assertThat(SideFiles.wal(restored)).hasBinaryContent(log);
    }

    @Test
    void namesDanglingReferences() throws SQLException {
        Path path = Samples.examIn(folder);
        tool(path, "INSERT INTO exemption(candidate_no, subject, code) VALUES ('nobody', 'physics', 'x')");
        assertThat(ExamFile.check(path)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("STORE_REFERENCE");
            assertThat(problem.args().get(1)).contains("exemption", "candidate");
        });
    }

    private static void requireFault(Path path, Access access, StoreFault fault) {
        assertThatThrownBy(() -> ExamFile.open(path, access, Samples.install("x")))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.fault()).isEqualTo(fault));
        assertThat(ExamFile.check(path)).extracting("code").containsExactly(fault.name());
    }

    private static void tool(Path path, String sql) throws SQLException {
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = tool.createStatement()) {
            statement.execute(sql);
        }
    }
}
