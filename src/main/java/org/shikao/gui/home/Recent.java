package org.shikao.gui.home;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * An exam file opened before.
 *
 * @param changed when it was last written, null if the file is not there any more
 */
record Recent(Path path, LocalDateTime changed) {
    boolean there() {
        return changed != null;
    }

    String name() {
        return path.getFileName().toString().replaceFirst("\\.shikao$", "");
    }

    String folder() {
        return path.getParent() == null ? "" : path.getParent().toString();
    }
}
