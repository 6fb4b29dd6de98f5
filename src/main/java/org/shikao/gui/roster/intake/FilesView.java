package org.shikao.gui.roster.intake;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.gui.control.DataTable;
import org.shikao.text.Texts;

/** The files being imported, a line a table, each with how far it is. */
final class FilesView extends VBox {
    private static final int MOST_LINES = 7;
    private static final double LINE = 28;
    private static final double HEAD = 36;

    /** So many files that were read stand above the one that is being read. */
    private static final int BEFORE = 5;

    private final Texts texts;
    private final IntakeModel model;
    private final DataTable<IntakeEntry> table;
    private final InvalidationListener changed = observable -> list();
    private Consumer<IntakeEntry> onChosen = entry -> {};
    private boolean listing;

    FilesView(Texts texts, IntakeModel model) {
        this.texts = texts;
        this.model = model;
        table = new DataTable<IntakeEntry>(texts)
                .compact()
                .words("gui.intake.column.file", 140, e -> e.file().name())
                .words("gui.intake.column.sheet", 70, IntakeEntry::sheet)
                .figures(
                        "gui.intake.column.rows",
                        62,
                        e -> e.shown() == null
                                ? ""
                                : String.valueOf(e.shown().preview().rowsRead()))
                .words("gui.intake.column.state", 108, this::state);
        table.setId("intake-files");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (!listing && now != null) {
                onChosen.accept(now);
            }
        });
        getChildren().add(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        model.files().addListener(new WeakInvalidationListener(changed));
        list();
    }

    /** What happens when another line is chosen, or the chosen one was read again. */
    void onChosen(Consumer<IntakeEntry> hook) {
        onChosen = hook;
    }

    IntakeEntry chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    List<IntakeEntry> entries() {
        return table.getItems();
    }

    void choose(IntakeEntry entry) {
        table.getSelectionModel().clearAndSelect(table.getItems().indexOf(entry));
        table.scrollTo(entry);
    }

    /** Chooses what a person has to look at first, unless that is chosen already. */
    void chooseWorst() {
        IntakeEntry worst = first();
        if (worst != null && (chosen() == null || rank(worst) < rank(chosen()))) {
            choose(worst);
        }
    }

    private void list() {
        IntakeEntry before = chosen();
        listing = true;
        table.getItems().setAll(IntakeEntry.of(model.files()));
        IntakeEntry again =
                entries().stream().filter(e -> e.isSame(before)).findFirst().orElse(first());
        if (again != null) {
            table.getSelectionModel().clearAndSelect(entries().indexOf(again));
        }
        listing = false;
        follow();
        int lines = Math.min(entries().size(), MOST_LINES);
        setMinHeight(HEAD + lines * LINE);
        setPrefHeight(HEAD + (lines + 1) * LINE);
        onChosen.accept(again);
    }

    /** While sixty files are read, the one that is being read is in sight. */
    private void follow() {
        for (int i = 0; i < entries().size(); i++) {
            if (entries().get(i).file().state() == IntakeFile.State.READING) {
                table.scrollTo(Math.max(0, i - BEFORE));
                return;
            }
        }
    }

    /** What a person has to look at first. */
    private IntakeEntry first() {
        return entries().stream()
                .min((a, b) -> Integer.compare(rank(a), rank(b)))
                .orElse(null);
    }

    private static int rank(IntakeEntry entry) {
        return switch (entry.file().state()) {
            case ASKING -> 0;
            case ERRORS -> 1;
            default -> 2;
        };
    }

    private String state(IntakeEntry entry) {
        IntakeFile file = entry.file();
        if (entry.shown() != null && !entry.shown().preview().isRead()) {
            return texts.text("gui.intake.aside." + entry.shown().preview().aside());
        }
        if (entry.shown() != null && !file.takes(entry.shown())) {
            return texts.text("gui.intake.state.left");
        }
        return switch (file.state()) {
            case WAITING -> texts.text("gui.intake.state.waiting");
            case READING -> texts.text("gui.intake.state.reading");
            case UNDERSTOOD -> texts.text("gui.intake.state.understood");
            case ASKING -> texts.text("gui.intake.state.asking");
            case ERRORS -> texts.text("gui.intake.state.errors", file.errors());
            case IMPORTED -> texts.text("gui.intake.state.imported");
            case STOPPED -> texts.text("gui.intake.state.stopped");
        };
    }
}
