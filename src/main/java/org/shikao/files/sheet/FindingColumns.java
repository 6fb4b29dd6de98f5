package org.shikao.files.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The column of the catalogue workbook that each finding of the linter is about. */
final class FindingColumns {
    /** What a finding about a wording, a name or a number stands in, by the sheet, where no column is said for it. */
    private static final Map<CatalogueTable, CatalogueColumn> OTHERWISE = Map.of(
            CatalogueTable.EXPERIMENTS, CatalogueColumn.ID,
            CatalogueTable.APPARATUS, CatalogueColumn.NAME,
            CatalogueTable.REAGENTS, CatalogueColumn.NAME,
            CatalogueTable.LINES, CatalogueColumn.TEXT,
            CatalogueTable.GROUPS, CatalogueColumn.GROUP,
            CatalogueTable.POINTS, CatalogueColumn.POINT,
            CatalogueTable.ERRORS, CatalogueColumn.LETTER,
            CatalogueTable.RULES, CatalogueColumn.NAME);

    /** Where a wording stands on sheets without a column of texts. */
    private static final Map<CatalogueTable, CatalogueColumn> WORDED =
            Map.of(CatalogueTable.APPARATUS, CatalogueColumn.SPEC, CatalogueTable.GROUPS, CatalogueColumn.TITLE);

    private static final Map<String, CatalogueColumn> PARTS =
            Map.of("title", CatalogueColumn.TITLE, "benchInitialState", CatalogueColumn.BENCH);

    private final Map<String, CatalogueColumn> byCode = new HashMap<>();

    FindingColumns() {
        told(CatalogueColumn.ID, "EXPERIMENT_ID EXPERIMENT_TWICE");
        told(CatalogueColumn.SUBJECT, "SUBJECT_UNLIKE");
        told(CatalogueColumn.TITLE, "EXPERIMENT_TITLE EXPERIMENT_TITLE_TWICE GROUP_TITLE GROUP_TITLE_TWICE");
        told(CatalogueColumn.EDITION, "EXPERIMENT_EDITION");
        told(CatalogueColumn.MINUTES, "EXPERIMENT_MINUTES READING_RUBRIC");
        told(CatalogueColumn.VARIANT, "EXPERIMENT_VARIANT");
        told(CatalogueColumn.HAZARDS, "HAZARD_UNANSWERED HAZARD_IMPLIED BREAKAGE_UNANSWERED HAZARD_SAID");
        told(CatalogueColumn.WASTES, "WASTE_UNSCORED WASTE_IMPLIED WASTE_UNSAID");
        told(CatalogueColumn.BENCH, "EXPERIMENT_BENCH BENCH_UNLISTED");
        told(CatalogueColumn.VERSION, "RUBRIC_VERSION");
        told(CatalogueColumn.SIGNED_BY, "RUBRIC_UNSIGNED");
        told(CatalogueColumn.FULL_MARKS, "RUBRIC_FULL RUBRIC_SUM");
        told(CatalogueColumn.STEP, "RUBRIC_STEP POINT_STEP_FOREIGN");
        told(CatalogueColumn.OVERTIME, "OVERTIME");
        told(CatalogueColumn.REPEAT_RULE, "REPEAT_TOO_MANY");
        told(CatalogueColumn.QUANTITY, "APPARATUS_QUANTITY APPARATUS_MANY");
        told(CatalogueColumn.SPEC, "SPEC_ALIKE SPEC_ELSEWHERE MERCURY SPARE_OTHER");
        told(
                CatalogueColumn.NAME,
                "APPARATUS_NAME APPARATUS_TWICE SPARE_OF_NOTHING REAGENT_NAME REAGENT_TWICE LISTED_TWICE GOGGLES_MISSING EVENT_NAME EVENT_TWICE EVENT_UNNOTED LIGHT_UNLISTED");
        told(CatalogueColumn.AMOUNT, "REAGENT_AMOUNT REAGENT_MUCH");
        told(CatalogueColumn.UNIT, "REAGENT_UNIT RECIPE_UNIT UNIT_UNFIT");
        told(CatalogueColumn.SPARE, "REAGENT_SPARE");
        told(CatalogueColumn.CONCENTRATION, "RECIPE_UNKNOWN SOLUBILITY_EXCEEDED RATIO_ZERO");
        told(CatalogueColumn.STOCK, "STOCK_FLAG_MISSING STOCK_UNREGISTERED");
        told(CatalogueColumn.ZEROES, "BREAKAGE_IDLE");
        told(CatalogueColumn.MAX, "GROUP_MAX GROUP_SUM GROUP_OUT_OF_REACH GROUP_CAP_NEVER GROUP_CAP_ALWAYS");
        told(CatalogueColumn.TIDY, "TIDY_NOT_LAST");
        told(CatalogueColumn.ORDER_LOSS, "ORDER_LOSS ORDER_UNUSED");
        told(CatalogueColumn.MARKS, "POINT_MARKS POINT_STEP POINT_ABOVE_CAP");
        told(CatalogueColumn.EVIDENCE, "POINT_EVIDENCE CHECKPOINT_UNSAID ORAL_UNSAID");
        told(CatalogueColumn.LEVELS, "POINT_LEVELS POINT_LEVELS_MISSING");
        told(CatalogueColumn.DEPENDS, "POINT_DEPENDS_LOOP POINT_DEPENDS_LATER");
        told(CatalogueColumn.CONTAINS, "POINT_CONTAINS_LOOP POINT_CONTAINS_STYLE POINT_CONTAINS_GROUP");
        told(CatalogueColumn.CRITICAL, "CRITICAL_UNSAID");
        told(CatalogueColumn.ATTEMPTS, "POINT_ATTEMPTS");
        told(CatalogueColumn.ATTEMPT_LOSS, "ATTEMPT_LOSS");
        told(
                CatalogueColumn.TEXT,
                "WORDING_EMPTY WORDING_LONG WORDING_TWICE ROLE_WORD ROLE_UNKNOWN LINE_EMPTY APPARATUS_UNLISTED AT_MOST_SAID RECORD_UNASKED REMARK_POINT REMARK_ZEROES REMARK_ZERO_IDLE CONTAINER_UNLISTED MATERIAL_UNLISTED ANSWER_TOLD");
        told(CatalogueColumn.DEDUCT, "MISTAKE_MARKS MISTAKE_LEVEL");
        told(CatalogueColumn.LETTER, "MISTAKE_LETTER MISTAKE_TWICE");
        told(CatalogueColumn.EVENT, "EVENT_UNKNOWN STOP_UNRULED");
        told(CatalogueColumn.REPEAT, "REPEAT_ALONE REPEAT_MISSPELT");
    }

    private void told(CatalogueColumn column, String codes) {
        for (String code : codes.split(" ")) {
            byCode.put(code, column);
        }
    }

    /** The columns in question, the likeliest first; {@code part} is what the linter calls the place. */
    List<CatalogueColumn> of(String code, CatalogueTable table, String part) {
        if (code.startsWith("POINT_LINK")) {
            return table == CatalogueTable.RULES
                    ? List.of(CatalogueColumn.ZEROES)
                    : List.of(CatalogueColumn.DEPENDS, CatalogueColumn.CONTAINS);
        }
        CatalogueColumn column = byCode.get(code);
        if (column == CatalogueColumn.TEXT) {
            column = Optional.ofNullable(PARTS.get(part))
                    .orElseGet(() -> WORDED.getOrDefault(table, CatalogueColumn.TEXT));
        }
        return List.of(column != null && table.columns().contains(column) ? column : OTHERWISE.get(table));
    }
}
