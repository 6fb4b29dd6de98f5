package org.shikao.gui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Problem;
import org.shikao.exam.draw.Urn;
import org.shikao.exam.journal.Fact;
import org.shikao.flow.ExamStatus.SessionRow;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StateMark.State;
import org.shikao.gui.control.StepState;
import org.shikao.gui.control.StepStrip;
import org.shikao.gui.draw.DrawDay.Row;
import org.shikao.gui.draw.DrawModel.Stage;
import org.shikao.gui.draw.DrawModel.Verified;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** Sessions at the left, the chosen one's draw at the right: where it stands, who is here, what was drawn and how. */
final class DrawView extends HBox implements ExamBody {
    private static final double LIST_WIDTH = 372;
    private static final double WIDER = 390;
    private static final int FREE = 4;
    private static final double SIDE = 0.44;
    private static final int LEAST_DIGITS = 10;
    private static final int MOST_DIGITS = 40;

    private final Texts texts;
    private final DrawModel model;
    private final Runnable project;
    private final Runnable saveTyped;
    private LotEntry entry;
    private final ArrivalPanel arrival;
    private final DataTable<SessionRow> sessions;
    private final VBox left;
    private final VBox strip = new VBox();
    private final HBox body = new HBox();
    private final VBox told = new VBox();
    private final DataTable<Row> people;
    private final VBox side = new VBox();
    private final TextField digits = new TextField();
    private final Label digitCount = Labels.caption("");
    private final FilterField filter;
    private Stage before = Stage.NOTHING;
    private boolean filling;

    DrawView(Texts texts, DrawModel model, Runnable project, Runnable saveTyped) {
        this.texts = texts;
        this.model = model;
        this.project = project;
        this.saveTyped = saveTyped;
        getStyleClass().add("draw");
        filter = new FilterField(texts, texts.text("gui.draw.filter"));
        filter.queryProperty().addListener(o -> fill());
        arrival = new ArrivalPanel(texts, model.arrivals());
        sessions = sessions();
        people = people();
        digits.textProperty().bindBidirectional(model.digitsProperty());
        digits.setId("draw-digits");
        digits.getStyleClass().add("draw-digits");
        digits.setTextFormatter(new TextFormatter<>(c -> c.getControlNewText().length() > MOST_DIGITS ? null : c));
        digits.textProperty().addListener((at, before, now) -> count());
        digits.setOnAction(event -> draw());
        side.getStyleClass().add("column");
        VBox right = Panes.column(strip, told, body);
        told.managedProperty().bind(told.visibleProperty());
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        body.setMinHeight(0);
        strip.setMinHeight(USE_PREF_SIZE);
        Node split = Panes.beside(people, side, SIDE);
        HBox.setHgrow(split, Priority.ALWAYS);
        body.getChildren().add(split);
        left = Panes.column(arrival.node(), filter, sessions);
        left.setMinWidth(LIST_WIDTH);
        left.setMaxWidth(LIST_WIDTH);
        getChildren().addAll(left, right);
        count();
        refresh();
    }

    @Override
    public Node node() {
        return this;
    }

