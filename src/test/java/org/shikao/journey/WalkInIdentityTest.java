package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** Who a walk-in is: one person under two numbers, somebody else's number or name, somebody who sits elsewhere. */
class WalkInIdentityTest extends WalkInDay {
    private String otherSubject() {
        String own = row(session).get("subject").asText();
        return exam.sessions().stream()
                .filter(id -> !row(id).get("subject").asText().equals(own))
                .filter(id -> row(id).get("due").asInt() > 2)
                .findFirst()
                .orElseThrow();
    }

    private SmallExam drawnElsewhere(String second) {
        SmallExam other = exam.copy(folder.resolve("other.shikao"), new CommandLineHere("other"));
        other.draw(second, other.sheets(second).get(0).get("candidateNo").asText());
        return other;
    }

    @Test
    void aSecondSubjectOnAnotherLaptopIsTheSamePersonUnderOneNumber() {
        exam.draw(session, away);
        String no = number(walkIn(exam, session, NAME, ID));
        long everybody = exam.resultsCsv().lines().count();
        String second = otherSubject();
        SmallExam other = drawnElsewhere(second);

        assertThat(walkIn(other, session, NAME, ID).errors()).containsExactly("WALK_IN_SEATED");
        Ran came = walkIn(other, second, NAME, ID);
        assertThat(came.json().get("findings").toString()).contains("WALK_IN_JOINED");
        assertThat(other.resultsCsv().lines().count()).isEqualTo(everybody);
        assertThat(other.sheets(second))
                .extracting(s -> s.get("candidateNo").asText())
                .containsAnyOf(no, number(came));
        other.result("checkin", "--session", second, "--present", number(came));
        assertThat(exam.json("merge", other.file()).exit()).isZero();
        assertThat(exam.resultsCsv()).isEqualTo(other.resultsCsv());
        assertThat(office.json("check", exam.file()).json().get("findings").toString())
                .doesNotContain("WALK_IN_TWICE");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void twoNumbersOfOnePersonAreToldAndCanBeJoinedAndLinked() {
        exam.draw(session, away);
        String second = otherSubject();
        SmallExam other = drawnElsewhere(second);
        long everybody = exam.resultsCsv().lines().count();
        String no = number(walkIn(exam, session, NAME, ID));
        String more = number(walkIn(other, second, NAME, ID));
        Ran merged = exam.json("merge", other.file());
        assertThat(merged.json().get("findings").toString()).contains("WALK_IN_TWICE");
        assertThat(exam.result("roster duplicates").toString()).doesNotContain(no);
        assertThat(exam.result("roster walk-ins")
                        .get("walkIns")
                        .get(0)
                        .get("proposed")
                        .asText())
                .isIn(no, more);
        assertThat(exam.resultsCsv().lines().count()).isEqualTo(everybody + 2);

        assertThat(link(exam, no, more, "").exit()).isZero();
        assertThat(link(exam, more, no, "").errors()).containsExactly("WALK_IN_LINKED");
        assertThat(exam.resultsCsv().lines().count()).isEqualTo(everybody + 1);
        assertThat(office.json("check", exam.file()).json().get("findings").toString())
                .doesNotContain("WALK_IN_TWICE");
        List<String> real = elsewhere(1);
        assertThat(link(exam, more, real.get(0), "换过身份证").exit()).isZero();
        assertThat(exam.resultsCsv().lines().count()).isEqualTo(everybody);
        assertThat(link(exam, no, elsewhere(0).get(0), "原因").errors()).containsExactly("WALK_IN_LINKED_ELSE");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void anotherNameUnderTheSameIdentityNumberIsAskedAbout() {
        exam.draw(session, away);
        walkIn(exam, session, NAME, ID).result();
        String second = otherSubject();
        SmallExam other = drawnElsewhere(second);

        Ran came = walkIn(other, second, "欧阳错名", ID);
        assertThat(came.json().get("findings").toString())
                .contains("WALK_IN_OTHER_NAME")
                .doesNotContain("WALK_IN_JOINED");
        assertThat(other.shikao()
                        .json("check", other.file())
                        .json()
                        .get("findings")
                        .toString())
                .contains("WALK_IN_TWICE");
    }

    @Test
    void whoSitsAtAnotherBenchAtTheSameTimeIsNotLinkedTo() {
        exam.draw(session, away);
        String no = number(walkIn(exam, session, NAME, ID));
        exam.result("checkin", "--session", session, "--present", no);
        String there = exam.sheets(session).stream()
                .map(s -> s.get("candidateNo").asText())
                .filter(s -> !s.equals(away) && !s.equals(no))
                .findFirst()
                .orElseThrow();

        assertThat(link(exam, no, there, "原因").errors()).containsExactly("WALK_IN_BOTH_THERE");
        assertThat(exam.result("roster walk-ins")
                        .get("walkIns")
                        .get(0)
                        .get("linked")
                        .asText())
                .isEmpty();
        assertThat(link(exam, no, away, "原因").exit()).isZero();
    }

    @Test
    void aSecondLinkIsRefusedAndASecondWalkInForOneCandidateIsTold() {
        exam.draw(session, away, exam.sheets(session).get(1).get("candidateNo").asText());
        List<String> real = elsewhere(0);
        String one = number(walkIn(exam, session, NAME, ID));
        String two = number(walkIn(exam, session, "诸葛后到", "990101201106066668"));
        link(exam, one, real.get(0), "原因").result();

        assertThat(link(exam, one, elsewhere(1).get(0), "原因").errors()).containsExactly("WALK_IN_LINKED_ELSE");
        Ran more = link(exam, two, real.get(0), "原因");
        assertThat(more.json().get("findings").toString())
                .contains("WALK_IN_SECOND_LINK")
                .contains(one);
    }

    private Ran walkIn(String name, String id, String studentNo) {
        return exam.json(
                "roster walk-in",
                "--session",
                session,
                "--name",
                name,
                "--id",
                id,
                "--student-no",
                studentNo,
                "--reason",
                "漏报",
                "--by",
                "王",
                "--second",
                "李");
    }

    @Test
    void aStudentNumberOfSomebodyElseIsRefusedOrAskedAbout() {
        exam.draw(session, away);
        List<String> real = elsewhere(0);

        assertThat(walkIn(NAME, ID, "G990101201106066668").errors()).containsExactly("ROSTER_STUDENT_NO_MISMATCH");
        assertThat(walkIn(NAME, "", "").errors()).contains("ROSTER_ID_MISSING");
        Ran came = walkIn(NAME, "", "G" + real.get(1));
        assertThat(came.json().get("findings").toString()).contains("WALK_IN_PROPOSED_STUDENT_NO");
        assertThat(came.result().get("proposed").asText()).isEqualTo(real.get(0));
    }

    @Test
    void theNameOnTheListIsToldWhereItDiffers() {
        exam.draw(session, away);
        List<String> real = elsewhere(0);
        String said =
                walkIn(exam, session, NAME, real.get(1)).json().get("findings").toString();
        assertThat(said).contains("WALK_IN_PROPOSED_NAME").contains(NAME).contains(real.get(2));
    }

    @Test
    void theListIsWrittenWithoutHimAndReadsBackAsItIs() {
        exam.draw(session, away);
        List<String> real = elsewhere(0);
        String no = number(walkIn(exam, session, real.get(2), real.get(1)));
        Path list = folder.resolve("list.xlsx");

        assertThat(exam.json("roster export", list).json().get("findings").toString())
                .contains("ROSTER_EXPORT_WALK_INS");
        Ran diff = exam.json("roster diff", list);
        assertThat(diff.errors()).isEmpty();
        assertThat(diff.out()).doesNotContain(no).doesNotContain(real.get(0));
        assertThat(exam.json("roster import", list).errors())
                .doesNotContain("ROSTER_ID_TWO_SCHOOLS", "ROSTER_ID_KNOWN");
    }

    @Test
    void aLinkedNumberIsNamedWithTheOneItStandsFor() {
        exam.draw(session, away);
        List<String> real = elsewhere(0);
        String no = number(walkIn(exam, session, real.get(2), real.get(1)));
        link(exam, no, real.get(0), "").result();

        assertThat(exam.json("roster remove", no, "--reason", "r", "--by", "王", "--second", "李")
                        .errors())
                .containsExactly("LIST_LINKED");
        assertThat(exam.json(
                                "roster correct",
                                no,
                                "--field",
                                "NAME",
                                "--value",
                                "王五",
                                "--reason",
                                "r",
                                "--by",
                                "王",
                                "--second",
                                "李")
                        .errors())
                .containsExactly("LIST_LINKED");
    }
}
