package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.journal.Chain;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.journey.SmallExam;

/** What a county office's scripts read: the JSON object of every command, key by key (DESIGN §5). */
class JsonContractTest {
    private static final Set<String> DEDUCTIVE = new BuiltInCatalogue()
            .load().experiments().stream()
                    .filter(e -> e.rubric().style() == Rubric.Style.DEDUCT)
                    .map(Experiment::id)
                    .collect(Collectors.toSet());

    @TempDir
    static Path folder;

    private static SmallExam exam;

    @BeforeAll
    static void plan() {
        exam = SmallExam.planned(new CommandLineHere("contract"), folder.resolve("exam.shikao"));
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void everyReplyIsOneObjectOfFourKeys() {
        List<Ran> replies = List.of(
                exam.shikao().json("rules", "list"),
                exam.shikao().json("rules", "show", "hunan"),
                exam.shikao().json("roster", "template", folder.resolve("t.xlsx")),
                exam.shikao().json("venue", "template", folder.resolve("v.xlsx")),
                exam.shikao().json("catalogue", "check", folder.resolve("none.yaml")),
                exam.shikao().json("forms", "--list"),
                exam.shikao().json("check", exam.file()),
                exam.json("status"),
                exam.json("plan check"),
                exam.json("plan export", folder.resolve("plan.xlsx")),
                exam.json("roster diff", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx")),
                exam.json("catalogue export", folder.resolve("c.yaml")),
                exam.json("catalogue rehearse", "WL02", "--candidates", "20"),
                exam.shikao().json("catalogue", "rehearse", "XX99", "--builtin"),
                exam.json("results export", "--out", folder.resolve("r.csv")),
                exam.json("status", "--session", "no such session"));
        for (Ran ran : replies) {
            assertThat(ran.lines()).as(ran.err()).hasSize(1);
            assertThat(keys(ran.json())).containsExactly("command", "exit", "findings", "result");
            assertThat(ran.json().get("exit").asInt()).isEqualTo(ran.exit());
            assertThat(ran.json().get("findings").isArray()).isTrue();
            assertThat(ran.json().get("result").isObject()).isTrue();
        }
        assertThat(replies.stream().map(r -> r.json().get("command").asText()))
                .startsWith("rules list", "rules show", "roster template")
                .endsWith("results export", "status");
    }

    @Test
    void findingsHaveTheKeysOfTheContract() {
        JsonNode finding =
                exam.json("status", "--session", "第九场").json().get("findings").get(0);

        assertThat(keys(finding)).containsExactly("code", "severity", "file", "sheet", "row", "column", "args");
        assertThat(finding.get("code").asText()).isEqualTo("SESSION_UNKNOWN");
        assertThat(finding.get("severity").asText()).isEqualTo("error");
        assertThat(texts(finding.get("args"))).containsExactly("第九场");
    }

    @Test
    void rehearsalsTellTotalsAndFacilityAndRepeatForASeed() {
        Object[] words = {"catalogue", "rehearse", "HX03", "--builtin", "--seed", "7", "--candidates", "50"};
        JsonNode result = exam.shikao().json(words).json().get("result");

        assertThat(keys(result)).containsExactly("experimentId", "title", "fullMarks", "seed", "rehearsal");
        JsonNode rehearsal = result.get("rehearsal");
        assertThat(keys(rehearsal)).containsExactly("candidates", "mean", "full", "totals", "points");
        assertThat(rehearsal.get("totals")).hasSize(21);
        assertThat(keys(rehearsal.get("totals").get(0))).containsExactly("total", "count");
        assertThat(keys(rehearsal.get("points").get(0))).containsExactly("no", "perMille", "lost");
        assertThat(exam.shikao().json(words).json().get("result")).isEqualTo(result);
        Ran unknown = exam.shikao().json("catalogue", "rehearse", "XX99", "--builtin");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.errors()).containsExactly("REHEARSAL_UNKNOWN");
    }

    @Test
    void rosterImportCounts() {
        JsonNode result = exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));

