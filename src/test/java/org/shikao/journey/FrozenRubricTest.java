package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** Freezing by command: what is frozen stays in the file, byte for byte, until somebody answers for a new version. */
class FrozenRubricTest {
    private static final String ID = "HX03";

    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("one");
    private Path exam;
    private Path edited;

    @BeforeEach
    void anExamAndAnotherEdition() throws IOException {
        exam = folder.resolve("考试.shikao");
        edited = folder.resolve("更正.yaml");
        shikao.result("new", exam, "--rules", "hunan");
        shikao.result("catalogue", "export", edited, "--exam", exam);
        String text = Files.readString(edited, StandardCharsets.UTF_8);
        int at = text.indexOf(ID);
        Files.writeString(
                edited, text.substring(0, at) + text.substring(at).replaceFirst("minutes: 15", "minutes: 12"));
    }

    @Test
    void aFrozenRubricIsFollowedByVersionsOnly() throws IOException {
        assertThat(freeze().get("frozen").toString()).isEqualTo("[{\"experiment\":\"HX03\",\"version\":1}]");
        byte[] before = Files.readAllBytes(exam);

        Ran again = shikao.json("catalogue", "freeze", ID, "--exam", exam, "--by", "王老师");
        assertThat(again.errors()).containsExactly("RUBRIC_FROZEN");
        Ran refused = shikao.json("catalogue", "import", edited, "--merge", "--exam", exam);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).containsExactly("EXPERIMENT_FROZEN");
        assertThat(refused.json().at("/result/changes/0/before").asText()).isEqualTo("15");
        assertThat(refused.json().at("/result/changes").size()).isEqualTo(1);
        Ran shown = shikao.run("catalogue", "import", edited, "--merge", "--exam", exam);
        assertThat(shown.lines()).anyMatch(line -> line.contains(ID) && line.contains("15") && line.contains("12"));
        assertThat(Files.readAllBytes(exam)).isEqualTo(before);

        shikao.result(
                "catalogue",
                "import",
                edited,
                "--merge",
                "--exam",
                exam,
                "--new-version",
                "--by",
                "林老师",
                "--reason",
                "省厅更正了时间");

        var versions = shikao.result("catalogue", "history", "--exam", exam).get("versions");
        assertThat(versions.findValuesAsText("version")).containsExactly("1", "2");
        assertThat(versions.findValuesAsText("reason")).containsExactly("", "省厅更正了时间");
        assertThat(versions.findValuesAsText("inUse")).containsExactly("false", "true");
        assertThat(shikao.json("check", exam).exit()).isZero();
    }

    @Test
    void anOrderThatIsHalfSaidIsWrongUsage() {
        freeze();
        for (String words : new String[] {
            "--new-version",
            "--new-version --by 林老师",
            "--new-version --reason 有错",
            "--by 林老师 --reason 有错",
            "--reason 有错"
        }) {
            Object[] args = Stream.concat(
                            Stream.of("catalogue", "import", edited, "--merge", "--exam", exam),
                            Arrays.stream(words.split(" ")))
                    .toArray();
            assertThat(shikao.run(args).exit()).as(words).isEqualTo(2);
        }
        assertThat(shikao.run("catalogue", "freeze", ID, "--exam", exam).exit()).isEqualTo(2);
        assertThat(shikao.run("catalogue", "freeze", "--by", "林老师", "--exam", exam)
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void severalAreFrozenOrNone() throws IOException {
        byte[] before = Files.readAllBytes(exam);
        assertThat(shikao.json("catalogue", "freeze", ID, "HX99", "--by", "林老师", "--exam", exam)
                        .errors())
                .containsExactly("EXPERIMENT_UNKNOWN");
        assertThat(shikao.json("catalogue", "freeze", ID, "--by", " ", "--exam", exam)
                        .errors())
                .containsExactly("RUBRIC_UNSIGNED");
        assertThat(shikao.json("catalogue", "history", "--experiment", "HX99", "--exam", exam)
                        .errors())
                .containsExactly("EXPERIMENT_UNKNOWN");
        assertThat(Files.readAllBytes(exam)).isEqualTo(before);

        assertThat(shikao.result("catalogue", "freeze", ID, "WL02", ID, "--by", "林老师", "--exam", exam)
                        .get("frozen"))
                .hasSize(2);
        assertThat(shikao.run("catalogue", "history", "--exam", exam, "--lang", "en")
                        .out())
                .contains("2 versions.", "frozen", "in use");
    }

    @Test
    void aWorkbookSaysWhatIsFrozenAndThawsNothing() throws IOException {
        freeze();
        Path book = folder.resolve("目录.xlsx");
        Path text = folder.resolve("目录.yaml");
        shikao.result("catalogue", "export", book, "--exam", exam);
        shikao.result("catalogue", "import", book, "--exam", exam);
        shikao.result("catalogue", "export", text, "--exam", exam);

        assertThat(Files.readString(text, StandardCharsets.UTF_8)).containsOnlyOnce("signedBy: \"林老师\"");
    }

    private JsonNode freeze() {
        return shikao.result("catalogue", "freeze", ID, "--exam", exam, "--by", "林老师");
    }
}
