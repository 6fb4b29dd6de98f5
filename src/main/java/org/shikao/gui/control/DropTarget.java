package org.shikao.gui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** A part of the window onto which files may be dragged; it is marked ({@code :dropping}) while they hover over it. */
public final class DropTarget extends StackPane {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    /** A part that takes nothing yet. */
    public DropTarget() {
        getStyleClass().add("drop-target");
    }

    /**
     * Takes files from now on.
     *
     * @param wanted those of the dragged files that can be taken; with none of them the drag is turned away
     * @param allowed whether anything may be taken now
     * @param taken gets the files that were let go here
     */
    public void take(UnaryOperator<List<Path>> wanted, ObservableBooleanValue allowed, Consumer<List<Path>> taken) {
        setOnDragOver(event -> {
            if (allowed.get() && !wanted.apply(files(event)).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                pseudoClassStateChanged(DROPPING, true);
            }
            event.consume();
        });
        setOnDragExited(event -> pseudoClassStateChanged(DROPPING, false));
        setOnDragDropped(event -> {
            List<Path> files = wanted.apply(files(event));
            taken.accept(files);
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
