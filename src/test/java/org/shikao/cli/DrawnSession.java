package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.journey.SmallExam;

/** Tests of the line protocol of scoring in a session that is drawn; one candidate is absent. Each test has a copy of the exam. */
abstract class DrawnSession {
    static final String SAVED = "saved\t[1-9]\\d*\t[0-9a-f]{8}\t-?\\d+(\\.\\d{1,2})?";
    static final String ANSWER = SAVED + "|refused\t[A-Z][A-Z_]+\t[^\t]+";

    @TempDir
    static Path folder;

    static SmallExam drawn;
    static String session;
    static String absent;

    final SmallExam exam = drawn.copy(folder.resolve(System.nanoTime() + ".shikao"), new CommandLineHere("desk"));

    @BeforeAll
    static void draw() {
        drawn = SmallExam.planned(new CommandLineHere("template"), folder.resolve("template.shikao"));
        session = drawn.sessions().get(1);
        absent = drawn.sheets(session).get(5).get("candidateNo").asText();
        drawn.draw(session, absent);
    }

    JsonNode sheet(int at) {
        return exam.sheets(session).get(at);
    }

    static String code(String answer) {
        assertThat(answer).matches(ANSWER);
        String[] parts = answer.split("\t");
        return parts[0].equals("refused") ? parts[1] : "saved";
    }

    String journal() {
        return ExamDatabase.of(exam.file())
                .rows("SELECT device, seq, body FROM journal")
                .toString();
    }
}
