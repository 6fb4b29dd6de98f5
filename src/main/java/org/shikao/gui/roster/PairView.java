package org.shikao.gui.roster;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.DuplicatePair;
import org.shikao.exam.roster.DuplicatePair.Side;
import org.shikao.exam.roster.IdNumber;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.DecideDuplicate.Question;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** Two entries field by field with their photos; what differs is marked by colour and by a sign. */
final class PairView {
    private static final double PHOTO_WIDTH = 60;
    private static final double PHOTO_HEIGHT = 84;
    private static final double NAMES = 136;
    private static final List<RosterField> FIELDS = List.of(
            RosterField.CANDIDATE_NO,
            RosterField.NAME,
            RosterField.SEX,
            RosterField.BIRTH_DATE,
            RosterField.ID_NO,
            RosterField.STUDENT_NO,
            RosterField.SCHOOL_NAME,
            RosterField.GRADE,
            RosterField.CLASS_NAME,
            RosterField.CANDIDATE_TYPE,
            RosterField.NEEDS,
            RosterField.REMARK);

    private final Texts texts;
    private final RosterModel model;
    private final DuplicatePair pair;

    PairView(Texts texts, RosterModel model, Question question) {
        this.texts = texts;
        this.model = model;
        pair = question.pair();
    }

    Node node() {
        Label kind = Labels.section(texts.text("likeness." + pair.kind()));
        kind.setId("duplicates-kind");
        GridPane grid = new GridPane();
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints left = new ColumnConstraints();
        left.setHgrow(Priority.ALWAYS);
        left.setPercentWidth(-1);
        left.setPrefWidth(1);
        ColumnConstraints right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        right.setPrefWidth(1);
        grid.getColumnConstraints().addAll(names, left, right);
        grid.addRow(
                0,
                cell(Labels.caption(""), "head"),
                cell(head(pair.left(), "gui.duplicates.side.left"), "head"),
                cell(head(pair.right(), "gui.duplicates.side.right"), "head"));
        int row = 1;
        for (RosterField field : FIELDS) {
            String one = text(pair.left(), field);
            String other = text(pair.right(), field);
            if (!one.isEmpty() || !other.isEmpty()) {
                String style = one.equals(other) ? "same" : "differs";
                grid.addRow(
                        row++,
                        cell(Labels.caption(texts.text("roster.column." + field)), style),
                        cell(value(one, style), style),
                        cell(value(other, style), style));
            }
        }
        VBox all = new VBox(kind, grid);
        all.getStyleClass().add("duplicate-pair");
        return all;
    }

    private Node head(Side side, String key) {
        ImageView picture = new ImageView();
        picture.setFitWidth(PHOTO_WIDTH);
        picture.setFitHeight(PHOTO_HEIGHT);
        picture.setPreserveRatio(true);
        Label none = Labels.caption(texts.text("gui.duplicates.noPhoto"));
        StackPane frame = new StackPane(none, picture);
        frame.getStyleClass().add("photo-frame");
        frame.setMinSize(PHOTO_WIDTH + 2, PHOTO_HEIGHT + 2);
        frame.setMaxSize(PHOTO_WIDTH + 2, PHOTO_HEIGHT + 2);
        model.desk().photo(side.candidate().candidateNo(), jpeg -> {
            none.setVisible(jpeg == null);
            picture.setImage(jpeg == null ? null : new Image(new ByteArrayInputStream(jpeg)));
        });
        Label name = Labels.section(side.candidate().name());
        name.setWrapText(true);
        VBox words = new VBox(Labels.caption(texts.text(key)), name, Labels.caption(side.schoolName()));
        words.getStyleClass().add("photo-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(frame, words);
        head.getStyleClass().add("duplicate-head");
        return head;
    }

    private static Node cell(Node content, String style) {
        StackPane cell = new StackPane(content);
        cell.getStyleClass().addAll("compare-cell", style);
        return cell;
    }

    private static Node value(String text, String style) {
        Label words = Labels.body(text);
        if (style.equals("differs")) {
            words.setGraphic(Icons.plain(Material2OutlinedMZ.PRIORITY_HIGH));
        }
        return words;
    }

    private String text(Side side, RosterField field) {
        Candidate c = side.candidate();
        return switch (field) {
            case SEX -> texts.text("gui.roster.sex." + c.sex());
            case BIRTH_DATE ->
                IdNumber.isSound(c.idNo())
                        ? new IdNumber(c.idNo())
                                .birth()
                                .map(LocalDate::toString)
                                .orElse("")
                        : CandidateEdit.text(c, field);
            case SCHOOL_NAME -> side.schoolName();
            case GRADE -> texts.text("gui.roster.grade." + c.grade());
            default -> CandidateEdit.text(c, field);
        };
    }
}
