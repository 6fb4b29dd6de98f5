package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;

/** What somebody with {@code sqlite3} changed in an exam file, {@code check} names. */
class TamperTest {
    private static final int BODIES = 12;

    @TempDir
    static Path folder;

    private static SmallExam scored;
    private static String session;

    @BeforeAll
    static void score() {
        scored = SmallExam.planned(new CommandLineHere("tamper"), folder.resolve("template.shikao"));
        session = scored.sessions().get(13);
        String away = scored.sheets(session).get(0).get("candidateNo").asText();
        scored.draw(session, away);
        List<String> lines = new ArrayList<>();
        scored.sheets(session).stream().skip(1).forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        assertThat(scored.score(lines.toArray(String[]::new))).allMatch(a -> a.startsWith("saved"));
        scored.result("sign", "--session", session, "--by", "主考");
        assertThat(scored.isClean()).isTrue();
    }

    private static SmallExam copy() {
        return scored.copy(folder.resolve(System.nanoTime() + ".shikao"), scored.shikao());
    }

    private static List<List<String>> entries(SmallExam exam) {
        return ExamDatabase.of(exam.file()).rows("SELECT device, seq, body FROM journal ORDER BY device, seq");
    }

    private static Ran check(SmallExam exam) {
        return exam.shikao().json("check", exam.file());
    }

    private static List<JsonNode> errors(Ran ran) {
        List<JsonNode> errors = new ArrayList<>();
        ran.json().get("findings").forEach(f -> {
            if (f.get("severity").asText().equals("error")) {
                errors.add(f);
            }
        });
        return errors;
    }

    private static String where(List<String> entry) {
        return " WHERE device = '" + entry.get(0) + "' AND seq = " + entry.get(1);
    }

    private static void requireNamed(SmallExam exam, String code, List<String> entry, String about) {
        Ran ran = check(exam);
        assertThat(ran.exit()).as(about).isEqualTo(1);
        List<JsonNode> errors = errors(ran);
        assertThat(errors).as(about + ran.out()).hasSize(1);
        assertThat(errors.get(0).get("code").asText()).as(about).isEqualTo(code);
        assertThat(errors.get(0).get("column").asText()).as(about).isEqualTo(entry.get(0) + ":" + entry.get(1));
        assertThat(exam.shikao().run("check", exam.file(), "--lang", "en").err())
                .as(about)
                .contains(code + " " + entry.get(0) + ":" + entry.get(1) + ": ");
    }

    @Test
    void oneByteOfAnyBodyNamesThatEntry() {
        long seed = Long.getLong("shikao.seed", System.nanoTime());
        Random random = new Random(seed);
        SmallExam exam = copy();
        List<List<String>> entries = entries(exam);
        List<List<String>> tried = new ArrayList<>(List.of(entries.get(0), entries.get(entries.size() - 1)));
        for (int n = 0; n < BODIES; n++) {
            tried.add(entries.get(random.nextInt(entries.size())));
        }
        for (List<String> entry : tried) {
            String body = entry.get(2);
            int at = random.nextInt(body.length());
            char other = body.charAt(at) == 'x' ? 'y' : 'x';
            String changed = body.substring(0, at) + other + body.substring(at + 1);
            set(exam, entry, changed);
            requireNamed(exam, "JOURNAL_HASH", entry, "seed " + seed + ", " + changed);
            set(exam, entry, body);
        }
        assertThat(check(exam).exit()).isZero();
    }

    private static void set(SmallExam exam, List<String> entry, String body) {
        ExamDatabase.of(exam.file())
                .tamper("UPDATE journal SET body = '" + body.replace("'", "''") + "'" + where(entry));
    }

    @Test
    void aChangeThatLooksHarmlessIsNamedToo() {
        SmallExam exam = copy();
        List<String> entry = entries(exam).stream()
                .filter(e -> e.get(2).contains("\"type\":\"MARKED\""))
                .findFirst()
                .orElseThrow();
        set(exam, entry, entry.get(2) + " ");
        requireNamed(exam, "JOURNAL_HASH", entry, "a space at the end");
        // just after midnight the hour is 00 already
        String hour = entry.get(2).matches(".*T00.*") ? "T01" : "T00";
        set(exam, entry, entry.get(2).replaceFirst("T\\d\\d", hour));
        requireNamed(exam, "JOURNAL_HASH", entry, "the time");
    }

    @Test
    void aChangedHashNamesThatEntry() {
        SmallExam exam = copy();
        List<String> entry = entries(exam).get(7);
        ExamDatabase.of(exam.file()).tamper("UPDATE journal SET hash = x'00' || substr(hash, 2)" + where(entry));
        requireNamed(exam, "JOURNAL_HASH", entry, "hash");
    }

