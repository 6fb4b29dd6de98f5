package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Leaves every form in {@code target/forms}, as pictures too where poppler is at hand, to be looked at. */
class FormPicturesTest {
    private static final Path FOLDER = Path.of("target/forms");

    @Test
    void everyFormCanBeLookedAt() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        byte[] photo = Files.readAllBytes(Path.of("sample-data/photos/026990101001.jpg"));
        FormExam exam = FormExam.of(
                FormExam.rules(
                        "hunan",
                        "disclosure: none",
                        "disclosure: slip",
                        "candidateSigns: false",
                        "candidateSigns: true"),
                24);
        for (Lang lang : Lang.values()) {
            FormInput input = exam.withFaults(
                    exam.input(Texts.in(lang), Map.of(FormExam.no(0), photo), Optional.empty(), Optional.empty()));
            for (String kind : Forms.kinds()) {
                try (OutputStream out = Files.newOutputStream(FOLDER.resolve(name(kind, lang) + ".pdf"))) {
                    assertThat(Forms.write(kind, input, out).pages()).isPositive();
                }
            }
        }
        assumeTrue(hasPoppler(), "pdftoppm is not installed");
        for (Lang lang : Lang.values()) {
            for (String kind : Forms.kinds()) {
                String name = FOLDER.resolve(name(kind, lang)).toString();
                assertThat(run(List.of("pdftoppm", "-r", "80", "-png", "-l", "2", name + ".pdf", name)))
                        .isZero();
            }
        }
    }

    private static String name(String kind, Lang lang) {
        return kind + "_" + lang.tag();
    }

    private static boolean hasPoppler() throws InterruptedException {
        try {
            return run(List.of("pdftoppm", "-v")) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
