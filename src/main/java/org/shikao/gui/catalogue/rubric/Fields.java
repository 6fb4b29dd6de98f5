package org.shikao.gui.catalogue.rubric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.shikao.exam.Marks;
import org.shikao.gui.control.FocusOrder;
import org.shikao.gui.control.Worded;
import org.shikao.text.Texts;

/** Fields that hand on what is typed at every key; what cannot be read is marked and handed on to nobody. */
final class Fields {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int SHORT = 5;

    private final Texts texts;

    Fields(Texts texts) {
        this.texts = texts;
    }

    /** A line of text. */
    TextField line(String id, String value, Consumer<String> typed) {
        return read(id, value, Optional::of, typed);
    }

    /** Several lines of text that wrap. */
    TextArea area(String id, String value, int rows, Consumer<String> typed) {
        TextArea area = new TextArea(value);
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        FocusOrder.tabLeaves(area);
        area.textProperty().addListener((at, before, now) -> typed.accept(now));
        return area;
    }

    /** Marks, not less than zero. */
    TextField marks(String id, Marks value, Consumer<Marks> typed) {
        TextField field = read(id, value.toString(), Fields::marks, typed);
        field.setPrefColumnCount(SHORT);
        field.getStyleClass().add("figures");
        return field;
    }

    /** Marks with spaces between them. */
    TextField markList(String id, List<Marks> value, Consumer<List<Marks>> typed) {
        return read(id, joined(value), text -> all(text, Fields::marks), typed);
    }

    /** A whole number from this one on. */
    TextField number(String id, int value, int least, Consumer<Integer> typed) {
        TextField field = read(id, String.valueOf(value), text -> whole(text).filter(n -> n >= least), typed);
        field.setPrefColumnCount(SHORT);
        field.getStyleClass().add("figures");
        return field;
    }

    /** Whole numbers with spaces between them. */
    TextField numbers(String id, List<Integer> value, Consumer<List<Integer>> typed) {
        return read(id, joined(value), text -> all(text, Fields::whole), typed);
    }

    /** One of several, each in the words of this key. */
    <E> ComboBox<E> choice(String id, E[] all, E value, Function<E, String> key, Consumer<E> chosen) {
        ComboBox<E> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setValue(value);
        box.setCellFactory(list -> cell(key));
        box.setButtonCell(cell(key));
        box.valueProperty().addListener((at, before, now) -> chosen.accept(now));
        return box;
    }

    /** One of these names, or none, which is the empty text. */
    ComboBox<String> name(String id, List<String> names, String value, String noneKey, Consumer<String> chosen) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.getItems().add("");
        box.getItems().addAll(names);
        box.setConverter(new Worded<>(name -> name == null || name.isEmpty() ? texts.text(noneKey) : name));
        box.setValue(value);
        box.valueProperty().addListener((at, before, now) -> chosen.accept(now));
        return box;
    }

    /** Yes or no. */
    CheckBox check(String id, String key, boolean value, Consumer<Boolean> chosen) {
        CheckBox box = new CheckBox(texts.text(key));
        box.setId(id);
        box.setSelected(value);
        box.selectedProperty().addListener((at, before, now) -> chosen.accept(now));
        return box;
    }

    private <E> ListCell<E> cell(Function<E, String> key) {
        return new ListCell<>() {
            @Override
            protected void updateItem(E item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : texts.text(key.apply(item)));
            }
        };
    }

    private static <V> TextField read(
            String id, String value, Function<String, Optional<V>> reading, Consumer<V> typed) {
        TextField field = new TextField(value);
        field.setId(id);
        field.textProperty().addListener((at, before, now) -> {
            Optional<V> read = reading.apply(now);
            field.pseudoClassStateChanged(WRONG, read.isEmpty());
            read.ifPresent(typed);
        });
        return field;
    }

    private static Optional<Marks> marks(String text) {
        return Marks.parse(text.strip()).filter(marks -> marks.compareTo(Marks.ZERO) >= 0);
    }

    private static Optional<Integer> whole(String text) {
        String number = text.strip();
        return number.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    private static <V> Optional<List<V>> all(String text, Function<String, Optional<V>> one) {
        List<Optional<V>> read = Arrays.stream(text.split("[\\s,，、/]+"))
                .filter(word -> !word.isEmpty())
                .map(one)
                .toList();
        return read.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(read.stream().map(Optional::get).toList());
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
