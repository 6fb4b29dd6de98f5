package org.shikao.gui.roster;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.Windowed;

/** A test in a window that shows the roster page, without an exam yet. */
@ExtendWith(Windowed.class)
abstract class OnRosterPage {
    final Hand robot = new Hand();

    @TempDir
    Path folder;

    ExamWindow window;

    @BeforeEach
    void openWindow() throws Exception {
        window = RosterWindow.empty();
    }

    @AfterEach
    void closeWindow() throws Exception {
        window.close();
    }
}
