package org.shikao.gui.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.gui.control.Form;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The same questions about each of several things: a choice of the thing, and under it the questions about the one chosen. */
public final class FieldPages extends VBox {
    /** A thing that is asked about, and the questions. */
    public record Page(Phrase name, List<Field> fields) {
        public Page {
            fields = List.copyOf(fields);
        }
    }

    private static final int MOST_ROWS = 8;

    private final ComboBox<String> choice = new ComboBox<>();
    private final List<List<Fields>> pages;

    /** @param nameKey what stands before the choice, which is there only where there are several pages */
    FieldPages(Texts texts, String nameKey, List<Page> pages, int shown) {
        this.pages = pages.stream().map(page -> columns(texts, page.fields())).toList();
        getStyleClass().add("column");
        HBox questions = new HBox();
        questions.getStyleClass().add("field-columns");
        choice.setId("field-page");
        choice.getItems()
                .setAll(pages.stream().map(page -> texts.say(page.name())).toList());
        choice.getSelectionModel()
                .selectedIndexProperty()
                .addListener((at, before, now) -> show(questions, this.pages.get(now.intValue())));
        choice.getSelectionModel().select(shown);
        if (pages.size() > 1) {
            getChildren().add(new Form().row(texts.text(nameKey), choice));
        }
        getChildren().add(questions);
    }

    /** Many questions stand in two columns, so that all of them fit into a low window. */
    private static List<Fields> columns(Texts texts, List<Field> fields) {
        int left = fields.size() > MOST_ROWS ? (fields.size() + 1) / 2 : fields.size();
        return left == fields.size()
                ? List.of(new Fields(texts, fields))
                : List.of(
                        new Fields(texts, fields.subList(0, left)),
                        new Fields(texts, fields.subList(left, fields.size())));
    }

    private static void show(HBox questions, List<Fields> columns) {
        questions.getChildren().setAll(columns.stream().map(Fields::form).toList());
        questions.getChildren().forEach(form -> HBox.setHgrow(form, Priority.ALWAYS));
    }

    Node first() {
        return pages.size() > 1
                ? choice
                : pages.get(choice.getSelectionModel().getSelectedIndex())
                        .get(0)
                        .first();
    }

    /** What is answered on each page, in their order. */
    List<Map<String, String>> answers() {
        return pages.stream().map(FieldPages::answers).toList();
    }

    private static Map<String, String> answers(List<Fields> columns) {
        Map<String, String> all = new LinkedHashMap<>();
        columns.forEach(column -> all.putAll(column.answers()));
        return all;
    }
}
