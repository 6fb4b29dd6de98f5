package org.shikao.files.sheet;

import static org.shikao.files.sheet.CatalogueColumn.AMOUNT;
import static org.shikao.files.sheet.CatalogueColumn.ATTEMPTS;
import static org.shikao.files.sheet.CatalogueColumn.ATTEMPT_LOSS;
import static org.shikao.files.sheet.CatalogueColumn.BENCH;
import static org.shikao.files.sheet.CatalogueColumn.BROKEN;
import static org.shikao.files.sheet.CatalogueColumn.CONCENTRATION;
import static org.shikao.files.sheet.CatalogueColumn.CONTAINS;
import static org.shikao.files.sheet.CatalogueColumn.CONTAINS_SAYS;
import static org.shikao.files.sheet.CatalogueColumn.CRITICAL;
import static org.shikao.files.sheet.CatalogueColumn.DEDUCT;
import static org.shikao.files.sheet.CatalogueColumn.DEPENDS;
import static org.shikao.files.sheet.CatalogueColumn.DEPENDS_SAYS;
import static org.shikao.files.sheet.CatalogueColumn.EDITION;
import static org.shikao.files.sheet.CatalogueColumn.EVENT;
import static org.shikao.files.sheet.CatalogueColumn.EVIDENCE;
import static org.shikao.files.sheet.CatalogueColumn.FULL_MARKS;
import static org.shikao.files.sheet.CatalogueColumn.GROUP;
import static org.shikao.files.sheet.CatalogueColumn.HAZARDS;
import static org.shikao.files.sheet.CatalogueColumn.ID;
import static org.shikao.files.sheet.CatalogueColumn.KEY;
import static org.shikao.files.sheet.CatalogueColumn.KIND;
import static org.shikao.files.sheet.CatalogueColumn.LETTER;
import static org.shikao.files.sheet.CatalogueColumn.LEVELS;
import static org.shikao.files.sheet.CatalogueColumn.MARKS;
import static org.shikao.files.sheet.CatalogueColumn.MAX;
import static org.shikao.files.sheet.CatalogueColumn.MINUTES;
import static org.shikao.files.sheet.CatalogueColumn.NAME;
import static org.shikao.files.sheet.CatalogueColumn.ORDER;
import static org.shikao.files.sheet.CatalogueColumn.ORDER_LOSS;
import static org.shikao.files.sheet.CatalogueColumn.OVERTIME;
import static org.shikao.files.sheet.CatalogueColumn.OVERTIME_MOST;
import static org.shikao.files.sheet.CatalogueColumn.POINT;
import static org.shikao.files.sheet.CatalogueColumn.POINT_SAYS;
import static org.shikao.files.sheet.CatalogueColumn.PROVISION;
import static org.shikao.files.sheet.CatalogueColumn.QUANTITY;
import static org.shikao.files.sheet.CatalogueColumn.REPEAT;
import static org.shikao.files.sheet.CatalogueColumn.REPEAT_RULE;
import static org.shikao.files.sheet.CatalogueColumn.RULE;
import static org.shikao.files.sheet.CatalogueColumn.SIGNED_BY;
import static org.shikao.files.sheet.CatalogueColumn.SLIP;
import static org.shikao.files.sheet.CatalogueColumn.SLIPS_ISOLATED;
import static org.shikao.files.sheet.CatalogueColumn.SPARE;
import static org.shikao.files.sheet.CatalogueColumn.SPEC;
import static org.shikao.files.sheet.CatalogueColumn.STATUS;
import static org.shikao.files.sheet.CatalogueColumn.STEP;
import static org.shikao.files.sheet.CatalogueColumn.STOCK;
import static org.shikao.files.sheet.CatalogueColumn.STYLE;
import static org.shikao.files.sheet.CatalogueColumn.SUBJECT;
import static org.shikao.files.sheet.CatalogueColumn.TEXT;
import static org.shikao.files.sheet.CatalogueColumn.TIDY;
import static org.shikao.files.sheet.CatalogueColumn.TITLE;
import static org.shikao.files.sheet.CatalogueColumn.UNIT;
import static org.shikao.files.sheet.CatalogueColumn.VARIANT;
import static org.shikao.files.sheet.CatalogueColumn.VERSION;
import static org.shikao.files.sheet.CatalogueColumn.WASTES;
import static org.shikao.files.sheet.CatalogueColumn.ZEROES;

import java.util.List;

/** The tables of the catalogue workbook, a sheet each, with their columns. Rows belong together by experiment, group and point. */
enum CatalogueTable {
    EXPERIMENTS(
            ID,
            SUBJECT,
            TITLE,
            EDITION,
            MINUTES,
            VARIANT,
            HAZARDS,
            WASTES,
            BENCH,
            VERSION,
            FULL_MARKS,
            STYLE,
            STEP,
            STATUS,
            SIGNED_BY,
            REPEAT_RULE,
            SLIPS_ISOLATED,
            OVERTIME,
            OVERTIME_MOST),
    APPARATUS(ID, NAME, QUANTITY, SPEC, PROVISION),
    REAGENTS(ID, NAME, CONCENTRATION, AMOUNT, UNIT, SPARE, STOCK),
    LINES(ID, KIND, TEXT, POINT_SAYS),
    GROUPS(ID, GROUP, TITLE, MAX, TIDY, ORDER, ORDER_LOSS),
    POINTS(
            ID,
            GROUP,
            POINT,
            TEXT,
            MARKS,
            STEP,
            EVIDENCE,
            KEY,
            LEVELS,
            DEPENDS,
            CONTAINS,
            BROKEN,
            REPEAT,
            CRITICAL,
            ATTEMPTS,
            ATTEMPT_LOSS,
            DEPENDS_SAYS,
            CONTAINS_SAYS),
    ERRORS(ID, POINT, LETTER, TEXT, DEDUCT, REPEAT, SLIP, EVENT, POINT_SAYS),
    RULES(ID, RULE, NAME, ZEROES, POINT_SAYS);

    private final List<CatalogueColumn> columns;

    CatalogueTable(CatalogueColumn... columns) {
        this.columns = List.of(columns);
    }

    List<CatalogueColumn> columns() {
        return columns;
    }

    /** The key of the sheet's name; as an argument of a problem it is spoken as that name. */
    String word() {
        return "book.sheet." + name();
    }
}
