package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.RuleFit;

/** Stands here because the small exam does. */
class RuleFitTest {
    private static List<String> findings(SmallExam exam) {
        return RuleFit.check(exam.pack, exam.catalogue()).stream()
                .map(p -> p.severity() + " " + p.code() + " " + p.place() + " " + p.args())
                .toList();
    }

    private static SmallExam exam(String pack, String work, String tidy, String... replacements) {
        return new SmallExam(SmallExam.pack(pack, replacements))
                .experiment("WL01", Subject.PHYSICS, work, tidy)
                .experiment("HX01", Subject.CHEMISTRY, work, tidy)
                .experiment("SW01", Subject.BIOLOGY, work, tidy);
    }

    @Test
    void findsNothingWhereTheRubricsAreAsTheRulesSay() {
        assertThat(findings(exam("zigong", "9", "1"))).isEmpty();
        assertThat(findings(exam("henan", "9", "1"))).isEmpty();
        assertThat(findings(exam("raw100", "90", "10"))).isEmpty();
    }

    @Test
    void findsAPoolThatNamesNothingOrLeavesASubjectEmpty() {
        assertThat(findings(exam("zigong", "9", "1", "pool: []", "pool: [WL01, HX01, SW02]")))
                .containsExactly(
                        "ERROR RULES_FIT_UNKNOWN_EXPERIMENT tasks.pool[2] [SW02]",
                        "ERROR RULES_FIT_NO_EXPERIMENT tasks.pool [biology]");
    }

    @Test
    void findsUnitsThatNameNothingMixSubjectsOrLeaveASubjectToChance() {
        assertThat(findings(exam(
                        "zigong",
                        "9",
                        "1",
                        "units: []",
                        "units: [{name: A, papers: [[WL01], [HX01]]}, {name: B, papers: [[SW01], [XX9]]}]",
                        "unitsDrawn: 0",
                        "unitsDrawn: 1")))
                .containsExactly(
                        "ERROR RULES_FIT_UNKNOWN_EXPERIMENT tasks.units[1].papers[1][0] [XX9]",
                        "ERROR RULES_FIT_UNITS_WITHOUT_SUBJECT tasks.units [physics]",
                        "ERROR RULES_FIT_UNITS_WITHOUT_SUBJECT tasks.units [chemistry]",
                        "ERROR RULES_FIT_UNITS_WITHOUT_SUBJECT tasks.units [biology]");
        assertThat(findings(exam(
                                "henan",
                                "9",
                                "1",
                                "units: []",
                                "units: [{name: A, papers: [[WL01, HX01, HX01b]]}]",
                                "unitsDrawn: 0",
                                "unitsDrawn: 1")
                        .experiment("HX01b", Subject.CHEMISTRY, "9", "1")))
                .containsExactly(
                        "ERROR RULES_FIT_PAPER_SUBJECT_TWICE tasks.units[0].papers[0] [WL01 HX01 HX01b]",
                        "ERROR RULES_FIT_NO_EXPERIMENT tasks.units [biology]");
        assertThat(findings(exam(
                        "zigong",
                        "9",
                        "1",
                        "variant: ordinary",
                        "variant: digital",
                        "units: []",
                        "units: [{name: A, papers: [[WL01], [HX01], [SW01]]}]",
                        "unitsDrawn: 0",
                        "unitsDrawn: 1")))
                .contains(
                        "WARNING RULES_FIT_PAPER_VARIANT tasks.units[0].papers[0] [WL01, WL01]",
                        "ERROR RULES_FIT_UNITS_WITHOUT_SUBJECT tasks.units [physics]");
    }

    @Test
    void warnsOfRubricsWithOtherFullMarks() {
        assertThat(findings(exam("raw100", "9", "1")))
                .hasSize(3)
                .contains("WARNING RULES_FIT_RAW_MARKS WL01 [WL01, 10, 100]");
    }

    @Test
    void warnsOfRubricsWithoutTidyingWhereItCountsByItself() {
        assertThat(findings(exam("henan", "10", "0"))).contains("WARNING RULES_FIT_NO_TIDYING HX01 [HX01]");
    }

    @Test
    void warnsOfStepsThatWouldBeCutOff() {
        assertThat(findings(exam("one-decimal", "9", "1"))).contains("WARNING RULES_FIT_TOO_FINE WL01 [WL01, 0.01, 1]");
    }
}
