package org.shikao.gui.desk;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.shikao.exam.Marks;
import org.shikao.gui.control.Icons;
import org.shikao.gui.desk.DeskPoint.Stage;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** One scoring point in a column: number, words, letters of errors, value, and the tick once it is on the disk. */
final class DeskCell extends HBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");
    private static final PseudoClass SAVED = PseudoClass.getPseudoClass("saved");
    private static final PseudoClass REOPENED = PseudoClass.getPseudoClass("reopened");

    private final Texts texts;
    private final DeskSheet sheet;
    private final DeskPoint point;
    private final Label value = new Label();
    private final Label of = new Label();
    private final Label letters = new Label();
    private final Label fault = new Label();
    private final FontIcon tick;
    private final FontIcon again;
    private final VBox words;
    private final HBox right;
    private boolean isSlim;

    DeskCell(Texts texts, DeskSheet sheet, DeskPoint point, Runnable chosen) {
        this.texts = texts;
        this.sheet = sheet;
        this.point = point;
        getStyleClass().add("desk-cell");
        setId("desk-cell-" + sheet.bench() + "-" + point.no());
        tick = Icons.meaning(Material2AL.CHECK, texts.text("gui.desk.stage.saved"));
        again = Icons.meaning(Material2MZ.REPLAY, texts.text("gui.desk.stage.reopened"));
        words = words();
        right = right();
        getChildren().addAll(number(), words, right);
        setOnMouseClicked(event -> chosen.run());
        refresh(false);
    }

    private Label number() {
        Label number = new Label(Integer.toString(point.no()));
        number.getStyleClass().add("no");
        number.setMinWidth(Region.USE_PREF_SIZE);
        return number;
    }

    private VBox words() {
        Label text = new Label(point.rubric().text());
        text.getStyleClass().add("words");
        text.setWrapText(true);
        text.setMinHeight(0);
        letters.getStyleClass().add("letters");
        VBox words = new VBox(text, letters);
        words.getStyleClass().add("said");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private HBox right() {
        StackPane sign = new StackPane(tick, again);
        sign.getStyleClass().add("sign");
        value.getStyleClass().add("value");
        of.getStyleClass().add("of");
        of.setText("/" + point.rubric().marks().format(sheet.decimals()));
        fault.getStyleClass().add("fault");
        fault.setMinWidth(Region.USE_PREF_SIZE);
        HBox right = new HBox(fault, sign, value, of);
        right.getStyleClass().add("right");
        right.setMinWidth(Region.USE_PREF_SIZE);
        return right;
    }

    /** Leaves the words out, or puts them back. */
    void slim(boolean slim) {
        words.setVisible(!slim);
        words.setManaged(!slim);
        isSlim = slim;
        showFault();
        HBox.setHgrow(right, slim ? Priority.ALWAYS : Priority.NEVER);
    }

    /** Shows the point as it is now. */
    void refresh(boolean active) {
        Stage stage = point.stage();
        pseudoClassStateChanged(ACTIVE, active);
        pseudoClassStateChanged(TYPED, stage == Stage.TYPED || stage == Stage.SAVING);
        pseudoClassStateChanged(SAVED, stage == Stage.SAVED);
        pseudoClassStateChanged(REOPENED, stage == Stage.REOPENED);
        value.setText(printed(stage));
        tick.setVisible(stage == Stage.SAVED);
        again.setVisible(stage == Stage.REOPENED);
        String noted = String.join(" ", point.errors());
        letters.setText(noted.isEmpty() ? "" : texts.text("gui.desk.errors.noted", noted));
        letters.setVisible(!noted.isEmpty());
        letters.setManaged(!noted.isEmpty());
        showFault();
    }

    /** A point that names a fault says whether there was one: the value is what is kept, not what the fault costs. */
    private void showFault() {
        Optional<Phrase> said = point.said();
        fault.setText(said.map(texts::say).orElse(""));
        fault.setVisible(said.isPresent() && !isSlim);
        fault.setManaged(fault.isVisible());
        setAccessibleText(String.join(" ", Integer.toString(point.no()), value.getText(), fault.getText()));
    }

    private String printed(Stage stage) {
        if (stage == Stage.TYPED) {
            return point.typed().isEmpty() ? "_" : point.typed();
        }
        return point.value().map(this::printed).orElse(stage == Stage.EMPTY ? "–" : "");
    }

    private String printed(Marks marks) {
        return marks.format(sheet.decimals());
    }
}
