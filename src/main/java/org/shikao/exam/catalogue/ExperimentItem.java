package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.catalogue.CatalogueDiff.Field;
import org.shikao.exam.catalogue.CatalogueDiff.Part;

/** A part of an experiment as texts, so that two can be compared and shown. Together the items hold everything an experiment holds. */
record ExperimentItem(Part part, String name, Map<Field, String> fields, Field main) {
    ExperimentItem(Part part, String name, Field main) {
        this(part, name, new EnumMap<>(Field.class), main);
    }

    /** Everything an experiment holds, in printing order. */
    static List<ExperimentItem> of(Experiment e) {
        List<ExperimentItem> items = new ArrayList<>();
        items.add(experiment(e));
        lines(items, Part.SOURCE, e.sources());
        e.apparatus().forEach(a -> items.add(apparatus(a)));
        e.reagents().forEach(r -> items.add(reagent(r)));
        lines(items, Part.RESET, e.resetSteps());
        lines(items, Part.SHEET, e.candidateSheet());
        rubric(items, e.rubric());
        lines(items, Part.REMARK, e.rubric().remarks());
        return items;
    }

    /** What stands for the whole part where it came or went. */
    String summary() {
        return fields.get(main);
    }

    private static ExperimentItem experiment(Experiment e) {
        Rubric rubric = e.rubric();
        return new ExperimentItem(Part.EXPERIMENT, "", Field.TITLE)
                .with(Field.SUBJECT, e.subject().code())
                .with(Field.TITLE, e.title())
                .with(Field.EDITION, e.edition())
                .with(Field.MINUTES, e.minutes())
                .with(Field.VARIANT, e.variant())
                .with(Field.HAZARDS, words(new TreeSet<>(e.hazards())))
                .with(Field.WASTES, words(e.wasteStreams()))
                .with(Field.BENCH, e.benchInitialState())
                .with(Field.VERSION, rubric.version())
                .with(Field.FULL_MARKS, rubric.fullMarks())
                .with(Field.STYLE, word(rubric.style()))
                .with(Field.STEP, rubric.step())
                .with(Field.STATUS, word(rubric.status()))
                .with(Field.SIGNED_BY, rubric.signedBy())
                .with(Field.REPEAT_RULE, word(rubric.rules().repeatError()))
                .with(Field.SLIPS_ISOLATED, rubric.rules().calcErrorIsolated())
                .with(Field.OVERTIME, rubric.rules().overtime().perMinute())
                .with(Field.OVERTIME_MOST, rubric.rules().overtime().atMost());
    }

    /** Apparatus of the bench, of the room and to spare are different things, though they may have one name. */
    private static ExperimentItem apparatus(Apparatus a) {
        return new ExperimentItem(Part.APPARATUS, a.name() + " (" + word(a.provision()) + ")", Field.QUANTITY)
                .with(Field.QUANTITY, a.quantity())
                .with(Field.SPEC, a.spec());
    }

    private static ExperimentItem reagent(Reagent r) {
        return new ExperimentItem(Part.REAGENT, r.name(), Field.AMOUNT)
                .with(Field.CONCENTRATION, r.concentration())
                .with(Field.AMOUNT, r.amount())
                .with(Field.UNIT, r.unit())
                .with(Field.SPARE, r.sparePercent())
                .with(Field.STOCK, words(new TreeSet<>(r.stockFlags())));
    }

    private static void lines(List<ExperimentItem> items, Part part, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            items.add(new ExperimentItem(part, String.valueOf(i + 1), Field.TEXT).with(Field.TEXT, lines.get(i)));
        }
    }

    private static void rubric(List<ExperimentItem> items, Rubric rubric) {
        rubric.rules()
                .breakage()
                .forEach(rule -> items.add(
                        new ExperimentItem(Part.RULE, rule.name(), Field.ZEROES).with(Field.ZEROES, rule.zeroes())));
        rubric.rules()
                .safetyStops()
                .forEach(rule -> items.add(new ExperimentItem(Part.RULE, rule.name(), Field.ZEROES)
                        .with(Field.ZEROES, word(rule.takes()))));
        int no = 0;
        for (RubricGroup group : rubric.groups()) {
            no++;
            items.add(group(no, group));
            for (RubricPoint point : group.points()) {
                items.add(point(no, point));
                point.errors().forEach(error -> items.add(mistake(point.no(), error)));
            }
        }
    }

    private static ExperimentItem group(int no, RubricGroup g) {
        return new ExperimentItem(Part.GROUP, String.valueOf(no), Field.TITLE)
                .with(Field.TITLE, g.title())
                .with(Field.MAX, g.max())
                .with(Field.TIDY, g.tidy())
                .with(Field.ORDER, g.orderRequired())
                .with(Field.ORDER_LOSS, g.orderLoss());
    }

    private static ExperimentItem point(int group, RubricPoint p) {
        return new ExperimentItem(Part.POINT, String.valueOf(p.no()), Field.TEXT)
                .with(Field.POINT, p.no())
                .with(Field.GROUP, group)
                .with(Field.TEXT, p.text())
                .with(Field.MARKS, p.marks())
                .with(Field.STEP, p.step())
                .with(Field.EVIDENCE, word(p.evidence()))
                .with(Field.KEY, p.key())
                .with(Field.LEVELS, p.levels())
                .with(Field.DEPENDS, p.dependsOn())
                .with(Field.CONTAINS, p.contains())
                .with(Field.BROKEN, p.zeroIfBroken())
                .with(Field.REPEAT, p.repeatGroup())
                .with(Field.CRITICAL, word(p.critical()))
                .with(Field.ATTEMPTS, p.attempts())
                .with(Field.ATTEMPT_LOSS, p.attemptLoss());
    }

    private static ExperimentItem mistake(int point, RubricPoint.CommonError error) {
        return new ExperimentItem(Part.MISTAKE, point + error.code(), Field.TEXT)
                .with(Field.POINT, point)
                .with(Field.LETTER, error.code())
                .with(Field.TEXT, error.text())
                .with(Field.DEDUCT, error.deduct())
                .with(Field.REPEAT, error.repeatGroup())
                .with(Field.SLIP, error.calculation())
                .with(Field.EVENT, error.event());
    }

    private ExperimentItem with(Field field, Object value) {
        fields.put(field, String.valueOf(value));
        return this;
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(ExperimentItem::word).collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
