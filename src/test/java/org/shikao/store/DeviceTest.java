package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.journal.Link;

class DeviceTest {
    @TempDir
    Path folder;

    @Test
    void staysTheSameDeviceInTheSamePlace() {
        Path path = Samples.examIn(folder);
        String device = appended(path, "a");
        assertThat(appended(path, "a")).isEqualTo(device);
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.journal()).extracting(Link::seq).containsExactly(1, 2);
        }
    }

    @Test
    void isAnotherDeviceInACopyAMovedFileABackupAndAnotherInstall() throws IOException {
        Path path = Samples.examIn(folder);
        Set<String> devices = new HashSet<>();
        devices.add(appended(path, "a"));
        Path copy = Files.copy(path, folder.resolve("copy.shikao"));
        devices.add(appended(copy, "a", 1));
        devices.add(appended(path, "b"));
        Path backup = folder.resolve("backup.shikao");
        try (ExamFile exam = Samples.read(path)) {
            exam.backup(backup);
        }
        Files.delete(path);
        Files.move(backup, path);
        devices.add(appended(path, "a", 2));
        Path moved = Files.move(path, folder.resolve("moved.shikao"));
        devices.add(appended(moved, "a", 3));
        assertThat(devices).hasSize(5);
    }

    @Test
    void entersTheFileOnlyWithAnEntry() {
        Path path = Samples.examIn(folder);
        String first;
        try (ExamFile exam = ExamFile.open(path, Access.WRITE, install("a", 1))) {
            first = exam.device();
            exam.append(head -> Samples.batch());
        }
        try (ExamFile exam = ExamFile.open(path, Access.WRITE, install("a", 2))) {
            assertThat(exam.device()).isNotEqualTo(first).hasSize(16);
        }
    }

    private static String appended(Path path, String install) {
        return appended(path, install, 0);
    }

    private static String appended(Path path, String install, long seed) {
        try (ExamFile exam = ExamFile.open(path, Access.WRITE, install(install, seed))) {
            exam.append(head -> Samples.batch("{}"));
            return exam.device();
        }
    }

    private static Install install(String id, long seed) {
        Install install = Samples.install(id);
        Surroundings around = install.surroundings();
        return new Install(
                id,
                install.person(),
                new Surroundings(
                        around.machine(), around.locks(), around.clock(), new Random(id.hashCode() + 1000 * seed)));
    }
}
