package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.cli.ExamDatabase;
import org.shikao.cli.ShikaoProcess;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.flow.OpenExam;
import org.shikao.gui.MarkedTwice;
import org.shikao.gui.SampleDay;

/**
 * Fault D2: whatever is recorded besides marks, its process killed in the middle of it, is there once if it was answered, and once or
 * not at all if it was not; the exam opens and checks. {@code -Dshikao.kills=200} for more kills, {@code -Dshikao.seed=N} to repeat.
 */
class RecordingKillTest {
    private static final int KILLS = Math.max(3, Integer.getInteger("shikao.kills", 30) / 10);
    private static final long SEED = Long.getLong("shikao.seed", System.nanoTime());

    @TempDir
    static Path folder;

    private static SmallExam drawn;
    private static String session;
    private static List<JsonNode> sheets;

    @BeforeAll
    static void draw() {
        drawn = SmallExam.planned(new CommandLineHere("kill"), folder.resolve("template.shikao"));
        session = drawn.sessions().get(0);
        drawn.draw(session);
        sheets = drawn.sheets(session);
    }

    private final Random random = new Random(SEED);

    @Test
    void aLineOfTheLedgerIsThereOnceOrNot() throws Exception {
        JsonNode page = drawn.result("supplies ledger list").get("pages").get(0);
        String unit = page.get("unit").asText().equals("g") ? "--g=" : "--ml=";
        survives(
                "ledger",
                n -> List.of(
                        "supplies",
                        "ledger",
                        "issue",
                        "--site=" + page.get("site").asText(),
                        "--day=" + page.get("day").asText(),
                        "--stock=" + page.get("reagent").asText() + " "
                                + page.get("concentration").asText(),
                        unit + (n + 1),
                        "--by=保管甲",
                        "--second=保管乙" + n));
    }

    @Test
    void aFaultIsThereOnceOrNot() throws Exception {
        survives(
                "fault",
                n -> List.of(
                        "fault",
                        "add",
                        "--session",
                        session,
                        "--candidate",
                        number(n),
                        "--apparatus",
                        "秒表保管乙" + n,
                        "--by",
                        "王"));
    }

    @Test
    void anAppealIsThereOnceOrNot() throws Exception {
        for (JsonNode sheet : sheets) {
            drawn.score(SmallExam.fullMarks(sheet).toArray(String[]::new));
        }
        survives(
                "appeal",
                n -> List.of(
                        "appeal",
                        "open",
                        "--candidate",
                        number(n),
                        "--subject",
                        sheets.get(n % sheets.size()).get("subject").asText(),
                        "--published",
                        "2026-06-20",
                        "--received",
                        "2026-06-21",
                        "--ground",
                        "漏加保管乙" + n,
                        "--by",
                        "王"));
    }

    @Test
    void aCorrectionOfTheListIsThereOnceOrNot() throws Exception {
        survives(
                "list",
                n -> List.of(
                        "roster",
                        "correct",
                        number(n),
                        "--field",
                        "name",
                        "--value",
                        "张改名",
                        "--reason",
                        "错字保管乙" + n,
                        "--by",
                        "王",
                        "--second",
                        "李"));
    }

    private static String number(int n) {
        return sheets.get(n % sheets.size()).get("candidateNo").asText();
    }

    /** Words of the n-th command; the journal shows it by its text {@code 保管乙n}. */
    private interface Command {
        List<String> words(int n);
    }

    private void survives(String name, Command command) throws Exception {
        SmallExam exam = drawn.copy(folder.resolve(name + ".shikao"), new CommandLineHere("reader"));
        int there = 0;
        for (int n = 0; n < KILLS; n++) {
            String as = "kill " + n + ", seed " + SEED;
            List<Object> words = new ArrayList<>(command.words(n));
            words.addAll(List.of("--json", "--exam", exam.file()));
            String said = killed(exam.file(), words);
            int found = ExamDatabase.of(exam.file())
                    .rows("SELECT 1 FROM journal WHERE body LIKE '%保管乙" + n + "\"%'")
                    .size();
            assertThat(found).as(as).isIn(said.contains("\"exit\":0") ? List.of(1) : List.of(0, 1));
            assertThat(exam.isClean()).as(as).isTrue();
            there += found;
        }
        System.out.printf("%s: %d kills, %d recorded, seed %d%n", name, KILLS, there, SEED);
    }

    /** Starts it and kills it about when it writes: the write-ahead log beside the file tells that it has begun to or goes on. */
    private String killed(Path file, List<Object> words) throws Exception {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try (ShikaoProcess shikao = ShikaoProcess.start(folder.resolve("home"), words.toArray())) {
            String before = state(log);
            while (state(log).equals(before) && shikao.isRunning()) {
                Thread.onSpinWait();
            }
            long until = System.nanoTime() + random.nextInt(60_000_000);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            shikao.kill();
            StringBuilder said = new StringBuilder();
            for (String line = shikao.line(); line != null; line = shikao.line()) {
                said.append(line);
            }
            return said.toString();
        }
    }

