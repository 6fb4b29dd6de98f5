package org.shikao.gui.roster.intake;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.gui.roster.intake.IntakeFile.State;
import org.shikao.text.Texts;

/** Where the import stands in one sentence, and what can be done now: one primary act, and the way back. */
final class IntakeHead extends HBox {
    private final Texts texts;
    private final IntakeModel model;
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final Command report;
    private Command act;
    private Button primary;

    IntakeHead(Texts texts, IntakeModel model, Runnable report) {
        this.texts = texts;
        this.model = model;
        this.report = Command.of("gui.intake.report", Material2OutlinedAL.GET_APP, report);
        getStyleClass().add("intake-head");
        setId("intake-head");
    }

    /** Says how it stands now. */
    void refresh() {
        complete.set(model.complete());
        switch (model.stageProperty().get()) {
            case READING -> show(Severity.INFO, texts.text("gui.intake.reading", read(), files()), null, stop());
            case STOPPED ->
                show(
                        Severity.WARNING,
                        texts.text("gui.intake.stopped", read(), files()),
                        again("gui.intake.restart"),
                        close("gui.intake.close"));
            case COLUMNS -> columns();
            case REFUSED -> refused();
            case DIFFERS -> differs();
            case JUDGING -> show(Severity.INFO, texts.text("gui.intake.judging"), null);
            case DONE ->
                show(
                        Severity.SUCCESS,
                        texts.text(model.trial() ? "gui.intake.tried" : "gui.intake.done"),
                        null,
                        close("gui.intake.back"));
            case NONE -> getChildren().clear();
        }
    }

    private void columns() {
        long asking =
                model.files().stream().filter(f -> f.state() == State.ASKING).count();
        long aside = model.files().stream()
                .flatMap(f -> f.tables().stream())
                .filter(IntakeTable::isListAside)
                .count();
        String sentence = asking > 0
                ? texts.text("gui.intake.asking", asking)
                : aside > 0 ? texts.text("gui.intake.aside", aside) : texts.text("gui.intake.clear");
        Severity severity = asking + aside == 0 ? Severity.SUCCESS : Severity.WARNING;
        Command go = Command.of("gui.intake.import", Material2OutlinedMZ.PUBLISH, model::judge)
                .when(complete);
        show(severity, sentence, go, close("gui.roster.keep"));
    }

    private void refused() {
        long bad = model.files().stream().filter(f -> f.errors() > 0).count();
        String sentence = texts.text("gui.roster.refused", model.errors(), Math.max(1, bad));
        if (model.reportable().isEmpty()) {
            show(Severity.ERROR, sentence, again("gui.roster.again"), close("gui.roster.keep"));
        } else {
            show(Severity.ERROR, sentence, again("gui.roster.again"), close("gui.roster.keep"), report);
        }
    }

    private void differs() {
        long people = DiffLine.people(DiffLine.Kind.CHANGED, model.comparison())
                + DiffLine.people(DiffLine.Kind.RENUMBERED, model.comparison());
        String sentence = texts.text(
                "gui.intake.differs",
                people,
                DiffLine.people(DiffLine.Kind.ADDED, model.comparison()),
                DiffLine.people(DiffLine.Kind.MISSING, model.comparison()));
        Command update = Command.of("gui.roster.update", Material2OutlinedMZ.SYNC, model::apply);
        show(Severity.WARNING, sentence, update, close("gui.roster.keep"));
    }

    private Command stop() {
        return Command.of("gui.intake.stop", Material2OutlinedAL.CANCEL, model::stop);
    }

    private Command again(String key) {
        return Command.of(key, Material2OutlinedMZ.REFRESH, model::again);
    }

    private Command close(String key) {
        return Command.of(key, Material2OutlinedAL.CLOSE, model::close);
    }

    private void show(Severity severity, String sentence, Command first, Command... others) {
        act = first;
        Banner banner = new Banner(texts, severity, sentence, null);
        banner.setId("intake-sentence");
        HBox.setHgrow(banner, Priority.ALWAYS);
        List<Node> nodes = new ArrayList<>();
        for (Command command : others) {
            nodes.add(0, Buttons.secondary(texts, command));
        }
        primary = first == null ? null : Buttons.primary(texts, first);
        if (primary != null) {
            nodes.add(primary);
        }
        banner.getChildren().addAll(nodes);
        getChildren().setAll(banner);
    }

    /** Does what is first to be done now. */
    void act() {
        if (act != null) {
            act.run();
        }
    }

    /** Puts the focus on what is first to be done. */
    void focus() {
        if (primary != null) {
            FocusSoon.on(primary);
        } else {
            getChildren().stream()
                    .findFirst()
                    .ifPresent(banner ->
                            banner.lookupAll(".button").stream().findFirst().ifPresent(FocusSoon::on));
        }
    }

    private long read() {
        return model.files().stream()
                .filter(f -> f.state() != State.WAITING && f.state() != State.READING && f.state() != State.STOPPED)
                .count();
    }

    private int files() {
        return model.files().size();
    }
}
