package org.shikao.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.shikao.boot.CommandLineHere;

/** A small exam whose candidates do a paper of several subjects in one sitting (rule 3). */
public final class PaperExam {
    private static final int ROOM_SUBJECTS = 3;
    private static final int STAFF_SUBJECTS = 5;

    private PaperExam() {}

    /** With units drawn and a sealed plan. */
    public static SmallExam planned(CommandLineHere shikao, Path folder) throws IOException {
        SmallExam exam = new SmallExam(shikao, folder.resolve("paper.shikao"));
        shikao.result("new", exam.file(), "--rules", "henan");
        exam.result("venue import", venue(folder.resolve("venue.xlsx")));
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
        drawUnits(exam);
        exam.result("plan", "--seed", "7");
        return exam;
    }

    /** Draws the units of papers, which every exam does for itself. */
    public static void drawUnits(SmallExam exam) {
        exam.result("draw units", "--entropy", SmallExam.ENTROPY, "--by", "张科长", "--second", "李监督");
    }

    /** The sample venue, whose rooms serve every subject. */
    private static Path venue(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(SmallExam.SAMPLE.resolve("venue.xlsx"));
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(file)) {
            every(book, 1, ROOM_SUBJECTS);
            every(book, 2, STAFF_SUBJECTS);
            book.write(out);
        }
        return file;
    }

    private static void every(Workbook book, int sheet, int column) {
        for (Row row : book.getSheetAt(sheet)) {
            if (row.getRowNum() > 0) {
                row.createCell(column).setCellValue("物理、化学、生物");
            }
        }
    }
}
