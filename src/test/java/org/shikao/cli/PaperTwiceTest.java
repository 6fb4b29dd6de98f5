package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.journey.PaperExam;
import org.shikao.journey.SmallExam;

/** A paper of three tasks at a bench, marked by two who know the main task's subject, and by a third where they are too far apart. */
class PaperTwiceTest {
    @TempDir
    Path folder;

    private SmallExam exam;
    private String session;

    @BeforeEach
    void drawn() throws IOException {
        exam = PaperExam.markedTwice(new CommandLineHere("paper2"), folder);
        session = exam.sessions().get(0);
        exam.draw(session);
    }

    /** The three sheets of each candidate. */
    private Map<String, List<JsonNode>> papers() {
        Map<String, List<JsonNode>> papers = new LinkedHashMap<>();
        exam.sheets(session)
                .forEach(
                        sheet -> papers.computeIfAbsent(sheet.get("candidateNo").asText(), no -> new ArrayList<>())
                                .add(sheet));
        papers.values().forEach(p -> assertThat(p).hasSize(3));
        return papers;
    }

    private static List<String> zero(JsonNode sheet) {
        List<String> lines = new ArrayList<>();
        sheet.get("points")
                .forEach(p -> lines.add(SmallExam.mark(sheet, p.get("no").asInt(), "0")));
        lines.add(SmallExam.request("submit", sheet));
        return lines;
    }

    private void marks(String code, int no, List<String> lines) {
        List<String> all = new ArrayList<>(List.of("open\t" + session + "\t" + code + "\t" + no));
        all.addAll(lines);
        assertThat(exam.score(all.toArray(String[]::new)))
                .as("%s %s", code, all)
                .allMatch(a -> a.startsWith("saved\t"));
    }

    /** What everybody of the venue hears who would make this marking of the sheet, on a copy of the exam. */
    private Map<String, String> tries(JsonNode sheet, int no) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < 60; i++) {
            lines.add("open\t%s\tJ%03d\t%d".formatted(session, i, no));
            lines.add(SmallExam.mark(sheet, sheet.get("points").get(0).get("no").asInt(), "0"));
        }
        List<String> answers = exam.copy(folder.resolve(System.nanoTime() + ".try"), new CommandLineHere("try"))
                .score(lines.toArray(String[]::new));
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 1; i < 60; i++) {
            if (answers.get(2 * i - 2).startsWith("saved")) {
                String[] answer = answers.get(2 * i - 1).split("\t");
                said.put("J%03d".formatted(i), answer[answer[0].equals("saved") ? 0 : 1]);
            }
        }
        return said;
    }

    private String total(String no) {
        List<String> lines = exam.resultsCsv().lines().toList();
        int at = List.of(lines.get(0).split(",")).indexOf("总分");
        return lines.stream()
                .filter(line -> line.contains(no))
                .map(line -> line.split(",", -1)[at])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoMarkTheWholePaperAndAThirdSettlesATaskOfIt() {
        assertThat(exam.isClean()).isTrue();
        Map<String, List<JsonNode>> papers = papers();
        List<String> numbers = papers.keySet().stream().sorted().toList();
        for (List<JsonNode> paper : papers.values()) {
            JsonNode one = paper.get(0);
            List<String> first = new ArrayList<>();
            paper.forEach(sheet -> first.addAll(SmallExam.fullMarks(sheet)));
            marks(one.get("examiner").asText(), 1, first);
            List<String> second = new ArrayList<>();
            boolean far = numbers.indexOf(one.get("candidateNo").asText()) < 2;
            JsonNode last = minor(paper);
            paper.forEach(sheet -> second.addAll(far && sheet == last ? zero(sheet) : SmallExam.fullMarks(sheet)));
            marks(one.get("second").asText(), 2, second);
        }
        assertThat(total(numbers.get(0))).isEmpty();
        assertThat(total(numbers.get(2))).isEqualTo("30");
        settle(minor(papers.get(numbers.get(0))), "2", "0");
        settle(minor(papers.get(numbers.get(1))), "3", "full");
        // the minor task of 6 marks is lost where the marking of nothing was kept
        assertThat(total(numbers.get(0))).isEqualTo("24");
        assertThat(total(numbers.get(1))).isEqualTo("30");
        exam.result("sign", "--session", session, "--by", "主考");
        assertThat(exam.isClean()).isTrue();
    }

    private void settle(JsonNode sheet, String kept, String what) {
        Map<String, String> said = tries(sheet, 3);
        assertThat(said.values()).contains("saved", "MARKER_OTHER_SUBJECT");
        String third = said.entrySet().stream()
                .filter(one -> one.getValue().equals("saved"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        marks(third, 3, what.equals("full") ? SmallExam.fullMarks(sheet) : zero(sheet));
        assertThat(exam.score(SmallExam.request("adjudicate", sheet, kept, "看录像", "主考", "组长")))
                .allMatch(answer -> answer.startsWith("saved\t"));
    }

    /** A task that is not the paper's main one: two of the three subjects are. */
    private JsonNode minor(List<JsonNode> paper) {
        String tasks = ExamDatabase.of(exam.file())
                .text("SELECT tasks FROM plan_station WHERE session_id = '" + session + "' AND lot_no = '"
                        + paper.get(0).get("bench").asText() + "'");
        String main = tasks.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("main"))
                .findFirst()
                .orElseThrow()
                .split("[^a-zA-Z]+")[0]
                .toLowerCase(Locale.ROOT);
        return paper.stream()
                .filter(sheet -> !sheet.get("subject").asText().equals(main))
                .max(Comparator.comparing(sheet -> sheet.get("subject").asText()))
                .orElseThrow();
    }

    @Test
    void whoKnowsTheMainTasksSubjectMayMarkAllThreeAndNobodyElse() {
        List<JsonNode> paper = papers().values().iterator().next();
        Map<String, String> first = tries(paper.get(0), 2);
        assertThat(first.values()).contains("saved", "MARKER_OTHER_SUBJECT");
        for (JsonNode sheet : paper) {
            assertThat(tries(sheet, 2)).as(sheet.get("subject").asText()).isEqualTo(first);
        }
    }
}
