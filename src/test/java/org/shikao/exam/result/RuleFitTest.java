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
