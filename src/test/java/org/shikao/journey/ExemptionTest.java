package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.cli.ExamDatabase;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Rule 31 by commands: an exemption of the list waits for the committee, which sets it before, on or after the day. */
class ExemptionTest {
    @TempDir
    Path folder;

    private SmallExam exam;
    private String waiting;
    private String subject;

    @BeforeEach
    void make() throws Exception {
        CommandLineHere shikao = new CommandLineHere("county");
        String hunan = shikao.result("rules", "show", "hunan").get("yaml").asText();
        Path rules = Files.writeString(
                folder.resolve("committee.yaml"), hunan.replace("byCommittee: false", "byCommittee: true"));
        Path file = folder.resolve("committee.shikao");
        shikao.result("new", file, "--rules", rules);
        exam = new SmallExam(shikao, file);
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        for (String school : List.of("01", "02", "05")) {
            exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-" + school + ".xlsx"));
        }
        JsonNode cases = exam.result("roster exempt").get("cases");
        assertThat(cases).isNotEmpty();
        waiting = cases.get(0).get("candidateNo").asText();
        subject = cases.get(0).get("subject").asText();
        assertThat(cases.get(0).get("decided").asBoolean()).isFalse();
    }

    @Test
    void refusesWhoIsNotAskedForAndWhatIsMalformed() {
        String code = subject;
        assertThat(exam.json(
                                "roster exempt",
                                "999",
                                "--subject",
                                subject,
                                "--percent",
                                "60",
                                "--reason",
                                "r",
                                "--by",
                                "a",
                                "--second",
                                "b")
                        .errors())
                .containsExactly("COMMITTEE_NOT_ASKED");
        assertThat(decide("--percent", "101").errors()).containsExactly("COMMITTEE_OUT_OF_RANGE");
        assertThat(decide("--marks", "10.01").errors()).containsExactly("COMMITTEE_OUT_OF_RANGE");
        assertThat(decide("--marks", "1e3").exit()).isEqualTo(2);
        assertThat(decide("--marks", "-1").exit()).isNotZero();
        for (Lang lang : Lang.values()) {
            subject = Texts.in(lang).text("subject." + subject);
            assertThat(decide("--percent", "101").errors()).as(subject).containsExactly("COMMITTEE_OUT_OF_RANGE");
            subject = code;
        }
        assertThat(exam.json("roster exempt", waiting, "--subject", "art", "--percent", "1")
                        .exit())
                .isEqualTo(2);
        assertThat(exam.json("roster exempt", waiting, "--subject", subject, "--percent", "1", "--marks", "1")
                        .exit())
                .isEqualTo(2);
        assertThat(exam.json(
                                "roster exempt",
                                waiting,
                                "--subject",
                                subject,
                                "--percent",
                                "60",
                                "--reason",
                                "r",
                                "--by",
                                "a")
                        .errors())
                .containsExactly("DAY_NEEDS_TWO_PEOPLE");
        assertThat(exam.result("roster exempt")
                        .get("cases")
                        .get(0)
                        .get("decided")
                        .asBoolean())
                .isFalse();
    }

    private CommandLineHere.Ran decide(String kind, String value) {
        return exam.json(
                "roster exempt",
                waiting,
                "--subject",
                subject,
                kind,
                value,
                "--reason",
                "县医院证明",
                "--by",
                "张主任",
                "--second",
                "李医生");
    }

    @Test
    void theScoreStandsInTheResultsOnceItIsSetAndThePlanStays() {
        exam.result("plan", "--seed", "7");
        assertThat(line()).doesNotContain("7.5");
        decide("--marks", "7.5").result();
        assertThat(exam.json("plan check").exit()).isZero();
        assertThat(line()).contains("7.5");
        decide("--percent", "80").result();
        assertThat(line()).contains("8.0").doesNotContain("7.5");
        JsonNode first = exam.result("roster exempt").get("cases").get(0);
        assertThat(first.get("basis").asText()).isEqualTo("PERCENT");
        assertThat(first.get("value").asInt()).isEqualTo(80);
        assertThat(exam.isClean()).isTrue();
        Path notice = folder.resolve("notice.pdf");
        exam.result("forms", "exemption-notice", "--out", notice);
        assertThat(notice).isNotEmptyFile();
    }

    private String line() {
        return exam.resultsCsv()
                .lines()
                .filter(line -> line.contains(waiting))
                .findFirst()
                .orElseThrow();
    }

    private static final String HEADING = "准考证号,姓名,事项,科目,原因,给分比例,得分,决定依据,决定人,复核人";

    private Path list(String... rows) throws IOException {
        return Files.writeString(folder.resolve("second.csv"), HEADING + "\n" + String.join("\n", rows) + "\n");
    }

    private List<String> person(int at) {
        return ExamDatabase.of(exam.file())
                .rows("SELECT candidate_no, name FROM candidate WHERE grade = 9 ORDER BY candidate_no")
                .get(at);
    }

    private String who(int at) {
        return String.join(",", person(at));
    }

