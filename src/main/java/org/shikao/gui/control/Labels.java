package org.shikao.gui.control;

import javafx.scene.control.Label;

/** Words on a page, in the few sizes the theme knows. */
public final class Labels {
    private Labels() {}

    /** 20, bold: the title of a page. */
    public static Label title(String text) {
        return styled(text, "text-title");
    }

    /** 15, bold: the heading of a section or card. */
    public static Label section(String text) {
        return styled(text, "text-section");
    }

    /** 13, wrapping: a sentence. */
    public static Label body(String text) {
        Label label = styled(text, "text-body");
        label.setWrapText(true);
        return label;
    }

    /** 13, on one line: words in a bar. */
    public static Label line(String text) {
        return styled(text, "text-body");
    }

    /** 13, quiet, wrapping: a remark. */
    public static Label muted(String text) {
        Label label = styled(text, "text-quiet");
        label.setWrapText(true);
        return label;
    }

    /** 12, quiet: a caption. */
    public static Label caption(String text) {
        return styled(text, "text-small");
    }

    /** An identifier in a sentence, shown so that no line ends at one of its hyphens. */
    public static String whole(String id) {
        return id.replace('-', '\u2011');
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
