package org.shikao.gui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Files dragged onto a node from outside: the headless window has no other program to drag from, so the events of the drag
 * are fired, with a real dragboard that holds the files.
 */
public final class DraggedFiles {
    private DraggedFiles() {}

    /** Fires one event of the drag and returns it as the node saw it. */
    public static DragEvent fire(EventType<DragEvent> type, Node target, Path... files) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Dragboard board = DragboardHelper.createDragboard(clipboard());
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(files).stream().map(Path::toFile).toList());
            board.setContent(content);
            DragEvent[] seen = new DragEvent[1];
            target.addEventHandler(type, event -> seen[0] = event);
            target.fireEvent(new DragEvent(type, board, 5, 5, 5, 5, TransferMode.COPY, new Object(), target, null));
            return seen[0];
        });
    }

    /** The toolkit's own clipboard, which offers copies as a file manager does. */
    private static TKClipboard clipboard() {
        TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
        return (TKClipboard) Proxy.newProxyInstance(
                DraggedFiles.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, args) -> method.getName().equals("getTransferModes")
                        ? EnumSet.of(TransferMode.COPY)
                        : method.invoke(local, args));
    }
}
