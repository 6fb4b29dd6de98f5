package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.gui.SampleExam;

/** What a catalogue is taken for when its name does not say what it is. */
class CatalogueFilesTest {
    private static final String SAVED = "/org/shikao/files/sheet/catalogue-libreoffice";

    private final ImportCatalogue flow = SampleExam.flows().catalogue;

    @TempDir
    private Path folder;

    /** Taken for YAML, an .ods was said to be "not UTF-8": no help to who saved it so. */
    @ParameterizedTest
    @ValueSource(strings = {"目录.ods", "目录", "目录.yaml"})
    void saysHowToSaveAnOpenDocumentWhateverItsName(String name) throws IOException {
        assertThat(flow.read(copied(".ods", name)).problems())
                .extracting(Problem::code)
                .containsExactly("SHEET_ODS");
    }

    @Test
    void readsAWorkbookWhoseNameLostItsEnding() throws IOException {
        assertThat(flow.read(copied("-en.xls", "catalogue")).get().experiments())
                .hasSize(3);
    }

    private Path copied(String ending, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = CatalogueFilesTest.class.getResourceAsStream(SAVED + ending)) {
            Files.copy(in, file);
        }
        return file;
    }
}
