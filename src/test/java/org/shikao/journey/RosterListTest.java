package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** The list of candidates through the command line: duplicates, renumbering, removal, correction and the report sent back. */
class RosterListTest {
    private static final Path ROSTERS = SmallExam.SAMPLE.resolve("rosters");

    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");
    private SmallExam exam;

    @BeforeEach
    void create() {
        exam = SmallExam.empty(shikao, folder.resolve("county.shikao"));
    }

    /** The heading and the first pupils of the csv roster, changed so. */
    private Path roster(String name, int pupils, UnaryOperator<String> change) throws IOException {
        List<String> lines = SmallExam.pupils().stream()
                .limit(pupils + 1L)
                .map(change)
                .filter(line -> !line.isEmpty())
                .toList();
        return Files.write(folder.resolve(name), lines);
    }

    private String firstCandidate(String session) {
        return exam.sheets(session).get(0).get("candidateNo").asText();
    }

    @Test
    void aTrialSaysThatThePlanWouldBeDroppedAndDropsNothing() throws IOException {
        exam.plan();
        int sessions = exam.sessions().size();
        Path more = roster("more.csv", 3, line -> line);

        assertThat(exam.json("roster import", more, "--dry-run").errors()).containsExactly("PLAN_SEALED");
        Ran trial = exam.json("roster import", more, "--dry-run", "--drop-plan");
        assertThat(trial.exit()).isZero();
        assertThat(trial.out()).contains("PLAN_WOULD_DROP");
        assertThat(trial.err() + trial.out()).contains(String.valueOf(sessions));
        assertThat(exam.json("plan check").exit()).isZero();

        assertThat(exam.json("roster import", ROSTERS.resolve("school-05.xlsx"), "--dry-run", "--drop-plan")
                        .out())
                .as("nothing would change")
                .doesNotContain("PLAN_WOULD_DROP");
        exam.result("roster import", more, "--drop-plan");
        assertThat(exam.json("plan check").errors()).containsExactly("PLAN_NONE");
    }

