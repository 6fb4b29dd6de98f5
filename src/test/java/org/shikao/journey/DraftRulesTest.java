package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;

/** What is made under rules that nobody has checked says so on every page, whatever the pack is called. */
class DraftRulesTest {
    private static final String MARK = "规则草案";

    @TempDir
    Path folder;

    private SmallExam exam(boolean draft) throws IOException {
        CommandLineHere shikao = new CommandLineHere("draft" + draft);
        String text = shikao.result("rules", "show", "hunan").get("yaml").asText();
        String named = text.replaceFirst("name: [^\n]*", "name: \"县里的规则\"")
                .replaceFirst("note: [^\n]*", "note: \"\"")
                .replaceFirst("disclosure: none", "disclosure: slip")
                .replaceFirst("draft: true", "draft: " + draft);
        Path pack = Files.writeString(folder.resolve(draft + ".yaml"), named);
        return SmallExam.planned(shikao, folder.resolve(draft + ".shikao"), pack.toString());
    }

    @Test
    void everyFormUnderADraftSaysSoOnEveryPage() throws IOException {
        SmallExam draft = exam(true);
        List<String> made = forms(draft, true);
        assertThat(made).contains("ticket", "door-list", "mark-sheet", "result-summary", "result-list");
        assertThat(forms(exam(false), false)).isEqualTo(made);
        assertThat(draft.json("status").out()).contains("RULES_DRAFT");
    }

    @Test
    void everyWorkbookUnderADraftSaysSoAtItsFoot() throws IOException {
        for (boolean draft : List.of(true, false)) {
            SmallExam exam = exam(draft);
            Path plan = folder.resolve(draft + "-plan.xlsx");
            Path results = folder.resolve(draft + "-results.xlsx");
            Path supplies = folder.resolve(draft + "-supplies.xlsx");
            exam.result("plan export " + plan);
            Path upload = folder.resolve(draft + "-upload.csv");
            exam.result("results export", "--out", results);
            assertThat(exam.json("results export", "--out", upload).out().contains("RULES_DRAFT"))
                    .isEqualTo(draft);
            exam.result("supplies", "--out", supplies);
            for (Path book : List.of(plan, results, supplies)) {
                assertThat(feet(book)).as(book.toString()).isNotEmpty().allMatch(foot -> foot.contains(MARK) == draft);
            }
        }
    }

    private List<String> forms(SmallExam exam, boolean draft) throws IOException {
        List<String> made = new ArrayList<>();
        for (JsonNode kind : exam.shikao().result("forms", "--list").get("forms")) {
            Path out = folder.resolve(draft + kind.asText() + ".pdf");
            if (exam.json("forms " + kind.asText(), "--out", out).exit() == 0) {
                made.add(kind.asText());
                assertThat(pages(out)).as(kind.asText()).allMatch(page -> page.contains(MARK) == draft);
            }
        }
        return made;
    }

    private static List<String> pages(Path pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfDocument document = new PdfDocument(new PdfReader(pdf.toFile()))) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                pages.add(PdfTextExtractor.getTextFromPage(document.getPage(i)).replaceAll("\\s", ""));
            }
        }
        return pages;
    }

    private static List<String> feet(Path file) throws IOException {
        List<String> feet = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            book.forEach(sheet -> feet.add(sheet.getFooter().getLeft()));
        }
        return feet;
    }
}
