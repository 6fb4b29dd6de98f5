package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;
import org.shikao.cli.ShikaoProcess;

/** Three laptops score copies of one exam, some of it twice; however their files are brought together, the results are the same. */
class MergeTest {
    private static final int KILLS = Math.max(3, Integer.getInteger("shikao.kills", 30) / 5);

    @TempDir
    static Path folder;

    private static SmallExam county;
    private static final List<SmallExam> LAPTOPS = new ArrayList<>();
    /** Candidate numbers of the sheets scored on two laptops. */
    private static final Set<String> TWICE = new TreeSet<>();

    @BeforeAll
    static void scoreOnThreeLaptops() {
        county = SmallExam.planned(new CommandLineHere("county"), folder.resolve("county.shikao"));
        List<String> sessions = bySize(county);
        String shared = sessions.get(3);
        county.draw(shared);
        for (int n = 0; n < 3; n++) {
            LAPTOPS.add(county.copy(folder.resolve("laptop" + n + ".shikao"), new CommandLineHere("laptop" + n)));
            LAPTOPS.get(n).draw(sessions.get(n));
            scoreAll(LAPTOPS.get(n), sessions.get(n));
            LAPTOPS.get(n).result("sign", "--session", sessions.get(n), "--by", "主考" + n);
        }
        List<JsonNode> sheets = county.sheets(shared);
        for (int at = 0; at < sheets.size(); at++) {
            LAPTOPS.get(at % 3).score(SmallExam.fullMarks(sheets.get(at)).toArray(String[]::new));
        }
        for (int at : new int[] {0, 4, 5}) {
            JsonNode sheet = sheets.get(at);
            List<String> lines = new ArrayList<>(SmallExam.fullMarks(sheet));
            lines.set(0, SmallExam.mark(sheet, 1, "0"));
            LAPTOPS.get((at + 1) % 3).score(lines.toArray(String[]::new));
            TWICE.add(sheet.get("candidateNo").asText());
        }
        JsonNode corrected = sheets.get(1);
        LAPTOPS.get(1).score(SmallExam.request("correct", corrected, "1", "0", "看错了", "张一", "李二"));
    }

    private static List<String> bySize(SmallExam exam) {
        List<JsonNode> sessions = new ArrayList<>();
        exam.result("status").get("sessions").forEach(sessions::add);
        sessions.sort(Comparator.comparingInt(s -> s.get("due").asInt()));
        return sessions.stream().map(s -> s.get("id").asText()).toList();
    }

    private static void scoreAll(SmallExam exam, String session) {
        List<String> lines = new ArrayList<>();
        exam.sheets(session).forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        assertThat(exam.score(lines.toArray(String[]::new))).allMatch(answer -> answer.startsWith("saved\t"));
    }

    private SmallExam fresh() {
        return county.copy(folder.resolve(System.nanoTime() + ".shikao"), county.shikao());
    }

    private static JsonNode merge(SmallExam into, SmallExam... from) {
        return into.result("merge", List.of(from).stream().map(SmallExam::file).toArray());
    }

    private static Set<String> conflicts(JsonNode merged) {
        Set<String> numbers = new TreeSet<>();
        merged.get("conflicts").forEach(c -> numbers.add(c.get("candidateNo").asText()));
        return numbers;
    }

