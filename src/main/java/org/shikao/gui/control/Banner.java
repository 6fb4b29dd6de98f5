package org.shikao.gui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.text.Texts;

/** A sentence that stands in the page, instead of a dialog, with at most one thing to do about it. */
public final class Banner extends HBox {
    /** A banner; the command may be null. */
    public Banner(Texts texts, Severity severity, String sentence, Command command) {
        getStyleClass().addAll("banner", styleOf(severity));
        Label words = Labels.body(sentence);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(iconOf(texts, severity), words);
        if (command != null) {
            getChildren().add(Buttons.secondary(texts, command));
        }
    }

    /** The style class of a severity; the stylesheets know each. */
    public static String styleOf(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
            case SUCCESS -> "success";
        };
    }

    /** The icon of a severity, with its name for a screen reader. */
    public static FontIcon iconOf(Texts texts, Severity severity) {
        Ikon icon = switch (severity) {
            case ERROR -> Material2OutlinedAL.ERROR_OUTLINE;
            case WARNING -> Material2OutlinedMZ.REPORT_PROBLEM;
            case INFO -> Material2OutlinedAL.INFO;
            case SUCCESS -> Material2OutlinedAL.CHECK_CIRCLE;
        };
        FontIcon node = Icons.meaning(icon, texts.text(nameOf(severity)));
        node.getStyleClass().addAll("severity", styleOf(severity));
        return node;
    }

    private static String nameOf(Severity severity) {
        return switch (severity) {
            case ERROR -> "gui.control.severity.error";
            case WARNING -> "gui.control.severity.warning";
            case INFO -> "gui.control.severity.info";
            case SUCCESS -> "gui.control.severity.success";
        };
    }
}
