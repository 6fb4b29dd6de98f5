package org.shikao.gui.results;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.shikao.flow.HandleAppeals.Row;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** The register of appeals below the table of candidates; not there while nobody has appealed. */
final class AppealLines {
    private static final double HEIGHT = 150;

    private final Texts texts;
    private final DataTable<Row> table;
    private final VBox node;
    private boolean filling;

    /** @param chosen told the appeal that is chosen, to show its candidate */
    AppealLines(Texts texts, Consumer<Row> chosen) {
        this.texts = texts;
        table = new DataTable<Row>(texts)
                .compact()
                .words("gui.results.appeal.received", 92, Row::received)
                .words("gui.results.column.number", 104, row -> row.sheet().candidateNo())
                .words("gui.results.column.name", 88, Row::name)
                .words("gui.results.appeal.subject", 64, this::subject)
                .words("gui.results.appeal.ground", 180, Row::ground)
                .words("gui.results.ruling.ruling", 96, this::state);
        table.setId("results-appeals");
        table.setAccessibleText(texts.text("gui.results.appeals"));
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(HEIGHT);
        table.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null && !filling) {
                chosen.accept(now);
            }
        });
        node = new VBox(Labels.section(texts.text("gui.results.appeals")), table);
        node.getStyleClass().add("column");
    }

    Node node() {
        return node;
    }

    /** The appeal that is chosen; null for none. */
    Row chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    void show(List<Row> rows) {
        Row before = chosen();
        filling = true;
        table.getItems().setAll(rows);
        rows.stream()
                .filter(row -> before != null && row.id().equals(before.id()))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
        filling = false;
        node.setVisible(!rows.isEmpty());
        node.setManaged(!rows.isEmpty());
    }

    private String subject(Row row) {
        return texts.text("subject." + row.sheet().subject().code());
    }

    private String state(Row row) {
        if (row.disputed()) {
            return texts.text("gui.results.appeal.state.DISPUTED");
        }
        return texts.text("gui.results.appeal.state."
                + row.ruling().map(Enum::name).orElse(row.corrections() > 0 ? "CORRECTED" : "OPEN"));
    }
}
