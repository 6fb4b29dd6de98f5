package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;

/** Somebody on no list comes on the day: number, bench, marks, and the link to the list, through the command line. */
class WalkInTest extends WalkInDay {
    @Test
    void refusesWhoCannotBeKnownAgainOrIsPlannedHereOrFindsNoBench() {
        assertThat(walkIn(exam, session, NAME, "990101201105059990").errors()).containsExactly("ROSTER_ID_CHECK_DIGIT");
        assertThat(walkIn(exam, session, " ", ID).errors()).contains("ROSTER_NAME_MISSING");
        assertThat(walkIn(exam, "S9", NAME, ID).errors()).containsExactly("SESSION_UNKNOWN");
        String here = ExamDatabase.of(exam.file())
                .rows("SELECT id_no FROM candidate WHERE candidate_no = '" + away + "'")
                .get(0)
                .get(0);
        assertThat(walkIn(exam, session, NAME, here).errors()).containsExactly("WALK_IN_ON_LIST");
        exam.result("draw commit", "--session", session);
        assertThat(walkIn(exam, session, NAME, ID).errors()).containsExactly("WALK_IN_COMMITTED");
        assertThat(exam.result("roster walk-ins").get("walkIns")).isEmpty();
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void sitsIsScoredSignedAndCountedAndTheJournalHoldsNothingOfHim() throws Exception {
        exam.draw(session, away);
        int due = sum("due");
        String no = number(walkIn(exam, session, NAME, ID));
        assertThat(no).matches("T[0-9A-F]{8}01");
        assertThat(exam.isClean()).isTrue();
        exam.result("checkin", "--session", session, "--present", no);
        scoreAll(exam);
        exam.result("sign", "--session", session, "--by", "主考");

        assertThat(sum("due")).isEqualTo(due + 1);
        JsonNode row = row(session);
        assertThat(row.get("due").asInt())
                .isEqualTo(row.get("present").asInt() + row.get("absent").asInt());
        assertThat(rows(no)).isEqualTo(1);
        assertThat(exam.resultsCsv()).contains(NAME);
        ExamDatabase.of(exam.file())
                .rows("SELECT body FROM journal")
                .forEach(body -> assertThat(body.get(0)).doesNotContain(NAME).doesNotContain(ID));
        exam.result("draw verify", "--session", session);
        exam.result("plan check");
        for (String form : List.of("result-list", "session-list")) {
            Path pdf = folder.resolve(form + ".pdf");
            Ran made = exam.json("forms", form, "--out", pdf);
            assertThat(made.exit() == 0 && Files.size(pdf) > 0 || made.errors().contains("FORM_UNKNOWN"))
                    .as(made.out())
                    .isTrue();
        }
        assertThat(exam.isClean()).isTrue();
        JsonNode listed = exam.result("roster walk-ins").get("walkIns").get(0);
        assertThat(listed.get("name").asText()).isEqualTo(NAME);
        assertThat(listed.get("proposed").asText()).isEmpty();
    }

    @Test
    void hisTemporaryNumberIsNoCandidateNumberInAnotherExam() throws IOException {
        exam.draw(session, away);
        String no = number(walkIn(exam, session, NAME, ID));
        Path exported = Files.writeString(
                folder.resolve("old.csv"),
                "准考证号,姓名,身份证号,学校代码,学校名称,年级\n" + no + "," + NAME + "," + ID + ",3299010001,第一中学,九年级\n");
        SmallExam next = new SmallExam(office, folder.resolve("next.shikao"));
        office.result("new", next.file(), "--rules", "hunan");

        Ran refused = next.json("roster import", exported);

        assertThat(refused.errors()).as(refused.out()).containsExactly("ROSTER_NO_TEMPORARY");
        JsonNode found = refused.json().get("findings").get(0);
        assertThat(found.get("row").asInt() + found.get("column").asText()).isEqualTo("2A");
        assertThat(found.get("args").get(0).asText()).isEqualTo(no);
        assertThat(ExamDatabase.of(next.file()).rows("SELECT * FROM candidate")).isEmpty();
    }

    @Test
    void linkedByIdentityNumberHeCountsOnceWithHisMarks() {
        exam.draw(session, away);
        int due = sum("due");
        List<String> real = elsewhere(0);
        long everybody = exam.resultsCsv().lines().count();
        Ran came = walkIn(exam, session, real.get(2), real.get(1));
        String no = number(came);
        assertThat(came.result().get("proposed").asText()).isEqualTo(real.get(0));
        assertThat(exam.result("roster walk-ins")
                        .get("walkIns")
                        .get(0)
                        .get("proposed")
                        .asText())
                .isEqualTo(real.get(0));
        exam.result("checkin", "--session", session, "--present", no);
        scoreAll(exam);
        assertThat(exam.resultsCsv().lines().count()).isEqualTo(everybody + 1);

        Ran linked = link(exam, no, real.get(0), "");
        assertThat(linked.result().get("sameIdentity").asBoolean()).isTrue();

        assertThat(exam.resultsCsv().lines().count()).isEqualTo(everybody);
        assertThat(rows(real.get(0))).isEqualTo(1);
        assertThat(rows(no)).isZero();
        assertThat(sum("due")).isEqualTo(due);
        assertThat(exam.sheets(session))
                .extracting(s -> s.get("candidateNo").asText())
                .contains(real.get(0));
        assertThat(exam.isClean()).isTrue();
        exam.result("sign", "--session", session, "--by", "主考");
        assertThat(exam.isClean()).isTrue();
        exam.result("draw verify", "--session", session);
    }

    @Test
    void linkedWhileOnTheBenchHeIsScoredUnderHisOwnNumber() {
        exam.draw(session, away);
        List<String> real = elsewhere(0);
        String no = number(walkIn(exam, session, real.get(2), real.get(1)));
        link(exam, no, real.get(0), "").result();

        exam.result("checkin", "--session", session, "--present", real.get(0));
        scoreAll(exam);
        exam.result("sign", "--session", session, "--by", "主考");
        assertThat(rows(real.get(0))).isEqualTo(1);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void differingIdentityNumbersNeedAReasonAndAreSaid() {
        exam.draw(session, away);
        List<String> real = elsewhere(0);
        String no = number(walkIn(exam, session, NAME, ID));

        assertThat(link(exam, no, real.get(0), " ").errors()).containsExactly("DAY_NEEDS_REASON");
        assertThat(link(exam, no, "12345", "原因").errors()).containsExactly("LIST_UNKNOWN");
        assertThat(link(exam, "T9", real.get(0), "原因").errors()).containsExactly("WALK_IN_UNKNOWN");
        Ran done = link(exam, no, real.get(0), "换过身份证");
        assertThat(done.result().get("sameIdentity").asBoolean()).isFalse();
        assertThat(done.json().get("findings").toString()).contains("WALK_IN_IDENTITY");
    }

    @Test
    void aWrongLinkIsTakenBackByTwoPeopleWithAReason() {
        exam.draw(session, away);
        List<String> real = elsewhere(0);
        String no = number(walkIn(exam, session, NAME, ID));
        assertThat(unlink(no, "认错人").errors()).containsExactly("WALK_IN_NOT_LINKED");
        link(exam, no, real.get(0), "原因").result();
        assertThat(unlink(no, " ").errors()).containsExactly("DAY_NEEDS_REASON");
        assertThat(unlink(no, "认错人").result().get("candidateNo").asText()).isEqualTo(real.get(0));

        JsonNode row = exam.result("roster walk-ins").get("walkIns").get(0);
        assertThat(row.get("linked").asText()).isEmpty();
        assertThat(rows(real.get(0))).isEqualTo(1);
        assertThat(rows(no)).isEqualTo(1);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void laptopsGiveDifferentNumbersAndLinksMadeApartAreListedAfterMerging() {
        exam.draw(session, away);
        List<String> one = elsewhere(0);
        List<String> two = elsewhere(1);
        String no = number(walkIn(exam, session, NAME, ID));
        SmallExam other = exam.copy(folder.resolve("other.shikao"), new CommandLineHere("other"));
        exam.result("checkin", "--session", session, "--present", no);
        link(exam, no, one.get(0), "原因").result();
        link(other, no, two.get(0), "原因").result();
        String second = other.sessions().get(12);
        other.draw(second, other.sheets(second).get(0).get("candidateNo").asText());
        assertThat(number(walkIn(other, second, "诸葛后到", "990101201106066668")))
                .isNotEqualTo(no)
                .doesNotStartWith(no.substring(0, 9));

        Ran merged = exam.json("merge", other.file());
        assertThat(merged.exit()).isZero();
        assertThat(merged.json().get("findings").toString()).contains("WALK_IN_CONFLICT");
        JsonNode row = exam.result("roster walk-ins").get("walkIns");
        assertThat(row.toString()).contains("\"conflict\":[\"").contains("诸葛后到");
        other.result("merge", exam.file());
        assertThat(other.result("roster walk-ins")).isEqualTo(exam.result("roster walk-ins"));
        assertThat(other.resultsCsv()).isEqualTo(exam.resultsCsv());
        assertThat(exam.isClean()).isTrue();
        assertThat(other.isClean()).isTrue();
        link(exam, no, two.get(0), "核实").result();
        assertThat(office.json("check", exam.file()).json().get("findings").toString())
                .doesNotContain("WALK_IN_CONFLICT");
    }

    @Test
    void oneByteOfAWalkInsEntryIsNamed() {
        exam.draw(session, away);
        walkIn(exam, session, NAME, ID).result();
        ExamDatabase database = ExamDatabase.of(exam.file());
        List<String> entry = database.rows("SELECT device, seq FROM journal WHERE body LIKE '%WALK_IN_ADDED%'")
                .get(0);
        database.tamper("UPDATE journal SET body = replace(body, '漏报', '漏投') WHERE seq = " + entry.get(1));

        Ran check = office.json("check", exam.file());
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.json().get("findings").toString()).contains(entry.get(0) + ":" + entry.get(1));
    }
}
