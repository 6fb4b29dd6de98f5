package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;

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
}
