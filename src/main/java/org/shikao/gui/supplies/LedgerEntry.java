package org.shikao.gui.supplies;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.LedgerLine;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.Stock;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.Worded;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** One page of the ledger: how it balances, its lines, and the fields for the next line. */
final class LedgerEntry {
    private static final double LINES = 150;
    private static final double AMOUNT = 84;

    private final Texts texts;
    private final LedgerModel model;
    private final VBox head = new VBox();
    private final VBox problems = new VBox();
    private final DataTable<LedgerLine> lines;
    private final ComboBox<LedgerModel.Entry> entry = new ComboBox<>();
    private final TextField amount = field("ledger-amount");
    private final TextField reason = field("ledger-reason");
    private final TextField first = field("ledger-first");
    private final TextField second = field("ledger-second");
    private final VBox column = new VBox();
    private boolean filling;
    // held here: the model outlives the nodes and knows them weakly only
    private final InvalidationListener told = observable -> show();

    LedgerEntry(Texts texts, LedgerModel model, List<Command> acts) {
        this.texts = texts;
        this.model = model;
        this.lines = lines();
        bind();
        column.getStyleClass().add("ledger-entry");
        column.setMinWidth(0);
        problems.getStyleClass().add("ledger-problems");
        head.getStyleClass().add("ledger-head");
        VBox.setVgrow(lines, Priority.ALWAYS);
        column.getChildren().setAll(head, lines, problems, fields(acts));
        Stream.of(model.chosenProperty(), model.problemsProperty())
                .forEach(each -> each.addListener(new WeakInvalidationListener(told)));
    }

    Node node() {
        return column;
    }

    private void bind() {
        amount.textProperty().bindBidirectional(model.amountProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        first.textProperty().bindBidirectional(model.firstProperty());
        second.textProperty().bindBidirectional(model.secondProperty());
        entry.setId("ledger-move");
        entry.getItems().setAll(LedgerModel.Entry.values());
        entry.setConverter(new Worded<>(e -> e == null ? "" : texts.text("gui.supplies.entry." + e)));
        entry.valueProperty().bindBidirectional(model.entryProperty());
        lines.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (!filling) {
                model.lineProperty().set(now);
            }
        });
    }

    void show() {
        LedgerPage page = model.chosenProperty().get();
        filling = true;
        lines.getItems().setAll(page == null ? List.of() : page.lines());
        LedgerLine chosen = model.lineProperty().get();
        if (chosen != null && lines.getItems().contains(chosen)) {
            lines.getSelectionModel().clearAndSelect(lines.getItems().indexOf(chosen));
        }
        filling = false;
        head.getChildren().clear();
        if (page != null) {
            head(page);
        }
        problems.getChildren().clear();
        for (Problem problem : model.problemsProperty().get()) {
            Severity severity = problem.isError() ? Severity.ERROR : Severity.WARNING;
            problems.getChildren().add(whole(new Banner(texts, severity, Sentences.told(problem, texts), null)));
        }
        problems.setManaged(!problems.getChildren().isEmpty());
    }

    private void head(LedgerPage page) {
        String unit = page.key().stock().unit();
        head.getChildren()
                .addAll(
                        Labels.section(page.key().stock().label()),
                        wrapped(texts.text(
                                "ledger.balance",
                                Stock.amount(page.issued()),
                                Stock.amount(page.returned()),
                                Stock.amount(page.disposed()),
                                Stock.amount(page.consumed()),
                                unit)),
                        wrapped(texts.text(
                                "ledger.comparison",
                                page.sat(),
                                Stock.amount(page.expected()),
                                Stock.amount(page.difference()),
                                Stock.amount(page.allowed()),
                                unit)),
                        wrapped(state(page)));
    }

    private String state(LedgerPage page) {
        String planned = texts.text(
                "ledger.planned",
                Stock.amount(page.need().ready()) + " " + page.key().stock().unit());
        String state = page.closing()
                .map(c -> texts.text(
                        c.reason().isBlank() ? "ledger.closed" : "ledger.closed.reason",
                        c.name1(),
                        c.name2(),
                        c.reason()))
                .orElseGet(() -> texts.text("ledger.state." + page.state()));
        return texts.text("gui.supplies.two", planned, state);
    }

    private static Node wrapped(String words) {
        return whole(Labels.muted(words));
    }

    /** Words keep their lines where room is short; the list gives way instead. */
    private static <R extends Region> R whole(R region) {
        region.setMinHeight(Region.USE_PREF_SIZE);
        return region;
    }

    private DataTable<LedgerLine> lines() {
        DataTable<LedgerLine> table = new DataTable<LedgerLine>(texts)
                .compact()
                .words("ledger.column.at", 88, line -> moment(line.at()))
                .words("ledger.column.move", 74, line -> texts.text("ledger.move." + line.move()))
                .figures("ledger.column.amount", 76, line -> Stock.amount(line.amount()))
                .words("ledger.column.first", 66, LedgerLine::name1)
                .words("ledger.column.second", 66, LedgerLine::name2)
                .words("ledger.column.reason", 110, this::reason);
        table.setId("ledger-lines");
        table.setAccessibleText(texts.text("gui.supplies.ledger"));
        table.setMinHeight(LINES / 3);
        table.setPrefHeight(LINES);
        table.empty(Labels.muted(texts.text("gui.supplies.noLines")));
        return table;
    }

    private String reason(LedgerLine line) {
        return line.changes().isEmpty()
                ? line.reason()
                : texts.text(
                        "gui.supplies.changed",
                        Stock.amount(line.written()),
                        line.changes().get(line.changes().size() - 1).reason());
    }

    private static String moment(String at) {
        return at.length() > 16 ? at.substring(5, 16).replace('T', ' ') : at;
    }

    private Node fields(List<Command> acts) {
        amount.setPrefWidth(AMOUNT);
        VBox box = new VBox(
                row(
                        named("gui.supplies.move", entry, false),
                        named("gui.supplies.amount", amount, false),
                        named("gui.supplies.reason", reason, true)),
                row(named("gui.supplies.first", first, true), named("gui.supplies.second", second, true)),
                buttons(acts));
        box.getStyleClass().add("ledger-fields");
        return whole(box);
    }

    private Node buttons(List<Command> acts) {
        HBox row = row();
        acts.forEach(act -> row.getChildren().add(Buttons.secondary(texts, act)));
        row.getChildren()
                .addAll(Panes.gap(), Labels.caption(texts.text("gui.supplies.rule", LedgerPage.TOLERANCE_PERCENT)));
        return row;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("ledger-row");
        return row;
    }

    private VBox named(String key, Region field, boolean wide) {
        Label name = Labels.caption(texts.text(key));
        name.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        field.setAccessibleText(texts.text(key));
        VBox box = new VBox(name, field);
        HBox.setHgrow(box, wide ? Priority.ALWAYS : Priority.NEVER);
        box.setMinWidth(wide ? 0 : Region.USE_PREF_SIZE);
        return box;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
