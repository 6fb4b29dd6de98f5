package org.shikao.gui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** What an empty page says: what this step is for, and what to do first. */
public final class EmptyState extends StackPane {
    // as empty.css has them: the widest line in pixels, and how much larger its letters are than those of a table
    private static final double WIDEST = 560;
    private static final double LARGER = 15.0 / 12;
    /** A comma never begins a line and takes the character before it along: room for both. */
    private static final double ALONG = 30;

    /**
     * An empty page.
     *
     * @param icon the page's icon
     * @param sentence what this step is for, one sentence
     * @param first the first thing to do, or null
     * @param second another way to begin (the sample data), or null
     */
    public EmptyState(Texts texts, Ikon icon, Phrase sentence, Command first, Command second) {
        getStyleClass().add("empty-state");
        StackPane disc = new StackPane(Icons.plain(icon));
        disc.getStyleClass().add("disc");
        Label words = Labels.body(texts.say(sentence));
        words.getStyleClass().add("sentence");
        words.setMaxWidth(even(words.getText()));
        HBox actions = new HBox();
        actions.getStyleClass().add("actions");
        if (first != null) {
            Button button = Buttons.primary(texts, first);
            actions.getChildren().add(button);
        }
        if (second != null) {
            actions.getChildren().add(Buttons.secondary(texts, second));
        }
        VBox middle = new VBox(disc, words, actions);
        middle.getStyleClass().add("middle");
        getChildren().add(middle);
    }

    /** The width in which the lines of the sentence are about equally long, so that no single word is left over. */
    private static double even(String sentence) {
        TextWidth ruler = TextWidth.ofCells();
        double whole = ruler.of(sentence) * LARGER;
        int lines = (int) Math.ceil(whole / WIDEST);
        return lines <= 1 ? WIDEST : Math.min(WIDEST, ruler.of(sentence, lines) * LARGER + ALONG);
    }
}
