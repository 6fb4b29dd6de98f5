package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;

/** A drawn session with a bench left over, to which walk-ins come. */
abstract class WalkInDay {
    static final String NAME = "欧阳临场";
    /** Invented, of no area. */
    static final String ID = "990101201105059992";

    @TempDir
    Path folder;

    final CommandLineHere office = new CommandLineHere("office");
    SmallExam exam;
    String session;
    String away;

    /** A session drawn with one bench left over. */
    @BeforeEach
    void draw() {
        exam = SmallExam.planned(office, folder.resolve("county.shikao"));
        session = exam.sessions().get(13);
        away = exam.sheets(session).get(0).get("candidateNo").asText();
    }

    Ran walkIn(SmallExam on, String session, String name, String id) {
        return on.json(
                "roster walk-in",
                "--session",
                session,
                "--name",
                name,
                "--id",
                id,
                "--reason",
                "漏报",
                "--by",
                "王",
                "--second",
                "李");
    }

    static String number(Ran ran) {
        return ran.result().get("temporaryNo").asText();
    }

    Ran link(SmallExam on, String temporary, String no, String reason) {
        return on.json("roster link", temporary, no, "--reason", reason, "--by", "王", "--second", "李");
    }

    /** Number and identity number of somebody planned for the same subject in another session. */
    List<String> elsewhere(int nth) {
        JsonNode own = row(session);
        String other = null;
        for (JsonNode s : exam.result("status").get("sessions")) {
            boolean fits = s.get("subject").equals(own.get("subject"))
                    && !s.get("id").equals(own.get("id"))
                    && s.get("due").asInt() > 2;
            other = fits ? s.get("id").asText() : other;
        }
        String no = exam.sheets(other).get(nth).get("candidateNo").asText();
        return ExamDatabase.of(exam.file())
                .rows("SELECT candidate_no, id_no, name FROM candidate WHERE candidate_no = '" + no + "'")
                .get(0);
    }

    JsonNode row(String id) {
        for (JsonNode s : exam.result("status").get("sessions")) {
            if (s.get("id").asText().equals(id)) {
                return s;
            }
        }
        throw new AssertionError(id);
    }

    void scoreAll(SmallExam on) {
        List<String> lines = new ArrayList<>();
        on.sheets(session).stream()
                .filter(s -> s.get("state").asText().equals("EMPTY"))
                .forEach(sheet -> lines.addAll(SmallExam.fullMarks(sheet)));
        assertThat(on.score(lines.toArray(String[]::new))).allMatch(a -> a.startsWith("saved"));
    }

    long rows(String no) {
        return exam.resultsCsv().lines().filter(l -> l.contains(no)).count();
    }

    int sum(String field) {
        int sum = 0;
        for (JsonNode s : exam.result("status").get("sessions")) {
            sum += s.get(field).asInt();
        }
        return sum;
    }

    Ran unlink(String temporary, String reason) {
        return exam.json("roster unlink", temporary, "--reason", reason, "--by", "王", "--second", "李");
    }
}
