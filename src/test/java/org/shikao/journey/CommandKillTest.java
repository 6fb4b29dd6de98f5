package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/**
 * Fault D1 on commands that decide something: each in a process of its own is killed at random moments and leaves the exam as it was or
 * as it is to be; given again it does the rest, and given once more it says why it does nothing. {@code -Dshikao.kills=200} for more
 * kills, {@code -Dshikao.seed=N} to repeat a run.
 */
class CommandKillTest {
    private static final int KILLS = Integer.getInteger("shikao.kills", 2);

    /** The program needs this share of its time, in hundredths, before it can have written anything. */
    private static final int IDLE = 40;

    @TempDir
    Path folder;

    private final CommandLineHere office = new CommandLineHere("office");

    private SmallExam listed(String rules) {
        SmallExam exam = new SmallExam(office, folder.resolve("template.shikao"));
        office.result("new", exam.file(), "--rules", rules);
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
        return exam;
    }

    @Test
    void otherRules() throws Exception {
        kill(listed("hunan"), List.of(), "rules", "apply", "zigong");
    }

    @Test
    void aFrozenRubric() throws Exception {
        List<String> again = List.of("RUBRIC_FROZEN", "RUBRIC_FROZEN");
        kill(listed("hunan"), again, "catalogue", "freeze", "WL01", "HX03", "--by", "林老师");
    }

    @Test
    void aSecondList() throws Exception {
        SmallExam exam = listed("hunan");
        StringBuilder list = new StringBuilder("准考证号,姓名,事项,科目,原因\n");
        ExamDatabase.of(exam.file())
                .rows("SELECT candidate_no, name FROM candidate WHERE grade = 9 ORDER BY 1 LIMIT 60")
                .forEach(row -> list.append(String.join(",", row)).append(",免考,物理,残疾\n"));
        Path file = Files.writeString(folder.resolve("免考.csv"), list);
        kill(exam, List.of(), "roster", "second-list", file, "--by", "张老师");
    }

    @Test
    void groupsDrawnInPublic() throws Exception {
        String hunan = office.result("rules", "show", "hunan").get("yaml").asText();
        Path rules = Files.writeString(
                folder.resolve("groups.yaml"), hunan.replace("  unit: candidate", "  unit: half-day-group"));
        Object[] draw = {"draw", "groups", "--entropy", SmallExam.ENTROPY, "--by", "张科长", "--second", "李监督"};
        kill(listed(rules.toString()), List.of("GROUPS_DRAWN_ALREADY"), draw);
    }

    @Test
    void aFaultDecidedOtherwise() throws Exception {
        SmallExam exam = scored();
        String session = exam.sessions().get(0);
        Object[] fault = {
            "--session", session, "--candidate", number(exam.sheets(session).get(0)), "--apparatus", "秒表", "--by", "实验员"
        };
        JsonNode added = exam.result("fault add", fault).get("faults").get(0);
        Object[] settle = {
            "fault",
            "settle",
            "--session",
            session,
            "--fault",
            added.get("id").asText(),
            "--remedy",
            "add-minutes",
            "--minutes",
            "3",
            "--reason",
            "当场换好",
            "--by",
            "张",
            "--second",
            "李"
        };
        kill(exam, List.of("FAULT_SAME"), settle);
    }

    @Test
    void aDecidedAppeal() throws Exception {
        SmallExam exam = scored();
        String session = exam.sessions().get(0);
        exam.result("sign", "--session", session, "--by", "主考");
        JsonNode sheet = exam.sheets(session).get(0);
        String subject = sheet.get("subject").asText();
        Object[] open = {
            "--candidate",
            number(sheet),
            "--subject",
            subject,
            "--ground",
            "认为漏加第一点",
            "--by",
            "王",
            "--from",
            "guardian",
            "--published",
            "2026-06-20",
            "--received",
            "2026-06-22"
        };
        exam.result("appeal open", open);
        Object[] decide = {
            "appeal",
            "decide",
            "--candidate",
            number(sheet),
            "--subject",
            subject,
            "--ruling",
            "upheld",
            "--reason",
            "核对评分表",
            "--by",
            "张",
            "--second",
            "李"
        };
        kill(exam, List.of("APPEAL_DECIDED"), decide);
    }

