package org.shikao.gui.supplies;

import java.util.List;
import javafx.scene.Node;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.Stock;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.StateMark;
import org.shikao.text.Texts;

/** The pages of the ledger, and beside them the chosen one with its lines and the line being written. */
final class LedgerPane {
    private static final double SIDE = 0.43;

    private final Texts texts;
    private final SuppliesModel model;
    private final DataTable<LedgerPage> pages;
    private final LedgerEntry entry;
    private final Node node;
    private boolean filling;

    LedgerPane(Texts texts, SuppliesModel model, List<Command> acts) {
        this.texts = texts;
        this.model = model;
        this.pages = pages();
        this.entry = new LedgerEntry(texts, model.ledger(), acts);
        this.node = Panes.beside(pages, entry.node(), SIDE);
        pages.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (!filling && now != null) {
                model.ledger().choose(now);
            }
        });
    }

    Node node() {
        return node;
    }

    void focus() {
        pages.requestFocus();
    }

    /** Shows the pages of the chosen site and day; the chosen one stays chosen, else the first one is. */
    void show() {
        List<LedgerPage> shown = model.pages();
        LedgerPage before = model.ledger().chosenProperty().get();
        LedgerPage now = shown.stream()
                .filter(page -> before != null && page.key().equals(before.key()))
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .orElse(null);
        filling = true;
        pages.getItems().setAll(shown);
        if (now != null) {
            pages.getSelectionModel().clearAndSelect(shown.indexOf(now));
        }
        filling = false;
        pages.getColumns().get(1).setVisible(model.siteProperty().get().isEmpty());
        pages.getColumns().get(2).setVisible(model.dayProperty().get().isEmpty());
        model.ledger().choose(now);
        entry.show();
    }

    private DataTable<LedgerPage> pages() {
        DataTable<LedgerPage> table = new DataTable<LedgerPage>(texts)
                .compact()
                .states("gui.supplies.column.state", 54, LedgerPane::mark)
                .words(
                        "gui.supplies.column.site",
                        110,
                        page -> model.viewProperty().get().site(page.key().siteCode()))
                .words("gui.supplies.column.day", 88, page -> page.key().date().toString())
                .words(
                        "gui.supplies.column.reagent",
                        186,
                        page -> page.key().stock().label())
                .words(
                        "gui.supplies.column.unit",
                        52,
                        page -> page.key().stock().unit())
                .figures("gui.supplies.column.issued", 68, page -> Stock.amount(page.issued()))
                .figures("gui.supplies.column.returned", 68, page -> Stock.amount(page.returned()))
                .figures("gui.supplies.column.disposed", 68, page -> Stock.amount(page.disposed()))
                .figures("gui.supplies.column.consumed", 68, page -> Stock.amount(page.consumed()))
                .figures("gui.supplies.column.expected", 68, page -> Stock.amount(page.expected()));
        table.setId("ledger-pages");
        table.setAccessibleText(texts.text("gui.supplies.ledger"));
        return table;
    }

    private static StateMark.State mark(LedgerPage page) {
        return switch (page.state()) {
            case EMPTY -> StateMark.State.EMPTY;
            case OPEN -> StateMark.State.IN_PROGRESS;
            case CLOSED -> StateMark.State.SIGNED;
            case DISPUTED, OVERDRAWN -> StateMark.State.CONFLICT;
        };
    }
}
