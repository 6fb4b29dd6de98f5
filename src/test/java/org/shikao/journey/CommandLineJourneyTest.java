package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;

/** From an empty folder to results by commands alone; the totals are those of the marks that were typed in. */
class CommandLineJourneyTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("journey");
    private final Random random = new Random(20260516);
    private final Map<String, Integer> typed = new HashMap<>();

    @Test
    void fromRosterToResults() throws IOException {
        SmallExam exam = SmallExam.planned(shikao, folder.resolve("exam.shikao"));
        assertThat(exam.json("plan check").exit()).isZero();
        List<String> sessions = exam.sessions();
        String away = "";
        for (String session : sessions) {
            boolean first = session.equals(sessions.get(0));
            JsonNode missing = exam.sheets(session).get(2);
            if (first) {
                away = missing.get("candidateNo").asText();
                exam.draw(session, away);
            } else {
                exam.draw(session);
            }
            score(exam, session, away, first);
        }
        requireTotals(exam, sessions);
        requireResults(exam, away);
        assertThat(exam.isClean()).isTrue();
        try (var left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("exam.shikao", "r.csv", "r.xlsx", "r.pdf");
        }
    }

    private void score(SmallExam exam, String session, String away, boolean isFirst) {
        List<String> lines = new ArrayList<>();
        for (JsonNode sheet : exam.sheets(session)) {
            if (!isFirst || !sheet.get("candidateNo").asText().equals(away)) {
                lines.addAll(marks(sheet));
            }
        }
        if (isFirst) {
            assertThat(exam.json("sign", "--session", session, "--by", "主考").errors())
                    .containsExactly("SIGN_OPEN_SHEETS");
        }
        assertThat(exam.score(lines.toArray(String[]::new))).allMatch(answer -> answer.startsWith("saved\t"));
        exam.result("sign", "--session", session, "--by", "主考", "--second", "副主考");
        assertThat(exam.json("sign", "--session", session, "--by", "主考").exit()).isEqualTo(1);
    }

    /** Half of the sheets in full, else a point lost here and there; only where points simply add up is a point withheld. */
    private List<String> marks(JsonNode sheet) {
        int sum = 0;
        for (JsonNode point : sheet.get("points")) {
            sum += point.get("max").asInt();
        }
        boolean additive = sum == 1000;
        int total = 0;
        List<String> lines = new ArrayList<>();
        for (JsonNode point : sheet.get("points")) {
            boolean lost = additive && random.nextInt(6) == 0;
            int value = lost ? 0 : point.get("max").asInt();
            total += value;
            lines.add(SmallExam.mark(sheet, point.get("no").asInt(), SmallExam.decimal(value)));
        }
        lines.add(SmallExam.request("submit", sheet));
        if (additive) {
            typed.put(key(sheet), total);
        }
        return lines;
    }

    private static String key(JsonNode sheet) {
        return sheet.get("candidateNo").asText() + " " + sheet.get("subject").asText();
    }

    private void requireTotals(SmallExam exam, List<String> sessions) {
        assertThat(typed).hasSizeGreaterThan(100);
        Map<String, Integer> shown = new HashMap<>();
        for (String session : sessions) {
            exam.sheets(session)
                    .forEach(sheet -> shown.put(key(sheet), sheet.get("total").asInt()));
        }
        assertThat(shown).containsAllEntriesOf(typed);
    }

    private void requireResults(SmallExam exam, String away) throws IOException {
        Path csv = folder.resolve("r.csv");
        assertThat(exam.result("results export", "--out", csv).get("rows").asInt())
                .isEqualTo(144);
        exam.result("results export", "--out", folder.resolve("r.xlsx"));
        exam.result("results export", "--out", folder.resolve("r.pdf"));
        List<String> rows = Files.readAllLines(csv);
        List<String> header = List.of(rows.get(0).replace("\uFEFF", "").split(",", -1));
        Map<String, Integer> columns = Map.of(
                "physics", column(header, "物理.*原始.*|物理"),
                "chemistry", column(header, "化学.*原始.*|化学"),
                "biology", column(header, "生物.*原始.*|生物"));
        int compared = 0;
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = List.of(row.split(",", -1));
            String no = cells.stream()
                    .filter(c -> c.matches("0269\\d{8}"))
                    .findFirst()
                    .orElseThrow();
            for (Map.Entry<String, Integer> subject : columns.entrySet()) {
                Integer total = typed.get(no + " " + subject.getKey());
                if (total != null) {
                    assertThat(new java.math.BigDecimal(cells.get(subject.getValue())))
                            .as(no + " " + subject.getKey())
                            .isEqualByComparingTo(java.math.BigDecimal.valueOf(total, 2));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(typed.size());
        assertThat(rows.stream().filter(r -> r.contains(away)).findFirst().orElseThrow())
                .contains("缺考");
        try (ZipFile book = new ZipFile(folder.resolve("r.xlsx").toFile());
                InputStream sheet = book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("<f>");
        }
        assertThat(Files.readString(folder.resolve("r.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    private static int column(List<String> header, String pattern) {
        for (int at = 0; at < header.size(); at++) {
            if (Pattern.matches(pattern, header.get(at))) {
                return at;
            }
        }
        throw new AssertionError(pattern + " in " + header);
    }
}
