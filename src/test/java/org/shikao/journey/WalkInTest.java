package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;

/** Somebody on no list comes on the day: number, bench, marks, and the link to the list, through the command line. */
class WalkInTest {
    private static final String NAME = "欧阳临场";
    /** Invented, of no area. */
    private static final String ID = "990101201105059992";

    @TempDir
    Path folder;

    private final CommandLineHere office = new CommandLineHere("office");
    private SmallExam exam;
    private String session;
    private String away;

    /** A session drawn with one bench left over. */
    @BeforeEach
    void draw() {
        exam = SmallExam.planned(office, folder.resolve("county.shikao"));
        session = exam.sessions().get(13);
        away = exam.sheets(session).get(0).get("candidateNo").asText();
    }

    private Ran walkIn(SmallExam on, String session, String name, String id) {
        return on.json(
                "roster walk-in",
                "--session",
                session,
                "--name",
                name,
                "--id",
                id,
                "--reason",
                "漏报",
                "--by",
                "王",
                "--second",
                "李");
    }

    private static String number(Ran ran) {
        return ran.result().get("temporaryNo").asText();
    }

    private Ran link(SmallExam on, String temporary, String no, String reason) {
        return on.json("roster link", temporary, no, "--reason", reason, "--by", "王", "--second", "李");
    }

    /** Number and identity number of somebody planned for the same subject in another session. */
    private List<String> elsewhere(int nth) {
        JsonNode own = row(session);
        String other = null;
        for (JsonNode s : exam.result("status").get("sessions")) {
            boolean fits = s.get("subject").equals(own.get("subject"))
                    && !s.get("id").equals(own.get("id"))
                    && s.get("due").asInt() > 2;
            other = fits ? s.get("id").asText() : other;
        }
        String no = exam.sheets(other).get(nth).get("candidateNo").asText();
        return ExamDatabase.of(exam.file())
                .rows("SELECT candidate_no, id_no, name FROM candidate WHERE candidate_no = '" + no + "'")
                .get(0);
    }

    private JsonNode row(String id) {
        for (JsonNode s : exam.result("status").get("sessions")) {
            if (s.get("id").asText().equals(id)) {
                return s;
            }
        }
        throw new AssertionError(id);
    }

    private void scoreAll(SmallExam on) {
        List<String> lines = new ArrayList<>();
        on.sheets(session).stream()
                .filter(s -> s.get("state").asText().equals("EMPTY"))
                .forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        assertThat(on.score(lines.toArray(String[]::new))).allMatch(a -> a.startsWith("saved"));
    }

    private long rows(String no) {
        return exam.resultsCsv().lines().filter(l -> l.contains(no)).count();
    }

    private int sum(String field) {
        int sum = 0;
        for (JsonNode s : exam.result("status").get("sessions")) {
            sum += s.get(field).asInt();
        }
        return sum;
    }

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

    private Ran unlink(String temporary, String reason) {
        return exam.json("roster unlink", temporary, "--reason", reason, "--by", "王", "--second", "李");
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