    private DataTable<SessionRow> sessions() {
        DataTable<SessionRow> table = new DataTable<SessionRow>(texts)
                .compact()
                .states("gui.draw.column.state", 48, DrawView::sign)
                .words(
                        "gui.draw.column.when",
                        100,
                        s -> texts.text(
                                "gui.draw.when",
                                s.date().toString().substring(5),
                                s.start().toString()))
                .words(
                        "gui.draw.column.room",
                        120,
                        s -> texts.text("gui.draw.room", model.arrivals().site(s.site()), s.room()))
                .figures("gui.draw.column.due", 56, s -> String.valueOf(s.due()))
                .figures(
                        "gui.draw.column.free",
                        52,
                        s -> model.arrivals().board().freeIn(s.id()));
        table.setId("draw-sessions");
        table.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
            if (now != null && !filling) {
                model.choose(now.id());
            }
        });
        return table;
    }

    private DataTable<Row> people() {
        DataTable<Row> table = new DataTable<Row>(texts)
                .compact()
                .words("gui.draw.column.bench", 64, r -> r.bench() == 0 ? "" : r.room() + "-" + r.bench())
                .words("gui.draw.column.candidate", 110, Row::candidateNo)
                .words("gui.draw.column.name", 96, Row::name)
                .words("gui.draw.column.school", 130, Row::school)
                .states("gui.draw.column.here", 76, this::here)
                .onOpen(this::toggle);
        table.setId("draw-people");
        table.setOnKeyPressed(event -> {
            Row row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null) {
                toggle(row);
                event.consume();
            }
        });
        return table;
    }

    /** The candidate chosen in the list. */
    Optional<Row> chosen() {
        return Optional.ofNullable(people.getSelectionModel().getSelectedItem());
    }

    private State here(Row row) {
        if (model.stage() == Stage.CHECK_IN) {
            boolean waits = model.isAwaited(row) && model.isMissing(row);
            return waits ? State.EMPTY : model.isMissing(row) ? State.ABSENT : State.SAVED;
        }
        return switch (row.attendance()) {
            case OPEN -> State.EMPTY;
            case PRESENT -> State.SAVED;
            case ABSENT -> State.ABSENT;
        };
    }

    private void toggle(Row row) {
        if (model.stage() == Stage.CHECK_IN) {
            model.toggle(row);
        }
    }

    @Override
    public void refresh() {
        fill();
        boolean sent = model.arrivals().board().isOn();
        arrival.refresh(model.day());
        TableColumn<SessionRow, ?> free = sessions.getColumns().get(FREE);
        free.setVisible(sent);
        left.setMinWidth(sent ? WIDER : LIST_WIDTH);
        left.setMaxWidth(sent ? WIDER : LIST_WIDTH);
        sessions.refresh();
        boolean some = model.day().isPresent();
        body.setVisible(some);
        strip.setVisible(some);
        told.setVisible(!model.problems().isEmpty());
        told.getChildren().setAll(model.problems().stream().map(this::banner).toList());
        model.day().ifPresent(this::show);
    }

    private void fill() {
        filling = true;
        String query = filter.getText().strip();
        List<SessionRow> fitting =
                model.sessions().stream().filter(s -> matches(s, query)).toList();
        if (!sessions.getItems().equals(fitting)) {
            sessions.getItems().setAll(fitting);
        }
        sessions.getItems().stream()
                .filter(s -> s.id().equals(model.chosen()))
                .findFirst()
                .filter(s -> !s.equals(sessions.getSelectionModel().getSelectedItem()))
                .ifPresent(s -> {
                    sessions.getSelectionModel()
                            .clearAndSelect(sessions.getItems().indexOf(s));
                    sessions.scrollTo(Math.max(0, sessions.getItems().indexOf(s) - 4));
                });
        filling = false;
    }

    private static boolean matches(SessionRow row, String query) {
        return query.isEmpty()
                || row.id().contains(query)
                || row.room().startsWith(query)
                || row.date().toString().contains(query)
                || row.start().toString().startsWith(query);
    }

    private void show(DrawDay day) {
        strip.getChildren().setAll(steps(day));
        List<Row> rows = model.stage() == Stage.RESULT ? day.byBench() : day.rows();
        if (!people.getItems().equals(rows)) {
            people.getItems().setAll(rows);
        }
        people.refresh();
        people.getColumns().get(0).setVisible(model.stage() == Stage.RESULT);
        List<Node> cards = cards(day);
        // a field that is taken out and put back loses the cursor
        boolean others = !side.getChildren().equals(cards);
        if (others) {
            side.getChildren().setAll(cards);
        }
        if (model.stage() != before || others && model.stage() == Stage.DRAW && day.isByHand()) {
            before = model.stage();
            // whoever scans numbers goes on scanning
            if (!arrival.isBusy()) {
                focusStage();
            }
        }
    }

    private StepStrip steps(DrawDay day) {
        Stage stage = model.stage();
        String attendance = day.isCheckedIn() ? texts.text("gui.draw.count.here", day.present(), day.absent()) : "";
        List<StepStrip.Step> steps = new ArrayList<>();
        if (!day.isByHand()) {
            String lots = texts.text("gui.draw.count.lots", day.urn().lots().size());
            steps.add(step("gui.draw.step.commit", Stage.COMMIT, stage, lots));
        }
        String digitsCalled = day.drawn().map(Fact.Drawn::entropy).orElse("");
        steps.add(step("gui.draw.step.checkIn", Stage.CHECK_IN, stage, attendance));
        steps.add(step("gui.draw.step.draw", Stage.DRAW, stage, digitsCalled));
        steps.add(step("gui.draw.step.result", Stage.RESULT, stage, ""));
        return new StepStrip(texts, steps);
    }

    private StepStrip.Step step(String key, Stage own, Stage now, String count) {
        StepState state = own == now && own == Stage.RESULT || own.compareTo(now) < 0
                ? StepState.DONE
                : own == now ? StepState.IN_PROGRESS : StepState.EMPTY;
        return new StepStrip.Step(texts.text(key), state, count, () -> {});
    }

    private List<Node> cards(DrawDay day) {
        if (day.isByHand()) {
            return List.of(
                    switch (model.stage()) {
                        case NOTHING, COMMIT, CHECK_IN -> rollCall(day);
                        case DRAW -> entry().node();
                        case RESULT -> LotEntry.done(texts, model::retype);
                    });
        }
        return switch (model.stage()) {
            case NOTHING, COMMIT -> List.of(urn(day));
            case CHECK_IN -> List.of(rollCall(day), ProofCard.of(texts, day, model.stage() == Stage.RESULT));
            case DRAW -> List.of(drawing(day), ProofCard.of(texts, day, model.stage() == Stage.RESULT));
            case RESULT -> List.of(result(), ProofCard.of(texts, day, model.stage() == Stage.RESULT));
        };
    }

    private Node urn(DrawDay day) {
        Urn urn = day.urn();
        return new Card(
                texts.text("gui.draw.step.commit"),
                Labels.body(texts.text("gui.draw.commit.why")),
                Labels.muted(texts.text(
                        "gui.draw.commit.what",
                        urn.lots().size(),
                        urn.candidates().size(),
                        urn.fixed().size())),
                Panes.bar(action("gui.draw.commit", Material2OutlinedAL.LOCK, model::commit)));
    }

    private Node rollCall(DrawDay day) {
        int gone = model.missing();
        if (model.arrivals().board().isOn()) {
            return new Card(
                    texts.text("gui.draw.step.checkIn"),
                    Labels.body(texts.text("gui.draw.arrival.how")),
                    Labels.muted(texts.text("gui.draw.arrival.count", day.rows().size() - gone, gone)),
                    Panes.bar(action("gui.draw.register", Material2MZ.SAVE, model::register)));
        }
        return new Card(
                texts.text("gui.draw.step.checkIn"),
                Labels.body(texts.text("gui.draw.checkIn.how")),
                Labels.muted(texts.text("gui.draw.checkIn.count", day.rows().size() - gone, gone)),
                Panes.bar(
                        action("gui.draw.register", Material2MZ.SAVE, model::register),
                        Buttons.quiet(texts, Command.of("gui.draw.allPresent", null, model::everybodyIsHere))));
    }

    private Node drawing(DrawDay day) {
        return new Card(
                texts.text("gui.draw.step.draw"),
                Labels.body(texts.text("gui.draw.entropy.how", LEAST_DIGITS)),
                digits,
                digitCount,
                Panes.bar(
                        action("gui.draw.draw", Material2OutlinedAL.CASINO, this::draw),
                        Buttons.quiet(texts, Command.of("gui.draw.changeList", null, model::changeList))));
    }

    private Node result() {
        Card card = new Card(
                texts.text("gui.draw.step.result"),
                Panes.bar(
                        action("gui.draw.project", Material2OutlinedMZ.SLIDESHOW, project),
                        Buttons.secondary(
                                texts,
                                Command.of("gui.draw.verify", Material2OutlinedMZ.VERIFIED_USER, model::verify))));
        if (model.verified() == Verified.AGREES) {
            card.getChildren().add(new Banner(texts, Severity.SUCCESS, texts.text("gui.draw.verified"), null));
        }
        return card;
    }

    private LotEntry entry() {
        if (entry == null || !entry.shows(model.typed())) {
            Optional<Runnable> keep = model.isRetyping() ? Optional.of(model::keep) : Optional.empty();
            entry = new LotEntry(texts, model.typed(), new LotEntry.Actions(saveTyped, model::changeList, keep));
        }
        return entry;
    }

    private Node action(String key, Ikon icon, Runnable action) {
        return Buttons.primary(texts, Command.of(key, icon, action));
    }

    private void count() {
        int typed = digits.getText().length();
        List<Problem> problems = typed == 0 ? List.of() : model.checkEntropy(digits.getText());
        digitCount.setText(
                problems.isEmpty() || typed < LEAST_DIGITS && digits.getText().matches("\\d*")
                        ? texts.text("gui.draw.digits", typed, LEAST_DIGITS)
                        : Sentences.sentence(problems.get(0), texts));
    }

    private void draw() {
        if (model.stage() == Stage.DRAW) {
            model.draw();
        }
    }

    /** Puts the cursor where the stage wants it. */
    void focusStage() {
        if (model.stage() == Stage.DRAW && entry != null && side.getChildren().contains(entry.node())) {
            entry.focus();
        } else if (model.stage() == Stage.DRAW) {
            digits.requestFocus();
        } else {
            people.requestFocus();
        }
    }

    private Banner banner(Problem problem) {
        return new Banner(texts, Severity.ERROR, Sentences.told(problem, texts), null);
    }

    static State sign(SessionRow row) {
        return switch (row.state()) {
            case PLANNED -> State.EMPTY;
            case COMMITTED, CHECKED_IN -> State.IN_PROGRESS;
            case DRAWN, SCORING -> State.SAVED;
            case ENDED -> State.SUBMITTED;
            case SIGNED -> State.SIGNED;
        };
    }
}
