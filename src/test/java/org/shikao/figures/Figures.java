package org.shikao.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figures by which the sources are judged, counted over the product; what is forbidden is looked for in the tests
 * as well.
 */
final class Figures {
    private static final int LONGEST_FILE = 400;
    private static final int LONG_METHOD = 40;
    private static final int MANY_PARAMETERS = 5;

    private final Path root;
    private final List<Source> main;
    private final List<Source> test;
    private final Set<String> cycle;

    Figures(Path root, List<Source> main, List<Source> test) {
        this.root = root;
        this.main = main;
        this.test = test;
        this.cycle = Cycles.among(main);
    }

    /** The table: figure, value, what is aimed at. */
    List<String> table() {
        List<String> rows = new ArrayList<>();
        rows.add(row("figure", "value", "aim"));
        rows.add(row("files, lines of code", main.size() + ", " + code(main), "-"));
        rows.add(row("file lines median / p95 / max", spread(fileLines()), "<= 60 / 170 / 400"));
        rows.add(row("method lines median / p95 / max", spread(methodLines()), "<= 4 / 18 / 40"));
        rows.add(row("parameters median / p95 / max", spread(parameters()), "<= - / 3 / 5"));
        rows.add(row("line width p99 / max", widths(), "<= 120 / 140"));
        rows.add(row("packages in a cycle", cycle.size() + " of " + packages(), "0"));
        rows.add(row("public types with a sentence", documented(), "all"));
        rows.add(row("comment share", percent(comments(), comments() + code(main)), "8-20 %"));
        for (Sight sight : Sight.values()) {
            rows.add(row(sight.title(), String.valueOf(places(main, sight).size()), aim(sight)));
        }
        rows.add(row("test code / main code", ratio(""), "-"));
        Stream.of("exam", "store", "files", "flow", "cli", "gui")
                .forEach(area -> rows.add(row("  in " + area, ratio("." + area), ">= 0.90")));
        return rows;
    }

    /** What stops the build, each with its place. */
    List<String> forbidden() {
        List<Source> all = Stream.concat(main.stream(), test.stream()).toList();
        List<String> faults = new ArrayList<>();
        all.stream()
                .filter(source -> source.lines().size() > LONGEST_FILE)
                .forEach(source -> faults.add("%s: %d lines, more than %d"
                        .formatted(name(source), source.lines().size(), LONGEST_FILE)));
        Stream.of(Sight.values()).filter(Sight::forbidden).forEach(sight -> faults.addAll(places(all, sight)));
        cycle.forEach(name -> faults.add(name + ": in a cycle of packages"));
        return faults;
    }

    /** What a reviewer should look at, each with its place. */
    List<String> alarms() {
        List<String> alarms = new ArrayList<>();
        Stream.of(Sight.values())
                .filter(sight -> !sight.forbidden())
                .forEach(sight -> alarms.addAll(places(main, sight)));
        alarms.addAll(methods(each -> each.lines() > LONG_METHOD, "more than 40 lines"));
        alarms.addAll(methods(each -> each.parameters() > MANY_PARAMETERS, "more than 5 parameters"));
        main.forEach(source -> source.types().stream()
                .filter(type -> !type.documented())
                .forEach(type -> alarms.add(place(source, type.line(), type.name() + " has no sentence"))));
        return alarms;
    }

    private List<String> methods(Predicate<Source.Method> alarming, String words) {
        return main.stream()
                .flatMap(source -> source.methods().stream()
                        .filter(alarming)
                        .map(method -> place(source, method.line(), method.name() + ": " + words)))
                .toList();
    }

    private List<String> places(Collection<Source> sources, Sight sight) {
        return sources.stream()
                .flatMap(source -> source.findings().stream()
                        .filter(finding -> finding.sight() == sight)
                        .map(finding -> place(source, finding.line(), sight.title())))
                .toList();
    }

    private String place(Source source, int line, String words) {
        return name(source) + ":" + line + ": " + words;
    }

    private String name(Source source) {
        return root.relativize(source.file()).toString();
    }

    private IntStream fileLines() {
        return main.stream().mapToInt(source -> source.lines().size());
    }

    private IntStream methodLines() {
        return main.stream().flatMap(source -> source.methods().stream()).mapToInt(Source.Method::lines);
    }

    private IntStream parameters() {
        return main.stream().flatMap(source -> source.methods().stream()).mapToInt(Source.Method::parameters);
    }

    private String widths() {
        int[] sorted = main.stream()
                .flatMap(source -> source.lines().stream())
                .mapToInt(Source.Line::width)
                .sorted()
                .toArray();
        return rank(sorted, 99) + " / " + rank(sorted, 100);
    }

    private long packages() {
        return main.stream().map(Source::packageName).distinct().count();
    }

    private String documented() {
        List<Source.PublicType> types =
                main.stream().flatMap(source -> source.types().stream()).toList();
        return types.stream().filter(Source.PublicType::documented).count() + " of " + types.size();
    }

    private long comments() {
        return main.stream()
                .mapToLong(source -> source.count(Source.Kind.COMMENT))
                .sum();
    }

    private String ratio(String area) {
        long product = code(within(main, area));
        return product == 0 ? "-" : String.format(Locale.ROOT, "%.2f", (double) code(within(test, area)) / product);
    }

    private static List<Source> within(List<Source> sources, String area) {
        String packageName = "org.shikao" + area;
        return sources.stream()
                .filter(source -> (source.packageName() + ".").startsWith(packageName + "."))
                .toList();
    }

    private static long code(List<Source> sources) {
        return sources.stream()
                .mapToLong(source -> source.count(Source.Kind.CODE))
                .sum();
    }

    private static String aim(Sight sight) {
        return sight == Sight.BROAD_CATCH ? "2" : "0";
    }

    private static String row(String figure, String value, String aim) {
        return String.format(Locale.ROOT, "%-34s %22s   %s", figure, value, aim);
    }

    private static String spread(IntStream values) {
        int[] sorted = values.sorted().toArray();
        return rank(sorted, 50) + " / " + rank(sorted, 95) + " / " + rank(sorted, 100);
    }

    /** The smallest value that so many per cent of all do not exceed; 0 where there is none. */
    private static int rank(int[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