    @Test
    void aListSaysWhatTheCommitteeSetAndEachMistakeStandsAtItsCell() throws IOException {
        byte[] before = Files.readAllBytes(exam.file());
        Path bad = list(
                who(0) + ",免考,化学,残疾,101,,,张主任、李医生,",
                who(1) + ",免考,化学,残疾,-1%,,,张主任、李医生,",
                who(2) + ",免考,化学,残疾,60.5,,,张主任、李医生,",
                who(3) + ",免考,化学,残疾,60,6,,张主任、李医生,",
                who(4) + ",免考,化学,残疾,,10.01,,张主任、李医生,",
                who(5) + ",免考,化学,残疾,60,,,,",
                who(6) + ",免考,化学,残疾,60,,,张主任,张主任",
                who(7) + ",免考,化学,残疾,,,,张主任、李医生,",
                who(8) + ",免考,化学,近视,60,,,张主任、李医生,",
                "999," + person(9).get(1) + ",免考,化学,残疾,60,,,张主任、李医生,",
                who(10) + ",免考,化学,残疾,60,,,张主任、李医生,",
                who(10) + ",免考,化学,残疾,70,,,张主任、李医生,",
                who(11) + ",免考,化学,残疾,六十,,,张主任、李医生、王校长,");

        CommandLineHere.Ran refused = exam.json("roster second-list", bad);

        assertThat(refused.exit()).isEqualTo(1);
        List<String> cells = new ArrayList<>();
        refused.json()
                .get("findings")
                .forEach(f -> cells.add(f.get("code").asText() + " "
                        + f.get("column").asText() + f.get("row").asInt()));
        assertThat(cells)
                .containsExactly(
                        "SECOND_PERCENT_RANGE F2",
                        "SECOND_PERCENT_RANGE F3",
                        "SECOND_PERCENT_RANGE F4",
                        "SECOND_BOTH G5",
                        "SECOND_MARKS_RANGE G6",
                        "SECOND_DECIDED_BY I7",
                        "SECOND_DECIDED_BY I8",
                        "SECOND_VALUE_MISSING F9",
                        "SECOND_REASON E10",
                        "SECOND_UNKNOWN A11",
                        "SECOND_TWICE E13",
                        "SECOND_PERCENT_RANGE F14",
                        "SECOND_DECIDED_BY I14");
        assertThat(exam.file()).hasBinaryContent(before);
    }

    @Test
    void aSoundListIsTakenOverOnceWithWhoDecidedAndNeverOverAnotherDecision() throws IOException {
        int before = exam.result("roster exempt").get("cases").size();
        Path sound = list(
                who(0) + ",免考,化学,残疾,60％,,县医院证明,张主任、李医生,",
                who(1) + ",免考,物理,残疾,,7.5,,张主任,李医生",
                who(2) + ",免考,物理,残疾,,,,,");
        assertThat(exam.result("roster second-list", sound, "--dry-run")
                        .get("decided")
                        .asInt())
                .isEqualTo(2);
        JsonNode done = exam.result("roster second-list", sound, "--by", "张老师");
        assertThat(done.get("changed").asInt()).isEqualTo(3);
        assertThat(done.get("decided").asInt()).isEqualTo(2);
        JsonNode again = exam.result("roster second-list", sound);
        assertThat(again.get("changed").asInt() + again.get("decided").asInt()).isZero();

        List<String> set = new ArrayList<>();
        JsonNode cases = exam.result("roster exempt").get("cases");
        assertThat(cases).hasSize(before + 3);
        cases.forEach(c -> {
            if (c.get("decided").asBoolean()) {
                set.add(c.get("candidateNo").asText() + " " + c.get("basis").asText() + " "
                        + c.get("value").asInt());
            }
        });
        assertThat(set)
                .containsExactly(person(0).get(0) + " PERCENT 60", person(1).get(0) + " MARKS 750");
        String journal = ExamDatabase.of(exam.file())
                .rows("SELECT body FROM journal WHERE body LIKE '%EXEMPTION_DECIDED%'")
                .toString();
        assertThat(journal).contains("县医院证明", "张主任", "李医生");

        Path other = list(who(0) + ",免考,化学,残疾,80,,县医院证明,张主任、李医生,");
        assertThat(exam.json("roster second-list", other).errors()).containsExactly("SECOND_DECIDED_BEFORE");
        exam.result("plan", "--seed", "7");
        Path late = list(who(2) + ",免考,物理,残疾,60,,,张主任、李医生,");
        assertThat(exam.result("roster second-list", late).get("decided").asInt())
                .isEqualTo(1);
        assertThat(exam.json("plan check").exit())
                .as("a late decision leaves the plan as it is")
                .isZero();
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void aSchoolsListCannotSetWhatTheCommitteeSets() throws IOException {
        List<String> lines = SmallExam.pupils();
        String head = lines.get(0);
        int columns = head.split(",", -1).length;
        int at = List.of(head.split(",", -1)).indexOf("免考");
        assertThat(at).isNotNegative();
        String[] row = lines.get(1).split(",", columns);
        row[at] = "残疾 60%";
        Path roster = Files.write(folder.resolve("school.csv"), List.of(head, String.join(",", row)));

        assertThat(exam.json("roster import", roster).errors()).containsExactly("ROSTER_EXEMPTION_COMMITTEE");

        CommandLineHere shikao = new CommandLineHere("fixed");
        Path file = folder.resolve("fixed.shikao");
        shikao.result("new", file, "--rules", "hunan");
        SmallExam fixed = new SmallExam(shikao, file);
        row[at] = "残疾（60％）";
        Files.write(roster, List.of(head, String.join(",", row)));
        assertThat(fixed.json("roster import", roster).errors()).containsExactly("SECOND_PERCENT");
        row[at] = "残疾 100％";
        Files.write(roster, List.of(head, String.join(",", row)));
        assertThat(fixed.result("roster import", roster).get("imported").asInt())
                .isEqualTo(1);
    }
}
