package org.shikao.gui.dialog;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Opens the folder of a file in the desktop's own file browser, where there is one. */
public final class ShownFolder {
    private final List<String> command;

    private ShownFolder(List<String> command) {
        this.command = command;
    }

    /** The file browser of this desktop. */
    public static ShownFolder ofThisDesktop() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new ShownFolder(List.of("explorer.exe"));
        }
        if (system.startsWith("mac")) {
            return new ShownFolder(List.of("open"));
        }
        return new ShownFolder(onPath("xdg-open") ? List.of("xdg-open") : List.of());
    }

    /** Whether there is a file browser to open. */
    public boolean isAvailable() {
        return !command.isEmpty();
    }

    /** Opens the folder that holds this file and does not wait; call it away from the window's thread. */
    public void show(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(folder.toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
