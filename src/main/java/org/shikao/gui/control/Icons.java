package org.shikao.gui.control;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one icon set. */
public final class Icons {
    private Icons() {}

    /** An icon that decorates words beside it: hidden from a screen reader. */
    public static FontIcon plain(Ikon icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        node.setAccessibleRole(AccessibleRole.NODE);
        return node;
    }

    /** An icon that stands alone: its meaning is its accessible text and its tooltip. */
    public static FontIcon meaning(Ikon icon, String meaning) {
        FontIcon node = plain(icon);
        node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        node.setAccessibleText(meaning);
        Hint.install(node, meaning);
        return node;
    }
}
