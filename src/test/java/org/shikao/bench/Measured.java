package org.shikao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.bench.Job.Desk;

/** What one process took: milliseconds of wall and CPU time, MiB at the peak. */
record Measured(long wall, long cpu, long peak, long count, String note) {

    /** What the start script gives a command; room for the peers that keep the whole file. */
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx4g", "-Xlog:disable", "-XX:TieredStopAtLevel=1");

    /** Runs a job in a fresh JVM; all have the same flags, {@code -Dshikao.bench.flags="..."} gives others. */
    static Measured of(String job, Desk desk) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of(java));
        String given = System.getProperty("shikao.bench.flags", "");
        command.addAll(given.isEmpty() ? FLAGS : List.of(given.split(" ")));
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.shikao.bench.Child",
                job,
                desk.folder().toString(),
                String.valueOf(desk.rows())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String[] parts = said.lines()
                .filter(line -> line.startsWith("MEASURED"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(job + ": " + tail(said)))
                .split("\t", -1);
        return new Measured(
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                parts[5]);
    }

    private static String tail(String said) {
        Stream<String> lines = said.lines().limit(20);
        return lines.collect(Collectors.joining("\n"));
    }
}
