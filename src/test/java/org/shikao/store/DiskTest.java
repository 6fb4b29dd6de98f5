package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.journal.Link;

/** Faults F2, D8 and D10 on a disk of 4 MiB; passed over where such a disk cannot be mounted. */
class DiskTest {
    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("盘"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "may not mount");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void refusesWhenTheDiskIsFullAndGoesOnWhenThereIsSpaceAgain() throws IOException {
        Path path = Samples.examIn(disk);
        Path filler = disk.resolve("filler");
        try (ExamFile exam = Samples.write(path)) {
            List<Link> before = exam.append(head -> Samples.batch("{\"n\":1}"));
            fill(filler);
            String big = "{\"a\":\"" + "x".repeat(100_000) + "\"}";
            assertThatThrownBy(() -> exam.append(head -> Samples.batch(big)))
                    .isInstanceOfSatisfying(StoreException.class, failure -> {
                        assertThat(failure.fault()).isEqualTo(StoreFault.STORE_DISK_FULL);
                        assertThat(failure.args().get(0)).isEqualTo(path.toString());
                        assertThat(Long.parseLong(failure.args().get(1))).isLessThan(100_000);
                    });
            assertThat(exam.journal()).isEqualTo(before);
            Files.delete(filler);
            exam.append(head -> Samples.batch(big));
            assertThat(exam.journal()).hasSize(2);
        }
        assertThat(ExamFile.check(path)).isEmpty();
        assertThat(disk.toFile().list()).hasSize(1);
    }

    @Test
    void aFirstChangeThatFindsTheDiskFullCanBeMadeWhenThereIsSpaceAgain() throws IOException {
        Path path = Samples.examIn(disk);
        Path filler = disk.resolve("filler");
        fill(filler);
        try (ExamFile exam = Samples.write(path)) {
            assertThatThrownBy(() -> exam.append(head -> Samples.batch("{}")))
                    .extracting("fault")
                    .isEqualTo(StoreFault.STORE_DISK_FULL);
            assertThat(exam.journal()).isEmpty();
            Files.delete(filler);
            exam.append(head -> Samples.batch("{}"));
            assertThat(exam.journal()).hasSize(1);
        }
        assertThat(ExamFile.check(path)).isEmpty();
        assertThat(disk.toFile().list()).hasSize(1);
    }

    @Test
    void createsNothingOnAFullDisk() throws IOException {
        fill(disk.resolve("filler"));
        assertThatThrownBy(() -> Samples.examIn(disk)).extracting("fault").isEqualTo(StoreFault.STORE_DISK_FULL);
        assertThat(disk.toFile().list()).containsExactly("filler");
    }

    @Test
    void backsUpNothingOntoAFullDisk() throws IOException {
        Path path = Samples.examIn(folder);
        fill(disk.resolve("filler"));
        try (ExamFile exam = Samples.write(path)) {
            assertThatThrownBy(() -> exam.backup(disk.resolve("copy.shikao")))
                    .extracting("fault")
                    .isEqualTo(StoreFault.STORE_DISK_FULL);
            exam.append(head -> Samples.batch("{}"));
        }
        assertThat(disk.toFile().list()).containsExactly("filler");
    }

    @Test
    void looksAtAFileOnADiskThatCannotBeWritten() throws Exception {
        Path path = Samples.examIn(disk);
        try (ExamFile exam = Samples.write(path)) {
            exam.append(head -> Samples.batch("{}"));
        }
        requireReadable(path, 1);
    }

    @Test
    void looksAtAFileCopiedWhileOpenOntoADiskThatCannotBeWritten() throws Exception {
        Path source = Samples.examIn(folder);
        Path path = disk.resolve("copied.shikao");
        try (ExamFile exam = Samples.write(source)) {
            exam.append(head -> Samples.batch("{}"));
            Files.copy(source, path);
        }
        // its entries were still in the log: this is why a backup is never a file copy
        requireReadable(path, 0);
    }

    @Test
    void readsTheLogAKilledProgramLeftOnADiskThatCannotBeWritten() throws Exception {
        Path path = Samples.examIn(disk);
        StoreProcess other = StoreProcess.start("append", path);
        for (int line = 0; line < 10; line++) {
            other.line();
        }
        other.kill();
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.journal()).hasSizeGreaterThanOrEqualTo(18);
        }
    }

    private void requireReadable(Path path, int entries) throws Exception {
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.journal()).hasSize(entries);
        }
        assertThat(ExamFile.check(path)).isEmpty();
        assertThatThrownBy(() -> Samples.write(path)).extracting("fault").isEqualTo(StoreFault.STORE_READ_ONLY);
    }

    private static void fill(Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
