package org.shikao.gui.desk;

import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.workspace.NoExam;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** What the desk shows while there is nothing to score: what it is for, and where to begin. */
record DeskEmpty(Ikon icon, Supplier<Navigator> navigator) {
    EmptyState page(Texts texts, boolean open) {
        if (!open) {
            return NoExam.page(texts, icon, "gui.desk.empty.noExam", navigator);
        }
        Command draw = Command.of(
                "gui.desk.toDraw",
                Material2OutlinedAL.ARROW_FORWARD,
                () -> navigator.get().show("draw"));
        return new EmptyState(texts, icon, Phrase.of("gui.desk.empty.notDrawn"), draw, null);
    }
}
