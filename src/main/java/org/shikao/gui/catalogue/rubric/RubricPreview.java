package org.shikao.gui.catalogue.rubric;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** A scoring point as the examiner will see it: its row on the scoring desk, and its line on the printed mark sheet. */
final class RubricPreview extends VBox {
    /** Widths of the printed columns in millimetres: number, words, marks, given, common mistakes. */
    private static final double[] PRINTED = {11, 74, 13, 19, 58};

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double PIXELS_PER_MM = 3.4;

    private final Texts texts;
    private final UnaryOperator<RubricPoint> worded;

    /** @param worded puts the words of the exam's rules in place of their placeholders */
    RubricPreview(Texts texts, UnaryOperator<RubricPoint> worded) {
        this.texts = texts;
        this.worded = worded;
        setId("rubric-preview");
        getStyleClass().add("rubric-preview");
    }

    /** Shows this point; nothing for none. */
    void show(Optional<RubricPoint> point) {
        getChildren().clear();
        setVisible(point.isPresent());
        setManaged(point.isPresent());
        point.map(worded)
                .ifPresent(p -> getChildren()
                        .addAll(
                                Labels.caption(texts.text("gui.rubric.preview.screen")),
                                screen(p),
                                Labels.caption(texts.text("gui.rubric.preview.paper")),
                                paper(p)));
    }

    /** As narrow as one candidate among several, where the words must bear it. */
    private HBox screen(RubricPoint p) {
        Label no = styled(String.valueOf(p.no()), "no");
        no.setMinWidth(Region.USE_PREF_SIZE);
        Label words = styled(p.text(), "words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        // the desk gives a row two lines and cuts the rest; the linter warns of such words
        words.setMinHeight(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox right = new HBox(styled("–", "value"), styled("/" + p.marks(), "of"));
        right.getStyleClass().add("right");
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox cell = new HBox(no, words, right);
        cell.getStyleClass().add("desk-cell");
        VBox column = new VBox(cell);
        column.getStyleClass().add("desk-column");
        column.pseudoClassStateChanged(CURRENT, true);
        HBox holder = new HBox(column);
        holder.getStyleClass().add("desk-sample");
        return holder;
    }

    private HBox paper(RubricPoint p) {
        String errors = p.errors().stream()
                .map(e -> texts.text(
                        "forms.mark.error", e.code(), e.text(), e.deduct().toString()))
                .collect(Collectors.joining("\n"));
        String[] cells = {String.valueOf(p.no()), p.text(), p.marks().toString(), "", errors};
        HBox line = new HBox();
        line.getStyleClass().add("paper-line");
        line.setMaxWidth(Region.USE_PREF_SIZE);
        for (int i = 0; i < cells.length; i++) {
            Label cell = styled(cells[i], i == cells.length - 1 ? "paper-small" : "paper-cell");
            double width = PRINTED[i] * PIXELS_PER_MM;
            cell.setWrapText(true);
            cell.setMinWidth(width);
            cell.setPrefWidth(width);
            cell.setMaxWidth(width);
            cell.setMaxHeight(Double.MAX_VALUE);
            cell.setMinHeight(Region.USE_PREF_SIZE);
            line.getChildren().add(cell);
        }
        return line;
    }

    private static Label styled(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
