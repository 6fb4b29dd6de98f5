package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.rules.RulePath;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Panes;

/** A list of words: those in use and those of other packs as a check list, and a field for one more. */
final class WordsEditor implements KeyEditor {
    private final KeyEditors editors;
    private final String path;
    private final FlowPane boxes = new FlowPane();
    private final TextField more = new TextField();
    private final VBox node;
    private final Set<String> offered = new LinkedHashSet<>();
    private List<String> words = List.of();

    WordsEditor(KeyEditors editors, String path) {
        this.editors = editors;
        this.path = path;
        boxes.getStyleClass().add("rule-checks");
        more.setPromptText(editors.texts().text("gui.rules.words.more"));
        more.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                add();
            }
        });
        Button add = Buttons.secondary(
                editors.texts(), Command.of("gui.rules.words.add", Material2OutlinedAL.ADD, this::add));
        node = new VBox(boxes, Panes.bar(more, add));
        node.getStyleClass().add("rule-words-editor");
        editors.model()
                .offers()
                .forEach(offer -> offered.addAll(offer.pack().report().signBlocks()));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node field() {
        return more;
    }

    @Override
    public void show(Draft draft) {
        List<String> now = list(draft);
        if (now.equals(words) && !boxes.getChildren().isEmpty()) {
            return;
        }
        words = now;
        offered.addAll(now);
        while (boxes.getChildren().size() < offered.size()) {
            boxes.getChildren().add(new CheckBox());
        }
        int at = 0;
        for (String word : offered) {
            put((CheckBox) boxes.getChildren().get(at++), word);
        }
    }

    private void put(CheckBox box, String word) {
        box.setOnAction(null);
        box.setText(word);
        box.setSelected(words.contains(word));
        box.setOnAction(event -> turn(word, box.isSelected()));
    }

    private void turn(String word, boolean wanted) {
        List<String> next = new ArrayList<>(words);
        next.remove(word);
        if (wanted) {
            next.add(word);
        }
        editors.chosen(path, List.copyOf(next));
    }

    private void add() {
        String word = more.getText().strip();
        if (!word.isEmpty() && !words.contains(word)) {
            more.clear();
            turn(word, true);
        }
    }

    private List<String> list(Draft draft) {
        return ((List<?>) RulePath.get(draft.now().pack(), path))
                .stream().map(String.class::cast).toList();
    }
}
