package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricRules;
import org.shikao.exam.catalogue.RubricRules.Scope;
import org.shikao.files.sheet.CatalogueWords.Flag;
import org.shikao.files.sheet.CatalogueWords.LineKind;
import org.shikao.files.sheet.CatalogueWords.RuleKind;
import org.shikao.text.Texts;

/** The rows of the catalogue workbook, each in the order of the table's columns. */
final class CatalogueRows {
    /** Between several words or numbers in one cell; with a dot or a stroke a spreadsheet might take them for a date. */
    static final String BETWEEN = "、";

    private final Catalogue catalogue;
    private final Texts texts;

    CatalogueRows(Catalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    List<List<String>> of(CatalogueTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (Experiment experiment : catalogue.experiments()) {
            switch (table) {
                case EXPERIMENTS -> rows.add(experiment(experiment));
                case APPARATUS -> experiment.apparatus().forEach(a -> rows.add(apparatus(experiment.id(), a)));
                case REAGENTS -> experiment.reagents().forEach(r -> rows.add(reagent(experiment.id(), r)));
                case LINES -> rows.addAll(lines(experiment));
                case GROUPS -> rows.addAll(groups(experiment));
                case POINTS -> rows.addAll(points(experiment));
                case ERRORS -> rows.addAll(errors(experiment));
                case RULES -> rows.addAll(rules(experiment));
            }
        }
        return rows;
    }

    private List<String> experiment(Experiment e) {
        Rubric rubric = e.rubric();
        return List.of(
                e.id(),
                say(e.subject()),
                e.title(),
                e.edition(),
                String.valueOf(e.minutes()),
                variant(e.variant()),
                hazards(e.hazards()),
                words(e.wasteStreams()),
                e.benchInitialState(),
                String.valueOf(rubric.version()),
                rubric.fullMarks().toString(),
                say(rubric.style()),
                rubric.step().toString(),
                say(rubric.status()),
                rubric.signedBy(),
                say(rubric.rules().repeatError()),
                flag(rubric.rules().calcErrorIsolated()),
                some(rubric.rules().overtime().perMinute()),
                some(rubric.rules().overtime().atMost()));
    }

    /** A variant nobody knows is written as it stands, and refused when it is read. */
    private String variant(String code) {
        for (CatalogueWords.Variant variant : CatalogueWords.Variant.values()) {
            if (variant.name().toLowerCase(Locale.ROOT).equals(code)) {
                return say(variant);
            }
        }
        return code;
    }

    private List<String> apparatus(String id, Apparatus a) {
        return List.of(id, a.name(), String.valueOf(a.quantity()), a.spec(), say(a.provision()));
    }

    private List<String> reagent(String id, Reagent r) {
        return List.of(
                id,
                r.name(),
                r.concentration(),
                r.amount().toString(),
                r.unit(),
                String.valueOf(r.sparePercent()),
                hazards(r.stockFlags()));
    }

    private List<List<String>> lines(Experiment e) {
        List<List<String>> rows = new ArrayList<>();
        e.sources().forEach(text -> rows.add(List.of(e.id(), say(LineKind.SOURCE), text, "")));
        e.resetSteps().forEach(text -> rows.add(List.of(e.id(), say(LineKind.RESET), text, "")));
        e.candidateSheet().forEach(text -> rows.add(List.of(e.id(), say(LineKind.SHEET), text, "")));
        PointNames names = new PointNames(e.rubric().points());
        e.rubric()
                .remarks()
                .forEach(text ->
                        rows.add(List.of(e.id(), say(LineKind.REMARK), text, names.said(PointNames.numbers(text)))));
        return rows;
    }

    private List<List<String>> groups(Experiment e) {
        List<List<String>> rows = new ArrayList<>();
        for (RubricGroup g : e.rubric().groups()) {
            String no = String.valueOf(rows.size() + 1);
            rows.add(List.of(
                    e.id(),
                    no,
                    g.title(),
                    g.max().toString(),
                    flag(g.tidy()),
                    flag(g.orderRequired()),
                    some(g.orderLoss())));
        }
        return rows;
    }

    private List<List<String>> points(Experiment e) {
        List<List<String>> rows = new ArrayList<>();
        PointNames names = new PointNames(e.rubric().points());
        int group = 0;
        for (RubricGroup g : e.rubric().groups()) {
            group++;
            for (RubricPoint p : g.points()) {
                rows.add(point(e.id(), group, p, names));
            }
        }
        return rows;
    }

    private List<String> point(String id, int group, RubricPoint p, PointNames names) {
        return List.of(
                id,
                String.valueOf(group),
                String.valueOf(p.no()),
                p.text(),
                p.marks().toString(),
                p.step().toString(),
                say(p.evidence()),
                flag(p.key()),
                joined(p.levels().stream().map(Marks::toString).toList()),
                joined(p.dependsOn().stream().map(String::valueOf).toList()),
                joined(p.contains().stream().map(String::valueOf).toList()),
                flag(p.zeroIfBroken()),
                p.repeatGroup(),
                say(p.critical()),
                String.valueOf(p.attempts()),
                some(p.attemptLoss()),
                names.said(p.dependsOn()),
                names.said(p.contains()));
    }

    private List<List<String>> errors(Experiment e) {
        List<List<String>> rows = new ArrayList<>();
        PointNames names = new PointNames(e.rubric().points());
        for (RubricPoint p : e.rubric().points()) {
            p.errors()
                    .forEach(error -> rows.add(List.of(
                            e.id(),
                            String.valueOf(p.no()),
                            error.code(),
                            error.text(),
                            error.deduct().toString(),
                            error.repeatGroup(),
                            error.calculation() ? flag(true) : "",
                            error.event(),
                            names.said(List.of(p.no())))));
        }
        return rows;
    }

    private List<List<String>> rules(Experiment e) {
        List<List<String>> rows = new ArrayList<>();
        PointNames names = new PointNames(e.rubric().points());
        RubricRules rules = e.rubric().rules();
        rules.breakage()
                .forEach(rule -> rows.add(List.of(
                        e.id(),
                        say(RuleKind.BREAKAGE),
                        rule.name(),
                        joined(rule.zeroes().stream().map(String::valueOf).toList()),
                        names.said(rule.zeroes()))));
        rules.safetyStops().forEach(rule -> rows.add(List.of(e.id(), say(kind(rule.takes())), rule.name(), "", "")));
        return rows;
    }

    private static RuleKind kind(Scope takes) {
        return switch (takes) {
            case REST -> RuleKind.STOP_REST;
            case GROUP -> RuleKind.STOP_GROUP;
            case ALL -> RuleKind.STOP_ALL;
        };
    }

    /** Marks that are mostly none; the cell is empty then. */
    private static String some(Marks marks) {
        return marks.equals(Marks.ZERO) ? "" : marks.toString();
    }

    private String say(Enum<?> constant) {
        return CatalogueWords.say(texts, constant);
    }

    private String flag(boolean value) {
        return say(value ? Flag.YES : Flag.NO);
    }

    /** A set has no order of its own; the enumeration gives it one, so that equal catalogues give equal workbooks. */
    private String hazards(Collection<Hazard> hazards) {
        return words(new TreeSet<>(hazards));
    }

    private String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(this::say).collect(Collectors.joining(BETWEEN));
    }

    private static String joined(List<String> parts) {
        return String.join(BETWEEN, parts);
    }
}
