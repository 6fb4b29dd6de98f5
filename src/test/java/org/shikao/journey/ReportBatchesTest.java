package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** Rule 36: what goes up together, and what it waits for. */
class ReportBatchesTest {
    @TempDir
    Path folder;

    private SmallExam planned(String rhythm) throws Exception {
        CommandLineHere shikao = new CommandLineHere("county");
        String hunan = shikao.result("rules", "show", "hunan").get("yaml").asText();
        Path rules =
                Files.writeString(folder.resolve(rhythm + ".yaml"), hunan.replace("rhythm: day", "rhythm: " + rhythm));
        Path file = folder.resolve(rhythm + ".shikao");
        shikao.result("new", file, "--rules", rules);
        SmallExam exam = new SmallExam(shikao, file);
        exam.plan();
        return exam;
    }

    private static void signed(SmallExam exam, String session) {
        List<String> all = new ArrayList<>();
        exam.sheets(session).forEach(s -> all.add(s.get("candidateNo").asText()));
        exam.result("checkin", "--session", session, "--absent", String.join(",", all));
        exam.result("sign", "--session", session, "--by", "张主考", "--second", "李副主考");
    }

    private static List<String> ids(JsonNode batch, String key) {
        List<String> ids = new ArrayList<>();
        batch.get(key).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    @Test
    void aSessionGoesUpByItselfAHalfDayAndADayAsAWhole() throws Exception {
        for (String rhythm : List.of("session", "half-day", "day")) {
            SmallExam exam = planned(rhythm);
            JsonNode batches = exam.result("status", "--batches").get("batches");
            List<String> sessions = new ArrayList<>();
            batches.forEach(batch -> sessions.addAll(ids(batch, "sessions")));
            assertThat(sessions).containsExactlyInAnyOrderElementsOf(exam.sessions());
            assertThat(batches)
                    .allSatisfy(batch -> assertThat(ids(batch, "open")).isEqualTo(ids(batch, "sessions")));
            assertThat(warnings(exam)).isEmpty();

            JsonNode batch = batches.get(0);
            List<String> together = ids(batch, "sessions");
            assertThat(together.size() == 1).isEqualTo(rhythm.equals("session"));
            signed(exam, together.get(0));
            List<String> rest = together.subList(1, together.size());
            assertThat(ids(exam.result("status", "--batches").get("batches").get(0), "open"))
                    .isEqualTo(rest);
            assertThat(warnings(exam)).hasSize(rest.isEmpty() ? 0 : 1);
            rest.forEach(session -> signed(exam, session));
            assertThat(warnings(exam)).isEmpty();
        }
    }

    private List<String> warnings(SmallExam exam) {
        Ran ran = exam.json("results export", "--out", folder.resolve("r.csv"));
        assertThat(ran.exit()).isZero();
        List<String> found = new ArrayList<>();
        ran.json().get("findings").forEach(f -> {
            if (f.get("code").asText().equals("RESULT_BATCH_OPEN")) {
                found.add(f.get("args").toString());
            }
        });
        return found;
    }
}
