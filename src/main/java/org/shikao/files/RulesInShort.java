package org.shikao.files;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.TaskRule;
import org.shikao.text.Texts;

/** What a reader of results must know of the rules, in five lines. */
public final class RulesInShort {
    private final RulePack rules;
    private final Texts texts;

    private RulesInShort(RulePack rules, Texts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /** The pack's name; whose tasks; how scores come about; absence, deferral, exemption, misconduct; corrections, reporting, appeal. */
    public static List<String> lines(RulePack rules, Texts texts) {
        RulesInShort in = new RulesInShort(rules, texts);
        return List.of(
                texts.text(
                        "forms.short.title",
                        rules.name(),
                        rules.id(),
                        rules.version(),
                        rules.exam().kindLabel()),
                in.tasks(),
                in.score(),
                in.outcomes(),
                in.report());
    }

    private String tasks() {
        TaskRule tasks = rules.tasks();
        String pool;
        if (tasks.inUnits()) {
            pool = texts.text(
                    "forms.short.units",
                    tasks.units().stream().map(TaskRule.Unit::name).collect(Collectors.joining(" ")),
                    tasks.papers().size(),
                    tasks.unitsDrawn());
        } else {
            pool = tasks.pool().isEmpty()
                    ? texts.text("forms.short.wholeCatalogue")
                    : texts.text("forms.short.pool", tasks.pool().size());
        }
        return texts.text("forms.short.tasks", value(tasks.source()), value(tasks.variant()), pool);
    }

    private String score() {
        ScoreRule score = rules.score();
        String scaled = score.scalePercent() == 100
                ? texts.text("forms.short.unscaled")
                : texts.text("forms.short.scaled", score.scalePercent());
        return texts.text(
                "forms.short.score",
                scaled,
                value(score.roundAt()),
                value(score.rounding()),
                score.decimals(),
                value(score.output()),
                score.passPercent(),
                rules.marking().twice()
                        ? texts.text(
                                "forms.short.twice", rules.marking().tolerance().toString())
                        : "");
    }

    private String outcomes() {
        OutcomeRule outcomes = rules.outcomes();
        String exempt = outcomes.exemptions().stream()
                .map(e -> texts.text("forms.short.exemption", e.label(), e.percent()))
                .collect(Collectors.joining(" "));
        String penalties = outcomes.penalties().stream().map(p -> p.label()).collect(Collectors.joining(" "));
        return texts.text(
                "forms.short.outcomes",
                texts.text(outcomes.absentScoresZero() ? "forms.short.absentZero" : "forms.short.absentBlank"),
                outcomes.deferralAllowed()
                        ? texts.text("forms.short.deferral", outcomes.deferralDays())
                        : texts.text("forms.short.noDeferral"),
                orNone(exempt),
                orNone(penalties));
    }

    private String report() {
        return texts.text(
                "forms.short.report",
                rules.marking().correctionSignatures(),
                rules.marking().recheckBelowPercent(),
                value(rules.outcomes().faultRemedy()),
                value(rules.report().rhythm()),
                texts.text(
                        "forms.short.appeal",
                        value(rules.report().appeal()),
                        rules.report().appealDays()));
    }

    private String orNone(String list) {
        return list.isEmpty() ? texts.text("forms.short.none") : list;
    }

    private String value(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return texts.text("gui.rules.value." + type + "." + value.name());
    }
}
