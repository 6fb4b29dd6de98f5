package org.shikao.gui.frame;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.theme.Shade;
import org.shikao.text.Texts;

/** File, saved state, device and operator at the left; notices, language and light or dark at the right. */
final class StatusLine extends HBox {
    private final Services services;
    private final Label place = Labels.caption("");
    private final Button notices = new Button();
    private final Button language = new Button();
    private final Button shade = new Button();
    private Texts texts;

    StatusLine(Services services, Runnable openNotices) {
        this.services = services;
        getStyleClass().add("status-line");
        place.setId("status-place");
        place.setMinWidth(0);
        notices.setId("status-notices");
        notices.getStyleClass().add("quiet");
        notices.setOnAction(event -> openNotices.run());
        language.setId("status-language");
        language.getStyleClass().add("quiet");
        language.setOnAction(event -> speakOther());
        shade.setId("status-shade");
        shade.getStyleClass().addAll("icon-only", "small");
        shade.setOnAction(event ->
                services.theme().use(services.theme().shadeProperty().get().other()));
        getChildren().addAll(place, Panes.gap(), notices, language, shade);
        getChildren().stream()
                .filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setMinWidth(USE_PREF_SIZE));
        listen();
    }

    void speak(Texts words) {
        texts = words;
        refresh();
    }

    private void listen() {
        WindowState state = services.state();
        InvalidationListener changed = observable -> refresh();
        Stream.of(
                        state.fileProperty(),
                        state.savedProperty(),
                        state.deviceProperty(),
                        state.operatorProperty(),
                        services.notices().unreadProperty(),
                        services.theme().shadeProperty())
                .forEach(property -> property.addListener(changed));
    }

    private void refresh() {
        WindowState state = services.state();
        place.setText(Stream.of(
                        state.fileProperty().get(),
                        texts.text(nameOf(state.savedProperty().get())),
                        state.deviceProperty().get().isEmpty()
                                ? ""
                                : texts.text(
                                        "gui.frame.status.device",
                                        state.deviceProperty().get()),
                        state.operatorProperty().get())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        int unread = services.notices().unreadProperty().get();
        notices.setText(texts.text(unread == 0 ? "gui.frame.notices.none" : "gui.frame.notices.unread", unread));
        language.setText(texts.text("gui.frame.status.language"));
        language.setAccessibleText(texts.text("gui.frame.status.languageTip"));
        boolean dark = services.theme().shadeProperty().get() == Shade.DARK;
        Buttons.named(
                shade,
                texts.text(dark ? "gui.frame.status.light" : "gui.frame.status.dark"),
                dark ? Material2OutlinedMZ.WB_SUNNY : Material2OutlinedMZ.NIGHTS_STAY);
    }

    private void speakOther() {
        services.language().speak(texts.lang().other());
    }

    private static String nameOf(WindowState.Saved saved) {
        return switch (saved) {
            case NONE -> "gui.frame.saved.none";
            case SAVED -> "gui.frame.saved.saved";
            case SAVING -> "gui.frame.saved.saving";
            case READ_ONLY -> "gui.frame.saved.readOnly";
        };
    }
}