    private static String state(Path log) {
        try {
            return Files.getLastModifiedTime(log) + " " + Files.size(log);
        } catch (IOException none) {
            return "";
        }
    }

    @Test
    void everyAdjudicationAndEventAnsweredIsThereOnceInItsOrder() throws Exception {
        Path file;
        MarkSheet differs;
        try (OpenExam exam = SampleDay.markedTwice(folder, "double")) {
            differs = MarkedTwice.sheets(exam).get(0);
            MarkedTwice.both(exam, differs, 5);
            file = exam.path();
        }
        SmallExam exam = new SmallExam(new CommandLineHere("reader"), file);
        String event = event(exam, differs.key().candidateNo());
        int saved = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String as = "kill " + kill + ", seed " + SEED;
            int before = recorded(exam).size();
            List<String> fed = fed(before, event, differs);
            List<String> answers = answered(file, fed);
            List<String> after = recorded(exam);
            assertThat(answers).as(as).allMatch(answer -> answer.startsWith("saved\t"));
            assertThat(after.size() - before).as(as).isBetween(answers.size(), fed.size());
            List<String> told = IntStream.range(0, after.size())
                    .mapToObj(n -> n % 2 == 0 ? "event " + (n / 2 + 1) % 2 : "adjudicate " + n)
                    .toList();
            assertThat(after).as(as).isEqualTo(told);
            assertThat(exam.isClean()).as(as).isTrue();
            saved += answers.size();
        }
        System.out.printf("adjudications and events: %d kills, %d saved, seed %d%n", KILLS, saved, SEED);
        assertThat(saved).isGreaterThan(KILLS);
    }

    /** An event of another sheet that its rubric answers, without its number. */
    private static String event(SmallExam exam, String but) {
        List<String> lines = new ArrayList<>();
        for (JsonNode sheet : exam.sheets(exam.sessions().get(0))) {
            if (!sheet.get("candidateNo").asText().equals(but)) {
                sheet.get("points")
                        .forEach(point -> lines.add(SmallExam.request("event", sheet) + "\tbroken\t"
                                + point.get("no").asInt() + "\t1"));
            }
        }
        List<String> answers = exam.copy(folder.resolve("try.shikao"), new CommandLineHere("try"))
                .score(lines.toArray(String[]::new));
        return IntStream.range(0, lines.size())
                .filter(n -> answers.get(n).startsWith("saved\t"))
                .mapToObj(n -> lines.get(n).replaceFirst("1$", ""))
                .findFirst()
                .orElseThrow();
    }

    /** Turn by turn an event, noted or taken back, and an adjudication of one marking or the other. */
    private static List<String> fed(int from, String event, MarkSheet sheet) {
        return IntStream.range(from, from + 300)
                .mapToObj(n -> n % 2 == 0
                        ? event + (n / 2 + 1) % 2
                        : String.join(
                                "\t",
                                "adjudicate",
                                sheet.key().candidateNo(),
                                sheet.key().subject().code(),
                                Integer.toString(1 + n / 2 % 2),
                                "adjudicate " + n,
                                "主考",
                                "组长"))
                .toList();
    }

    private List<String> answered(Path file, List<String> fed) throws Exception {
        List<String> answers = new ArrayList<>();
        try (ShikaoProcess shikao = ShikaoProcess.start(folder.resolve("home"), "score", "enter", "--exam", file)) {
            shikao.send(String.join("\n", fed) + "\n");
            int wanted = random.nextInt(30);
            for (int n = 0; n < wanted; n++) {
                answers.add(shikao.line());
            }
            shikao.kill();
            for (String line = shikao.line(); line != null; line = shikao.line()) {
                answers.add(line);
            }
        }
        // a line cut short by the kill was not told to anyone
        answers.removeIf(line -> !line.matches("saved\t\\d+\t[0-9a-f]{8}\t[0-9.]*") && !line.startsWith("refused"));
        return answers;
    }

    /** Events and adjudications in the journal, in its order. */
    private static List<String> recorded(SmallExam exam) {
        return ExamDatabase.of(exam.file())
                .rows("SELECT COALESCE('adjudicate ' || substr(json_extract(body, '$.reason'), 12), 'event ' ||"
                        + " json_extract(body, '$.number')) FROM journal WHERE json_extract(body, '$.type') IN"
                        + " ('ADJUDICATED', 'SHEET_EVENT_NOTED') ORDER BY device, seq")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
