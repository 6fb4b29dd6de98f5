package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

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
    void whatIsShownIsARuleFileLineByLine() throws IOException {
        for (String pack : List.of("hunan", "henan", "zigong", "hefei", "raw100", "one-decimal")) {
            String printed = shikao.run("rules", "show", pack).out();
            Path file = Files.writeString(folder.resolve(pack + ".yaml"), printed);
            assertThat(shikao.run("rules", "check", file).exit()).as(pack).isZero();
        }
    }

    @Test
    void theRulesOfAnExamComeBackExplainedAndEqual() throws IOException {
        Path written = shown("mine.yaml", "rules", "show", "--exam", exam);
        assertThat(written).content().contains("# 规则 8 至 12：抽签").contains("id: \"zigong\"");
        JsonNode diff = shikao.result("rules", "diff", written, "--exam", exam);
        assertThat(diff.get("changes")).isEmpty();
    }

    @Test
    void theSameRulesAgainChangeNoByteAndSaySo() throws IOException {
        Path written = shown("mine.yaml", "rules", "show", "--exam", exam);
        byte[] before = Files.readAllBytes(exam);
        for (Object same : List.of("zigong", written)) {
            CommandLineHere.Ran ran = shikao.run("rules", "apply", same, "--exam", exam);
            assertThat(ran.exit()).isZero();
            assertThat(ran.out()).contains("考试用的本来就是", "没有改动");
        }
        assertThat(exam).hasBinaryContent(before);
        assertThat(shikao.run("rules", "apply", "hunan", "--exam", exam).out()).contains("已换用");
        assertThat(shikao.run("rules", "apply", "zigong", "--exam", exam).out()).contains("已换用");
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
    void aPoolWithoutAListIsTheWholeCatalogueAndNotNothing() {
        for (String lang : List.of("zh_CN", "en")) {
            String out = shikao.run("rules", "diff", "hunan", "zigong", "--lang", lang)
                    .out();
            String pool = out.lines()
                    .filter(line -> line.contains("tasks.pool"))
                    .findFirst()
                    .orElseThrow();
            assertThat(pool)
                    .contains(lang.equals("en") ? "none listed" : "目录中全部实验")
                    .doesNotContain("（无）", "(none)");
        }
    }

    @Test
    void aPoolThatNamesNothingIsFoundWithItsFileBeforeAnExamIsMade() throws IOException {
        String text = shikao.result("rules", "show", "hunan").get("yaml").asText();
        Path wrong = Files.writeString(folder.resolve("p.yaml"), text.replace("pool: []", "pool: [WL02, NOPE]"));

        Ran checked = shikao.json("rules", "check", wrong);
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.errors()).contains("RULES_FIT_UNKNOWN_EXPERIMENT");
        assertThat(checked.out()).contains("\"p.yaml\"", "tasks.pool[1]");
        assertThat(shikao.run("rules", "check", wrong).err()).contains("p.yaml!tasks.pool[1]");
        Ran made = shikao.json("new", folder.resolve("no.shikao"), "--rules", wrong);
        assertThat(made.errors()).contains("RULES_FIT_UNKNOWN_EXPERIMENT");
        assertThat(made.json().get("findings").get(1).get("file").asText()).isEqualTo("p.yaml");
        assertThat(shikao.json("rules", "check", wrong, "--catalogue", folder.resolve("none.yaml"))
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void aLongerExperimentThanASessionIsFoundByTheCheck() throws IOException {
        Path hasty = shown("hasty.yaml", "rules", "show", "hunan");
        assertThat(shikao.json("rules", "check", hasty).out()).doesNotContain("RULES_FIT");
        Files.writeString(hasty, Files.readString(hasty).replace("operateMinutes: 15", "operateMinutes: 10"));
        Ran checked = shikao.json("rules", "check", hasty);
        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains("RULES_FIT_MINUTES", "hasty.yaml", "session.operateMinutes");
    }

    @Test
    void oneScoreIsWorkedOut() {
        JsonNode example = shikao.result("rules", "example", "raw100", "--raw", "82.5");
        assertThat(example.get("score").asInt()).isEqualTo(1700);
        assertThat(example.get("steps")).isNotEmpty();
        JsonNode named = shikao.result("rules", "example", "raw100", "--raw", "82.5", "--subject", "化学");
        assertThat(named)
                .isEqualTo(shikao.result("rules", "example", "raw100", "--raw", "82.5", "--subject", "chemistry"));
        assertThat(shikao.run("rules", "example", "raw100", "--raw", "82.5", "--subject", "latin")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void anExampleBeginsWithTheMistakesOnASheet() {
        JsonNode clean = shikao.result("rules", "example", "hunan", "--experiment", "WL02");
        assertThat(clean.get("score").asInt()).isEqualTo(1000);
        Ran wrong = shikao.json("rules", "example", "hunan", "--experiment", "WL02", "--mistake", "99/z");
        assertThat(wrong.errors()).containsExactly("EXAMPLE_MISTAKE");
        String known =
                wrong.json().get("findings").get(0).get("args").get(2).asText().split(", ")[0];
        JsonNode less = shikao.result("rules", "example", "hunan", "--experiment", "WL02", "--mistake", known);
        assertThat(less.get("score").asInt()).isBetween(0, 999);
        assertThat(less.get("steps").get(0).get("kind").asText()).isEqualTo("LOST");
        JsonNode hundred = shikao.result("rules", "example", "raw100", "--experiment", "WL02", "--mistake", known);
        assertThat(hundred.get("score").asInt()).isLessThan(2000);
        assertThat(shikao.json("rules", "example", "hunan", "--experiment", "XX")
                        .errors())
                .containsExactly("EXAMPLE_EXPERIMENT");
        assertThat(shikao.run("rules", "example", "hunan").exit()).isEqualTo(2);
        assertThat(shikao.json("rules", "example", "hefei", "--raw", "8.25").errors())
                .containsExactly("EXAMPLE_RAW_STEP");
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