    @Test
    void aMissingEntryNamesTheGap() {
        SmallExam exam = copy();
        List<String> entry = entries(exam).get(9);
        ExamDatabase.of(exam.file()).tamper("DELETE FROM journal" + where(entry));
        requireNamed(exam, "JOURNAL_GAP", entry, "deleted");
    }

    @Test
    void twoEntriesExchangedNameTheFirst() {
        SmallExam exam = copy();
        List<List<String>> entries = entries(exam);
        set(exam, entries.get(5), entries.get(6).get(2));
        set(exam, entries.get(6), entries.get(5).get(2));
        requireNamed(exam, "JOURNAL_HASH", entries.get(5), "exchanged");
    }

    @Test
    void anEntryWrittenOnBehindTheEndIsNamed() {
        SmallExam exam = copy();
        List<List<String>> entries = entries(exam);
        List<String> last = entries.get(entries.size() - 1);
        List<String> more = List.of(last.get(0), String.valueOf(Integer.parseInt(last.get(1)) + 1));
        ExamDatabase.of(exam.file())
                .tamper("INSERT INTO journal SELECT device, seq + 1, body, hash FROM journal" + where(last));
        requireNamed(exam, "JOURNAL_HASH", more, "appended");
    }

    /** The file alone cannot tell a cut tail: what it still holds is whole. The projection shows it until somebody cuts that too. */
    @Test
    void aTailCutOffShowsOnlyWhereTheProjectionWasForgotten() {
        SmallExam exam = copy();
        List<List<String>> entries = entries(exam);
        List<String> last = entries.get(entries.size() - 1);
        assertThat(last.get(2)).contains("\"type\":\"SIGNED\"");
        ExamDatabase.of(exam.file()).tamper("DELETE FROM journal" + where(last));
        assertThat(check(exam).errors()).containsOnly("CHECK_PROJECTION");

        assertThat(exam.shikao().json("check", exam.file(), "--rebuild").exit()).isZero();
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void aCandidateRenamedAfterSealingIsFound() {
        SmallExam exam = copy();
        ExamDatabase.of(exam.file())
                .tamper(
                        "UPDATE candidate SET name = '王小明' WHERE candidate_no = (SELECT min(candidate_no) FROM candidate)");
        assertThat(check(exam).errors()).containsExactly("CHECK_PREPARED_CHANGED");
    }

    @Test
    void everyOtherChangeOfPreparedDataIsFound() {
        for (String change : List.of(
                "UPDATE plan_station SET examiner_code = 'J001' WHERE rowid = 3",
                "UPDATE plan_session SET start_time = '07:00' WHERE rowid = 1",
                "UPDATE room SET name = '改' WHERE rowid = 1",
                "UPDATE examiner SET name = '改' WHERE rowid = 1",
                "UPDATE school SET name = '改'",
                "UPDATE document SET body = replace(body, 'version: 1', 'version: 2') WHERE name LIKE 'rules%'",
                "INSERT INTO exemption SELECT min(candidate_no), 'physics', 'X' FROM candidate")) {
            SmallExam exam = copy();
            String before = ExamDatabase.of(exam.file()).dump();
            ExamDatabase.of(exam.file()).tamper(change);
            if (ExamDatabase.of(exam.file()).dump().equals(before)) {
                continue;
            }
            assertThat(check(exam).exit()).as(change).isEqualTo(1);
            assertThat(check(exam).errors()).as(change).contains("CHECK_PREPARED_CHANGED");
        }
    }

    @Test
    void marksChangedInTheProjectionAreFoundAndRebuilt() {
        for (String change : List.of(
                "UPDATE sheet SET total = 0 WHERE total = 1000",
                "UPDATE sheet SET marks = '' WHERE total = 1000",
                "DELETE FROM sheet WHERE total = 1000",
                "UPDATE sheet SET outcome = 'EXEMPT' WHERE outcome = 'ABSENT'",
                "UPDATE sheet SET state = 'EMPTY' WHERE state = 'SIGNED'")) {
            SmallExam exam = copy();
            String results = exam.resultsCsv();
            ExamDatabase.of(exam.file()).tamper(change);
            assertThat(check(exam).errors()).as(change).isNotEmpty().containsOnly("CHECK_PROJECTION");
            assertThat(exam.resultsCsv()).as("results come from the journal").isEqualTo(results);
            assertThat(exam.shikao().json("check", exam.file(), "--rebuild").exit())
                    .as(change)
                    .isZero();
            assertThat(exam.isClean()).as(change).isTrue();
        }
    }

    @Test
    void aFileThatIsNoExamIsSaidToBeNone() {
        Ran ran = scored.shikao().json("check", SmallExam.SAMPLE.resolve("venue.xlsx"));
        assertThat(ran.exit()).isIn(1, 3);
        assertThat(ran.json().get("findings").get(0).get("code").asText()).startsWith("STORE_");
        assertThat(scored.shikao().json("check", folder.resolve("none.shikao")).exit())
                .isEqualTo(3);
    }
}
