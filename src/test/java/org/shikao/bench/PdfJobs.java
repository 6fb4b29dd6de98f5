package org.shikao.bench;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.bench.Job.Desk;
import org.shikao.exam.roster.Candidate;
import org.shikao.files.FormExam;
import org.shikao.files.pdf.FormInput;
import org.shikao.files.pdf.Forms;
import org.shikao.files.pdf.Photos;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Forms as PDF: ours, and the same words in the library's layout. The count is that of candidates. */
final class PdfJobs {
    private static final List<String> NOTICES = List.of(
            "凭本证和有效身份证件参加检录，证件缺一不可。",
            "开考前 15 分钟抽签，请提前到考点检录。实验和台位由抽签确定，不得代抽、不得交换。",
            "开考后不得入场。未到者按缺考处理。",
            "不得携带手机、智能手表等电子设备和书籍、纸张入场；考试结束不得带走考试用纸。",
            "听从监考员指挥，注意安全。开考前检查器材，有缺损及时报告；结束前整理好台面。");

    private PdfJobs() {}

    static int tickets(Desk desk) {
        return Math.max(50, desk.rows() / 20);
    }

    private static int listed(Desk desk) {
        return Math.max(200, desk.rows() / 2);
    }

    private static byte[] photo(Desk desk, int index) {
        try {
            return Files.readAllBytes(desk.file("photos").resolve(index + ".jpg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormInput input(FormExam exam, Photos photos) {
        FormInput plain = exam.input(Texts.in(Lang.ZH_CN), Map.of(), Optional.empty(), Optional.empty());
        return new FormInput(
                plain.title(),
                plain.rules(),
                plain.catalogue(),
                plain.roster(),
                plain.venue(),
                plain.plan(),
                plain.day(),
                plain.results(),
                photos,
                plain.part(),
                plain.texts());
    }

    private static Job.Outcome written(String kind, FormInput input, Path file) throws IOException {
        int pages;
        try (OutputStream out = Files.newOutputStream(file)) {
            pages = Forms.write(kind, input, out).pages();
        }
        return new Job.Outcome(input.roster().candidates().size(), note(file, pages));
    }

    private static String note(Path file, int pages) throws IOException {
        return pages + " pages, " + (Files.size(file) >> 10) + " KiB";
    }

    /** Our admission tickets, a different photo on each. */
    static final class Tickets implements Job {
        private FormInput input;

        @Override
        public void prepare(Desk desk) {
            FormExam exam = FormExam.of(FormExam.rules("hunan"), tickets(desk));
            input = input(exam, no -> Optional.of(photo(desk, Integer.parseInt(no.substring(9)) - 1)));
        }

        @Override
        public Outcome run(Desk desk) throws IOException {
            return written("ticket", input, desk.output("pdf"));
        }
    }

    /** Our list of results. */
    static final class ResultList implements Job {
        private FormInput input;

        @Override
        public void prepare(Desk desk) {
            input = input(FormExam.of(FormExam.rules("hunan"), listed(desk)), no -> Optional.empty());
        }

        @Override
        public Outcome run(Desk desk) throws IOException {
            return written("result-list", input, desk.output("pdf"));
        }
    }

    /** A document of the library's layout with our font, embedded as a subset. */
    private static Document document(Path file) throws IOException {
        try (InputStream in = PdfJobs.class.getResourceAsStream("/org/shikao/font/NotoSansSC-Regular.ttf")) {
            PdfFont font = PdfFontFactory.createFont(
                    in.readAllBytes(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
            Document document = new Document(new PdfDocument(new PdfWriter(file.toString())), PageSize.A4);
            document.setFont(font).setFontSize(8).setMargins(20, 40, 20, 40);
            return document;
        }
    }

    private static Cell cell(String text) {
        return new Cell().setPadding(1).add(new Paragraph(text));
    }

    /** The same tickets, two to a page, without the square code. */
    static final class TicketsLayout implements Job {
        private FormExam exam;

        @Override
        public void prepare(Desk desk) {
            exam = FormExam.of(FormExam.rules("hunan"), tickets(desk));
        }

        @Override
        public Outcome run(Desk desk) throws IOException {
            Path file = desk.output("pdf");
            int pages;
            try (Document document = document(file)) {
                List<Candidate> candidates = exam.roster.candidates();
                for (int i = 0; i < candidates.size(); i++) {
                    if (i > 0 && i % 2 == 0) {
                        document.add(new AreaBreak());
                    }
                    ticket(document, candidates.get(i), photo(desk, i));
                }
                pages = document.getPdfDocument().getNumberOfPages();
            }
            return new Outcome(exam.roster.candidates().size(), note(file, pages));
        }

        private void ticket(Document document, Candidate candidate, byte[] photo) {
            document.add(new Paragraph(exam.title).setFontSize(13).setTextAlignment(TextAlignment.CENTER));
            document.add(new Paragraph("准考证").setFontSize(11).setTextAlignment(TextAlignment.CENTER));
            Table fields = new Table(new float[] {26, 110, 40}).setWidth(UnitValue.createPercentValue(100));
            fields.addCell(cell("考号")).addCell(cell(candidate.candidateNo()));
            fields.addCell(new Cell(4, 1).add(new Image(ImageDataFactory.create(photo)).setHeight(100)));
            fields.addCell(cell("姓名")).addCell(cell(candidate.name()));
            fields.addCell(cell("学校")).addCell(cell("永宁县第一中学"));
            fields.addCell(cell("班级")).addCell(cell(candidate.className() + "  性别 男"));
            document.add(fields);
            Table sittings = new Table(new float[] {30, 34, 28, 62, 26}).setWidth(UnitValue.createPercentValue(100));
            for (String head : List.of("科目", "日期", "时间", "考点", "考室")) {
                sittings.addHeaderCell(cell(head));
            }
            for (String subject : List.of("物理", "化学")) {
                for (String word : List.of(subject, "2026-05-16 周六", "08:00–08:17", "永宁县第一中学考点", "第1考室")) {
                    sittings.addCell(cell(word));
                }
            }
            document.add(sittings);
            document.add(new Paragraph("考生须知"));
            NOTICES.forEach(notice -> document.add(new Paragraph(notice).setMargin(0)));
        }
    }

    /** The same cells as one long table of the library's layout, in its mode for large tables. */
    static final class ResultListLayout implements Job {
        private List<String[]> rows;

        @Override
        public void prepare(Desk desk) throws IOException {
            rows = Files.readAllLines(desk.file("results.tsv"), StandardCharsets.UTF_8).stream()
                    .limit(listed(desk) + 1L)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }

        @Override
        public Outcome run(Desk desk) throws IOException {
            Path file = desk.output("pdf");
            int pages;
            try (Document document = document(file)) {
                document.getPdfDocument().setDefaultPageSize(PageSize.A4.rotate());
                document.setFontSize(7);
                Table table = new Table(rows.get(0).length, true).setWidth(UnitValue.createPercentValue(100));
                for (String head : rows.get(0)) {
                    table.addHeaderCell(cell(head));
                }
                document.add(table);
                for (int i = 1; i < rows.size(); i++) {
                    for (String word : rows.get(i)) {
                        table.addCell(cell(word));
                    }
                    if (i % 50 == 0) {
                        table.flush();
                    }
                }
                table.complete();
                pages = document.getPdfDocument().getNumberOfPages();
            }
            return new Outcome(rows.size() - 1, note(file, pages));
        }
    }
}
