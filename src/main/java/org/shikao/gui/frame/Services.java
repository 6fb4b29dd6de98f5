package org.shikao.gui.frame;

import java.time.Clock;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.FileChoice;
import org.shikao.gui.task.BackgroundTasks;
import org.shikao.gui.task.Tasks;
import org.shikao.gui.theme.Shade;
import org.shikao.gui.theme.Theme;
import org.shikao.text.Lang;

/**
 * What the frame and its pages share; a page takes from it, in its constructor, only what it needs.
 *
 * @param language the language spoken now
 * @param theme how the window looks
 * @param tasks runs work in the background
 * @param dialogs asks and tells
 * @param notices keeps what background work told
 * @param state what the status line shows
 */
public record Services(
        Language language, Theme theme, Tasks tasks, Dialogs dialogs, Notices notices, WindowState state) {

    /** Makes all of them on the window's thread; the window may be given later than this is called. */
    public static Services start(Lang lang, Shade shade, Supplier<Window> window, FileChoice files, Clock clock) {
        Language language = new Language(lang);
        Theme theme = new Theme(shade);
        Dialogs dialogs = new Dialogs(language::texts, window, theme, files);
        BackgroundTasks tasks = new BackgroundTasks(dialogs::error);
        tasks.catchStrays();
        return new Services(language, theme, tasks, dialogs, new Notices(clock), new WindowState());
    }
}
