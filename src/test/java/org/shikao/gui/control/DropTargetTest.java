package org.shikao.gui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.gui.DraggedFiles;
import org.shikao.gui.Windowed;
import org.testfx.api.FxToolkit;

/** Files dragged onto the window. */
@ExtendWith(Windowed.class)
class DropTargetTest {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    @TempDir
    private Path folder;

    private final SimpleBooleanProperty allowed = new SimpleBooleanProperty(true);
    private final List<Path> taken = new ArrayList<>();
    private final DropTarget target = new DropTarget();

    @BeforeEach
    void takeRosters() throws Exception {
        FxToolkit.registerPrimaryStage();
        target.take(
                files -> files.stream()
                        .filter(f -> f.toString().endsWith(".xlsx"))
                        .toList(),
                allowed,
                taken::addAll);
    }

    @Test
    void takesTheFilesItWantsOfThoseLetGoOnIt() throws Exception {
        Path roster = Files.createFile(folder.resolve("一中 名册.xlsx"));
        Path other = Files.createFile(folder.resolve("说明.txt"));

        DragEvent over = fire(DragEvent.DRAG_OVER, roster, other);
        assertThat(over.isAccepted()).isTrue();
        assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        assertThat(target.getPseudoClassStates()).contains(DROPPING);
        DragEvent dropped = fire(DragEvent.DRAG_DROPPED, roster, other);
        assertThat(dropped.isDropCompleted()).isTrue();
        assertThat(taken).containsExactly(roster);
        fire(DragEvent.DRAG_EXITED, roster);
        assertThat(target.getPseudoClassStates()).doesNotContain(DROPPING);
    }

    @Test
    void turnsADragAwayWithNothingForItOrWhileNothingMayChange() throws Exception {
        Path roster = Files.createFile(folder.resolve("名册.xlsx"));
        assertThat(fire(DragEvent.DRAG_OVER, folder.resolve("说明.txt")).isAccepted())
                .isFalse();
        assertThat(fire(DragEvent.DRAG_OVER).isAccepted()).isFalse();
        allowed.set(false);
        assertThat(fire(DragEvent.DRAG_OVER, roster).isAccepted()).isFalse();
        assertThat(taken).isEmpty();
    }

    private DragEvent fire(EventType<DragEvent> type, Path... files) throws Exception {
        return DraggedFiles.fire(type, target, files);
    }
}
