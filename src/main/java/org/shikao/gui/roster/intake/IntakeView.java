package org.shikao.gui.roster.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.flow.ReportFindings;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.frame.Services;
import org.shikao.gui.roster.intake.IntakeModel.Stage;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/**
 * The way of files into the roster, in place of the candidates while it is in front: how it stands, the files, what was understood of
 * each table, what was found beside it, or what would change.
 */
public final class IntakeView extends VBox {
    private static final double SIDE_SHARE = 0.36;
    private static final FileKind MAPPING = FileKind.of("gui.intake.mapping.file", "yaml");
    private static final FileKind WORKBOOK = FileKind.of("gui.roster.file.workbook", "xlsx");
    private static final KeyCombination ACT = KeyCombination.valueOf("Shortcut+Enter");

    private final Texts texts;
    private final IntakeModel model;
    private final ReportFindings reports;
    private final Services services;
    private final IntakeHead head;
    private final FilesView files;
    private final MappingView mapping;
    private final FoundView found;
    private final DiffView diff;
    private final Label written = Labels.muted("");
    private final StackPane body = new StackPane();
    private boolean held;
    private final InvalidationListener changed = observable -> refresh();
    private final InvalidationListener staged = observable -> stage();

    /** What the import shows in the language spoken now. */
    public IntakeView(Texts texts, IntakeModel model, ReportFindings reports, Services services) {
        this.texts = texts;
        this.model = model;
        this.reports = reports;
        this.services = services;
        getStyleClass().addAll("column", "intake");
        head = new IntakeHead(texts, model, this::report);
        mapping = new MappingView(texts, model, this::saveMapping, this::loadMapping);
        found = new FoundView(texts, this::jump);
        diff = new DiffView(texts, model);
        files = new FilesView(texts, model);
        files.onChosen(this::look);
        written.setId("intake-written");
        written.setManaged(false);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, written, body);
        model.files().addListener(new WeakInvalidationListener(changed));
        model.stageProperty().addListener(new WeakInvalidationListener(staged));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> held = held && event.getCode() != KeyCode.ENTER);
        head.addEventFilter(MouseEvent.ANY, IntakeView::onceEach);
        sceneProperty().addListener((at, before, now) -> focus());
        refresh();
        stage();
    }

    /** A key that is held down acts once: it must not answer a question that came up since. */
    private void pressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (enter && held) {
            event.consume();
        } else if (ACT.match(event)) {
            mapping.saySchool();
            head.act();
            event.consume();
        }
        held = enter;
    }

    /** Nor must the second half of a double click, where another button stands by then. */
    private static void onceEach(MouseEvent event) {
        boolean press = event.getEventType() == MouseEvent.MOUSE_PRESSED;
        boolean release = event.getEventType() == MouseEvent.MOUSE_RELEASED;
        if ((press || release) && event.getClickCount() > 1) {
            event.consume();
        }
    }

    private void refresh() {
        head.refresh();
        look(files.chosen());
    }

    private void stage() {
        Stage stage = model.stageProperty().get();
        refresh();
        say(List.of());
        if (stage == Stage.REFUSED) {
            files.chooseWorst();
        }
        if (stage == Stage.DIFFERS) {
            diff.refresh();
            body.getChildren().setAll(diff);
        } else if (stage == Stage.READING) {
            body.getChildren().setAll(files);
        } else if (body.getChildren().isEmpty() || body.getChildren().contains(diff) || isReading()) {
            body.getChildren().setAll(Panes.beside(mapping, side(), SIDE_SHARE));
        }
        focus();
    }

    private boolean isReading() {
        return body.getChildren().contains(files);
    }

    private VBox side() {
        VBox side = new VBox(files, found);
        side.getStyleClass().add("intake-side");
        VBox.setVgrow(files, Priority.NEVER);
        VBox.setVgrow(found, Priority.ALWAYS);
        return side;
    }

    /** The focus goes where a person is waited for, not away from where somebody is choosing. */
    private void focus() {
        if (getScene() == null || model.stageProperty().get() == Stage.COLUMNS && mapping.isFocusWithin()) {
            return;
        }
        if (model.stageProperty().get() == Stage.COLUMNS && !model.complete()) {
            mapping.ask();
        } else if (model.stageProperty().get() == Stage.REFUSED) {
            found.ask();
        } else {
            head.focus();
        }
    }

    private void look(IntakeEntry entry) {
        List<Problem> problems = entry == null ? List.of() : entry.file().problems();
        mapping.show(entry, problems);
        found.show(entry == null ? null : entry.file(), model.loose());
    }

    private void jump(Problem problem) {
        files.entries().stream()
                .filter(e -> e.file().owns(problem) && e.holds(problem.place()))
                .findFirst()
                .ifPresent(entry -> {
                    files.choose(entry);
                    mapping.reveal(problem.place());
                });
    }

    private void report() {
        String name = texts.text("gui.intake.report.name");
        services.dialogs()
                .save("gui.intake.report", name, WORKBOOK)
                .ifPresent(target -> model.report(reports, target, this::say));
    }

    private void say(List<Path> paths) {
        written.setManaged(!paths.isEmpty());
        written.setVisible(!paths.isEmpty());
        if (paths.isEmpty()) {
            return;
        }
        String names = paths.stream().map(Path::toString).collect(Collectors.joining(texts.text("gui.roster.comma")));
        written.setText(texts.text("gui.intake.report.done", names));
        services.notices().tell(Severity.SUCCESS, Phrase.of("gui.intake.report.done", names));
    }

    private void saveMapping() {
        IntakeFile file = files.chosen().file();
        services.dialogs()
                .save("gui.intake.mapping.save", texts.text("gui.intake.mapping.name"), MAPPING)
                .ifPresent(target -> model.columns()
                        .save(
                                file,
                                target,
                                () -> services.notices()
                                        .tell(
                                                Severity.SUCCESS,
                                                Phrase.of("gui.intake.mapping.saved", target.toString()))));
    }

    private void loadMapping() {
        services.dialogs().open("gui.intake.mapping.load", MAPPING).ifPresent(model.columns()::load);
    }
}
