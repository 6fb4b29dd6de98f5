package org.shikao.gui.control;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.text.Texts;

/** The path of the work as a strip: one box a step, with its state and its count. */
public final class StepStrip extends HBox {
    /**
     * One step.
     *
     * @param name its name, as in the side bar
     * @param state how far it is
     * @param count what there is of it ("1,600 人"), may be empty
     * @param open goes there
     */
    public record Step(String name, StepState state, String count, Runnable open) {}

    /** A strip of these steps, from left to right. */
    public StepStrip(Texts texts, List<Step> steps) {
        getStyleClass().add("step-strip");
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                Region line = new Region();
                line.getStyleClass().add("link");
                getChildren().add(line);
            }
            getChildren().add(box(texts, steps.get(i)));
        }
    }

    private static Button box(Texts texts, Step step) {
        HBox head = new HBox(new StateMark(texts, step.state()), Labels.line(step.name()));
        head.getStyleClass().add("step-head");
        VBox words = new VBox(head, Labels.caption(step.count()));
        words.getStyleClass().add("step-words");
        Button button = new Button(null, words);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("step");
        button.setAccessibleText(step.name() + " " + step.count());
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(event -> step.open().run());
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
