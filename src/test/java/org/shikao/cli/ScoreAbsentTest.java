package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.journey.SmallExam;

/** The line protocol of scoring (DESIGN §7): what may be said of a candidate who did not come. */
class ScoreAbsentTest {
    private static final String ANSWER = "saved\t.+|refused\t[A-Z][A-Z_]+\t[^\t]+";

    @TempDir
    static Path folder;

    private static SmallExam drawn;
    private static String session;
    private static String absent;

    @BeforeAll
    static void draw() {
        drawn = SmallExam.planned(new CommandLineHere("template"), folder.resolve("template.shikao"));
        session = drawn.sessions().get(1);
        absent = drawn.sheets(session).get(5).get("candidateNo").asText();
        drawn.draw(session, absent);
    }

    private final SmallExam exam =
            drawn.copy(folder.resolve(System.nanoTime() + ".shikao"), new CommandLineHere("desk"));

    private JsonNode sheet(int at) {
        return exam.sheets(session).get(at);
    }

    private static String code(String answer) {
        assertThat(answer).matches(ANSWER);
        String[] parts = answer.split("\t");
        return parts[0].equals("refused") ? parts[1] : "saved";
    }

    private String journal() {
        return ExamDatabase.of(exam.file())
                .rows("SELECT device, seq, body FROM journal")
                .toString();
    }

    @Test
    void refusesAScoreToSomebodyAbsentWhoHasNoBench() {
        exam.score("open\t" + session + "\t" + sheet(0).get("examiner").asText(), SmallExam.mark(sheet(0), 1, "0"));
        JsonNode away = exam.sheets(session).stream()
                .filter(s -> s.get("candidateNo").asText().equals(absent))
                .findFirst()
                .orElseThrow();
        for (String wanted : List.of("EARNED", "WITHDRAWN")) {
            assertThat(code(exam.score(SmallExam.request("correct", away, "0", wanted, "到场了", "张一", "李二"))
                            .get(0)))
                    .isEqualTo("SHEET_NO_BENCH");
        }
        assertThat(code(exam.score(SmallExam.request("correct", away, "0", "DEFERRED", "病假", "张一", "李二"))
                        .get(0)))
                .isEqualTo("saved");
    }

    @Test
    void anAbsentCandidateCannotBeScored() {
        JsonNode sheet = exam.sheets(session).stream()
                .filter(s -> s.get("candidateNo").asText().equals(absent))
                .findFirst()
                .orElseThrow();
        String before = journal();

        assertThat(exam.score(
                        SmallExam.mark(sheet, 1, "0"),
                        SmallExam.request("submit", sheet),
                        SmallExam.request("outcome", sheet, "EARNED")))
                .allMatch(a -> a.startsWith("refused\t"));
        assertThat(journal()).isEqualTo(before);
        assertThat(exam.sheets(session).stream()
                        .filter(s -> s.get("candidateNo").asText().equals(absent))
                        .findFirst()
                        .orElseThrow()
                        .get("outcome")
                        .asText())
                .isEqualTo("ABSENT");
    }
}
