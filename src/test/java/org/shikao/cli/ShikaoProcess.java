package org.shikao.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shikao.Main;
import org.shikao.boot.CommandLineHere.Ran;

/** The program as a process of its own, in a folder of its own and without a display. */
public final class ShikaoProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;

    private ShikaoProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it; what it complains of goes into the file {@code err} in its home folder. */
    public static ShikaoProcess start(Path home, Object... args) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx400m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Arrays.stream(args).map(String::valueOf).forEach(words::add);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("SHIKAO_HOME", home.toString());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        Files.createDirectories(home);
        return new ShikaoProcess(
                builder.redirectError(home.resolve("err").toFile()).start());
    }

    /** Runs it to its end. */
    public static Ran run(Path home, Object... args) throws IOException, InterruptedException {
        try (ShikaoProcess shikao = start(home, args)) {
            shikao.in.close();
            String out = new String(shikao.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = shikao.process.waitFor();
            return new Ran(exit, out, Files.readString(home.resolve("err")));
        }
    }

    /** Sends lines at once. */
    public void send(String lines) {
        try {
            in.write(lines);
            in.flush();
        } catch (IOException gone) {
            // a killed process takes no more lines; what it answered before is what counts
            if (process.isAlive()) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** The next line it printed, null after its end. */
    public String line() throws IOException {
        return out.readLine();
    }

    /** Waits for its end, but no longer than this. */
    public void waitAtMost(int milliseconds) throws InterruptedException {
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Whether it has not come to its end. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** {@code kill -9}; what it printed before can still be read. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
