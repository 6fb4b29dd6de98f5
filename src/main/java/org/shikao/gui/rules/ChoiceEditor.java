package org.shikao.gui.rules;

import javafx.scene.control.ComboBox;
import org.shikao.exam.rules.RulePath;
import org.shikao.gui.control.Worded;

/** One of a few values, each in its words. */
final class ChoiceEditor extends Simple<ComboBox<Object>> {
    private final KeyEditors editors;
    private final String path;
    private final ComboBox<Object> box;

    ChoiceEditor(KeyEditors editors, String path) {
        this(editors, path, new ComboBox<>());
    }

    private ChoiceEditor(KeyEditors editors, String path, ComboBox<Object> box) {
        super(box);
        this.editors = editors;
        this.path = path;
        this.box = box;
        box.setMaxWidth(Double.MAX_VALUE);
        ValueWords words = new ValueWords(editors.texts());
        box.setConverter(new Worded<>(value -> value == null ? "" : words.of(value)));
    }

    @Override
    void listen() {
        box.valueProperty().addListener((at, before, now) -> told(() -> editors.chosen(path, now)));
    }

    @Override
    void put(Draft draft) {
        Enum<?> value = (Enum<?>) RulePath.get(draft.now().pack(), path);
        if (box.getItems().isEmpty()) {
            box.getItems().setAll((Object[]) value.getDeclaringClass().getEnumConstants());
        }
        box.setValue(value);
    }
}
