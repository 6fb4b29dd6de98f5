package org.shikao.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.shikao.files.FormExam;
import org.shikao.files.sheet.ResultWorkbook;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** The result table as a workbook. The count is that of the rows below the heading. */
final class ExportJobs {
    private ExportJobs() {}

    /** Ours, styled, with the sheet of counts. */
    static final class Ours implements Job {
        private FormExam exam;

        @Override
        public void prepare(Desk desk) {
            exam = FormExam.of(FormExam.rules("hunan"), desk.rows());
        }

        @Override
        public Outcome run(Desk desk) throws IOException {
            write(desk.output("xlsx"));
            return Outcome.of(exam.results.rows().size());
        }

        void write(Path file) throws IOException {
            ResultWorkbook.write(file, exam.results, exam.rules, exam.roster, Texts.in(Lang.ZH_CN), exam.title);
        }
    }

    /** Cells as text, as our export wrote them, are at hand before the measuring begins. */
    private abstract static class Peer implements Job {
        private List<List<String>> rows;

        @Override
        public final void prepare(Desk desk) throws IOException {
            rows = Files.readAllLines(desk.file("results.tsv"), StandardCharsets.UTF_8).stream()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }

        @Override
        public final Outcome run(Desk desk) throws IOException {
            try (OutputStream out = Files.newOutputStream(desk.output("xlsx"))) {
                write(rows, out);
            }
            return new Outcome(rows.size() - 1, rows.get(0).size() + " columns");
        }

        abstract void write(List<List<String>> cells, OutputStream out) throws IOException;
    }

    /** The library's writer without styles or widths. */
    static final class Fastexcel extends Peer {
        @Override
        void write(List<List<String>> cells, OutputStream out) throws IOException {
            try (Workbook book = new Workbook(out, "bench", "1.0")) {
                var sheet = book.newWorksheet("1");
                for (int i = 0; i < cells.size(); i++) {
                    BenchFiles.row(sheet, i, cells.get(i));
                }
            }
        }
    }

    /** POI's streaming writer. */
    static final class Sxssf extends Peer {
        @Override
        void write(List<List<String>> cells, OutputStream out) throws IOException {
            try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
                Sheet sheet = book.createSheet("1");
                for (int i = 0; i < cells.size(); i++) {
                    Row row = sheet.createRow(i);
                    for (int column = 0; column < cells.get(i).size(); column++) {
                        row.createCell(column).setCellValue(cells.get(i).get(column));
                    }
                }
                book.write(out);
            }
        }
    }
}