    @Test
    void everyOrderGivesTheSameResultTable() {
        Set<String> tables = new TreeSet<>();
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] order : orders) {
            SmallExam exam = fresh();
            int added = 0;
            JsonNode merged = null;
            for (int laptop : order) {
                merged = merge(exam, LAPTOPS.get(laptop));
                added += merged.get("added").asInt();
            }
            assertThat(conflicts(merged)).isEqualTo(TWICE);
            assertThat(added).isPositive();
            assertThat(exam.isClean()).isTrue();
            tables.add(exam.resultsCsv());
        }
        SmallExam atOnce = fresh();
        merge(atOnce, LAPTOPS.get(2), LAPTOPS.get(0), LAPTOPS.get(1));
        tables.add(atOnce.resultsCsv());
        SmallExam pairFirst = LAPTOPS.get(1)
                .copy(folder.resolve("pair.shikao"), LAPTOPS.get(1).shikao());
        merge(pairFirst, LAPTOPS.get(2));
        SmallExam associated = fresh();
        merge(associated, LAPTOPS.get(0), pairFirst);
        tables.add(associated.resultsCsv());
        merge(pairFirst, LAPTOPS.get(0));
        tables.add(pairFirst.resultsCsv());

        assertThat(tables).hasSize(1);
    }

    @Test
    void aConflictIsListedAndItsTotalWithheld() {
        SmallExam exam = fresh();
        Ran ran = exam.json(
                "merge",
                LAPTOPS.get(0).file(),
                LAPTOPS.get(1).file(),
                LAPTOPS.get(2).file());
        assertThat(conflicts(ran.result())).isEqualTo(TWICE);
        ran.result().get("conflicts").forEach(c -> assertThat(c.get("devices")).hasSize(2));

        List<String> rows = exam.resultsCsv().lines().toList();
        int total = columnOf(rows.get(0), "总分");
        for (String no : TWICE) {
            String[] row = rows.stream()
                    .filter(r -> r.contains(no))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1);
            assertThat(row[total]).as("total of %s", no).isEmpty();
        }
        Set<String> inConflict = new TreeSet<>();
        exam.sheets(bySize(exam).get(3)).forEach(sheet -> {
            if (sheet.get("state").asText().equals("CONFLICT")) {
                inConflict.add(sheet.get("candidateNo").asText());
            }
        });
        assertThat(inConflict).isEqualTo(TWICE);
        JsonNode check = exam.shikao().json("check", exam.file()).json();
        Set<String> told = new TreeSet<>();
        check.get("findings").forEach(f -> {
            if (f.get("code").asText().equals("CHECK_CONFLICT")) {
                told.add(f.get("args").get(0).asText());
            }
        });
        assertThat(told).isEqualTo(TWICE);
    }

    private static int columnOf(String header, String name) {
        List<String> names = List.of(header.replace("\uFEFF", "").split(",", -1));
        assertThat(names).contains(name);
        return names.indexOf(name);
    }

    @Test
    void mergingAgainAddsNothing() {
        SmallExam exam = fresh();
        merge(exam, LAPTOPS.get(0), LAPTOPS.get(1));
        merge(exam, LAPTOPS.get(2));
        String once = ExamDatabase.of(exam.file()).dump();

        JsonNode again = merge(exam, LAPTOPS.get(1), LAPTOPS.get(2), LAPTOPS.get(0), LAPTOPS.get(1));
        assertThat(again.get("added").asInt()).isZero();
        assertThat(merge(exam, exam).get("added").asInt()).isZero();
        assertThat(ExamDatabase.of(exam.file()).dump()).isEqualTo(once);
    }

    @Test
    void aMergeKilledInTheMiddleAndRunAgainGivesTheSame() throws Exception {
        SmallExam whole = fresh();
        merge(whole, LAPTOPS.get(0), LAPTOPS.get(1), LAPTOPS.get(2));
        String expected = whole.resultsCsv();
        long seed = Long.getLong("shikao.seed", System.nanoTime());
        Random random = new Random(seed);
        SmallExam exam = fresh();
        String untouched = exam.resultsCsv();
        int merged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Object[] words = {
                "merge",
                LAPTOPS.get(0).file(),
                LAPTOPS.get(1).file(),
                LAPTOPS.get(2).file(),
                "--exam",
                exam.file()
            };
            try (ShikaoProcess shikao = ShikaoProcess.start(folder.resolve("home"), words)) {
                shikao.waitAtMost(300 + random.nextInt(2200));
                shikao.kill();
            }
            String now = exam.resultsCsv();
            assertThat(now).as("half a merge, seed %d", seed).isIn(untouched, expected);
            assertThat(exam.isClean()).as("kill %d, seed %d", kill, seed).isTrue();
            if (now.equals(expected)) {
                merged++;
                exam = fresh();
            }
        }
        System.out.printf("%d kills in merges, %d had been merged, seed %d%n", KILLS, merged, seed);
        merge(exam, LAPTOPS.get(2), LAPTOPS.get(1), LAPTOPS.get(0));
        assertThat(exam.resultsCsv()).isEqualTo(expected);
        assertThat(exam.isClean()).isTrue();
    }

    private void requireNothingTaken(String code, SmallExam bad) {
        SmallExam exam = fresh();
        String before = ExamDatabase.of(exam.file()).dump();

        Ran ran = exam.json(
                "merge", LAPTOPS.get(0).file(), bad.file(), LAPTOPS.get(1).file());

        assertThat(ran.exit()).as(ran.out()).isEqualTo(1);
        assertThat(ran.errors()).containsOnly(code);
        assertThat(ExamDatabase.of(exam.file()).dump()).isEqualTo(before);
    }

    @Test
    void refusesTheFileOfAnotherExam() {
        SmallExam other = SmallExam.planned(new CommandLineHere("other"), folder.resolve("other.shikao"));

        requireNothingTaken("MERGE_OTHER_EXAM", other);
    }

    @Test
    void refusesACopyWithAnotherPlan() {
        SmallExam early = SmallExam.planned(new CommandLineHere("early"), folder.resolve("early.shikao"));
        SmallExam copy = early.copy(folder.resolve("early-copy.shikao"), new CommandLineHere("late"));
        copy.result("plan", "--seed", "8", "--drop-plan");
        String before = ExamDatabase.of(early.file()).dump();

        Ran ran = early.json("merge", copy.file());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.errors()).containsExactly("MERGE_OTHER_PLAN");
        assertThat(ExamDatabase.of(early.file()).dump()).isEqualTo(before);
    }

    @Test
    void refusesATamperedCopyAndNamesTheEntry() {
        SmallExam bad =
                LAPTOPS.get(2).copy(folder.resolve("bad.shikao"), LAPTOPS.get(2).shikao());
        String at = "body LIKE '%\"type\":\"MARKED\"%\"value\":50}'";
        List<String> entry = ExamDatabase.of(bad.file())
                .rows("SELECT device, seq FROM journal WHERE " + at + " ORDER BY seq DESC LIMIT 1")
                .get(0);
        String where = " WHERE device = '" + entry.get(0) + "' AND seq = " + entry.get(1);
        ExamDatabase.of(bad.file())
                .tamper("UPDATE journal SET body = replace(body, '\"value\":50}', '\"value\":00}')" + where);

        requireNothingTaken("JOURNAL_HASH", bad);
        JsonNode finding =
                fresh().json("merge", bad.file()).json().get("findings").get(0);
        assertThat(finding.get("file").asText()).isEqualTo("bad.shikao");
        assertThat(finding.get("column").asText()).isEqualTo(entry.get(0) + ":" + entry.get(1));
    }

    @Test
    void refusesAHistoryWrittenAnewThatFitsItsOwnChain() {
        SmallExam exam = fresh();
        merge(exam, LAPTOPS.get(0));
        SmallExam forged = county.copy(folder.resolve("forged.shikao"), county.shikao());
        String device = ExamDatabase.of(LAPTOPS.get(0).file())
                .text("SELECT device FROM journal GROUP BY device ORDER BY max(seq) DESC LIMIT 1");
        String body = ExamDatabase.of(LAPTOPS.get(0).file())
                .text("SELECT body FROM journal WHERE seq = 1 AND device = '" + device + "'");
        String other = body.replaceFirst("\"at\":\"\\d", "\"at\":\"3");
        String examId = ExamDatabase.of(forged.file()).text("SELECT value FROM meta WHERE key = 'examId'");
        String hash = org.shikao.exam.journal.Chain.next(org.shikao.exam.journal.Chain.genesis(examId, device), other);
        ExamDatabase.of(forged.file())
                .tamper("INSERT INTO journal(device, seq, body, hash) VALUES ('" + device + "', 1, '" + other + "', x'"
                        + hash + "')");
        String before = ExamDatabase.of(exam.file()).dump();

        Ran ran = exam.json("merge", forged.file());
        assertThat(ran.exit()).as(ran.out()).isEqualTo(1);
        assertThat(ran.errors()).containsExactly("JOURNAL_FORK");
        assertThat(ExamDatabase.of(exam.file()).dump()).isEqualTo(before);
    }

    @Test
    void aFileThatIsMissingOrNoExamStopsTheMergeBeforeAnythingIsTaken() {
        SmallExam exam = fresh();
        String before = ExamDatabase.of(exam.file()).dump();

        assertThat(exam.json("merge", LAPTOPS.get(0).file(), folder.resolve("none.shikao"))
                        .exit())
                .isEqualTo(3);
        assertThat(exam.json("merge", LAPTOPS.get(0).file(), SmallExam.SAMPLE.resolve("venue.xlsx"))
                        .exit())
                .isEqualTo(3);
        assertThat(ExamDatabase.of(exam.file()).dump()).isEqualTo(before);
    }
}
