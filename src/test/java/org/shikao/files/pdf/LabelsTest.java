package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.exam.rules.LabelRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Room;
import org.shikao.files.FormExam;
import org.shikao.journey.SmallExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Local words for room, bench and examiner stand everywhere, and the usual ones nowhere (rule 40). */
class LabelsTest {
    private static final List<String> USUAL = List.of("考室", "台号", "监考员", "考位", "台位");
    private static final String[] OTHERS = {
        "room: 考室", "room: 甲间", "bench: 台号", "bench: 乙位", "examiner: 监考员", "examiner: 丙员"
    };

    @TempDir
    Path folder;

    private static String text(String kind, FormInput input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (Forms.write(kind, input, out).pages() == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(out.toByteArray())))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(PdfTextExtractor.getTextFromPage(
                        pdf.getPage(page), new LocationTextExtractionStrategy().setUseActualText(true)));
            }
        }
        return text.toString();
    }

    @Test
    void noFormHasAUsualLabelLeft() throws IOException {
        RulePack rules = FormExam.rules("hunan", OTHERS);
        assertThat(rules.labels()).isEqualTo(new LabelRule("甲间", "乙位", "丙员"));
        FormExam exam = FormExam.of(rules, 8);
        FormInput input = exam.input(Texts.in(Lang.ZH_CN));
        StringBuilder all = new StringBuilder();
        for (String kind : Forms.kinds()) {
            String text = text(kind, input);
            for (String usual : USUAL) {
                assertThat(withoutNames(text, exam)).as(kind).doesNotContain(usual);
            }
            assertThat(text).as(kind + ": a placeholder is filled").doesNotContain("{", "}");
            all.append(text);
        }
        assertThat(all.toString()).contains("甲间", "乙位", "丙员");
    }

    /** What a county calls its rooms is its own affair. */
    private static String withoutNames(String text, FormExam exam) {
        String rest = text;
        for (Room room : exam.venue.rooms()) {
            rest = rest.replace(room.name(), "");
        }
        return rest;
    }

    @Test
    void neitherWorkbooksNorCommandsHaveAUsualLabelLeft() throws IOException {
        CommandLineHere shikao = new CommandLineHere("labels");
        Path rules = folder.resolve("rules.yaml");
        String text = shikao.json("rules", "show", "hunan").result().get("yaml").asText();
        for (int i = 0; i < OTHERS.length; i += 2) {
            text = text.replace(OTHERS[i], OTHERS[i + 1]);
        }
        Files.writeString(rules, text);
        SmallExam exam = new SmallExam(shikao, folder.resolve("e.shikao"));
        StringBuilder said = new StringBuilder();
        said.append(shikao.run("new", exam.file(), "--rules", rules).out());
        said.append(shikao.run("venue", "import", SmallExam.SAMPLE.resolve("venue.xlsx"), "--exam", exam.file())
                .out());
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
        said.append(shikao.run("plan", "--seed", "7", "--exam", exam.file()).out());
        String session = exam.sessions().get(0);
        exam.draw(session);
        said.append(shikao.run("status", "--exam", exam.file()).out());
        said.append(shikao.run("status", "--exam", exam.file(), "--session", session)
                .out());
        said.append(shikao.run("supplies", "--json", "--exam", exam.file()).out());
        exam.result("plan export", folder.resolve("plan.xlsx"));
        exam.result("score template", folder.resolve("keyed.xlsx"), "--session", session);
        said.append(headings(folder.resolve("plan.xlsx"))).append(headings(folder.resolve("keyed.xlsx")));
        assertThat(said.toString()).contains("甲间", "乙位", "丙员");
        assertThat(USUAL).noneMatch(said.toString()::contains);
    }

    /** Sheet names and the first rows, without the names that people gave to their rooms. */
    private static String headings(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                text.append(sheet.getSheetName()).append('\n');
                for (Row row : sheet) {
                    if (row.getRowNum() < 1) {
                        for (Cell cell : row) {
                            text.append(cell).append('\t');
                        }
                    }
                }
            }
        }
        return text.toString();
    }
}
