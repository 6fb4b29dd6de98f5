package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.journey.SmallExam;

/** The program as it is started: its own process, no display, a home folder of its own. */
class ProcessTest {
    @TempDir
    Path folder;

    private Ran shikao(Object... args) throws IOException, InterruptedException {
        return ShikaoProcess.run(folder.resolve("home"), args);
    }

    @Test
    void withoutADisplayTheWindowIsDeclinedInOneSentence() throws Exception {
        Ran ran = shikao();

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().contains("shikao demo", "shikao --help");
    }

    @Test
    void codesComeOutOfTheProcessAndNothingElseIsPrinted() throws Exception {
        Path file = folder.resolve("考试𬭛䶮.shikao");
        Ran made = shikao("new", file, "--rules", "hunan", "--json");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(made.lines()).hasSize(1);
        assertThat(made.result().get("file").asText()).isEqualTo(file.toString());

        Path bad = SmallExam.SAMPLE.resolve("rosters-with-mistakes/id-check-digit.xlsx");
        byte[] before = Files.readAllBytes(file);
        Ran refused = shikao("roster", "import", bad, "--exam", file, "--json");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).isEmpty();
        assertThat(refused.errors()).containsExactly("ROSTER_ID_CHECK_DIGIT");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);

        Ran usage = shikao("roster");
        assertThat(usage.exit()).isEqualTo(2);
        Ran missing = shikao("check", folder.resolve("none.shikao"), "--lang", "en");
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.err().lines()).singleElement().asString().contains("none.shikao");
    }

    @Test
    void theSecondWriterIsToldWhoHasTheFileAndMayLook() throws Exception {
        SmallExam exam = SmallExam.planned(new CommandLineHere("first"), folder.resolve("exam.shikao"));
        String session = exam.sessions().get(1);
        exam.draw(session);
        try (ShikaoProcess scoring =
                ShikaoProcess.start(folder.resolve("home"), "score", "enter", "--exam", exam.file())) {
            scoring.send(SmallExam.mark(exam.sheets(session).get(0), 1, "0") + "\n");
            assertThat(scoring.line()).startsWith("saved\t");

            Ran second = exam.json("checkin", "--session", exam.sessions().get(5), "--all-present");
            assertThat(second.exit()).isEqualTo(3);
            assertThat(second.errors()).containsExactly("STORE_LOCKED");
            assertThat(exam.sheets(session)
                            .get(0)
                            .get("points")
                            .get(0)
                            .get("value")
                            .asInt())
                    .isZero();
            scoring.send("quit\n");
            assertThat(scoring.line()).isNull();
        }
        assertThat(exam.isClean()).isTrue();
    }
}
