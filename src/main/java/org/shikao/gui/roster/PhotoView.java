package org.shikao.gui.roster;

import java.io.ByteArrayInputStream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shikao.exam.roster.Candidate;
import org.shikao.gui.control.Labels;
import org.shikao.text.Texts;

/** The photo of the candidate chosen, or an empty frame, with the number of candidates who have none. */
final class PhotoView extends HBox {
    private static final double WIDTH = 75;
    private static final double HEIGHT = 105;

    private final Texts texts;
    private final PhotoModel model;
    private final ImageView picture = new ImageView();
    private final Label none;
    private final Label name = Labels.section("");
    private final Label number = Labels.caption("");
    private final Label missing = Labels.caption("");
    private final InvalidationListener changed = observable -> show();

    PhotoView(Texts texts, PhotoModel model) {
        this.texts = texts;
        this.model = model;
        setId("roster-photo");
        getStyleClass().add("photo-view");
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        picture.setPreserveRatio(true);
        none = Labels.caption(texts.text("gui.roster.photos.none"));
        StackPane frame = new StackPane(none, picture);
        frame.getStyleClass().add("photo-frame");
        frame.setMinSize(WIDTH + 2, HEIGHT + 2);
        frame.setMaxSize(WIDTH + 2, HEIGHT + 2);
        missing.setId("roster-photos-missing");
        missing.setWrapText(true);
        VBox words = new VBox(name, number, missing);
        words.getStyleClass().add("photo-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(frame, words);
        WeakInvalidationListener weak = new WeakInvalidationListener(changed);
        model.candidateProperty().addListener(weak);
        model.jpegProperty().addListener(weak);
        model.missingProperty().addListener(weak);
        show();
    }

    private void show() {
        Candidate candidate = model.candidateProperty().get();
        byte[] jpeg = model.jpegProperty().get();
        picture.setImage(jpeg == null ? null : new Image(new ByteArrayInputStream(jpeg)));
        picture.setAccessibleText(texts.text("gui.roster.photos.none"));
        none.setVisible(jpeg == null);
        name.setText(candidate == null ? texts.text("gui.roster.photos.choose") : candidate.name());
        number.setText(candidate == null ? "" : candidate.candidateNo());
        int without = model.missingProperty().get();
        missing.setText(
                without == 0
                        ? texts.text("gui.roster.photos.complete")
                        : texts.text("gui.roster.photos.missing", without));
    }
}
