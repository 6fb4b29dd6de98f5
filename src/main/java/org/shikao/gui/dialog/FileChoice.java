package org.shikao.gui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.shikao.text.Texts;

/** Asks the person for files; the desktop's own choosers in the program, prepared answers in tests. */
public interface FileChoice {
    /** One or more existing files; none when the person gave up. */
    List<Path> open(Window owner, Texts texts, String titleKey, FileKind kind, boolean many);

    /** A file to write; its ending is that of the kind. */
    Optional<Path> save(Window owner, Texts texts, String titleKey, String suggestedName, FileKind kind);

    /** An existing folder. */
    Optional<Path> folder(Window owner, Texts texts, String titleKey);
}
