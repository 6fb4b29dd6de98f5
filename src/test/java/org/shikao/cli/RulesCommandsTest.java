package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;

/** What an exam officer does with rule packs from a script. */
class RulesCommandsTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("rules");
    private Path exam;

    @BeforeEach
    void newExam() {
        exam = folder.resolve("exam.shikao");
        shikao.result("new", exam, "--rules", "zigong");
    }

    private Path shown(String name, Object... what) throws IOException {
        String yaml = shikao.result(what).get("yaml").asText();
        return Files.writeString(folder.resolve(name), yaml);
    }

    @Test
    void theRulesOfAnExamComeBackExplainedAndEqual() throws IOException {
        Path written = shown("mine.yaml", "rules", "show", "--exam", exam);
        assertThat(written).content().contains("# 规则 8 至 12：抽签").contains("id: \"zigong\"");
        JsonNode diff = shikao.result("rules", "diff", written, "--exam", exam);
        assertThat(diff.get("changes")).isEmpty();
    }

    @Test
    void oneChangedLineIsTheOnlyDifference() throws IOException {
        Path written = shown("mine.yaml", "rules", "show", "--exam", exam);
        Files.writeString(
                written, Files.readString(written).replaceFirst("operateMinutes: \\d+", "operateMinutes: 12"));
        JsonNode changes =
                shikao.result("rules", "diff", written, "--exam", exam).get("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).get("key").asText()).isEqualTo("session.operateMinutes");
        assertThat(changes.get(0).get("before").asText()).isEqualTo("10");
        assertThat(changes.get(0).get("after").asText()).isEqualTo("12");
    }

    @Test
    void oneScoreIsWorkedOut() {
        JsonNode example = shikao.result("rules", "example", "raw100", "--raw", "82.5");
        assertThat(example.get("score").asInt()).isEqualTo(1700);
        assertThat(example.get("steps")).isNotEmpty();
    }

    @Test
    void aNameAndAnExamTogetherAreWrongUsageAndSoIsNeither() {
        assertThat(shikao.run("rules", "show").exit()).isEqualTo(2);
        assertThat(shikao.run("rules", "show", "hunan", "--exam", exam.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(shikao.json("rules", "show", "nowhere").exit()).isEqualTo(1);
        assertThat(shikao.json("rules", "show", "--exam", folder.resolve("none.shikao"))
                        .exit())
                .isEqualTo(3);
    }
}
