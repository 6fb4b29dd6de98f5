package org.shikao.boot;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shikao.cli.Console;
import org.shikao.settings.SettingsFile;
import org.shikao.text.ErrorCode;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Opens the window, or says in one sentence why it cannot. JavaFX is loaded from here on, not before. */
final class WindowStart {
    private static final int NO_DISPLAY = 3;
    private static final int DEFECT = 4;
    private static final Logger LOG = Logger.getLogger(WindowStart.class.getName());

    private WindowStart() {}

    static int run(Wiring wiring, SettingsFile settings, Optional<Path> exam, Console console) {
        if (displayMissing()) {
            return noDisplay(settings, console);
        }
        try {
            WindowApplication.open(wiring, settings, exam);
            return 0;
        } catch (WindowFailure e) {
            return noDisplay(settings, console);
        } catch (WindowDefect e) {
            Throwable defect = e.getCause();
            LOG.log(Level.SEVERE, ErrorCode.of(defect), defect);
            console.complain(texts(settings).text("cli.defect", ErrorCode.of(defect)));
            return DEFECT;
        }
    }

    private static int noDisplay(SettingsFile settings, Console console) {
        console.complain(texts(settings).text("cli.display.missing"));
        return NO_DISPLAY;
    }

    private static Texts texts(SettingsFile settings) {
        return Texts.in(Lang.ofTag(settings.get().language()));
    }

    private static boolean displayMissing() {
        return System.getProperty("os.name", "").startsWith("Linux")
                && System.getenv("DISPLAY") == null
                && System.getenv("WAYLAND_DISPLAY") == null
                && !"Headless".equals(System.getProperty("monocle.platform"));
    }
}
