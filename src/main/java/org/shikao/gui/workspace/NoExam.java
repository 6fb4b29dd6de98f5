package org.shikao.gui.workspace;

import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.frame.Navigator;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** What a page shows while no exam is open: what the step is for, and the two ways to get an exam. */
public final class NoExam {
    /** The place on the home page at which the sample county is offered. */
    public static final String SAMPLE = "sample";

    private NoExam() {}

    /**
     * The empty page.
     *
     * @param purposeKey text key of the one sentence that says what the step is for
     */
    public static EmptyState page(Texts texts, Ikon icon, String purposeKey, Supplier<Navigator> navigator) {
        Command open = Command.of(
                "gui.workspace.toHome",
                Material2OutlinedAL.FOLDER_OPEN,
                () -> navigator.get().show("home"));
        Command sample = Command.of(
                "gui.workspace.trySample",
                Material2OutlinedMZ.PLAY_CIRCLE_OUTLINE,
                () -> navigator.get().show("home", SAMPLE));
        return new EmptyState(texts, icon, Phrase.of(purposeKey), open, sample);
    }
}
