package org.shikao.gui.rules;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.converter.DefaultStringConverter;
import org.shikao.exam.rules.RulePath;

/** A number or a time: typed, or stepped with the arrow keys. What is typed goes to the draft at once, even if it is no value. */
final class StepEditor extends Simple<Spinner<String>> {
    private final KeyEditors editors;
    private final String path;
    private final Stepping stepping;
    private final Spinner<String> spinner;
    private Object last;

    StepEditor(KeyEditors editors, String path, Stepping stepping) {
        this(editors, path, stepping, new Spinner<>());
    }

    private StepEditor(KeyEditors editors, String path, Stepping stepping, Spinner<String> spinner) {
        super(spinner);
        this.editors = editors;
        this.path = path;
        this.stepping = stepping;
        this.spinner = spinner;
        spinner.setEditable(true);
        spinner.getStyleClass().add("rule-step");
        spinner.setValueFactory(new Steps());
    }

    @Override
    public Node field() {
        return spinner.getEditor();
    }

    @Override
    void listen() {
        spinner.getEditor().textProperty().addListener((at, before, now) -> told(() -> typed(now)));
    }

    @Override
    void put(Draft draft) {
        last = RulePath.get(draft.now().pack(), path);
        String unreadable = draft.now().unreadable().get(path);
        String text = spinner.getEditor().getText();
        boolean same = stepping.read(text).filter(last::equals).isPresent();
        if (unreadable != null ? !unreadable.equals(text) : !same) {
            write(unreadable != null ? unreadable : stepping.write(last));
        }
    }

    private void typed(String text) {
        Optional<Object> value = stepping.read(text);
        if (value.isPresent()) {
            editors.typed(path, value.get());
        } else {
            editors.unreadable(path, text);
        }
    }

    private void write(String text) {
        spinner.getValueFactory().setValue(text);
        spinner.getEditor().setText(text);
    }

    /** Steps from what is typed; from the last value where that is none. */
    private final class Steps extends SpinnerValueFactory<String> {
        Steps() {
            setConverter(new DefaultStringConverter());
        }

        @Override
        public void decrement(int steps) {
            step(-steps);
        }

        @Override
        public void increment(int steps) {
            step(steps);
        }

        private void step(int steps) {
            Object from = stepping.read(spinner.getEditor().getText()).orElse(last);
            write(stepping.write(stepping.step(from, steps)));
        }
    }
}
