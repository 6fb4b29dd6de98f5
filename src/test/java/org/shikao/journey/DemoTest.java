package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;

/** The demonstration: the same seed gives the same exam, and what it leaves is whole. */
class DemoTest {
    @TempDir
    static Path folder;

    private static final CommandLineHere SHIKAO = new CommandLineHere("demo");
    private static JsonNode first;

    @BeforeAll
    static void run() {
        first = SHIKAO.result("demo", "--candidates", 60, "--seed", "5", "--out", folder.resolve("a"));
        SHIKAO.result("demo", "--candidates", 60, "--seed", "5", "--out", folder.resolve("b"));
        SHIKAO.result("demo", "--candidates", 60, "--seed", "6", "--out", folder.resolve("c"));
    }

    @Test
    void theTableIsPrintedBeforeTheWindowOpensOnTheExam() {
        Ran ran = SHIKAO.run("demo", "--candidates", 20, "--open", "--out", folder.resolve("window"));

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines()).last().isEqualTo("[window] demo.shikao");
        assertThat(ran.lines()).hasSizeGreaterThan(10);
    }

    private static String plan(String name) {
        ExamDatabase exam = ExamDatabase.of(folder.resolve(name).resolve("demo.shikao"));
        StringBuilder plan = new StringBuilder();
        for (String table : List.of("plan_session", "plan_station", "plan_seat")) {
            exam.rows("SELECT * FROM " + table + " ORDER BY 1, 2, 3")
                    .forEach(row -> plan.append(row).append('\n'));
        }
        return plan.toString();
    }

    private static byte[] bytes(String name, String file) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve(file));
    }

    /** What a workbook says, without the moment at which it was written. */
    private static Map<String, String> parts(String name, String file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(folder.resolve(name).resolve(file).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    parts.put(entry.getName(), text.replaceAll("<dcterms:created[^>]*>[^<]*", ""));
                }
            }
        }
        return parts;
    }

    @Test
    void oneSeedGivesOneExam() throws IOException {
        assertThat(bytes("b", "results.csv")).isEqualTo(bytes("a", "results.csv"));
        assertThat(parts("b", "plan.xlsx")).isEqualTo(parts("a", "plan.xlsx"));
        assertThat(parts("b", "results.xlsx")).isEqualTo(parts("a", "results.xlsx"));
        assertThat(plan("b")).isEqualTo(plan("a"));
    }

    @Test
    void anotherSeedGivesAnother() throws IOException {
        assertThat(plan("c")).isNotEqualTo(plan("a"));
        assertThat(bytes("c", "results.csv")).isNotEqualTo(bytes("a", "results.csv"));
    }

    @Test
    void honoursTheNumberOfCandidates() {
        assertThat(first.get("candidates").asInt()).isEqualTo(60);
        assertThat(ExamDatabase.of(folder.resolve("a/demo.shikao")).text("SELECT count(*) FROM candidate"))
                .isEqualTo("60");
        assertThat(first.get("schools").asInt()).isEqualTo(12);
    }

    @Test
    void leavesACleanExamWithEverySessionSigned() {
        SmallExam exam = new SmallExam(SHIKAO, folder.resolve("a/demo.shikao"));
        Ran check = SHIKAO.json("check", exam.file());
        assertThat(check.errors()).as(check.out()).isEmpty();
        assertThat(exam.json("plan check").exit()).isZero();
        List<String> states = new ArrayList<>();
        int present = 0;
        for (JsonNode session : exam.result("status").get("sessions")) {
            states.add(session.get("state").asText());
            present += session.get("present").asInt();
            int excused = 0;
            for (JsonNode sheet : exam.sheets(session.get("id").asText())) {
                String outcome = sheet.get("outcome").asText();
                excused += outcome.equals("DEFERRED") || outcome.equals("EXEMPT") ? 1 : 0;
            }
            assertThat(session.get("present").asInt() + session.get("absent").asInt() + excused)
                    .isEqualTo(session.get("due").asInt());
        }
        assertThat(states).hasSize(first.get("sessions").asInt()).containsOnly("SIGNED");
        assertThat(present).isEqualTo(first.get("sheets").asInt());
        for (String session : exam.sessions()) {
            assertThat(exam.json("draw verify", "--session", session).exit()).isZero();
        }
    }

    /** So that every register has something to show. */
    @Test
    void hasDeferralsFaultsAndAppeals() {
        ExamDatabase exam = ExamDatabase.of(folder.resolve("a/demo.shikao"));
        for (String type : List.of("DEFERRAL_PROVEN", "FAULT_NOTED", "APPEAL_OPENED", "APPEAL_DECIDED")) {
            assertThat(exam.rows("SELECT seq FROM journal WHERE json_extract(body, '$.type') = '" + type + "'"))
                    .as(type)
                    .hasSizeBetween(1, 9);
        }
    }

    @Test
    void listsOnlyFilesThatAreThere() {
        assertThat(first.get("files")).isNotEmpty();
        first.get("files").forEach(file -> assertThat(Path.of(file.asText())).isNotEmptyFile());
    }

    @Test
    void runsAgainInTheSameFolder() throws IOException {
        byte[] before = bytes("c", "results.csv");
        Ran again = SHIKAO.run("demo", "--candidates", 60, "--seed", "6", "--out", folder.resolve("c"), "--lang", "en");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("candidates", "sessions", "sheets", "points scored", "results.csv");
        assertThat(bytes("c", "results.csv")).isEqualTo(before);
    }

    @Test
    void refusesANumberOfCandidatesThatIsNone() {
        assertThat(SHIKAO.run("demo", "--candidates", 0, "--out", folder.resolve("d"))
                        .exit())
                .isEqualTo(2);
        assertThat(SHIKAO.run("demo", "--candidates", -3, "--out", folder.resolve("d"))
                        .exit())
                .isEqualTo(2);
        assertThat(folder.resolve("d")).doesNotExist();
    }
}
