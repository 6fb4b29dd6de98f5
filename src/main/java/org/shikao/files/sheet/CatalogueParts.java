package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Apparatus.Provision;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Hazard;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;
import org.shikao.exam.catalogue.RubricRules;
import org.shikao.exam.catalogue.RubricRules.Breakage;
import org.shikao.exam.catalogue.RubricRules.Overtime;
import org.shikao.exam.catalogue.RubricRules.Repeat;
import org.shikao.exam.catalogue.RubricRules.SafetyStop;
import org.shikao.exam.catalogue.RubricRules.Scope;
import org.shikao.exam.catalogue.Waste;
import org.shikao.files.sheet.CatalogueWords.Flag;
import org.shikao.files.sheet.CatalogueWords.LineKind;
import org.shikao.files.sheet.CatalogueWords.RuleKind;

/** Puts one experiment together from the rows that name it, in the order of the rows. */
final class CatalogueParts {
    private final CatalogueBook book;
    private final String id;

    CatalogueParts(CatalogueBook book, String id) {
        this.book = book;
        this.id = id;
    }

    Experiment experiment(CatalogueRow row) {
        return new Experiment(
                id,
                row.word(CatalogueColumn.SUBJECT, Subject.class),
                row.text(CatalogueColumn.TITLE),
                row.text(CatalogueColumn.EDITION),
                lines(LineKind.SOURCE),
                row.whole(CatalogueColumn.MINUTES),
                row.word(CatalogueColumn.VARIANT, CatalogueWords.Variant.class, CatalogueWords.Variant.ORDINARY)
                        .name()
                        .toLowerCase(Locale.ROOT),
                new HashSet<>(row.words(CatalogueColumn.HAZARDS, Hazard.class)),
                rows(CatalogueTable.APPARATUS).stream()
                        .map(CatalogueParts::apparatus)
                        .toList(),
                rows(CatalogueTable.REAGENTS).stream()
                        .map(CatalogueParts::reagent)
                        .toList(),
                row.words(CatalogueColumn.WASTES, Waste.class),
                row.text(CatalogueColumn.BENCH),
                lines(LineKind.RESET),
                lines(LineKind.SHEET),
                rubric(row));
    }

    private List<CatalogueRow> rows(CatalogueTable table) {
        return book.rows(table, id);
    }

    private List<String> lines(LineKind kind) {
        List<String> lines = new ArrayList<>();
        for (CatalogueRow row : rows(CatalogueTable.LINES)) {
            if (row.word(CatalogueColumn.KIND, LineKind.class) == kind) {
                lines.add(row.text(CatalogueColumn.TEXT));
            }
        }
        return lines;
    }

    private static Apparatus apparatus(CatalogueRow row) {
        return new Apparatus(
                row.text(CatalogueColumn.NAME),
                row.whole(CatalogueColumn.QUANTITY),
                row.text(CatalogueColumn.SPEC),
                row.word(CatalogueColumn.PROVISION, Provision.class, Provision.PER_BENCH));
    }

    private static Reagent reagent(CatalogueRow row) {
        return new Reagent(
                row.text(CatalogueColumn.NAME),
                row.text(CatalogueColumn.CONCENTRATION),
                row.marks(CatalogueColumn.AMOUNT),
                row.unit(CatalogueColumn.UNIT),
                row.percent(CatalogueColumn.SPARE),
                new HashSet<>(row.words(CatalogueColumn.STOCK, Hazard.class)));
    }

    private Rubric rubric(CatalogueRow row) {
        Marks step = row.marks(CatalogueColumn.STEP);
        return new Rubric(
                row.whole(CatalogueColumn.VERSION),
                row.marks(CatalogueColumn.FULL_MARKS),
                row.word(CatalogueColumn.STYLE, Rubric.Style.class),
                step,
                row.word(CatalogueColumn.STATUS, Rubric.Status.class, Rubric.Status.DRAFT),
                row.text(CatalogueColumn.SIGNED_BY),
                rules(row),
                rows(CatalogueTable.GROUPS).stream().map(g -> group(g, step)).toList(),
                lines(LineKind.REMARK));
    }

    private RubricRules rules(CatalogueRow row) {
        List<Breakage> breakage = new ArrayList<>();
        List<SafetyStop> stops = new ArrayList<>();
        for (CatalogueRow rule : rows(CatalogueTable.RULES)) {
            String name = rule.text(CatalogueColumn.NAME);
            switch (rule.word(CatalogueColumn.RULE, RuleKind.class)) {
                case BREAKAGE -> breakage.add(new Breakage(name, rule.wholes(CatalogueColumn.ZEROES)));
                case STOP_REST -> stops.add(new SafetyStop(name, Scope.REST));
                case STOP_GROUP -> stops.add(new SafetyStop(name, Scope.GROUP));
                case STOP_ALL -> stops.add(new SafetyStop(name, Scope.ALL));
            }
        }
        return new RubricRules(
                row.word(CatalogueColumn.REPEAT_RULE, Repeat.class, Repeat.BY_RULES),
                row.word(CatalogueColumn.SLIPS_ISOLATED, Flag.class, Flag.YES) == Flag.YES,
                new Overtime(
                        row.marks(CatalogueColumn.OVERTIME, Marks.ZERO),
                        row.marks(CatalogueColumn.OVERTIME_MOST, Marks.ZERO)),
                breakage,
                stops);
    }

    private RubricGroup group(CatalogueRow row, Marks step) {
        String no = row.code(CatalogueColumn.GROUP);
        return new RubricGroup(
                row.text(CatalogueColumn.TITLE),
                row.marks(CatalogueColumn.MAX),
                row.flag(CatalogueColumn.TIDY),
                row.flag(CatalogueColumn.ORDER),
                row.marks(CatalogueColumn.ORDER_LOSS, Marks.ZERO),
                rows(CatalogueTable.POINTS).stream()
                        .filter(point -> point.code(CatalogueColumn.GROUP).equals(no))
                        .map(point -> point(point, step))
                        .toList());
    }

    /** A point that does not say its step has the rubric's. */
    private RubricPoint point(CatalogueRow row, Marks step) {
        return new RubricPoint(
                row.whole(CatalogueColumn.POINT),
                row.text(CatalogueColumn.TEXT),
                row.marks(CatalogueColumn.MARKS),
                row.marks(CatalogueColumn.STEP, step),
                row.word(CatalogueColumn.EVIDENCE, Evidence.class),
                row.flag(CatalogueColumn.KEY),
                row.severalMarks(CatalogueColumn.LEVELS),
                errors(row.code(CatalogueColumn.POINT)),
                row.wholes(CatalogueColumn.DEPENDS),
                row.wholes(CatalogueColumn.CONTAINS),
                row.flag(CatalogueColumn.BROKEN),
                row.text(CatalogueColumn.REPEAT),
                row.word(CatalogueColumn.CRITICAL, Critical.class, Critical.NO),
                row.whole(CatalogueColumn.ATTEMPTS, 1),
                row.marks(CatalogueColumn.ATTEMPT_LOSS, Marks.ZERO));
    }

    private List<CommonError> errors(String pointNo) {
        return rows(CatalogueTable.ERRORS).stream()
                .filter(row -> row.code(CatalogueColumn.POINT).equals(pointNo))
                .map(row -> new CommonError(
                        row.code(CatalogueColumn.LETTER),
                        row.text(CatalogueColumn.TEXT),
                        row.marks(CatalogueColumn.DEDUCT),
                        row.text(CatalogueColumn.REPEAT),
                        row.flag(CatalogueColumn.SLIP),
                        row.text(CatalogueColumn.EVENT)))
                .toList();
    }
}
