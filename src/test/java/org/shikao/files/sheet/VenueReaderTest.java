package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.School;
import org.shikao.exam.venue.VenueChecked;
import org.shikao.sample.SampleCounty;

class VenueReaderTest {
    private static final Path SAMPLE = Path.of("sample-data", "venue.xlsx");

    @TempDir
    private Path folder;

    @Test
    void readsTheSampleVenueExactlyAsItWasWritten() throws IOException {
        VenueChecked read = new VenueReader().read(SAMPLE, SampleCounty.SCHOOLS);

        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsOnly("VENUE_EXAMINER_UNTRAINED")
                .hasSize(2);
        assertThat(read.venue()).isEqualTo(SampleCounty.make().venue());
    }

    @ParameterizedTest
    @CsvSource({
        "考点, 3, A, 01, VENUE_CODE_TWICE",
        "考点, 2, B, '', VENUE_CELL_MISSING",
        "考室, 3, A, 09, VENUE_SITE_UNKNOWN",
        "考室, 3, B, 101, VENUE_CODE_TWICE",
        "考室, 3, D, 地理, VENUE_SUBJECT_UNKNOWN",
        "考室, 3, D, '', VENUE_CELL_MISSING",
        "考室, 3, E, 0, VENUE_COUNT",
        "考室, 3, E, 二十四, VENUE_COUNT",
        "考室, 3, G, 25, VENUE_BENCH_UNKNOWN",
        "考室, 3, G, 1-24, VENUE_NO_BENCH_LEFT",
        "考室, 3, H, 0, VENUE_BENCH_UNKNOWN",
        "考务人员, 9, A, Z01, VENUE_CODE_TWICE",
        "考务人员, 9, B, '', VENUE_CELL_MISSING",
        "考务人员, 9, D, 07, VENUE_SITE_UNKNOWN",
        "考务人员, 9, E, 厨师, VENUE_ROLE_UNKNOWN",
        "考务人员, 9, F, '', VENUE_EXAMINER_WITHOUT_SUBJECT",
        "考务人员, 9, G, 也许, VENUE_YES_OR_NO"
    })
    void findsAMistakeInItsCell(String sheet, int row, String column, String value, String code) throws IOException {
        Path file = changed(book -> {
            Sheet table = book.getSheet(sheet);
            table.getRow(row - 1).createCell(column.charAt(0) - 'A').setCellValue(value);
        });

        List<Problem> errors = new VenueReader()
                .read(file, SampleCounty.SCHOOLS).problems().stream()
                        .filter(Problem::isError)
                        .toList();

        assertThat(errors)
                .extracting(p -> p.code() + " " + p.place())
                .contains(code + " venue.xlsx!" + sheet + "!" + column + row);
    }

    @Test
    void warnsOfASchoolThatTheRosterDoesNotHave() throws IOException {
        VenueChecked read = new VenueReader().read(SAMPLE, List.of(new School("1", "别的学校")));

        assertThat(read.problems())
                .filteredOn(p -> p.code().equals("VENUE_SCHOOL_UNKNOWN"))
                .extracting(p -> p.args().get(0))
                .hasSize(SampleCounty.SCHOOLS.size())
                .doesNotHaveDuplicates();
        assertThat(Problem.anyError(read.problems())).isFalse();
    }

    @Test
    void namesTheTableThatIsNotThere() throws IOException {
        Path file = changed(book -> book.removeSheetAt(book.getSheetIndex("考务人员")));

        assertThat(new VenueReader().read(file, List.of()).problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .containsExactly("VENUE_TABLE_MISSING_EXAMINERS");
    }

    @Test
    void namesTheTableThatLacksAColumn() throws IOException {
        Path file = changed(book -> book.getSheet("考室").getRow(0).getCell(4).setCellValue("桌子"));

        assertThat(new VenueReader().read(file, List.of()).problems())
                .extracting(Problem::code)
                .contains("VENUE_COLUMNS_MISSING_ROOMS")
                .doesNotContain("VENUE_TABLE_MISSING_ROOMS");
    }

    private Path changed(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = folder.resolve("venue.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(SAMPLE));
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(book);
            book.write(out);
        }
        return file;
    }
}
