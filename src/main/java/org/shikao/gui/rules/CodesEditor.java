package org.shikao.gui.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.shikao.exam.rules.RulePath;
import org.shikao.gui.control.Labels;

/**
 * Lists of codes, one a line and set apart by spaces: the papers of a unit, or pairs of schools. Below stands what the line in hand
 * means.
 */
final class CodesEditor implements KeyEditor {
    private static final int MOST_ROWS = 8;

    private final KeyEditors editors;
    private final String path;
    private final String stem;
    private final Function<String, Optional<String>> names;
    private final TextArea area = new TextArea();
    private final Label meaning = Labels.caption("");
    private final VBox node = new VBox(area, meaning);
    private boolean showing;

    /**
     * @param stem the texts {@code prompt}, {@code count} and {@code unknown}
     * @param names what a code stands for, empty if it is unknown
     */
    CodesEditor(KeyEditors editors, String path, String stem, Function<String, Optional<String>> names) {
        this.editors = editors;
        this.path = path;
        this.stem = stem;
        this.names = names;
        area.setPromptText(editors.texts().text(stem + "prompt"));
        area.getStyleClass().add("rule-papers");
        area.textProperty().addListener((at, before, now) -> typed(now));
        area.caretPositionProperty().addListener((at, before, now) -> explain());
        meaning.setWrapText(true);
        node.getStyleClass().add("rule-papers-editor");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node field() {
        return area;
    }

    @Override
    public void show(Draft draft) {
        showing = true;
        List<?> papers = (List<?>) RulePath.get(draft.now().pack(), path);
        // what is being typed stays as it is typed, blank lines and all
        if (!papers(area.getText()).equals(papers)) {
            area.setText(papers.stream()
                    .map(paper ->
                            ((List<?>) paper).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n")));
        }
        area.setPrefRowCount(Math.min(MOST_ROWS, Math.max(2, papers.size() + 1)));
        showing = false;
        explain();
    }

    private void typed(String text) {
        if (!showing) {
            editors.typed(path, papers(text));
        }
    }

    /** Spaces and commas, also full-width ones, set numbers apart. */
    private static List<List<String>> papers(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> Arrays.stream(line.split("[\\s,，、\u3000]+"))
                        .filter(id -> !id.isEmpty())
                        .toList())
                .filter(paper -> !paper.isEmpty())
                .toList();
    }

    private void explain() {
        String text = area.getText();
        int caret = Math.min(area.getCaretPosition(), text.length());
        int from = text.lastIndexOf('\n', caret - 1) + 1;
        int to = text.indexOf('\n', caret);
        List<List<String>> line = papers(text.substring(from, to < 0 ? text.length() : to));
        meaning.setText(
                line.isEmpty()
                        ? editors.texts().text(stem + "count", papers(text).size())
                        : line.get(0).stream().map(this::title).collect(Collectors.joining(" + ")));
    }

    private String title(String id) {
        return names.apply(id).orElseGet(() -> editors.texts().text(stem + "unknown", id));
    }
}
