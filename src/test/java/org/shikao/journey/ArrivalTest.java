package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** An exam without fixed groups (rule 14): candidates are sent to a session when they come. */
class ArrivalTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/shikao/rules/hunan.yaml");

    @TempDir
    Path folder;

    private SmallExam exam;
    private Map<String, JsonNode> sessions;
    private final Map<String, String> sent = new HashMap<>();
    private final List<String> held = new ArrayList<>();
    private int people;

    @BeforeEach
    void plan() throws IOException {
        Path rules = folder.resolve("arrival.yaml");
        Files.writeString(rules, Files.readString(SHIPPED).replace("grouping: school", "grouping: on-arrival"));
        exam = SmallExam.planned(new CommandLineHere("office"), folder.resolve("exam.shikao"), rules.toString());
        sessions = rows();
    }

    private Map<String, JsonNode> rows() {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        exam.result("status").get("sessions").forEach(s -> rows.put(s.get("id").asText(), s));
        return rows;
    }

    @Test
    void aWholeDayWithoutGroups() {
        List<String> closing = sessions.values().stream()
                .filter(s -> s.get("due").asInt() > 0)
                .map(s -> s.get("id").asText())
                .toList();
        Map<String, Set<String>> open = open(closing);
        Random random = new Random(14);
        List<String> never = take(open.keySet(), random, 5);
        sessions.keySet().forEach(id -> exam.result("draw commit", "--session", id));

        for (String start : starts()) {
            List<String> hall = new ArrayList<>(open.keySet());
            hall.removeAll(never);
            Collections.shuffle(hall, random);
            send(hall);
            sessionsAt(start).forEach(id -> hold(id, open, closing));
        }

        assertThat(open.keySet()).isSubsetOf(never);
        exam.result("status", "--batches")
                .get("batches")
                .forEach(batch -> assertThat(batch.get("open")).isEmpty());
        assertThat(exam.isClean()).isTrue();
        assertThat(exam.json("plan check").exit()).isZero();
        for (String id : held) {
            assertThat(exam.json("draw verify", "--session", id).exit()).as(id).isZero();
        }
        String[] results = exam.resultsCsv().split("\n");
        assertThat(results).hasSize(1 + people);
    }

    @Test
    void saysWhyNobodyIsSent() {
        String closing = exam.sessions().stream()
                .filter(id -> sessions.get(id).get("due").asInt() > 0)
                .findFirst()
                .orElseThrow();
        String other = sessions.values().stream()
                .filter(s -> s.get("due").asInt() == 0)
                .map(s -> s.get("id").asText())
                .findFirst()
                .orElseThrow();
        String no = exam.sheets(closing).get(0).get("candidateNo").asText();

        assertThat(exam.json("checkin", "--candidate", "4711," + no + "," + no).errors())
                .containsExactly("SEND_UNKNOWN", "SEND_TWICE");
        assertThat(exam.json("checkin", "--candidate", no, "--site", "99").errors())
                .containsExactly("SEND_OTHER_SITE");
        assertThat(exam.json("checkin", "--session", other, "--all-present").errors())
                .containsExactly("CHECKIN_NOBODY_SENT");
        assertThat(exam.json("checkin", "--session", closing, "--all-present").errors())
                .containsExactly("DAY_SESSION_FULL");
        assertThat(exam.json("checkin", "--candidate", no, "--session", other).exit())
                .isEqualTo(2);
        assertThat(exam.json("checkin", "--candidate", no, "--subject", "latin").exit())
                .isEqualTo(2);
        assertThat(exam.result("status").get("sessions"))
                .allMatch(s -> s.get("present").asInt() == 0);

        assertThat(exam.json("checkin", "--candidate", "4711", "--subject", "物理")
                        .errors())
                .containsExactly("SEND_UNKNOWN");
        assertThat(exam.json("checkin", "--candidate", "4711", "--subject", "Chemistry")
                        .errors())
                .containsExactly("SEND_UNKNOWN");
        JsonNode seat = exam.result("checkin", "--candidate", no).get("sent").get(0);
        JsonNode again = exam.result("checkin", "--candidate", no).get("sent").get(0);
        assertThat(seat.get("again").asBoolean()).isFalse();
        assertThat(again.get("again").asBoolean()).isTrue();
        assertThat(again.get("session")).isEqualTo(seat.get("session"));
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void ticketsAndDoorListsNameTheHalfDay() throws IOException {
        List<String> awaited = sessions.values().stream()
                .filter(s -> s.get("due").asInt() > 0)
                .map(s -> s.get("id").asText())
                .toList();
        String ticket = print("ticket");
        assertThat(ticket).contains("到场后安排").contains("08:00–12:00").contains("场次到场后由系统安排");
        assertThat(ticket).doesNotContain("08:00–08:15").doesNotContain("甲101");
        String door = print("door-list");
        assertThat(door.split("待到 ", -1)).as("one list a half-day").hasSize(1 + awaited.size());

        String no = exam.sheets(awaited.get(0)).get(0).get("candidateNo").asText();
        JsonNode seat = exam.result("checkin", "--candidate", no).get("sent").get(0);
        String own = print("door-list", "--session", seat.get("session").asText());
        assertThat(own).contains("第 " + seat.get("number").asInt() + " 场").contains(no);
        assertThat(own).contains("待到 ");
        assertThat(own.substring(0, own.lastIndexOf(no)))
                .as("he is awaited no longer")
                .doesNotContain(no);
    }

    @Test
    void whoComesOnTheWrongHalfDayIsToldTheRightOne() {
        exam = new SmallExam(exam.shikao(), folder.resolve("county.shikao"));
        exam.shikao().result("new", exam.file(), "--rules", folder.resolve("arrival.yaml"));
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        for (String school : List.of("01", "02", "03")) {
            exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-" + school + ".xlsx"));
        }
        exam.result("plan", "--seed", "7");
        List<JsonNode> closing = new ArrayList<>(rows().values());
        closing.removeIf(
                s -> s.get("due").asInt() < 30 || !s.get("site").asText().equals("01"));
        closing.sort(Comparator.comparing(
                s -> s.get("date").asText() + s.get("start").asText()));
        JsonNode late = closing.get(closing.size() - 1);
        String id = late.get("id").asText();
        Set<String> earlier = new TreeSet<>();
        closing.stream()
                .filter(s -> !half(s).equals(half(late)))
                .forEach(s -> exam.sheets(s.get("id").asText())
                        .forEach(sheet -> earlier.add(sheet.get("candidateNo").asText())));
        assertThat(earlier).as("several half-days").isNotEmpty();
        String no = exam.sheets(id).stream()
                .map(sheet -> sheet.get("candidateNo").asText())
                .filter(candidate -> !earlier.contains(candidate))
                .findFirst()
                .orElseThrow();

        Ran early = exam.json("checkin", "--candidate", no);
        assertThat(early.errors()).containsExactly("SEND_OTHER_HALF_DAY");
        assertThat(early.out()).contains(late.get("date").asText());
        assertThat(exam.json("checkin", "--candidate", no, "--half-day", "S9").errors())
                .containsExactly("SESSION_UNKNOWN");
        JsonNode seat = exam.result("checkin", "--candidate", no, "--half-day", id)
                .get("sent")
                .get(0);
        assertThat(seat.get("date")).isEqualTo(late.get("date"));
    }

    private static String half(JsonNode session) {
        return session.get("date").asText() + (session.get("start").asText().compareTo("14:00") < 0);
    }

    /** The words of a form. */
    private String print(String kind, String... part) throws IOException {
        Path pdf = folder.resolve(kind + ".pdf");
        List<Object> words = new ArrayList<>(List.of((Object[]) part));
        words.addAll(List.of("--out", pdf));
        exam.result("forms " + kind, words.toArray());
        StringBuilder text = new StringBuilder();
        try (PdfDocument document = new PdfDocument(new PdfReader(pdf.toFile()))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.append(PdfTextExtractor.getTextFromPage(
                        document.getPage(page), new LocationTextExtractionStrategy().setUseActualText(true)));
            }
        }
        return text.toString();
    }

    /** The subjects each candidate has to sit. */
    private Map<String, Set<String>> open(List<String> closing) {
        Map<String, Set<String>> open = new TreeMap<>();
        closing.forEach(id -> exam.sheets(id)
                .forEach(sheet -> open.computeIfAbsent(sheet.get("candidateNo").asText(), no -> new TreeSet<>())
                        .add(sheet.get("subject").asText())));
        people = open.size();
        return open;
    }

    private static List<String> take(Set<String> all, Random random, int count) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    private Set<String> starts() {
        Set<String> starts = new TreeSet<>();
        sessions.values()
                .forEach(s -> starts.add(s.get("date").asText() + s.get("start").asText()));
        return starts;
    }

    private List<String> sessionsAt(String start) {
        return sessions.values().stream()
                .filter(s ->
                        start.equals(s.get("date").asText() + s.get("start").asText()))
                .map(s -> s.get("id").asText())
                .toList();
    }

    /** Sends all of them but those who have to wait for another of theirs to end. */
    private void send(List<String> hall) {
        List<String> going = new ArrayList<>(hall);
        going.removeAll(sent.keySet());
        while (!going.isEmpty()) {
            Ran ran = exam.json("checkin", "--candidate", String.join(",", going));
            if (ran.exit() == 0) {
                for (JsonNode seat : ran.result().get("sent")) {
                    assertThat(seat.get("again").asBoolean()).isFalse();
                    sent.put(
                            seat.get("candidateNo").asText(),
                            seat.get("session").asText());
                }
                return;
            }
            assertThat(ran.errors()).containsOnly("SEND_OVERLAP");
            ran.json().get("findings").forEach(f -> going.remove(f.get("place").asText()));
        }
    }

    private void hold(String id, Map<String, Set<String>> open, List<String> closing) {
        List<String> there =
                sent.keySet().stream().filter(no -> id.equals(sent.get(no))).toList();
        String subject = sessions.get(id).get("subject").asText();
        if (closing.contains(id)) {
            List<String> missing = open.entrySet().stream()
                    .filter(e -> e.getValue().contains(subject) && !there.contains(e.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            exam.result("checkin", "--session", id, "--absent", String.join(",", missing));
        }
        if (!there.isEmpty()) {
            exam.result("draw run", "--session", id, "--entropy", SmallExam.ENTROPY);
            held.add(id);
        }
        List<String> lines = new ArrayList<>();
        exam.sheets(id).stream()
                .filter(sheet -> there.contains(sheet.get("candidateNo").asText()))
                .forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        if (!lines.isEmpty()) {
            exam.score(lines.toArray(String[]::new));
        }
        if (!there.isEmpty() || closing.contains(id)) {
            exam.result("sign", "--session", id, "--by", "张");
        }
        there.forEach(no -> {
            sent.remove(no);
            open.get(no).remove(subject);
            open.computeIfPresent(no, (n, rest) -> rest.isEmpty() ? null : rest);
        });
    }
}
