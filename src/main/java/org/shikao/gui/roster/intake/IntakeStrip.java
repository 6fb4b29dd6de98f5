package org.shikao.gui.roster.intake;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/** Above the candidates while an import that is not finished is not in front: that there is one, and the way to it. */
public final class IntakeStrip extends StackPane {
    private final Texts texts;
    private final IntakeModel model;
    private final InvalidationListener staged = observable -> show();

    /** A line that is there only while it has something to say. */
    public IntakeStrip(Texts texts, IntakeModel model) {
        this.texts = texts;
        this.model = model;
        model.stageProperty().addListener(new WeakInvalidationListener(staged));
        show();
    }

    private void show() {
        getChildren().clear();
        boolean open = switch (model.stageProperty().get()) {
            case NONE, DONE -> false;
            case READING, STOPPED, COLUMNS, JUDGING, REFUSED, DIFFERS -> true;
        };
        setVisible(open);
        setManaged(open);
        if (open) {
            boolean waiting = model.isWaiting();
            String key = waiting ? "gui.intake.strip.waiting" : "gui.intake.strip.reading";
            Command look = Command.of(
                    "gui.intake.look",
                    Material2OutlinedMZ.VIEW_COLUMN,
                    () -> model.frontProperty().set(true));
            Severity severity = waiting ? Severity.WARNING : Severity.INFO;
            int files = model.files().size();
            getChildren().add(new Banner(texts, severity, texts.text(key, files), look));
        }
    }
}
