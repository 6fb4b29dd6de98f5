package org.shikao.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The sample venue without its last examiner. */
final class OtherVenue {
    private OtherVenue() {}

    static Path write(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(SmallExam.SAMPLE.resolve("venue.xlsx"));
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet examiners = book.getSheetAt(book.getNumberOfSheets() - 1);
            examiners.removeRow(examiners.getRow(examiners.getLastRowNum()));
            book.write(out);
        }
        return file;
    }
}
