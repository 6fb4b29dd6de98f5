package org.shikao.files.sheet;

import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricRules;

/** A column of the catalogue workbook: its width in characters and, where only some words are allowed, what they stand for. */
enum CatalogueColumn {
    ID(10),
    SUBJECT(8, Subject.class),
    TITLE(34),
    EDITION(8),
    MINUTES(8),
    VARIANT(10, CatalogueWords.Variant.class),
    HAZARDS(18),
    WASTES(16),
    BENCH(48),
    VERSION(14),
    FULL_MARKS(8),
    STYLE(10, Rubric.Style.class),
    STEP(8),
    STATUS(8, Rubric.Status.class),
    SIGNED_BY(14),
    REPEAT_RULE(14, RubricRules.Repeat.class),
    SLIPS_ISOLATED(10, CatalogueWords.Flag.class),
    OVERTIME(10),
    OVERTIME_MOST(10),
    RULE(14, CatalogueWords.RuleKind.class),
    ZEROES(12),
    NAME(22),
    QUANTITY(8),
    SPEC(40),
    PROVISION(10, Apparatus.Provision.class),
    CONCENTRATION(32),
    AMOUNT(10),
    UNIT(8),
    SPARE(12),
    STOCK(22),
    KIND(12, CatalogueWords.LineKind.class),
    TEXT(60),
    GROUP(8),
    MAX(8),
    TIDY(8, CatalogueWords.Flag.class),
    ORDER(10, CatalogueWords.Flag.class),
    ORDER_LOSS(10),
    POINT(8),
    MARKS(8),
    EVIDENCE(12, RubricPoint.Evidence.class),
    KEY(8, CatalogueWords.Flag.class),
    LEVELS(12),
    DEPENDS(10),
    CONTAINS(10),
    BROKEN(12, CatalogueWords.Flag.class),
    REPEAT(14),
    CRITICAL(12, RubricPoint.Critical.class),
    ATTEMPTS(8),
    ATTEMPT_LOSS(10),
    LETTER(8),
    DEDUCT(8),
    SLIP(8, CatalogueWords.Flag.class),
    EVENT(22),
    /** Which points a row refers to, as they were when the workbook was written; nothing is read out of it but that. */
    POINT_SAYS(36),
    DEPENDS_SAYS(30),
    CONTAINS_SAYS(30);

    private final int width;
    private final Class<? extends Enum<?>> choices;

    CatalogueColumn(int width) {
        this(width, null);
    }

    CatalogueColumn(int width, Class<? extends Enum<?>> choices) {
        this.width = width;
        this.choices = choices;
    }

    /** Whether a workbook may be without it: one written before there was such a column. */
    boolean mayLack() {
        return this == POINT_SAYS || this == DEPENDS_SAYS || this == CONTAINS_SAYS;
    }

    int width() {
        return width;
    }

    /** The enumeration whose words the column holds, null for a column of free text, numbers or several words. */
    Class<? extends Enum<?>> choices() {
        return choices;
    }

    /** The key of its heading; as an argument of a problem it is spoken as that heading. */
    String word() {
        return "book." + name();
    }
}
