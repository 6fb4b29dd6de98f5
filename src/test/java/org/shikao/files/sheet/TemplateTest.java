package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.venue.VenueRow.Table;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** What the program hands out it also reads, in both languages. */
class TemplateTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyHeadingOfTheRosterTemplateIsUnderstood(Lang lang) throws IOException {
        Path file = folder.resolve("roster.xlsx");
        new RosterTemplate(Texts.in(lang)).write(file);

        List<SheetRow> rows =
                SheetTable.read(file, SheetLimits.DEFAULT).tables().get(0).rows();

        assertThat(RosterHeadings.all().search(rows, 15).orElseThrow().columns())
                .hasSize(RosterField.values().length - RosterField.APART.size());
        assertThat(new RosterReader().read(file).problems()).extracting("code").containsExactly("SHEET_NO_ROWS");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyHeadingOfTheTemplateOfExemptionsIsUnderstood(Lang lang) throws IOException {
        Path file = folder.resolve("second.xlsx");
        new SecondTemplate(Texts.in(lang)).write(file);

        List<SheetRow> rows =
                SheetTable.read(file, SheetLimits.DEFAULT).tables().get(0).rows();

        assertThat(SecondHeadings.all().search(rows, 15).orElseThrow().columns())
                .hasSize(rows.get(rows.size() - 1).cells().size());
        assertThat(new SecondListReader().read(file).problems())
                .extracting("code")
                .containsExactly("SHEET_NO_ROWS");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aTemplateFilledInIsReadAndPrintsOnPagesThatSayWhichColumnsTheyShow(Lang lang) throws IOException {
        Path empty = folder.resolve("second.xlsx");
        new SecondTemplate(Texts.in(lang)).write(empty);
        Path filled = folder.resolve("filled.xlsx");
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(empty));
                OutputStream out = Files.newOutputStream(filled)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue("026990109001");
            row.createCell(2).setCellValue("彭怡婷");
            row.createCell(3).setCellValue("是");
            sheet.createRow(5).createCell(0).setCellValue("合计 1 人");
            book.write(out);
        }
        SecondListReader.SecondSheets read = new SecondListReader().read(filled);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().get(0).cells().get(SecondField.EXEMPTION).text()).isEqualTo("是");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyHeadingOfTheVenueTemplateIsUnderstood(Lang lang) throws IOException {
        Path file = folder.resolve("venue.xlsx");
        new VenueTemplate(Texts.in(lang)).write(file);

        List<SheetTable> tables = SheetTable.read(file, SheetLimits.DEFAULT).tables();

        assertThat(tables).hasSize(3);
        for (Table table : Table.values()) {
            List<SheetRow> rows = tables.get(table.ordinal()).rows();
            SheetRow headings = rows.get(rows.size() - 1);
            assertThat(VenueHeadings.of(table).search(rows, 15).orElseThrow().columns())
                    .as("%s of %s", table, lang)
                    .hasSize(headings.cells().size());
        }
    }
}
