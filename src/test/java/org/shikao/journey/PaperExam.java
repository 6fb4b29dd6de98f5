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
        return planned(shikao, folder, "henan", venue(folder.resolve("venue.xlsx"), true));
    }

    /** The same marked twice where no more than one mark apart is averaged; every examiner knows the subjects of the sample venue only. */
    public static SmallExam markedTwice(CommandLineHere shikao, Path folder) throws IOException {
        Path rules = folder.resolve("twice.yaml");
        String text = shikao.json("rules", "show", "henan").result().get("yaml").asText();
        Files.writeString(rules, text.replace("mode: single", "mode: double").replace("tolerance: 0", "tolerance: 1"));
        return planned(shikao, folder, rules, venue(folder.resolve("venue.xlsx"), false));
    }

    private static SmallExam planned(CommandLineHere shikao, Path folder, Object rules, Path venue) {
        SmallExam exam = new SmallExam(shikao, folder.resolve("paper.shikao"));
        shikao.result("new", exam.file(), "--rules", rules);
        exam.result("venue import", venue);
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
        drawUnits(exam);
        exam.result("plan", "--seed", "7");
        return exam;
    }

    /** Draws the units of papers, which every exam does for itself. */
    public static void drawUnits(SmallExam exam) {
        exam.result("draw units", "--entropy", SmallExam.ENTROPY, "--by", "张科长", "--second", "李监督");
    }

    /** The sample venue, whose rooms serve every subject, and whose examiners know every subject or their own. */
    private static Path venue(Path file, boolean allKnown) throws IOException {
        try (InputStream in = Files.newInputStream(SmallExam.SAMPLE.resolve("venue.xlsx"));
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(file)) {
            every(book, 1, ROOM_SUBJECTS);
            if (allKnown) {
                every(book, 2, STAFF_SUBJECTS);
            }
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
