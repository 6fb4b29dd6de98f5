package org.shikao.gui.sign;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    private final Texts texts;
    private final SignModel model;

    SignAcknowledgements(Texts texts, SignModel model) {
        this.texts = texts;
        this.model = model;
    }

    Node node(List<SessionLine.Sheet> sheets) {
        ListView<SessionLine.Sheet> list = new ListView<>();
        list.setId("sign-unacknowledged");
        list.setAccessibleText(texts.text("gui.sign.unacknowledged", sheets.size()));
        list.setCellFactory(view -> new SheetCell());
        list.getItems().setAll(sheets);
        list.setMinHeight(80);
        VBox box = new VBox(Labels.muted(texts.text("gui.sign.unacknowledged", sheets.size())), list);
        box.getStyleClass().add("sign-open");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    /** A candidate and the two things that can be noted. */
    private final class SheetCell extends ListCell<SessionLine.Sheet> {
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
                    Labels.line(sheet.name()),
                    Labels.caption(sheet.row().candidateNo() + " · "
                            + texts.text("subject." + sheet.row().subject().code())));
            words.setMinWidth(0);
            HBox row = new HBox(words, Panes.gap(), refused, signed);
            row.getStyleClass().add("finding");
            return row;
        }
    }
}
