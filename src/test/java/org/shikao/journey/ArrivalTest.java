package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @BeforeEach
    void plan() throws IOException {
        Path rules = folder.resolve("arrival.yaml");
        Files.writeString(rules, Files.readString(SHIPPED).replace("grouping: school", "grouping: on-arrival"));
        exam = SmallExam.planned(new CommandLineHere(folder), folder.resolve("exam.shikao"), rules.toString());
        sessions = rows();
    }

    private Map<String, JsonNode> rows() {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        exam.result("status").get("sessions").forEach(s -> rows.put(s.get("id").asText(), s));
        return rows;
    }

    @Test
    void looks() {
        sessions.values().forEach(System.err::println);
    }
}
