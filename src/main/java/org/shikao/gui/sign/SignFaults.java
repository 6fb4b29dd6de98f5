package org.shikao.gui.sign;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.rules.LabelRule;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** The faulty apparatus of a session, one line each, and the way to decide otherwise about it. */
final class SignFaults {
    private static final int SHOWN = 4;
    private static final double HEIGHT = 190;

    private final Texts texts;
    private final LabelRule labels;
    private final boolean writable;
    private final Consumer<Fault> change;

    /** @param change asked to decide otherwise about a fault */
    SignFaults(Texts texts, LabelRule labels, boolean writable, Consumer<Fault> change) {
        this.texts = texts;
        this.labels = labels;
        this.writable = writable;
        this.change = change;
    }

    VBox node(List<Fault> faults) {
        VBox lines = new VBox();
        lines.getStyleClass().add("sign-open");
        faults.forEach(fault -> lines.getChildren().add(line(fault, faults.indexOf(fault) + 1)));
        VBox box = new VBox(Labels.muted(texts.text("gui.sign.faults", faults.size())));
        box.setId("sign-faults");
        box.getStyleClass().add("sign-open");
        if (faults.size() > SHOWN) {
            ScrollPane scroll = Panes.scroll(lines);
            scroll.setPrefHeight(HEIGHT);
            scroll.setMinHeight(HEIGHT);
            box.getChildren().add(scroll);
        } else {
            box.getChildren().add(lines);
        }
        return box;
    }

    private HBox line(Fault fault, int no) {
        Label said = Labels.body(texts.text(
                "gui.sign.fault",
                labels.bench(),
                String.valueOf(fault.noted().benchNo()),
                fault.noted().apparatus(),
                texts.text("gui.sign.remedy." + fault.remedy().name(), fault.minutes())));
        said.setWrapText(true);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Command settle = Command.of("gui.sign.settle", Material2OutlinedAL.EDIT, () -> change.accept(fault))
                .when(new ReadOnlyBooleanWrapper(writable));
        Button button = Buttons.quiet(texts, settle);
        button.setId("sign-settle-" + no);
        HBox line = new HBox(said, button);
        line.getStyleClass().add("row");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
