package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.files.yaml.CatalogueYaml;

/**
 * Workbooks of three experiments that LibreOffice 7.4 saved after a person worked in them: in each one specification is typed anew with
 * zeros in front and a fraction in it, cells of one experiment are merged and an empty row is put in.
 */
class LibreOfficeFilesTest {
    private static final String BEFORE = "最大称量 200 g，分度值 0.2 g，带游码";
    private static final String AFTER = "0500 g，分度值 1/2 g";

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-libreoffice-zh.xlsx", "catalogue-libreoffice-en.xls"})
    void changesNothingButWhatWasTyped(String name) throws IOException {
        CatalogueRead read = new CatalogueWorkbookReader().read(file(name));
        assertThat(read.problems()).noneMatch(Problem::isError);
        String text = Files.readString(file("catalogue-libreoffice.yaml"));
        Catalogue edited = new CatalogueYaml()
                .read(text.replaceFirst(BEFORE, AFTER), "")
                .value()
                .orElseThrow();
        assertThat(read.value()).contains(edited);
        assertThat(text).contains(BEFORE);
    }

    /** Typed into cells that are not of text, 1/2 and 1:3 are days and times; per cent with its sign is the number it says. */
    @Test
    void namesEachCellThatBecameADateOrATime() throws IOException {
        CatalogueRead read = new CatalogueWorkbookReader().read(file("catalogue-libreoffice-dates.xlsx"));
        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .filteredOn(Problem::isError)
                .extracting(p -> p.code() + " " + p.place() + " " + p.args().get(0))
                .containsExactly(
                        "BOOK_CELL_DATE catalogue-libreoffice-dates.xlsx!器材!D3 2026-01-02",
                        "BOOK_CELL_DATE catalogue-libreoffice-dates.xlsx!器材!D4 2026-05-12",
                        "BOOK_CELL_DATE catalogue-libreoffice-dates.xlsx!试剂!C3 01:03");
    }

    @Test
    void saysHowToSaveAnOpenDocument() throws IOException {
        Path file = file("catalogue-libreoffice.ods");
        assertThat(CatalogueWorkbookReader.isPacked(file)).isTrue();
        assertThat(CatalogueWorkbookReader.isPacked(file("catalogue-libreoffice.yaml")))
                .isFalse();
        assertThat(new CatalogueWorkbookReader().read(file).problems())
                .extracting(Problem::code)
                .containsExactly("SHEET_ODS");
    }

    private static Path file(String name) {
        try {
            return Path.of(LibreOfficeFilesTest.class.getResource(name).toURI());
        } catch (URISyntaxException malformed) {
            throw new AssertionError(name, malformed);
        }
    }
}
