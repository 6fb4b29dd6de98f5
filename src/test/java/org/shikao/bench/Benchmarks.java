package org.shikao.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shikao.bench.Job.Desk;

/**
 * Measures the product beside the libraries a Java program would otherwise use, in the same rounds on the same files. Every run is a
 * fresh process; peers take turns within a round; a ratio is the median of the rounds' ratios. Nothing is asserted about time: on a
 * busy machine only the ratios mean anything, those of CPU time more than those of wall time.
 */
final class Benchmarks {
    private static final int ROWS = Integer.getInteger("shikao.bench.rows", 10_000);
    private static final int ROUNDS = Integer.getInteger("shikao.bench.rounds", 3);

    private Benchmarks() {}

    /** A piece of work, the product's way first, and what {@code goal} asks of it. */
    private record Suite(String name, String goal, List<String> jobs) {
        /** Whether one of these is part of its name; without any all suites are asked for. */
        boolean isAsked(String... names) {
            return names.length == 0 || Stream.of(names).anyMatch(name::contains);
        }
    }

    private static final List<Suite> SUITES = List.of(
            new Suite(
                    "import of a roster, xlsx, rows × 12",
                    "whole import <= 1.0 x StAX, >= 7 x POI usermodel",
                    List.of("xlsx-import", "xlsx-read", "xlsx-stax", "xlsx-fastexcel", "xlsx-poi")),
            new Suite(
                    "import of a roster, csv",
                    "read <= 0.7 x commons-csv",
                    List.of("csv-import", "csv-read", "csv-lines", "csv-fastcsv", "csv-commons")),
            new Suite(
                    "export of results, xlsx", ">= 2.2 x SXSSF", List.of("export", "export-fastexcel", "export-sxssf")),
            new Suite(
                    "admission tickets, PDF, rows / 20", ">= 2.2 x iText layout", List.of("tickets", "tickets-layout")),
            new Suite("list of results, PDF, rows / 2", ">= 5 x iText layout", List.of("table", "table-layout")),
            new Suite("a tap, saved", "p50 <= 1 x, p99 <= 2 x floor", List.of("tap", "tap-floor")));

    public static void main(String[] args) throws Exception {
        // the libraries' own lines would stand between ours
        LogManager.getLogManager().reset();
        Desk desk = new Desk(Files.createDirectories(Path.of("target/bench")), ROWS);
        BenchFiles.write(desk);
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "rows %d, rounds %d, Java %s%n", ROWS, ROUNDS, System.getProperty("java.version"));
        for (Suite suite : SUITES.stream().filter(s -> s.isAsked(args)).toList()) {
            print(out, suite, measure(suite, desk));
        }
    }

    private static Map<String, List<Measured>> measure(Suite suite, Desk desk) throws Exception {
        Map<String, List<Measured>> all = new LinkedHashMap<>();
        suite.jobs().forEach(job -> all.put(job, new ArrayList<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (int turn = 0; turn < suite.jobs().size(); turn++) {
                String job = suite.jobs().get((round + turn) % suite.jobs().size());
                all.get(job).add(Measured.of(job, desk));
            }
        }
        return all;
    }

    private static void print(PrintStream out, Suite suite, Map<String, List<Measured>> all) {
        out.printf("%n%s (goal: %s)%n", suite.name(), suite.goal());
        out.printf(
                "%-18s %8s %8s %9s %9s %6s %8s  %s%n",
                "", "wall ms", "cpu ms", "x wall", "x cpu", "MiB", "count", "(x: times ours)");
        List<Measured> ours = all.values().iterator().next();
        all.forEach((job, runs) -> out.printf(
                Locale.ROOT,
                "%-18s %8d %8d %9.2f %9.2f %6d %8d  %s%n",
                job,
                median(runs, Measured::wall),
                median(runs, Measured::cpu),
                ratio(runs, ours, Measured::wall),
                ratio(runs, ours, Measured::cpu),
                median(runs, Measured::peak),
                runs.get(0).count(),
                runs.get(runs.size() / 2).note()));
    }

    private static long median(List<Measured> runs, ToLongFunction<Measured> figure) {
        return runs.stream()
                .mapToLong(figure)
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElse(0);
    }

    /** How many times as long as ours, the median of the rounds. */
    private static double ratio(List<Measured> runs, List<Measured> ours, ToLongFunction<Measured> figure) {
        return IntStream.range(0, runs.size())
                .mapToDouble(round ->
                        (double) figure.applyAsLong(runs.get(round)) / Math.max(1, figure.applyAsLong(ours.get(round))))
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