    /** The second exam is a file of its own: it is there whole or not at all, and is never written over. */
    @Test
    void aMakeUpExam() throws Exception {
        SmallExam exam = SmallExam.planned(office, folder.resolve("template.shikao"));
        String session = exam.sessions().get(0);
        JsonNode away = exam.sheets(session).get(0);
        exam.score(SmallExam.request("outcome", away, "DEFERRED", "住院"));
        exam.draw(session, number(away));
        List<String> lines = new ArrayList<>();
        exam.sheets(session).stream()
                .filter(sheet -> !number(sheet).equals(number(away)))
                .forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        exam.score(lines.toArray(String[]::new));
        exam.result("sign", "--session", session, "--by", "王主考", "--second", "李副主考");
        long seed = Long.getLong("shikao.seed", System.nanoTime());
        Random random = new Random(seed);
        long lasts = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            Path second =
                    Files.createDirectories(folder.resolve("second" + kill)).resolve("补考.shikao");
            Object[] command = words(exam, "makeup", second, "--day", "2026-05-18");
            long began = System.nanoTime();
            try (ShikaoProcess process = ShikaoProcess.start(folder.resolve("home"), command)) {
                process.waitAtMost(kill == 0 ? Integer.MAX_VALUE : moment(lasts, random));
                process.kill();
            }
            lasts = Math.max(lasts, (System.nanoTime() - began) / 1_000_000);
            boolean whole = Files.exists(second);
            assertThat(whole || kill > 0).isTrue();
            assertThat(office.json(command).exit())
                    .as("kill %d of seed %d", kill, seed)
                    .isEqualTo(whole ? 3 : 0);
            assertThat(office.json("check", second).exit())
                    .as("kill %d of seed %d", kill, seed)
                    .isZero();
            assertThat(ExamDatabase.of(second).rows("SELECT candidate_no FROM candidate"))
                    .containsExactly(List.of(number(away)));
        }
    }

    private SmallExam scored() {
        SmallExam exam = SmallExam.planned(office, folder.resolve("template.shikao"));
        String session = exam.sessions().get(0);
        exam.draw(session);
        List<String> lines = new ArrayList<>();
        exam.sheets(session).forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        exam.score(lines.toArray(String[]::new));
        return exam;
    }

    private static String number(JsonNode sheet) {
        return sheet.get("candidateNo").asText();
    }

    private static int moment(long lasts, Random random) {
        return (int) (lasts * (IDLE + random.nextInt(105 - IDLE)) / 100);
    }

    private void kill(SmallExam template, List<String> again, Object... command)
            throws IOException, InterruptedException {
        long seed = Long.getLong("shikao.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> old = state(template.file());
        SmallExam whole = copy(template, "whole");
        long began = System.nanoTime();
        Ran ran = ShikaoProcess.run(folder.resolve("home"), words(whole, command));
        assertThat(ran.exit()).as(ran.err()).isZero();
        long lasts = (System.nanoTime() - began) / 1_000_000;
        List<String> done = state(whole.file());
        assertThat(done).as("worth killing").isNotEqualTo(old);
        secondTime(whole, again, done, command);
        for (int kill = 0; kill < KILLS; kill++) {
            SmallExam exam = copy(template, "kill" + kill);
            try (ShikaoProcess process = ShikaoProcess.start(folder.resolve("home"), words(exam, command))) {
                process.waitAtMost(moment(lasts, random));
                process.kill();
            }
            List<String> now = state(exam.file());
            assertThat(now).as("kill %d of seed %d", kill, seed).isIn(old, done);
            assertThat(exam.isClean()).as("kill %d of seed %d", kill, seed).isTrue();
            if (now.equals(old)) {
                assertThat(office.json(words(exam, command)).exit()).isZero();
                assertThat(state(exam.file())).isEqualTo(done);
            }
            secondTime(exam, again, done, command);
        }
    }

    /** Nothing is done twice; what cannot be done twice is refused with these codes. */
    private void secondTime(SmallExam exam, List<String> codes, List<String> done, Object... command) {
        Ran ran = office.json(words(exam, command));
        assertThat(ran.errors()).isEqualTo(codes);
        assertThat(ran.exit()).isEqualTo(codes.isEmpty() ? 0 : 1);
        assertThat(state(exam.file())).isEqualTo(done);
    }

    private static Object[] words(SmallExam exam, Object... command) {
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--exam", exam.file()));
        return words.toArray();
    }

    private SmallExam copy(SmallExam template, String name) throws IOException {
        Path here = Files.createDirectories(folder.resolve(name));
        return template.copy(here.resolve("exam.shikao"), office);
    }

    /** How many rows each table has, how long each document is and what the journal tells of, without the times in it. */
    private static List<String> state(Path file) {
        ExamDatabase exam = ExamDatabase.of(file);
        List<String> state = new ArrayList<>();
        exam.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('device', 'meta') ORDER BY 1")
                .forEach(table -> state.add(table.get(0)
                        + exam.rows("SELECT count(*) FROM " + table.get(0)).get(0)));
        exam.rows("SELECT name, length(body) FROM document ORDER BY 1").forEach(row -> state.add(row.toString()));
        exam.rows("SELECT json_extract(body, '$.type'), count(*) FROM journal GROUP BY 1 ORDER BY 1")
                .forEach(row -> state.add(row.toString()));
        exam.rows("SELECT candidate_no, code, subject FROM exemption ORDER BY 1, 2, 3")
                .forEach(row -> state.add(row.toString()));
        return state;
    }
}
