package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.files.yaml.RulePacks;

/** Stands here because the small exam does. */
class RuleFitTest {
    private static final String STEP = "  step: 1\n";

    private static List<String> findings(SmallExam exam) {
        return RuleFit.check(exam.pack, exam.catalogue()).stream()
                .map(p -> p.severity() + " " + p.code() + " " + p.place() + " " + p.args())
                .toList();
    }

    /** The rubrics of the small exam are marked in hundredths, and so are its packs unless a test says otherwise. */
    private static SmallExam exam(String pack, String work, String tidy, String... replacements) {
        List<String> all = new ArrayList<>(List.of(replacements));
        if (all.stream().noneMatch(each -> each.startsWith("  step:"))) {
            String text = new RulePacks().text(pack).orElseThrow();
            all.addAll(List.of(text.contains(STEP) ? STEP : "  step: 0.5\n", "  step: 0.01\n"));
        }
        return new SmallExam(SmallExam.pack(pack, all.toArray(String[]::new)))
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
                .containsExactly("WARNING RULES_FIT_RAW_MARKS subjects.list [3, WL01 HX01 SW01, 10, 100]");
    }

    @Test
    void warnsOnceOfAllRubricsFinerThanTheStep() {
        assertThat(findings(exam("hefei", "9.5", "0.5", STEP, STEP)))
                .containsExactly("WARNING RULES_FIT_STEP marking.step [3, WL01 HX01 SW01, 1]");
        assertThat(findings(exam("hefei", "9.5", "0.5"))).isEmpty();
    }

    @Test
    void warnsOnceOfAllTasksThatTakeLongerThanASession() {
        assertThat(findings(exam("zigong", "9", "1", "operateMinutes: 10", "operateMinutes: 9")))
                .containsExactly("WARNING RULES_FIT_MINUTES session.operateMinutes [3, WL01 HX01 SW01, 9, 10]");
    }

    private static Experiment withSheet(Experiment e, List<String> sheet) {
        return new Experiment(
                e.id(),
                e.subject(),
                e.title(),
                e.edition(),
                e.sources(),
                e.minutes(),
                e.variant(),
                e.hazards(),
                e.apparatus(),
                e.reagents(),
                e.wasteStreams(),
                e.benchInitialState(),
                e.resetSteps(),
                sheet,
                e.rubric());
    }

    @Test
    void everyShippedPackSetsTasksThatFitIntoItsTimes() {
        Catalogue builtIn = new BuiltInCatalogue().load();
        RulePacks packs = new RulePacks();
        for (String name : packs.names()) {
            assertThat(RuleFit.check(packs.load(name).orElseThrow(), builtIn))
                    .extracting(Problem::code)
                    .as(name)
                    .doesNotContain("RULES_FIT_MINUTES", "RULES_FIT_READING", "RULES_FIT_NO_EXPERIMENT");
        }
    }

    @Test
    void theRulesSayHowLongASheetMayBeAndTheLinterDoesNotSayItAgain() {
        RulePack hunan = new RulePacks().load("hunan").orElseThrow();
        Experiment one = new BuiltInCatalogue().load().experiment("WL02").orElseThrow();
        Catalogue wordy = new Catalogue("x", List.of(withSheet(one, List.of("读".repeat(601)))));
        assertThat(RuleFit.linted(hunan, wordy))
                .extracting(Problem::code)
                .contains("RULES_FIT_READING")
                .doesNotContain("READING_SHEET");
        RulePack none = SmallExam.pack("hunan", "readMinutes: 2", "readMinutes: 0");
        RulePack three = SmallExam.pack("hunan", "readMinutes: 2", "readMinutes: 3");
        assertThat(RuleFit.linted(none, wordy)).extracting(Problem::code).doesNotContain("RULES_FIT_READING");
        assertThat(RuleFit.linted(three, wordy)).extracting(Problem::code).doesNotContain("RULES_FIT_READING");
    }

    @Test
    void warnsOfRubricsWithoutTidyingWhereItCountsByItself() {
        assertThat(findings(exam("henan", "10", "0"))).contains("WARNING RULES_FIT_NO_TIDYING HX01 [HX01]");
    }

    @Test
    void warnsOfStepsThatWouldBeCutOff() {
        assertThat(findings(exam("one-decimal", "9", "1", "  step: 0.5\n", "  step: 0.5\n")))
                .contains("WARNING RULES_FIT_TOO_FINE WL01 [WL01, 0.01, 1]");
    }
}
