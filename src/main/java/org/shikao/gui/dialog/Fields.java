package org.shikao.gui.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.shikao.gui.control.Form;
import org.shikao.text.Texts;

/** Several questions of one dialog with what is answered. */
final class Fields {
    private final Texts texts;
    private final Form form = new Form();
    private final Map<String, Supplier<String>> answers = new LinkedHashMap<>();
    private final List<TextField> needed = new ArrayList<>();
    private Node first;

    Fields(Texts texts, List<Field> fields) {
        this.texts = texts;
        fields.forEach(field -> {
            Node node = field.choices().isEmpty() ? line(field) : choice(field);
            node.setId(field.id());
            first = first == null ? node : first;
            form.row(texts.text(field.nameKey()), node);
        });
    }

    private TextField line(Field field) {
        TextField line = new TextField(field.initial());
        answers.put(field.id(), () -> line.getText().strip());
        if (field.needed()) {
            needed.add(line);
        }
        return line;
    }

    private ComboBox<String> choice(Field field) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(field.choices().stream().map(texts::say).toList());
        choice.getSelectionModel().select(Integer.parseInt(field.initial()));
        answers.put(
                field.id(), () -> Integer.toString(choice.getSelectionModel().getSelectedIndex()));
        return choice;
    }

    Form form() {
        return form;
    }

    Node first() {
        return first;
    }

    /** Whether everything needed is there. */
    BooleanBinding complete() {
        return Bindings.createBooleanBinding(
                () -> needed.stream().noneMatch(line -> line.getText().isBlank()),
                needed.stream().map(TextField::textProperty).toArray(Observable[]::new));
    }

    /** What is answered, by id; of a choice the place in its list. */
    Map<String, String> answers() {
        Map<String, String> given = new LinkedHashMap<>();
        answers.forEach((id, answer) -> given.put(id, answer.get()));
        return given;
    }
}