    @Test
    void aListOfExemptionsIsNoRosterAndSaysWhereItBelongs() throws IOException {
        Path second = Files.writeString(folder.resolve("免考.csv"), "准考证号,姓名,免考,免考原因\n026990109001,彭怡婷,是,残疾\n");

        Ran refused = exam.json("roster import", second);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).startsWith("ROSTER_SECOND_LIST");
    }

    @Test
    void asksAboutAPairOnceAndNeverMergesTwins() {
        exam.result("roster import", ROSTERS.resolve("school-01.xlsx"));
        JsonNode pairs = exam.result("roster duplicates").get("pairs");
        assertThat(pairs).isNotEmpty();
        JsonNode pair = pairs.get(0).get("pair");
        assertThat(pair.get("kind").asText()).isEqualTo("TWINS");
        String one = pair.get("left").get("candidate").get("candidateNo").asText();
        String other = pair.get("right").get("candidate").get("candidateNo").asText();
        assertThat(pair.get("left").get("schoolName").asText()).isNotBlank();

        Ran merged = exam.json(
                "roster decide",
                one,
                other,
                "--kind",
                "TWINS",
                "--verdict",
                "SAME_PERSON",
                "--keep",
                one,
                "--by",
                "王",
                "--reason",
                "看错");
        assertThat(merged.errors()).containsExactly("DUPLICATE_TWINS");
        assertThat(exam.json(
                                "roster decide",
                                one,
                                other,
                                "--kind",
                                "TWINS",
                                "--verdict",
                                "DIFFERENT_PEOPLE",
                                "--by",
                                "王")
                        .errors())
                .containsExactly("DAY_NEEDS_REASON");
        exam.result("roster decide", one, other, "--kind", "TWINS", "--verdict", "LATER", "--by", "王");
        assertThat(exam.result("roster duplicates").get("pairs")).hasSize(pairs.size());
        exam.result(
                "roster decide",
                one,
                other,
                "--kind",
                "TWINS",
                "--verdict",
                "DIFFERENT_PEOPLE",
                "--by",
                "王",
                "--reason",
                "户口本");

        assertThat(exam.result("roster duplicates").get("pairs")).hasSize(pairs.size() - 1);
        assertThat(exam.result("roster duplicates", "--all").get("pairs")).hasSize(pairs.size());
        Ran again = exam.json("roster import", ROSTERS.resolve("school-01.xlsx"));
        assertThat(again.json().get("findings").toString()).doesNotContain("ROSTER_TWINS");
    }

    @Test
    void onePersonEnteredTwiceIsKeptOnceAlsoWhenTheFileComesAgain() throws IOException {
        String double2 =
                "026990109099,彭怡婷,女,990101201108155963,G990101201108155963,3299010009,高坪乡九年制学校," + "九年级,初三1班,应届,,,";
        Path file = roster("twice.csv", 5, line -> line.startsWith("026990109001") ? line + "\n" + double2 : line);
        exam.result("roster import", file);
        JsonNode pair = exam.result("roster duplicates").get("pairs").get(0).get("pair");
        assertThat(pair.get("kind").asText()).isEqualTo("SAME_NAME_AND_BIRTHDAY");

        exam.result(
                "roster decide",
                "026990109099",
                "026990109001",
                "--kind",
                "SAME_NAME_AND_BIRTHDAY",
                "--verdict",
                "SAME_PERSON",
                "--keep",
                "026990109001",
                "--by",
                "王",
                "--reason",
                "学校来函");

        JsonNode again = exam.result("roster import", file);
        assertThat(again.get("read").asInt()).isEqualTo(6);
        assertThat(again.get("unchanged").asInt()).isEqualTo(5);
        assertThat(again.get("imported").asInt()).isZero();
        assertThat(exam.result("roster duplicates").get("pairs")).isEmpty();
    }

    @Test
    void aNewNumberOfAKnownPersonIsARenumberingAndThePhotoGoesWithIt() throws IOException {
        exam.result("roster import", roster("first.csv", 6, line -> line));
        Path second = roster(
                "second.csv",
                6,
                line -> line.replace("026990109002", "X")
                        .replace("026990109003", "026990109002")
                        .replace("X", "026990109003"));
        Path third = roster("third.csv", 6, line -> line.replace("026990109004", "026990109044"));

        assertThat(exam.json("roster import", third).errors()).containsExactly("ROSTER_ID_KNOWN");
        for (Path numbers : List.of(second, third)) {
            Ran refused =
                    shikao.run("roster", "import", numbers, "--dry-run", "--exam", folder.resolve("county.shikao"));
            assertThat(refused.out() + refused.err()).contains("--update", "roster diff");
        }
        List<String> kinds = new ArrayList<>();
        exam.result("roster diff", third)
                .get("changes")
                .forEach(c -> kinds.add(c.get("kind").asText()));
        assertThat(kinds).containsExactly("renumbered");
        JsonNode swapped = exam.result("roster import", second, "--update");
        assertThat(swapped.get("updated").asInt()).isEqualTo(2);
        assertThat(swapped.get("imported").asInt()).isZero();
        JsonNode moved = exam.result("roster import", second, "--update");
        assertThat(moved.get("unchanged").asInt()).isEqualTo(6);
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void removesWhoDoesNotComeAgainOnlyWhenAskedAndOnlyOfThatSchool() throws IOException {
        exam.result("roster import", ROSTERS.resolve("school-05.xlsx"), roster("first.csv", 6, line -> line));
        Path fewer = roster("fewer.csv", 6, line -> line.startsWith("026990109005") ? "" : line);

        assertThat(exam.json("roster import", fewer, "--remove-missing").exit()).isEqualTo(2);
        JsonNode dry = exam.result("roster import", fewer, "--update", "--remove-missing", "--dry-run");
        assertThat(dry.get("removed").asInt()).isEqualTo(1);
        assertThat(exam.result("roster import", fewer, "--update").has("removed"))
                .isFalse();
        Ran done = exam.json("roster import", fewer, "--update", "--remove-missing");

        assertThat(done.result().get("removed").asInt()).isEqualTo(1);
        assertThat(done.json().get("findings").toString()).contains("LIST_REMOVED_MISSING", "026990109005");
        assertThat(exam.result("roster import", ROSTERS.resolve("school-05.xlsx"))
                        .get("unchanged")
                        .asInt())
                .isEqualTo(144);
        assertThat(exam.result("roster import", fewer, "--update", "--remove-missing")
                        .get("removed")
                        .asInt())
                .isZero();
    }

    @Test
    void removalBeforeThePlanEditsTheListAndAfterItNeedsTwoPeople() {
        exam.result("roster import", ROSTERS.resolve("school-05.xlsx"));
        String first = "026990105001";
        assertThat(exam.json("roster remove", "none", "--reason", "转学", "--by", "王")
                        .errors())
                .containsExactly("LIST_UNKNOWN");
        exam.result("roster remove", first, "--reason", "转学", "--by", "王");
        assertThat(exam.json("roster remove", first, "--reason", "转学", "--by", "王")
                        .errors())
                .containsExactly("LIST_UNKNOWN");
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("plan", "--seed", "7");
        String second = firstCandidate(exam.sessions().get(0));
        assertThat(exam.json("roster remove", second, "--reason", "转学", "--by", "王")
                        .errors())
                .containsExactly("DAY_NEEDS_TWO_PEOPLE");

        Ran dropped = exam.json("roster remove", second, "--reason", "转学", "--by", "王", "--second", "李");

        assertThat(dropped.exit()).isZero();
        assertThat(dropped.json().get("findings").toString()).contains("LIST_SEAT_FREED", "PLAN_DROPPED");
        assertThat(exam.sessions()).isEmpty();
    }

    @Test
    void removalAfterTheDrawIsAFactAndEverythingBalancesWithoutHim() {
        exam.plan();
        String session = exam.sessions().get(0);
        int due = exam.result("status").get("sessions").get(0).get("due").asInt();
        exam.draw(session);
        String gone = firstCandidate(session);
        assertThat(exam.json("roster remove", gone, "--reason", "转学", "--by", "王")
                        .errors())
                .containsExactly("DAY_NEEDS_TWO_PEOPLE");

        JsonNode removed = exam.result("roster remove", gone, "--reason", "转学", "--by", "王", "--second", "李");

        assertThat(removed.get("journal").asBoolean()).isTrue();
        assertThat(exam.result("status").get("sessions").get(0).get("due").asInt())
                .isEqualTo(due - 1);
        assertThat(exam.sheets(session))
                .noneMatch(s -> s.get("candidateNo").asText().equals(gone));
        List<String> lines = new ArrayList<>();
        exam.sheets(session).forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        assertThat(exam.score(lines.toArray(String[]::new))).allMatch(answer -> answer.startsWith("saved"));
        exam.result("sign", "--session", session, "--by", "王", "--second", "李");
        assertThat(exam.result("draw verify", "--session", session)).isNotEmpty();
        assertThat(exam.resultsCsv()).doesNotContain(gone);
        assertThat(exam.isClean()).isTrue();
        assertThat(exam.json("roster import", ROSTERS.resolve("school-05.xlsx")).errors())
                .containsExactly("LIST_REMOVED_BEFORE");
    }

    @Test
    void aSealedPlanMayStayWhenACandidateGoes() {
        exam.plan();
        List<String> sessions = exam.sessions();
        String gone = firstCandidate(sessions.get(0));

        exam.result("roster remove", gone, "--reason", "转学", "--by", "王", "--second", "李", "--keep-plan");

        assertThat(exam.sessions()).isEqualTo(sessions);
        assertThat(exam.sheets(sessions.get(0)))
                .noneMatch(s -> s.get("candidateNo").asText().equals(gone));
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void anIdentityNumberOfAnotherIsRefusedWithARemedyForACorrection() {
        exam.result("roster import", ROSTERS.resolve("school-09.csv"));

        assertThat(exam.json("roster correct", "026990109002", "--field", "ID_NO", "--value", "990101201108155947")
                        .errors())
                .contains("LIST_ID_TAKEN")
                .doesNotContain("ROSTER_ID_KNOWN");
    }

    @Test
    void aNameCorrectedAfterTheSealIsPrintedAndMergedWithoutStandingInTheJournal() throws IOException {
        exam.plan();
        SmallExam site = exam.copy(folder.resolve("site.shikao"), new CommandLineHere("site"));
        String no = firstCandidate(exam.sessions().get(0));
        assertThat(exam.json(
                                "roster correct",
                                no,
                                "--field",
                                "NAME",
                                "--value",
                                "田1",
                                "--reason",
                                "错字",
                                "--by",
                                "王",
                                "--second",
                                "李")
                        .errors())
                .containsExactly("ROSTER_NAME_CHARACTER");
        assertThat(exam.json("roster correct", no, "--field", "NAME", "--value", "田𬭛", "--by", "王")
                        .errors())
                .containsExactly("DAY_NEEDS_REASON");
        assertThat(exam.json("roster correct", no, "--field", "CANDIDATE_NO", "--value", "8", "--by", "王")
                        .errors())
                .as("only fields that can be corrected are taken")
                .containsExactly("CLI_USAGE");

        exam.result(
                "roster correct",
                no,
                "--field",
                "NAME",
                "--value",
                "田𬭛",
                "--reason",
                "错字",
                "--by",
                "王",
                "--second",
                "李");
        exam.result(
                "roster correct",
                no,
                "--field",
                "NAME",
                "--value",
                "田𬭛娟",
                "--reason",
                "漏字",
                "--by",
                "王",
                "--second",
                "李");

        assertThat(exam.resultsCsv()).contains("田𬭛娟");
        site.result("merge", exam.file());
        assertThat(site.resultsCsv()).contains("田𬭛娟");
        assertThat(site.isClean()).isTrue();
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void writesTheReportAlsoWhenTheImportIsRefused() throws IOException {
        Path bad = SmallExam.SAMPLE.resolve("rosters-with-mistakes/id-check-digit.xlsx");
        Path report = folder.resolve("回执.xlsx");

        Ran refused = exam.json("roster import", bad, "--report", report);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(report).isNotEmptyFile();
        Path clean = ROSTERS.resolve("school-05.xlsx");
        assertThat(exam.json("roster import", clean, bad, "--dry-run", "--report", report)
                        .exit())
                .isEqualTo(1);

        assertThat(report).as("only the one with something to mend").isNotEmptyFile();
        assertThat(folder.resolve("回执-school-05.xlsx")).doesNotExist();
    }
}
