package org.shikao.gui.rules;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** The mistakes that the rubric of an experiment knows, each to be made or not with Space. */
final class ExampleMistakes extends VBox {
    private final Texts texts;
    private final BiConsumer<String, Boolean> made;
    private final Map<String, CheckBox> boxes = new TreeMap<>();
    private Experiment shown;
    private Consumer<CheckBox> focused = box -> {};

    /** @param made told of a mistake, and whether it is made now */
    ExampleMistakes(Texts texts, BiConsumer<String, Boolean> made) {
        this.texts = texts;
        this.made = made;
        getStyleClass().add("example-mistakes");
        setId("example-mistakes");
    }

    /** Told of the mistake that the keys come to. */
    void onFocus(Consumer<CheckBox> hook) {
        focused = hook;
    }

    /** Shows the mistakes of this experiment, null for none, and those made. */
    void show(Experiment experiment, ExampleInput.Sheet sheet) {
        if (experiment != shown) {
            shown = experiment;
            boxes.clear();
            getChildren().clear();
            if (experiment != null) {
                getChildren().add(Labels.muted(experiment.title()));
                experiment.rubric().points().forEach(this::add);
            }
        }
        boxes.forEach((mistake, box) -> box.setSelected(sheet.mistakes().contains(mistake)));
    }

    private void add(RubricPoint point) {
        for (CommonError error : point.errors()) {
            String mistake = point.no() + "/" + error.code();
            CheckBox box = new CheckBox(texts.text(
                    "gui.rules.example.mistake",
                    point.no(),
                    error.code(),
                    error.text(),
                    error.deduct().toString()));
            box.setWrapText(true);
            box.setMnemonicParsing(false);
            box.setId("mistake-" + point.no() + "-" + error.code());
            box.selectedProperty().addListener((at, before, now) -> made.accept(mistake, now));
            box.focusedProperty().addListener((at, before, now) -> {
                if (now) {
                    focused.accept(box);
                }
            });
            boxes.put(mistake, box);
            getChildren().add(box);
        }
    }
}
