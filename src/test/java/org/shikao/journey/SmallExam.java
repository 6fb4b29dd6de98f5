package org.shikao.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** An exam of one school of the sample county, worked on by commands only. */
public final class SmallExam {
    /** The sample county. */
    public static final Path SAMPLE = Path.of("sample-data");
    /** Digits called in public. */
    public static final String ENTROPY = "31415926535";

    private final CommandLineHere shikao;
    private final Path file;

    /** An exam file in the hands of a laptop. */
    public SmallExam(CommandLineHere shikao, Path file) {
        this.shikao = shikao;
        this.file = file;
    }

    /** A new exam with venue, one school's roster and a sealed plan. */
    public static SmallExam planned(CommandLineHere shikao, Path file) {
        return planned(shikao, file, "hunan");
    }

    /** The same under other rules: a shipped pack or a file. */
    public static SmallExam planned(CommandLineHere shikao, Path file, String rules) {
        return empty(shikao, file, rules).plan();
    }

    /** A new exam under the rules of Hunan with nothing in it. */
    public static SmallExam empty(CommandLineHere shikao, Path file) {
        return empty(shikao, file, "hunan");
    }

    private static SmallExam empty(CommandLineHere shikao, Path file, String rules) {
        shikao.result("new", file, "--rules", rules);
        return new SmallExam(shikao, file);
    }

    /** Takes in venue and one school's roster and seals a plan. */
    SmallExam plan() {
        result("venue import", SAMPLE.resolve("venue.xlsx"));
        result("roster import", SAMPLE.resolve("rosters/school-05.xlsx"));
        result("plan", "--seed", "7");
        return this;
    }

    /** The heading and the pupils of the school that sends a text file. */
    static List<String> pupils() throws IOException {
        return Files.readAllLines(SAMPLE.resolve("rosters/school-09.csv"), Charset.forName("GBK"));
    }

    public Path file() {
        return file;
    }

    public CommandLineHere shikao() {
        return shikao;
    }

    /** The same laptop's hands on another copy of the file. */
    public SmallExam copy(Path to, CommandLineHere laptop) {
        try {
            return new SmallExam(laptop, Files.copy(file, to));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs {@code command} on this exam with {@code --json}; it must be done. */
    public JsonNode result(String command, Object... args) {
        return json(command, args).result();
    }

    /** Runs {@code command} on this exam with {@code --json}. */
    public Ran json(String command, Object... args) {
        List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
        words.addAll(List.of(args));
        words.addAll(List.of("--exam", file));
        return shikao.json(words.toArray());
    }

    /** {@code check} without errors. */
    public boolean isClean() {
        return shikao.json("check", file).exit() == 0;
    }

    /** Session ids in the order of the plan. */
    public List<String> sessions() {
        List<String> ids = new ArrayList<>();
        result("status").get("sessions").forEach(s -> ids.add(s.get("id").asText()));
        return ids;
    }

    /** The sheets of a session, as {@code status} lists them. */
    public List<JsonNode> sheets(String session) {
        List<JsonNode> sheets = new ArrayList<>();
        result("status", "--session", session).get("sheets").forEach(sheets::add);
        return sheets;
    }

    /** Commits, checks everybody in but these, and draws. */
    public void draw(String session, String... absent) {
        result("draw commit", "--session", session);
        if (absent.length == 0) {
            result("checkin", "--session", session, "--all-present");
        } else {
            result("checkin", "--session", session, "--all-present", "--absent", String.join(",", absent));
        }
        result("draw run", "--session", session, "--entropy", ENTROPY);
    }

    /** Sends lines of the scoring protocol and gives the answers. */
    public List<String> score(String... lines) {
        Ran ran = shikao.runWith(String.join("\n", lines) + "\n", "score", "enter", "--exam", file);
        if (ran.exit() != 0) {
            throw new AssertionError("exit " + ran.exit() + ": " + ran.err());
        }
        return ran.lines();
    }

    /** The lines that give every point of a sheet all it may earn, and hand it in. */
    public static List<String> fullMarks(JsonNode sheet) {
        List<String> lines = new ArrayList<>();
        sheet.get("points")
                .forEach(p -> lines.add(
                        mark(sheet, p.get("no").asInt(), decimal(p.get("max").asInt()))));
        lines.add(request("submit", sheet));
        return lines;
    }

    /** A request about a sheet. */
    public static String request(String verb, JsonNode sheet, String... more) {
        StringJoiner line = new StringJoiner("\t").add(verb);
        line.add(sheet.get("candidateNo").asText()).add(sheet.get("subject").asText());
        for (String word : more) {
            line.add(word);
        }
        return line.toString();
    }

    /** A request to mark a point. */
    public static String mark(JsonNode sheet, int point, String value) {
        return request("mark", sheet, String.valueOf(point), value);
    }

    /** Hundredths as the protocol writes marks. */
    public static String decimal(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /** The result table as csv. */
    public String resultsCsv() {
        try {
            Path csv = Files.createTempFile(file.toAbsolutePath().getParent(), "results", ".csv");
            result("results export", "--out", csv);
            String text = Files.readString(csv);
            Files.delete(csv);
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
