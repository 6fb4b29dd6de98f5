package org.shikao.gui.desk;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.flow.EnterMarking.Marker;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.text.Texts;

/** Where a marker who is posted at no bench gives his staff code; he gets the sheets that he may mark and sees no other marking. */
final class DeskMarker extends VBox {
    private final Texts texts;
    private final DeskMarkings markings;
    private final TextField code = new TextField();
    private final Label who = Labels.caption("");

    DeskMarker(Texts texts, DeskSession session, DeskChoice choice, Consumer<DeskExaminer> opened) {
        int marking = choice.marking();
        this.texts = texts;
        this.markings = session.markings().orElseThrow();
        getStyleClass().add("desk-marker");
        code.setId("desk-marker");
        code.setPromptText(texts.text("gui.desk.marker.prompt"));
        Label label = new Label(texts.text("gui.desk.marker.code"));
        label.setLabelFor(code);
        Button open = Buttons.primary(
                texts, Command.of("gui.desk.marker.open", Material2OutlinedAL.EDIT, () -> open(marking, opened)));
        open.setId("desk-marker-open");
        who.setId("desk-marker-who");
        who.setWrapText(true);
        Label rule = Labels.caption(texts.text("gui.desk.marker.rule." + marking));
        rule.setWrapText(true);
        code.textProperty().bindBidirectional(choice.codeProperty());
        code.textProperty().addListener((at, before, now) -> name());
        name();
        code.setOnAction(event -> open(marking, opened));
        HBox line = new HBox(code, open);
        line.getStyleClass().add("row");
        getChildren().addAll(label, line, who, rule);
    }

    private String typed() {
        return code.getText().strip();
    }

    private void name() {
        String name = markings.people().get(typed());
        who.setText(
                name != null || typed().isEmpty()
                        ? name == null ? "" : texts.text("gui.desk.examiner", typed(), name)
                        : texts.text("gui.desk.marker.unknown", typed()));
    }

    private void open(int marking, Consumer<DeskExaminer> opened) {
        String name = markings.people().get(typed());
        if (name == null) {
            who.setText(texts.text("gui.desk.marker.unknown", typed()));
            code.requestFocus();
        } else {
            opened.accept(new DeskExaminer(typed(), name, List.of(), 0, 0, new Marker(marking, typed())));
        }
    }
}
