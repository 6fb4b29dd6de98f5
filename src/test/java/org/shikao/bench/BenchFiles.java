package org.shikao.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.shikao.bench.Job.Desk;
import org.shikao.boot.CommandLineHere;
import org.shikao.files.photo.Pictures;
import org.shikao.journey.SmallExam;

/** The files all peers work on, made before the first round. */
final class BenchFiles {
    private static final int A_DAY = 90;
    private static final int A_SCHOOL = 400;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
    private static final String GIVEN = "子涵雨欣浩宇诗涵梓萱俊杰思远佳怡明轩一诺";
    private static final List<String> HEAD =
            List.of("准考证号", "姓名", "性别", "身份证号", "学籍号", "学校代码", "学校名称", "年级", "班级", "考生类别", "特殊需要", "备注");

    private BenchFiles() {}

    static void write(Desk desk) throws Exception {
        clear(desk.folder());
        workbook(desk.file("roster.xlsx"), desk.rows());
        csv(desk.file("roster.csv"), desk.rows());
        ExportJobs.Ours export = new ExportJobs.Ours();
        export.prepare(desk);
        export.write(desk.file("results.xlsx"));
        cells(desk.file("results.xlsx"), desk.file("results.tsv"));
        Path photos = Files.createDirectories(desk.file("photos"));
        for (int i = 0; i < PdfJobs.tickets(desk); i++) {
            Files.write(photos.resolve(i + ".jpg"), Pictures.of(i));
        }
        SmallExam.planned(new CommandLineHere("bench"), desk.file("tap.shikao"));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void workbook(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("名册");
            row(sheet, 0, HEAD);
            for (int i = 0; i < rows; i++) {
                row(sheet, i + 1, candidate(i));
            }
        }
    }

    static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static void csv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", HEAD) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(",", candidate(i)) + "\n");
            }
        }
    }

    /** What our export wrote, as text, for those who write the same. */
    private static void cells(Path book, Path text) throws IOException {
        try (ReadableWorkbook in = new ReadableWorkbook(book.toFile());
                BufferedWriter out = Files.newBufferedWriter(text, StandardCharsets.UTF_8);
                Stream<Row> rows = in.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                List<String> cells = row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList();
                out.write(String.join("\t", cells) + "\n");
            }
        }
    }

    private static List<String> candidate(int i) {
        int school = i / A_SCHOOL;
        int order = 100 + i % A_DAY;
        String idNo = idNumber(LocalDate.of(2009, 9, 1).plusDays(i / A_DAY), order);
        return List.of(
                String.format("0269902%06d", i),
                name(i),
                order % 2 == 1 ? "男" : "女",
                idNo,
                "G" + idNo,
                String.format("329901%04d", school),
                "第" + (school + 1) + "中学",
                "九年级",
                "九(" + (1 + i % A_SCHOOL / 50) + ")班",
                "应届",
                "",
                "第" + i + "名");
    }

    private static String name(int i) {
        int first = i / SURNAMES.length() % GIVEN.length();
        int second = i / SURNAMES.length() / GIVEN.length() % GIVEN.length();
        return "" + SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.charAt(first) + GIVEN.charAt(second);
    }

    private static String idNumber(LocalDate born, int order) {
        String head = "990101" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + order;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (head.charAt(i) - '0');
        }
        return head + CHECK.charAt(sum % CHECK.length());
    }
}