        assertThat(keys(result))
                .containsExactlyInAnyOrder("read", "imported", "unchanged", "updated", "normalised", "warnings");
        assertThat(result.get("read").asInt()).isEqualTo(144);
        assertThat(result.get("unchanged").asInt()).isEqualTo(144);
        assertThat(result.get("imported").asInt()).isZero();
        assertThat(result.get("updated").asInt()).isZero();
    }

    @Test
    void statusListsSessionsAndSheets() {
        JsonNode status = exam.result("status");
        assertThat(keys(status)).containsExactly("sessions");
        JsonNode session = status.get("sessions").get(0);
        assertThat(keys(session))
                .containsExactly("id", "site", "room", "subject", "date", "start", "state", "due", "present", "absent");
        assertThat(session.get("date").asText()).matches("2026-\\d\\d-\\d\\d");
        assertThat(session.get("start").asText()).matches("\\d\\d:\\d\\d(:\\d\\d)?");
        assertThat(session.get("subject").asText()).isIn("physics", "chemistry", "biology");
        assertThat(session.get("due").isInt()).isTrue();

        JsonNode sheets = exam.result("status", "--session", session.get("id").asText());
        assertThat(keys(sheets)).containsExactly("sheets");
        assertThat(sheets.get("sheets")).hasSize(session.get("due").asInt());
        sheets.get("sheets")
                .forEach(sheet -> assertThat(keys(sheet))
                        .containsExactly(
                                "candidateNo",
                                "subject",
                                "bench",
                                "experiment",
                                "examiner",
                                "outcome",
                                "state",
                                "total",
                                "points"));
    }

    @Test
    void marksAreIntegerHundredthsAndAPointNotScoredIsNull() {
        String session = exam.sessions().get(1);
        exam.draw(session);
        // a deductive group with blanks keeps less than its values: any other sheet has the sum of them
        int at = anAdditive(exam.sheets(session));
        JsonNode sheet = exam.sheets(session).get(at);
        int max = sheet.get("points").get(0).get("max").asInt();
        assertThat(exam.score(SmallExam.mark(sheet, 1, SmallExam.decimal(max))))
                .first()
                .asString()
                .startsWith("saved\t");

        JsonNode scored = exam.sheets(session).get(at);
        JsonNode first = scored.get("points").get(0);
        assertThat(keys(first)).containsExactly("no", "max", "step", "value");
        assertThat(first.get("value").isInt()).isTrue();
        assertThat(first.get("value").asInt()).isEqualTo(max);
        assertThat(scored.get("points").get(1).get("value").isNull()).isTrue();
        assertThat(scored.get("total").asInt()).isEqualTo(max);
        for (JsonNode point : scored.get("points")) {
            assertThat(point.get("max").asInt()).isPositive();
            assertThat(point.get("step").asInt()).isPositive();
        }
    }

    private static int anAdditive(List<JsonNode> sheets) {
        return IntStream.range(0, sheets.size())
                .filter(i -> !DEDUCTIVE.contains(sheets.get(i).get("experiment").asText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDrawCanBeRecomputedFromWhatVerifyPrints() {
        String session = exam.sessions().get(2);
        List<JsonNode> due = exam.sheets(session);
        String away = due.get(3).get("candidateNo").asText();
        exam.draw(session, away);

        JsonNode record = exam.result("draw verify", "--session", session);
        assertThat(keys(record))
                .containsExactly(
                        "examId",
                        "sessionId",
                        "actor",
                        "secret",
                        "commitment",
                        "entropy",
                        "seed",
                        "candidates",
                        "lots",
                        "given");
        assertThat(record.get("actor").asText()).isEqualTo("candidate");
        HexFormat hex = HexFormat.of();
        byte[] secret = hex.parseHex(record.get("secret").asText());
        assertThat(record.get("commitment").asText()).isEqualTo(hex.formatHex(Sha.of(secret)));
        byte[] unit = {0x1F};
        byte[] seed = Sha.of(
                Sha.utf8(record.get("examId").asText()),
                unit,
                secret,
                unit,
                Sha.utf8(record.get("sessionId").asText()),
                unit,
                Sha.utf8(SmallExam.ENTROPY));
        assertThat(record.get("seed").asText()).isEqualTo(hex.formatHex(seed));
        List<String> lots = texts(record.get("lots")).stream()
                .sorted(Comparator.comparing(lot -> hex.formatHex(Sha.of(seed, new byte[] {0x1E}, Sha.utf8(lot)))))
                .toList();
        List<String> candidates = texts(record.get("candidates"));
        assertThat(candidates).hasSize(due.size() - 1).doesNotContain(away);
        assertThat(record.get("given")).hasSize(candidates.size());
        for (int k = 0; k < candidates.size(); k++) {
            JsonNode given = record.get("given").get(k);
            assertThat(keys(given)).containsExactly("candidateNo", "lotNo");
            assertThat(given.get("candidateNo").asText()).isEqualTo(candidates.get(k));
            assertThat(given.get("lotNo").asText()).isEqualTo(lots.get(k));
        }
    }

    @Test
    void theJournalKeepsAllLotsInDrawnOrderAlsoThoseNobodyGot() throws Exception {
        String session = exam.sessions().get(3);
        exam.draw(session, exam.sheets(session).get(0).get("candidateNo").asText());
        JsonNode record = exam.result("draw verify", "--session", session);

        String body = ExamDatabase.of(exam.file())
                .text("SELECT body FROM journal WHERE body LIKE '%\"sessionId\":\"" + session + "\"%DRAWN%'");
        JsonNode drawn = new com.fasterxml.jackson.databind.ObjectMapper().readTree(body);
        assertThat(texts(drawn.get("lots")))
                .as("the order of all lots follows from the journal alone (DESIGN §6)")
                .containsExactlyInAnyOrderElementsOf(texts(record.get("lots")));
    }

    @Test
    void theJournalCanBeRecomputedWithASha256Tool() {
        List<List<String>> rows = ExamDatabase.of(exam.file())
                .rows("SELECT device, seq, body, lower(hex(hash)) FROM journal ORDER BY device, seq");
        String examId = ExamDatabase.of(exam.file()).text("SELECT value FROM meta WHERE key = 'examId'");

        assertThat(rows).isNotEmpty();
        String previous = "";
        for (List<String> row : rows) {
            if (row.get(1).equals("1")) {
                previous = Chain.genesis(examId, row.get(0));
            }
            byte[] hash = Sha.of(HexFormat.of().parseHex(previous), Sha.utf8(row.get(2)));
            previous = HexFormat.of().formatHex(hash);
            assertThat(row.get(3)).isEqualTo(previous);
            assertThat(row.get(2)).as("no pupil's name, no identity number").doesNotContain("990101200", "990101201");
        }
    }

    @Test
    void shippedRulePacksAreListed() {
        assertThat(texts(exam.shikao().result("rules", "list").get("rules")))
                .containsExactlyInAnyOrder("hunan", "zigong", "hefei", "henan", "raw100", "one-decimal");
    }

    @Test
    void everyShippedPackMakesAnExam() throws IOException {
        for (String pack : List.of("hunan", "zigong", "hefei", "henan", "raw100", "one-decimal")) {
            Path file = folder.resolve(pack + ".shikao");
            assertThat(exam.shikao()
                            .result("new", file, "--rules", pack)
                            .get("examId")
                            .asText())
                    .isNotBlank();
            assertThat(Files.size(file)).isPositive();
            Path yaml = Files.writeString(
                    folder.resolve(pack + ".yaml"),
                    exam.shikao().result("rules", "show", pack).get("yaml").asText());
            assertThat(exam.shikao().json("rules", "check", yaml).exit()).isZero();
        }
    }
}
