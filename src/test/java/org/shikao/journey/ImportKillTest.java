package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;
import org.shikao.cli.ShikaoProcess;
import org.shikao.files.photo.Pictures;

/**
 * Fault D1 on imports: {@code roster import} and {@code photos import} in a process of their own are killed at random moments; the exam
 * file holds the list before or the list after, never a part. {@code -Dshikao.kills=200} for more kills, {@code -Dshikao.seed=N} to
 * repeat a run.
 */
class ImportKillTest {
    private static final int KILLS = Integer.getInteger("shikao.kills", 4);
    private static final int PHOTOS = 60;
    private static final String STATE = """
            SELECT (SELECT count(*) FROM candidate), (SELECT count(*) FROM school),
            (SELECT group_concat(class_name || name) FROM (SELECT * FROM candidate ORDER BY candidate_no)),
            (SELECT count(*) FROM photo), (SELECT coalesce(sum(length(jpeg)), 0) FROM photo)""";

    @TempDir
    Path folder;

    private final CommandLineHere office = new CommandLineHere("office");

    private SmallExam listed() {
        Path file = folder.resolve("template.shikao");
        office.result("new", file, "--rules", "hunan");
        SmallExam exam = new SmallExam(office, file);
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-09.csv"));
        return exam;
    }

    @Test
    void aKilledRosterImportLeavesTheOldListOrTheNewOne() throws Exception {
        List<Object> command = new ArrayList<>(List.of("roster", "import"));
        for (String school : List.of("01", "02", "03", "05")) {
            command.add(SmallExam.SAMPLE.resolve("rosters/school-" + school + ".xlsx"));
        }
        kill(listed(), command);
    }

    @Test
    void aKilledPhotoImportLeavesTheOldPhotosOrTheNewOnes() throws Exception {
        SmallExam exam = listed();
        Path photos = Files.createDirectories(folder.resolve("photos"));
        List<List<String>> people =
                ExamDatabase.of(exam.file()).rows("SELECT candidate_no FROM candidate ORDER BY 1 LIMIT " + PHOTOS);
        for (int i = 0; i < people.size(); i++) {
            Files.write(photos.resolve(people.get(i).get(0) + ".jpg"), Pictures.of(i));
        }
        kill(exam, List.of("photos", "import", photos));
    }

    private void kill(SmallExam template, List<Object> command) throws IOException, InterruptedException {
        long seed = Long.getLong("shikao.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> old = state(template.file());
        SmallExam whole = copy(template, "whole");
        long began = System.nanoTime();
        Ran ran = ShikaoProcess.run(folder.resolve("home"), words(whole, command));
        assertThat(ran.exit()).as(ran.err()).isZero();
        long lasts = System.nanoTime() - began;
        List<String> done = state(whole.file());
        assertThat(done).as("worth killing").isNotEqualTo(old);
        int olds = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            SmallExam exam = copy(template, "kill" + kill);
            try (ShikaoProcess process = ShikaoProcess.start(folder.resolve("home"), words(exam, command))) {
                process.waitAtMost((int) (lasts / 1_000_000 * (40 + random.nextInt(65)) / 100));
                process.kill();
            }
            List<String> now = state(exam.file());
            olds += now.equals(old) ? 1 : 0;
            assertThat(now).as("kill %d of seed %d", kill, seed).isIn(old, done);
            Ran check = office.json("check", exam.file());
            assertThat(check.exit()).as(check.out()).isZero();
        }
        System.out.printf("%d kills of %s, %d left the old state, seed %d%n", KILLS, command.get(0), olds, seed);
    }

    private static Object[] words(SmallExam exam, List<Object> command) {
        List<Object> words = new ArrayList<>(command);
        words.addAll(List.of("--exam", exam.file()));
        return words.toArray();
    }

    private SmallExam copy(SmallExam template, String name) throws IOException {
        Path here = Files.createDirectories(folder.resolve(name));
        return template.copy(here.resolve("exam.shikao"), office);
    }

    private static List<String> state(Path file) {
        return ExamDatabase.of(file).rows(STATE).get(0);
    }
}
