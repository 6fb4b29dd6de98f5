package org.shikao.gui.sign;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.rules.LabelRule;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.text.Texts;

/** The table of sessions, and beside it the chosen one with what is open and the two names. */
final class SignBody implements ExamBody {
    private static final double SIDE = 0.34;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Texts texts;
    private final SignModel model;
    private final DataTable<SessionLine> table;
    private final Label count = Labels.caption("");
    private final SignPanel panel;
    private final Node node;
    // held here: the model outlives the nodes and knows them weakly only
    private final InvalidationListener filtered = observable -> refresh();
    private final InvalidationListener told;
    private boolean filling;

    SignBody(Texts texts, SignModel model, LabelRule labels, FaultChange change) {
        this.texts = texts;
        this.model = model;
        this.table = table(labels);
        this.panel = new SignPanel(texts, model, labels, change);
        this.told = observable -> panel.show();
        this.node = build();
        table.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (!filling && now != null) {
                model.choose(now);
            }
        });
        listen(filtered, model.queryProperty(), model.unsignedOnlyProperty());
        listen(told, model.chosenProperty(), model.problemsProperty());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        List<SessionLine> lines = model.matching();
        filling = true;
        table.getItems().setAll(lines);
        SessionLine chosen = model.chosenProperty().get();
        if (chosen != null) {
            lines.stream()
                    .filter(line -> line.row().id().equals(chosen.row().id()))
                    .findFirst()
                    .ifPresent(line -> table.getSelectionModel().clearAndSelect(lines.indexOf(line)));
        }
        filling = false;
        count.setText(texts.text("gui.sign.count", lines.size()));
        panel.show();
    }

    private static void listen(InvalidationListener listener, Observable... observed) {
        Stream.of(observed).forEach(each -> each.addListener(new WeakInvalidationListener(listener)));
    }

    private Node build() {
        FilterField filter = new FilterField(texts, texts.text("gui.sign.filter"));
        filter.setId("sign-filter");
        filter.setText(model.queryProperty().get());
        filter.queryProperty()
                .addListener((at, before, now) -> model.queryProperty().set(now));
        CheckBox open = new CheckBox(texts.text("gui.sign.unsignedOnly"));
        open.setId("sign-unsigned-only");
        open.setSelected(model.unsignedOnlyProperty().get());
        open.selectedProperty()
                .addListener((at, before, now) -> model.unsignedOnlyProperty().set(now));
        return Panes.column(Panes.bar(filter, open, Panes.gap(), count), Panes.beside(table, panel.node(), SIDE));
    }

    private DataTable<SessionLine> table(LabelRule labels) {
        DataTable<SessionLine> sessions = new DataTable<SessionLine>(texts)
                .compact()
                .states("gui.sign.column.state", 52, SignBody::mark)
                .words(
                        "gui.sign.column.when",
                        88,
                        line -> TIME.format(line.row().date().atTime(line.row().start())))
                .words("gui.sign.column.site", 136, SessionLine::site)
                .words("gui.sign.column.room", 60, line -> line.row().room())
                .words("gui.sign.column.subject", 70, this::subject)
                .figures(
                        "gui.sign.column.due",
                        52,
                        line -> Integer.toString(line.row().due()))
                .figures(
                        "gui.sign.column.present",
                        64,
                        line -> Integer.toString(line.row().present()))
                .figures(
                        "gui.sign.column.absent",
                        60,
                        line -> Integer.toString(line.row().absent()))
                .figures(
                        "gui.sign.column.open",
                        64,
                        line -> line.isBegun() ? Integer.toString(line.open().size()) : "–");
        sessions.setId("sign-sessions");
        sessions.setAccessibleText(texts.text("gui.sign.title"));
        sessions.getColumns().get(3).setText(labels.room());
        return sessions;
    }

    private String subject(SessionLine line) {
        return subjects(texts, line);
    }

    static String subjects(Texts texts, SessionLine line) {
        return Stream.of(line.row().subject().split("\\+"))
                .map(code -> texts.text("subject." + code))
                .collect(Collectors.joining(" "));
    }

    static StateMark.State mark(SessionLine line) {
        boolean split = line.sheets().stream()
                .map(s -> s.row().state())
                .anyMatch(s -> s == SheetState.CONFLICT || s == SheetState.DIFFERS);
        if (split) {
            return StateMark.State.CONFLICT;
        }
        SessionState state = line.row().state();
        return switch (state) {
            case PLANNED -> StateMark.State.EMPTY;
            case COMMITTED, CHECKED_IN, DRAWN, SCORING -> StateMark.State.IN_PROGRESS;
            case ENDED -> StateMark.State.SUBMITTED;
            case SIGNED -> StateMark.State.SIGNED;
        };
    }
}
