package org.shikao.boot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shikao.cli.Console;
import org.shikao.flow.RosterMappings;
import org.shikao.settings.Settings;
import org.shikao.settings.SettingsFile;
import org.shikao.settings.UserFolder;
import org.shikao.store.Install;
import org.shikao.text.Lang;

/** Reads the first argument and opens the command line or the window. */
public final class Start {
    private Start() {}

    /** Runs the program and gives its exit code. */
    public static int run(String... args) {
        Path folder = UserFolder.find();
        Logging.start(folder);
        try (SettingsFile settings = new SettingsFile(folder)) {
            // written at once, so that the next start on this machine is the same installation
            settings.keep();
            Console console = new Console(System.in, printer(FileDescriptor.out), printer(FileDescriptor.err));
            Optional<Path> file = examNamed(args);
            RosterMappings mappings = RosterMappings.in(folder);
            if (args.length == 0 || file.isPresent()) {
                return window(settings, mappings, file, console);
            }
            Wiring wiring = new Wiring(install(settings.get()), lang(settings.get(), args));
            return Commands.of(wiring, console, exam -> window(settings, mappings, Optional.of(exam), console))
                    .execute(args);
        } finally {
            Logging.stop();
        }
    }

    private static int window(SettingsFile settings, RosterMappings mappings, Optional<Path> exam, Console console) {
        Wiring wiring =
                new Wiring(install(settings.get()), Lang.ofTag(settings.get().language()), mappings);
        return WindowStart.run(wiring, settings, exam, console);
    }

    /** An exam file given in place of a command, as a desktop does for a double click. */
    private static Optional<Path> examNamed(String... args) {
        return args.length == 1 && args[0].toLowerCase(Locale.ROOT).endsWith(".shikao")
                ? Optional.of(Path.of(args[0]))
                : Optional.empty();
    }

    private static Install install(Settings settings) {
        String person = settings.operator().isBlank() ? System.getProperty("user.name", "") : settings.operator();
        return Install.here(settings.installId(), person);
    }

    /** The language asked for on the command line, else that of the settings. */
    private static Lang lang(Settings settings, String... args) {
        List<String> words = Arrays.stream(args)
                .flatMap(word -> Arrays.stream(word.startsWith("--lang=") ? word.split("=", 2) : new String[] {word}))
                .toList();
        int at = words.indexOf("--lang");
        return Lang.ofTag(at >= 0 && at + 1 < words.size() ? words.get(at + 1) : settings.language());
    }

    private static PrintStream printer(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset());
    }

    /** UTF-8, but a Windows console shows only its own code page. */
    private static Charset charset() {
        String console = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows && console != null && System.console() != null
                ? Charset.forName(console)
                : StandardCharsets.UTF_8;
    }
}
