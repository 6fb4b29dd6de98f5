package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/** What is read has the words of the rules, what is kept and handed on has the placeholders. */
class WordedTest {
    @TempDir
    Path folder;

    @Test
    void anExamReadsTheLabelsAndHandsOnThePlaceholders() throws IOException {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            String label = exam.rules().labels().examiner();
            assertThat(said(exam.catalogue())).contains("举手请{监考员}检查");
            assertThat(said(exam.wordedCatalogue()))
                    .contains("举手请" + label + "检查")
                    .doesNotContain("{", "}");
            assertThat(exam.wordedCatalogue()).isSameAs(exam.wordedCatalogue());

            Path yaml = folder.resolve("catalogue.yaml");
            SampleExam.flows().catalogue.export(exam, yaml);
            assertThat(Files.readString(yaml)).contains("举手请{监考员}检查");
        }
    }

    private static String said(Catalogue catalogue) {
        StringBuilder said = new StringBuilder();
        catalogue
                .experiments()
                .forEach(e -> said.append(e.candidateSheet())
                        .append(e.benchInitialState())
                        .append(e.rubric().points().stream().map(p -> p.text()).toList())
                        .append(e.rubric().remarks()));
        return said.toString();
    }
}
