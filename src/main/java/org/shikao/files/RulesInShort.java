package org.shikao.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.SubjectsRule;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.SubjectsRule.TidyUp;
import org.shikao.exam.rules.TaskRule;
import org.shikao.text.Texts;

/** What a reader of results must know of the rules, in six lines. */
public final class RulesInShort {
    private final RulePack rules;
    private final Texts texts;

    private RulesInShort(RulePack rules, Texts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /**
     * The pack's name and whether it is a draft; whose tasks; how lots are drawn; how marks come about and what becomes of them;
     * absence, deferral, exemption, misconduct; corrections, reporting, appeal.
     */
    public static List<String> lines(RulePack rules, Texts texts) {
        RulesInShort in = new RulesInShort(rules, texts);
        return List.of(in.title(), in.tasks(), in.draw(), in.score(), in.outcomes(), in.report());
    }

    private String title() {
        String title = texts.text(
                "forms.short.title",
                rules.name(),
                rules.id(),
                rules.version(),
                rules.exam().kindLabel());
        return rules.draft() ? title + texts.text("forms.short.draft") : title;
    }

    private String draw() {
        DrawRule draw = rules.draw();
        return texts.text(
                "forms.short.draw",
                texts.text("forms.short.unit." + draw.unit()),
                texts.text(
                        "forms.short.object." + draw.object(),
                        rules.labels().room(),
                        rules.labels().bench()),
                value(draw.actor()));
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
        List<String> parts = new ArrayList<>();
        parts.add(
                rules.marking().twice()
                        ? texts.text(
                                "forms.short.twice",
                                value(rules.marking().mode()),
                                rules.marking().tolerance().toString())
                        : texts.text("forms.short.mode", value(rules.marking().mode())));
        parts.add(scaled());
        parts.add(rounded());
        parts.add(reported());
        return joined(parts);
    }

    private String scaled() {
        ScoreRule score = rules.score();
        SubjectsRule subjects = rules.subjects();
        if (subjects.choice() == Choice.PAPER || subjects.tidyUp() == TidyUp.SEPARATE) {
            return parts(subjects);
        }
        if (score.byTable()) {
            return texts.text("forms.short.tabled");
        }
        return score.scalePercent() == 100
                ? texts.text("forms.short.unscaled")
                : texts.text("forms.short.scaled", score.scalePercent());
    }

    /** The marks of what is converted apart: the items of a paper (rule 5), and tidying up (rule 6). */
    private String parts(SubjectsRule subjects) {
        List<String> parts = new ArrayList<>();
        if (subjects.choice() == Choice.PAPER) {
            parts.add(texts.text(
                    "forms.short.paper",
                    subjects.mainMarks().toString(),
                    subjects.minorMarks().toString()));
        }
        if (subjects.tidyUp() == TidyUp.SEPARATE) {
            parts.add(texts.text("forms.short.tidy", subjects.tidyMarks().toString()));
        }
        return String.join(texts.text("forms.short.comma"), parts);
    }

    private String rounded() {
        ScoreRule score = rules.score();
        return texts.text(
                "forms.short.rounding." + score.rounding(),
                texts.text("forms.short.stage." + score.roundAt()),
                score.decimals());
    }

    /** What is reported, with the grades and their cut-offs where there are any. */
    private String reported() {
        ScoreRule score = rules.score();
        String said = texts.text("forms.short.reported", value(score.output()), score.passPercent());
        if (score.output() == ScoreRule.Output.POINTS || score.grades().isEmpty()) {
            return said;
        }
        String grades = score.grades().stream()
                .map(g -> g.from().equals(Marks.ZERO)
                        ? texts.text("forms.short.grade.rest", g.name())
                        : texts.text("forms.short.grade", g.name(), g.from().toString()))
                .collect(Collectors.joining(texts.text("forms.short.comma")));
        return texts.text("forms.short.graded", said, grades);
    }

    private String outcomes() {
        OutcomeRule outcomes = rules.outcomes();
        return joined(List.of(
                texts.text(outcomes.absentScoresZero() ? "forms.short.absentZero" : "forms.short.absentBlank"),
                deferral(outcomes),
                texts.text(
                        "forms.short.exempt",
                        listed(outcomes.exemptions().stream().map(this::exemption))),
                texts.text(
                        "forms.short.misconduct",
                        listed(outcomes.penalties().stream().map(this::penalty)))));
    }

    private String deferral(OutcomeRule outcomes) {
        if (!outcomes.deferralAllowed()) {
            return texts.text("forms.short.noDeferral");
        }
        String within = texts.text("forms.short.deferral", outcomes.deferralDays());
        return outcomes.deferralProof() == OutcomeRule.Proof.NONE
                ? within
                : texts.text(
                        "forms.short.deferralProof", within, texts.text("forms.proof." + outcomes.deferralProof()));
    }

    private String exemption(OutcomeRule.Exemption e) {
        return e.byCommittee()
                ? texts.text("forms.short.exemption.committee", e.label())
                : texts.text("forms.short.exemption", e.label(), e.percent());
    }

    private String penalty(OutcomeRule.Penalty p) {
        return texts.text(
                "forms.short.penalty." + p.kind(),
                p.label(),
                p.kind() == OutcomeRule.Penalty.Kind.FIXED ? p.marks().toString() : p.percent());
    }

    private String report() {
        List<String> parts = new ArrayList<>();
        parts.add(texts.text("forms.short.corrections", rules.marking().correctionSignatures()));
        if (rules.marking().recheckBelowPercent() > 0) {
            parts.add(texts.text("forms.short.recheck", rules.marking().recheckBelowPercent()));
        }
        parts.add(texts.text("forms.short.fault", value(rules.outcomes().faultRemedy())));
        parts.add(texts.text("forms.short.rhythm", value(rules.report().rhythm())));
        parts.add(appeal());
        return joined(parts);
    }

    /** What an appeal looks at and until when it may be made (rule 38). */
    public static String appeal(RulePack rules, Texts texts) {
        return new RulesInShort(rules, texts).appeal();
    }

    private String appeal() {
        return texts.text(
                "forms.short.appeal",
                value(rules.report().appeal()),
                rules.report().appealDays());
    }

    private String joined(List<String> parts) {
        return String.join(texts.text("forms.short.semicolon"), parts);
    }

    private String listed(Stream<String> parts) {
        return orNone(parts.collect(Collectors.joining(texts.text("forms.short.comma"))));
    }

    private String orNone(String list) {
        return list.isEmpty() ? texts.text("forms.short.none") : list;
    }

    private String value(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return texts.text("gui.rules.value." + type + "." + value.name());
    }
}
