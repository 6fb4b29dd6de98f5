package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;
import org.shikao.exam.journal.Chain;
import org.shikao.store.ExamFile;

/** Exam files of other versions of the program: an older one is taken over with the original kept, a newer one never changed. */
class OldAndNewFilesTest {
    private static final List<String> LOOKING =
            List.of("status", "plan check", "supplies ledger list", "roster walk-ins");

    @TempDir
    static Path folder;

    private static SmallExam today;

    @BeforeAll
    static void plan() {
        today = SmallExam.planned(new CommandLineHere("county"), folder.resolve("today.shikao"));
        today.draw(today.sessions().get(0));
    }

    private static SmallExam copy(String name) {
        return today.copy(folder.resolve(name), today.shikao());
    }

    private static Path first(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream packed = ExamFile.class.getResourceAsStream("exam-v1.shikao.gz");
                InputStream in = new GZIPInputStream(packed)) {
            Files.copy(in, file);
        }
        return file;
    }

    @Test
    void anExamOfTheFirstVersionIsLookedAtAsItIsAndTakenOverByTheFirstChange() throws IOException {
        SmallExam old = new SmallExam(new CommandLineHere("county"), first("first.shikao"));
        byte[] original = Files.readAllBytes(old.file());

        assertThat(old.json("status").exit()).isZero();
        assertThat(old.json("rules show").exit()).isZero();
        assertThat(old.shikao().json("check", old.file()).errors()).contains("STORE_OLDER");
        assertThat(old.file()).hasBinaryContent(original);

        old.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        assertThat(folder.resolve("first.shikao.v1.bak")).hasBinaryContent(original);
        Path roster = SmallExam.SAMPLE.resolve("rosters/school-05.xlsx");
        assertThat(old.json("roster import", roster).exit()).isZero();
        assertThat(old.isClean()).isTrue();
    }

    @Test
    void anExamWhoseRulesLackWhatThisVersionNeedsIsRefusedInOneSentenceAndNotMigrated() throws IOException {
        SmallExam other = copy("other.shikao");
        ExamDatabase.of(other.file())
                .tamper("UPDATE document SET body = replace(body, 'recheckBelowPercent:', 'recheckUnderPercent:')");
        byte[] original = Files.readAllBytes(other.file());

        Ran ran = other.json("plan", "--seed", "7");
        assertThat(ran.errors()).containsExactly("EXAM_OTHER_VERSION");
        assertThat(ran.out()).contains("other.shikao", "recheckBelowPercent", "recheckUnderPercent");
        assertThat(other.json("status").errors()).containsExactly("EXAM_OTHER_VERSION");
        assertThat(other.file()).hasBinaryContent(original);
    }

    @Test
    void anExamOfTheSchemaBeforeIsLookedAtAsItIsAndTakenOverByTheFirstChange() throws IOException {
        SmallExam old = copy("before.shikao");
        ExamDatabase.of(old.file())
                .tamper(
                        "DROP TABLE plan_team",
                        "DROP TABLE plan_second_marker",
                        "ALTER TABLE candidate DROP COLUMN registration_no",
                        "ALTER TABLE candidate DROP COLUMN id_kind",
                        "ALTER TABLE candidate DROP COLUMN birth_date",
                        "DELETE FROM schema_history WHERE version IN ('004', '005', '006', '007')",
                        "PRAGMA user_version = 3");
        byte[] original = Files.readAllBytes(old.file());

        for (String command : LOOKING) {
            assertThat(old.json(command).exit()).as(command).isZero();
        }
        assertThat(copy("into.shikao").json("merge", old.file()).exit()).isZero();
        assertThat(old.file()).hasBinaryContent(original);

        old.result("checkin", "--session", old.sessions().get(1), "--all-present");
        assertThat(folder.resolve("before.shikao.v3.bak")).hasBinaryContent(original);
        assertThat(old.isClean()).isTrue();
        assertThat(copy("after.shikao").json("merge", old.file()).exit()).isZero();
    }

    @Test
    void anExamThatSaysToBeOlderThanItIsIsRefusedAndNotMigratedForEver() throws IOException {
        SmallExam odd = copy("odd.shikao");
        ExamDatabase.of(odd.file()).tamper("PRAGMA user_version = 3");
        byte[] original = Files.readAllBytes(odd.file());

        assertThat(odd.json("checkin", "--session", "x", "--all-present").errors())
                .containsExactly("STORE_MIGRATION");
        assertThat(odd.file()).hasBinaryContent(original);
        assertThat(folder.resolve("odd.shikao.v3.bak")).doesNotExist();
    }

    @Test
    void anExamOfANewerSchemaIsNeverChanged() throws IOException {
        SmallExam newer = copy("newer.shikao");
        ExamDatabase.of(newer.file()).tamper("PRAGMA user_version = 99");
        byte[] original = Files.readAllBytes(newer.file());
        for (String command : LOOKING) {
            assertThat(newer.json(command).exit()).as(command).isIn(0, 3);
        }
        for (Ran ran : List.of(
                newer.json("checkin", "--session", newer.sessions().get(1), "--all-present"),
                newer.json("draw commit", "--session", newer.sessions().get(1)),
                newer.json("merge", today.file()),
                newer.shikao().runWith("quit\n", "score", "enter", "--json", "--exam", newer.file()))) {
            assertThat(ran.exit()).as(ran.out()).isEqualTo(3);
            assertThat(ran.out() + ran.err()).contains("STORE_NEWER");
        }
        assertThat(newer.shikao().json("check", newer.file()).errors()).containsExactly("STORE_NEWER");
        assertThat(newer.file()).hasBinaryContent(original);
    }

    @Test
    void anExamWithAFactThatOnlyANewerProgramKnowsIsRefusedWholeAndNotMerged() throws IOException {
        SmallExam newer = copy("facts.shikao");
        List<String> head = ExamDatabase.of(newer.file())
                .rows("SELECT device, seq, lower(hex(hash)) FROM journal ORDER BY seq DESC LIMIT 1")
                .get(0);
        String body = "{\"at\":\"\",\"by\":\"\",\"lamport\":999,\"type\":\"SCORED_BY_TELEPATHY\"}";
        int seq = Integer.parseInt(head.get(1)) + 1;
        ExamDatabase.of(newer.file())
                .tamper("INSERT INTO journal(device, seq, body, hash) VALUES('" + head.get(0) + "', " + seq + ", '"
                        + body + "', x'" + Chain.next(head.get(2), body) + "')");
        byte[] original = Files.readAllBytes(newer.file());

        for (String command : LOOKING) {
            assertThat(newer.json(command).errors()).as(command).containsExactly("JOURNAL_TYPE_UNKNOWN");
        }
        assertThat(newer.json("plan", "--seed", "8").errors()).containsExactly("JOURNAL_TYPE_UNKNOWN");
        assertThat(newer.json("results export", "--out", folder.resolve("wrong.xlsx"))
                        .errors())
                .containsExactly("JOURNAL_TYPE_UNKNOWN");
        assertThat(folder.resolve("wrong.xlsx")).doesNotExist();
        assertThat(newer.shikao().json("check", newer.file()).errors()).containsExactly("JOURNAL_TYPE_UNKNOWN");
        assertThat(newer.file()).hasBinaryContent(original);

        String before = ExamDatabase.of(today.file()).dump();
        assertThat(today.json("merge", newer.file()).errors()).containsExactly("JOURNAL_TYPE_UNKNOWN");
        assertThat(ExamDatabase.of(today.file()).dump()).isEqualTo(before);
    }

    @Test
    void anEntryDamagedBeyondReadingIsToldAndNotPassedOver() throws IOException {
        SmallExam damaged = copy("damaged.shikao");
        ExamDatabase.of(damaged.file())
                .tamper("UPDATE journal SET body = substr(body, 2) WHERE body LIKE '%CHECKED_IN%'");
        byte[] original = Files.readAllBytes(damaged.file());
        for (String command : LOOKING) {
            assertThat(damaged.json(command).errors()).as(command).containsExactly("JOURNAL_HASH");
        }
        assertThat(damaged.json("plan", "--seed", "8").errors()).containsExactly("JOURNAL_HASH");
        assertThat(damaged.file()).hasBinaryContent(original);
    }
}
