package org.shikao.gui.frame;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.shikao.settings.Settings;
import org.shikao.settings.SettingsFile;

/** Opens the window as it was left, and keeps language, shade, size and operator in the settings as they change. */
public final class WindowMemory {
    private static final Duration LATE = Duration.seconds(1);

    private final SettingsFile file;
    private final Services services;
    private final PauseTransition pause = new PauseTransition(LATE);

    /** Makes it; call {@link #keep} once before the stage is shown. */
    public WindowMemory(SettingsFile file, Services services) {
        this.file = file;
        this.services = services;
    }

    /** Gives the stage its size of last time, and keeps what changes from now on. */
    public void keep(Stage stage) {
        restore(stage);
        services.state().operatorProperty().set(file.get().operator());
        InvalidationListener changed = observable -> file.change(settings -> now(settings, stage));
        services.language().textsProperty().addListener(changed);
        services.theme().shadeProperty().addListener(changed);
        services.state().operatorProperty().addListener(changed);
        stage.widthProperty().addListener(changed);
        stage.heightProperty().addListener(changed);
        stage.maximizedProperty().addListener(changed);
        pause.setOnFinished(event -> write());
        file.onChange(pause::playFromStart);
    }

    private void write() {
        services.tasks()
                .quick(reporter -> {
                    file.write();
                    return null;
                })
                .start();
    }

    private Settings now(Settings settings, Stage stage) {
        // a stage that is not shown yet has no size
        Settings sized = stage.getWidth() > 0
                ? settings.withWindow((int) stage.getWidth(), (int) stage.getHeight(), stage.isMaximized())
                : settings;
        return sized.withLanguage(services.language().texts().lang().tag())
                .withTheme(services.theme().shadeProperty().get().tag())
                .withOperator(services.state().operatorProperty().get());
    }

    /** The window of last time may have stood on a larger screen. */
    private void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Settings settings = file.get();
        stage.setWidth(Math.min(settings.width(), screen.getWidth()));
        stage.setHeight(Math.min(settings.height(), screen.getHeight()));
        stage.setMaximized(settings.maximised());
    }
}
