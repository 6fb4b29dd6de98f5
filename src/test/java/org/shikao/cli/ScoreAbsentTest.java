package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.journey.SmallExam;

/** The line protocol of scoring (DESIGN §7): what may be said of a candidate who did not come. */
class ScoreAbsentTest extends DrawnSession {
    private JsonNode away() {
        return exam.sheets(session).stream()
                .filter(s -> s.get("candidateNo").asText().equals(absent))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesAScoreToSomebodyAbsentWhoHasNoBench() {
        exam.score("open\t" + session + "\t" + sheet(0).get("examiner").asText(), SmallExam.mark(sheet(0), 1, "0"));
        JsonNode away = away();
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
        JsonNode sheet = away();
        String before = journal();

        assertThat(exam.score(
                        SmallExam.mark(sheet, 1, "0"),
                        SmallExam.request("submit", sheet),
                        SmallExam.request("outcome", sheet, "EARNED")))
                .allMatch(a -> a.startsWith("refused\t"));
        assertThat(journal()).isEqualTo(before);
        assertThat(away().get("outcome").asText()).isEqualTo("ABSENT");
    }
}
