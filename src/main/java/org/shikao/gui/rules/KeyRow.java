package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RulePath;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Severity;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** One key: its name and reason at the left, its control at the right, below it what it was and what is wrong with it. */
final class KeyRow extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final int OF_A_KIND = 2;

    private final Texts texts;
    private final Editing editing;
    private final RuleKey key;
    private final KeyEditor editor;
    private final Button reset;
    private final Label was = Labels.caption("");
    private final VBox problems = new VBox();

    KeyRow(Texts texts, Editing editing, RuleKey key, KeyEditors editors) {
        this.texts = texts;
        this.editing = editing;
        this.key = key;
        editor = editors.of(key, key.path());
        reset = Buttons.icon(texts, Command.of("gui.rules.reset", Material2OutlinedAL.HISTORY, this::reset));
        reset.setId("reset-" + KeyEditors.idOf(key.path()));
        was.setWrapText(true);
        was.getStyleClass().add("rule-was");
        problems.getStyleClass().add("rule-problems");
        getStyleClass().addAll("key-row", key.wide() ? "wide" : "narrow");
        HBox head = new HBox(number(), words());
        head.getStyleClass().add("key-head");
        if (!key.wide()) {
            head.getChildren().add(control());
        }
        head.getChildren().add(reset);
        getChildren().add(head);
        if (key.wide()) {
            VBox wide = new VBox(editor.node());
            wide.getStyleClass().add("key-wide");
            getChildren().add(wide);
        }
        getChildren().addAll(was, problems);
    }

    RuleKey key() {
        return key;
    }

    /** Where typing goes. */
    Node field() {
        return editor.field();
    }

    /** Shows the draft as it is now. */
    void refresh() {
        Draft draft = editing.draft();
        editor.show(draft);
        boolean changed = draft.changed(key);
        pseudoClassStateChanged(CHANGED, changed);
        reset.setVisible(changed);
        String origin =
                new ValueWords(texts).at(key.path(), RulePath.get(draft.now().origin(), key.path()));
        was.setText(changed ? texts.text("gui.rules.was", origin) : "");
        present(was, changed);
        List<Node> lines = lines(editing.problems(key));
        problems.getChildren().setAll(lines);
        present(problems, !lines.isEmpty());
    }

    private Label number() {
        Label number = Labels.caption(key.number());
        number.getStyleClass().add("rule-number");
        return number;
    }

    private VBox words() {
        Label name = Labels.body(new ValueWords(texts).key(key.path()));
        name.getStyleClass().add("text-strong");
        name.setLabelFor(editor.field());
        Label why = Labels.caption(texts.text("gui.rules.why." + key.path()));
        why.setWrapText(true);
        VBox words = new VBox(name, why);
        words.getStyleClass().add("key-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private HBox control() {
        Node node = editor.node();
        HBox.setHgrow(node, Priority.ALWAYS);
        HBox box = new HBox(node);
        box.getStyleClass().add("key-control");
        if (!key.unit().isEmpty()) {
            box.getChildren().add(Labels.line(texts.text(key.unit())));
        }
        return box;
    }

    private void reset() {
        editing.change(() -> editing.draft().reset(key));
        editor.field().requestFocus();
    }

    /** Many experiments can have the same trouble: two of a kind are told, the others counted. */
    private List<Node> lines(List<Problem> found) {
        Map<String, Integer> told = new LinkedHashMap<>();
        List<Node> lines = new ArrayList<>();
        for (Problem problem : found) {
            if (told.merge(problem.code(), 1, Integer::sum) <= OF_A_KIND) {
                lines.add(line(problem));
            }
        }
        int rest = told.values().stream()
                .mapToInt(count -> Math.max(0, count - OF_A_KIND))
                .sum();
        if (rest > 0) {
            lines.add(Labels.caption(texts.text("gui.rules.problems.more", rest)));
        }
        return lines;
    }

    private Node line(Problem problem) {
        Severity severity = problem.isError() ? Severity.ERROR : Severity.WARNING;
        Label sentence = Labels.body(Sentences.told(problem, texts));
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(Banner.iconOf(texts, severity), sentence);
        line.getStyleClass().addAll("banner", "rule-problem", Banner.styleOf(severity));
        return line;
    }

    private static void present(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
