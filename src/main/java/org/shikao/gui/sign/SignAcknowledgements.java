package org.shikao.gui.sign;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** The candidates who have not acknowledged their score, with what each of them did on paper. */
final class SignAcknowledgements {
    /** Fewer would hide how long the list is; where room is short the panel scrolls. */
    private static final double FOUR_ROWS = 190;

    private final Texts texts;
    private final SignModel model;
    private boolean several;

    SignAcknowledgements(Texts texts, SignModel model) {
        this.texts = texts;
        this.model = model;
    }

    Node node(List<SessionLine.Sheet> sheets) {
        several = sheets.stream().map(sheet -> sheet.row().subject()).distinct().count() > 1;
        ListView<SessionLine.Sheet> list = new ListView<>();
        list.setId("sign-unacknowledged");
        list.setAccessibleText(texts.text("gui.sign.unacknowledged", sheets.size()));
        list.setCellFactory(view -> new SheetCell());
        list.getItems().setAll(sheets);
        list.setMinHeight(FOUR_ROWS);
        Label count = Labels.muted(texts.text("gui.sign.unacknowledged", sheets.size()));
        count.setMinHeight(Label.USE_PREF_SIZE);
        VBox box = new VBox(count, list);
        box.getStyleClass().add("sign-open");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    /** A candidate and the two things that can be noted. */
    private final class SheetCell extends ListCell<SessionLine.Sheet> {
        /** As wide as the list: words give way to the buttons. */
        SheetCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(SessionLine.Sheet sheet, boolean empty) {
            super.updateItem(sheet, empty);
            setText(null);
            setGraphic(empty || sheet == null ? null : drawing(sheet));
        }

        private Node drawing(SessionLine.Sheet sheet) {
            Button refused = Buttons.quiet(
                    texts,
                    Command.of("gui.sign.refused", Material2OutlinedAL.CLOSE, () -> model.acknowledge(sheet, false)));
            Button signed = Buttons.secondary(
                    texts,
                    Command.of(
                            "gui.sign.acknowledged", Material2OutlinedAL.CHECK, () -> model.acknowledge(sheet, true)));
            signed.setId("acknowledge-" + sheet.row().candidateNo());
            VBox words = new VBox(
                    Labels.body(sheet.name()), Labels.caption(sheet.row().candidateNo()));
            if (several) {
                words.getChildren()
                        .add(Labels.caption(
                                texts.text("subject." + sheet.row().subject().code())));
            }
            words.setMinWidth(0);
            refused.setMinWidth(Button.USE_PREF_SIZE);
            signed.setMinWidth(Button.USE_PREF_SIZE);
            HBox row = new HBox(words, Panes.gap(), refused, signed);
            row.getStyleClass().add("finding");
            return row;
        }
    }
}
