package org.shikao.gui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/**
 * How the window looks: AtlantaFX underneath, then the roles of the chosen shade, then one stylesheet per control.
 * Colours, sizes and spacing stand in those stylesheets and nowhere else.
 */
public final class Theme {
    /**
     * Takes in one stylesheet per control, in the order they are laid over each other. One sheet for the scene and not
     * thirty, because the toolkit goes through all sheets of the scene for every single node.
     */
    private static final String CONTROLS = "controls";

    private static final List<Integer> ICON_SIZES = List.of(16, 32, 64, 256);
    private static final double ANY_SIZE = 13;

    private final ReadOnlyObjectWrapper<Shade> shade = new ReadOnlyObjectWrapper<>();
    private final List<WeakReference<Scene>> dressed = new ArrayList<>();

    /** Loads the bundled font and starts in this shade. Needs a running toolkit. */
    public Theme(Shade shade) {
        loadFont("NotoSansSC-Regular.ttf");
        loadFont("NotoSansSC-Bold.ttf");
        use(shade);
    }

    /** The shade now. */
    public ReadOnlyObjectProperty<Shade> shadeProperty() {
        return shade.getReadOnlyProperty();
    }

    /** Dresses every scene in this shade from now on. */
    public void use(Shade wanted) {
        shade.set(wanted);
        Application.setUserAgentStylesheet(base(wanted));
        dressed.removeIf(scene -> scene.get() == null);
        dressed.forEach(scene -> putOn(scene.get()));
    }

    /** The program's icon in several sizes, for the title bar and the task bar. */
    public List<Image> icons() {
        return ICON_SIZES.stream()
                .map(size -> Theme.class.getResource("icon-" + size + ".png").toExternalForm())
                .map(Image::new)
                .toList();
    }

    /** Dresses this scene, now and after each change of shade. */
    public void dress(Scene scene) {
        dressed.add(new WeakReference<>(scene));
        putOn(scene);
    }

    /** Dresses this scene for a projector: dark, whatever the shade of the window. */
    public void project(Scene scene) {
        scene.getStylesheets().setAll(sheets(Shade.DARK));
    }

    private void putOn(Scene scene) {
        if (scene != null) {
            scene.getStylesheets().setAll(sheets(shade.get()));
        }
    }

    /** The stylesheets of a shade: roles first, then the controls. */
    static List<String> sheets(Shade shade) {
        return List.of(sheet(shade.tag()), sheet(CONTROLS));
    }

    private static String base(Shade shade) {
        return shade == Shade.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(name + ".css");
        return Objects.requireNonNull(url, name).toExternalForm();
    }

    private static void loadFont(String file) {
        try (InputStream in = Theme.class.getResourceAsStream("/org/shikao/font/" + file)) {
            Objects.requireNonNull(Font.loadFont(in, ANY_SIZE), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
