package org.shikao.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Logging to a rotating file in the person's folder: {@code logs/shikao-0.log} is the newest of five files of 1 MB.
 * Nothing personal is written, see {@link LogLines}.
 */
final class Logging {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 5;

    private Logging() {}

    /**
     * Logs into this folder from now on and nowhere else. Without a writable folder nothing is logged: a full disk or
     * a locked profile must not stop an exam.
     *
     * @return whether there is a log
     */
    static boolean start(Path userFolder) {
        LogManager.getLogManager().reset();
        try {
            Path folder = Files.createDirectories(userFolder.resolve("logs"));
            // % introduces a field in the handler's pattern
            String pattern = folder.toString().replace("%", "%%") + "/shikao-%g.log";
            Handler handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setFormatter(new LogLines());
            handler.setEncoding(StandardCharsets.UTF_8.name());
            Logger root = Logger.getLogger("");
            root.setLevel(Level.INFO);
            root.addHandler(handler);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Closes the log. */
    static void stop() {
        LogManager.getLogManager().reset();
    }
}
