package org.shikao.gui.workspace;

import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.FileKind;

/** Exam files as file choosers know them. */
public final class ExamFiles {
    /** Files of the ending {@code .shikao}. */
    public static final FileKind KIND = FileKind.of("gui.workspace.examFile", "shikao");

    private ExamFiles() {}

    /** Asks for an exam file and opens it. */
    public static Command open(Dialogs dialogs, Workspace workspace) {
        return Command.of(
                "gui.workspace.open",
                Material2OutlinedAL.FOLDER_OPEN,
                () -> dialogs.open("gui.workspace.openTitle", KIND).ifPresent(workspace::open));
    }
}
