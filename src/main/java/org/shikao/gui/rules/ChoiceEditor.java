package org.shikao.gui.rules;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.shikao.exam.rules.RulePath;

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
        box.setConverter(new Words(new ValueWords(editors.texts())));
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

    /** Only ever asked for the words: the box is not typed into. */
    private static final class Words extends StringConverter<Object> {
        private final ValueWords words;

        Words(ValueWords words) {
            this.words = words;
        }

        @Override
        public String toString(Object value) {
            return value == null ? "" : words.of(value);
        }

        @Override
        public Object fromString(String typed) {
            throw new UnsupportedOperationException("chosen, not typed: " + typed);
        }
    }
}
