package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RuleCheck;
import org.shikao.exam.rules.RuleDiff;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.ScoreRule.Conversion;
import org.shikao.exam.rules.ScoreRule.Grade;
import org.shikao.exam.rules.TaskRule;
import org.shikao.flow.ShippedRules;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class RuleKeysTest {

    /** A pack whose lists all have parts, so that no key is hidden. */
    private static RulePack full() {
        RulePack pack = new ShippedRules().all().get(0);
        pack = RulePath.with(pack, "score.grades", List.of(new Grade("A", Marks.of(8)), new Grade("B", Marks.ZERO)));
        pack = RulePath.with(
                pack,
                "score.scaleTable",
                List.of(new Conversion(Marks.ZERO, Marks.ZERO), new Conversion(Marks.of(10), Marks.of(10))));
        pack = RulePath.with(pack, "tasks.units", List.of(new TaskRule.Unit("A", List.of(List.of("WL01")))));
        pack = RulePath.with(pack, "outcomes.exemptions", List.of(new Exemption("ill", "病", 60, false)));
        return RulePath.with(
                pack, "outcomes.penalties", List.of(new Penalty("x", "违纪", Penalty.Kind.VOID, Marks.ZERO, 0)));
    }

    @Test
    void everyKeyOfAPackHasAnEditor() {
        List<String> edited = leaves();
        assertThat(edited).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(RuleDiff.keys(full()));
    }

    @Test
    void allFortyRulesAreEdited() {
        List<String> numbers = RuleKeys.all().stream()
                .flatMap(key -> Stream.concat(Stream.of(key), key.columns().stream()))
                .map(RuleKey::number)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            all.add(String.valueOf(i));
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyKeyHasItsNameAndItsReasonInBothLanguages() {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.in(lang);
            assertThat(RuleKeys.all())
                    .allSatisfy(key -> assertThat(texts.text("gui.rules.why." + key.path()))
                            .isNotBlank());
            assertThat(leaves())
                    .allSatisfy(
                            path -> assertThat(texts.text("rules.key." + path)).isNotBlank());
        }
    }

    @Test
    void boundsOfNumbersAreThoseOfTheCheck() {
        for (RuleKey key : RuleKeys.all()) {
            // how long the door stays open depends on the length of a session, how many units are drawn on how many
            // there are
            boolean own = key.kind() == RuleKey.Kind.WHOLE
                    && !key.path().startsWith("session.entry")
                    && !key.path().equals("tasks.unitsDrawn");
            if (own) {
                assertThat(outOfRange(key, key.min())).as(key.path()).isFalse();
                assertThat(outOfRange(key, key.max())).as(key.path()).isFalse();
                assertThat(outOfRange(key, key.max() + 1)).as(key.path()).isTrue();
                assertThat(outOfRange(key, key.min() - 1)).as(key.path()).isTrue();
            }
        }
    }

    @Test
    void findingsOfEveryCheckStandBesideAKey() {
        RulePack broken = RulePath.with(full(), "session.operateMinutes", 180);
        broken = RulePath.with(broken, "session.morningTo", broken.session().morningFrom());
        broken = RulePath.with(broken, "session.afternoonTo", broken.session().afternoonFrom());
        broken = RulePath.with(broken, "score.grades", List.of(new Grade("", Marks.of(99))));
        broken = RulePath.with(broken, "outcomes.penalties[0].percent", 30);
        broken = RulePath.with(broken, "report.signBlocks", List.of("甲", "甲"));
        broken = RulePath.with(broken, "labels.room", "");
        broken = RulePath.with(broken, "id", "Ä");
        List<Problem> problems = RuleCheck.check(broken);
        assertThat(problems).hasSizeGreaterThan(6);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(RuleKeys.beside(problem))
                        .as(problem.toString())
                        .isPresent());
    }

    private static boolean outOfRange(RuleKey key, int value) {
        // deferral days have their bounds only where deferral is allowed
        RulePack pack = RulePath.with(full(), "outcomes.deferralAllowed", value != 0);
        return RuleCheck.check(RulePath.with(pack, key.path(), value)).stream()
                .anyMatch(problem -> problem.code().equals("RULES_OUT_OF_RANGE")
                        && problem.place().column().equals(key.path()));
    }

    private static List<String> leaves() {
        return RuleKeys.all().stream()
                .flatMap(key -> key.kind() == RuleKey.Kind.TABLE ? key.columns().stream() : Stream.of(key))
                .map(RuleKey::path)
                .toList();
    }
}
