package org.shikao.gui.desk;

import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2MZ;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.desk.DeskClock.Urgency;
import org.shikao.text.Texts;

/** The time left as number and bar; its role changes at the reminder and at the end. */
final class DeskTime extends HBox {
    private static final PseudoClass REMINDER = PseudoClass.getPseudoClass("reminder");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Texts texts;
    private final DeskModel model;
    private final Label caption = Labels.caption("");
    private final Label number = new Label();
    private final ProgressBar bar = new ProgressBar(1);
    private final Button start;

    DeskTime(Texts texts, DeskModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("desk-time");
        number.getStyleClass().add("number");
        number.setId("desk-clock");
        number.setMinWidth(Region.USE_PREF_SIZE);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        start = Buttons.secondary(texts, Command.of("gui.desk.clock.start", Material2MZ.PLAY_ARROW, model::startClock));
        start.setFocusTraversable(false);
        getChildren().addAll(start, caption, number, bar);
    }

    /** Shows the time left now. */
    void refresh() {
        DeskSession session = model.session();
        if (session == null) {
            return;
        }
        int minutes = session.minutes() + model.activeSheet().minutesGiven();
        Duration left = model.clock().left(session.id(), minutes);
        Urgency urgency = model.clock().urgency(session.id(), minutes);
        number.setText(String.format("%02d:%02d", left.toMinutes(), left.toSecondsPart()));
        bar.setProgress((double) left.toMillis() / Duration.ofMinutes(minutes).toMillis());
        caption.setText(texts.text(
                switch (urgency) {
                    case WAITING -> "gui.desk.clock.waiting";
                    case RUNNING -> "gui.desk.clock.left";
                    case REMINDER -> "gui.desk.clock.reminder";
                    case OVER -> "gui.desk.clock.over";
                }));
        pseudoClassStateChanged(WAITING, urgency == Urgency.WAITING);
        pseudoClassStateChanged(REMINDER, urgency == Urgency.REMINDER);
        pseudoClassStateChanged(OVER, urgency == Urgency.OVER);
        start.setVisible(urgency == Urgency.WAITING);
        start.setManaged(urgency == Urgency.WAITING);
    }
}
