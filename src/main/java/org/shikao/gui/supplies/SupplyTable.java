package org.shikao.gui.supplies;

import java.util.List;

/** The tables of the page with their columns after site and day; {@code width} is the first width in pixels. */
enum SupplyTable {
    APPARATUS(
            words("item", 130),
            words("spec", 210),
            figures("onBenches", 62),
            figures("shared", 62),
            figures("spare", 62),
            figures("total", 62),
            words("experiments", 200)),
    REAGENTS(
            words("reagent", 110),
            words("concentration", 180),
            figures("portions", 62),
            figures("used", 72),
            figures("ready", 76),
            words("unit", 48),
            words("hazards", 170),
            words("experiments", 120)),
    RECIPES(
            words("reagent", 110),
            words("concentration", 190),
            figures("ready", 76),
            words("unit", 48),
            words("recipe", 340)),
    INGREDIENTS(words("ingredient", 170), figures("bought", 80), words("unit", 48), words("solutions", 360)),
    WASTES(
            words("experiment", 90),
            words("title", 220),
            words("stream", 140),
            figures("most", 110),
            figures("residue", 110),
            words("hazards", 240));

    /** A column; its heading is the text {@code gui.supplies.column.WORD}. */
    record Column(String word, double width, boolean figures) {}

    private final List<Column> columns;

    SupplyTable(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    private static Column words(String word, double width) {
        return new Column(word, width, false);
    }

    private static Column figures(String word, double width) {
        return new Column(word, width, true);
    }
}
