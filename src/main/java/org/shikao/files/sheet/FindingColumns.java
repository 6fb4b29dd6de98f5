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

    /** Each column with the codes of the findings that stand in it. */
    private static final String CODES = """
            ID: EXPERIMENT_ID EXPERIMENT_TWICE
            SUBJECT: SUBJECT_UNLIKE
            TITLE: EXPERIMENT_TITLE EXPERIMENT_TITLE_TWICE GROUP_TITLE GROUP_TITLE_TWICE
            EDITION: EXPERIMENT_EDITION
            MINUTES: EXPERIMENT_MINUTES READING_RUBRIC
            VARIANT: EXPERIMENT_VARIANT
            HAZARDS: HAZARD_UNANSWERED HAZARD_IMPLIED BREAKAGE_UNANSWERED HAZARD_SAID
            WASTES: WASTE_UNSCORED WASTE_IMPLIED WASTE_UNSAID
            BENCH: EXPERIMENT_BENCH BENCH_UNLISTED
            VERSION: RUBRIC_VERSION
            SIGNED_BY: RUBRIC_UNSIGNED
            FULL_MARKS: RUBRIC_FULL RUBRIC_SUM
            STEP: RUBRIC_STEP POINT_STEP_FOREIGN
            OVERTIME: OVERTIME
            REPEAT_RULE: REPEAT_TOO_MANY
            QUANTITY: APPARATUS_QUANTITY APPARATUS_MANY
            SPEC: SPEC_ALIKE SPEC_ELSEWHERE MERCURY SPARE_OTHER
            NAME: APPARATUS_NAME APPARATUS_TWICE SPARE_OF_NOTHING REAGENT_NAME REAGENT_TWICE LISTED_TWICE \
                GOGGLES_MISSING EVENT_NAME EVENT_TWICE EVENT_UNNOTED LIGHT_UNLISTED
            AMOUNT: REAGENT_AMOUNT REAGENT_MUCH
            UNIT: REAGENT_UNIT RECIPE_UNIT UNIT_UNFIT
            SPARE: REAGENT_SPARE
            CONCENTRATION: RECIPE_UNKNOWN SOLUBILITY_EXCEEDED RATIO_ZERO
            STOCK: STOCK_FLAG_MISSING STOCK_UNREGISTERED
            ZEROES: BREAKAGE_IDLE
            MAX: GROUP_MAX GROUP_SUM GROUP_OUT_OF_REACH GROUP_CAP_NEVER GROUP_CAP_ALWAYS
            TIDY: TIDY_NOT_LAST
            ORDER_LOSS: ORDER_LOSS ORDER_UNUSED
            MARKS: POINT_MARKS POINT_STEP POINT_ABOVE_CAP
            EVIDENCE: POINT_EVIDENCE CHECKPOINT_UNSAID ORAL_UNSAID
            LEVELS: POINT_LEVELS POINT_LEVELS_MISSING
            DEPENDS: POINT_DEPENDS_LOOP POINT_DEPENDS_LATER
            CONTAINS: POINT_CONTAINS_LOOP POINT_CONTAINS_STYLE POINT_CONTAINS_GROUP
            CRITICAL: CRITICAL_UNSAID
            ATTEMPTS: POINT_ATTEMPTS
            ATTEMPT_LOSS: ATTEMPT_LOSS
            TEXT: WORDING_EMPTY WORDING_LONG WORDING_TWICE ROLE_WORD ROLE_UNKNOWN LINE_EMPTY APPARATUS_UNLISTED \
                AT_MOST_SAID RECORD_UNASKED REMARK_POINT REMARK_ZEROES REMARK_ZERO_IDLE CONTAINER_UNLISTED \
                MATERIAL_UNLISTED ANSWER_TOLD
            DEDUCT: MISTAKE_MARKS MISTAKE_LEVEL
            LETTER: MISTAKE_LETTER MISTAKE_TWICE
            EVENT: EVENT_UNKNOWN STOP_UNRULED
            REPEAT: REPEAT_ALONE REPEAT_MISSPELT""";

    private final Map<String, CatalogueColumn> byCode = new HashMap<>();

    FindingColumns() {
        CODES.lines().forEach(line -> {
            String[] parts = line.split(":? +");
            for (int i = 1; i < parts.length; i++) {
                byCode.put(parts[i], CatalogueColumn.valueOf(parts[0]));
            }
        });
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
