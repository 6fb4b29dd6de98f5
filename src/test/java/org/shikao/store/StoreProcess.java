package org.shikao.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shikao.exam.journal.Link;

/**
 * Another process that works on an exam file. {@code hold PATH}: opens it, says so and waits to be killed or for its input to
 * end. {@code append PATH}: appends without end, a line {@code saved SEQ HASH} after each commit.
 */
final class StoreProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private StoreProcess(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static StoreProcess start(String work, Path path) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                work,
                path.toString());
        return new StoreProcess(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** The next line it printed, null after its end. */
    String line() throws IOException {
        return out.readLine();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        // by its handle, which leaves what it printed before to be read
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws IOException {
        Path path = Path.of(args[1]);
        try (ExamFile exam = ExamFile.open(path, Access.WRITE, Samples.install(args[0]))) {
            System.out.println("opened " + exam.device());
            if (args[0].equals("hold")) {
                while (System.in.read() >= 0) {
                    continue;
                }
                return;
            }
            append(exam);
        }
    }

    private static void append(ExamFile exam) {
        for (int n = 1; ; n++) {
            String body = "{\"n\":" + n + ",\"padding\":\"" + "实".repeat(n % 300) + "\"}";
            SheetRow sheet = Samples.sheet("C" + n % 40, n);
            Link last = exam.append(head -> new Batch(List.of(body, body), List.of(sheet)))
                    .get(1);
            System.out.println("saved " + last.seq() + " " + last.hash());
        }
    }
}
