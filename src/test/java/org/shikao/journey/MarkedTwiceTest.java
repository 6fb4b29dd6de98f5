package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.SubjectScore;
import org.shikao.flow.Adjudicate;
import org.shikao.flow.OpenExam;
import org.shikao.gui.MarkedTwice;
import org.shikao.gui.SampleDay;

/** An exam whose sheets are marked by two people, from the desk to results and paper. */
class MarkedTwiceTest {
    @TempDir
    Path folder;

    private static SubjectScore score(OpenExam exam, MarkSheet sheet) {
        ResultTable table = SampleDay.FLOWS.results.table(exam);
        ResultRow row = table.rows().stream()
                .filter(r -> r.candidateNo().equals(sheet.key().candidateNo()))
                .findFirst()
                .orElseThrow();
        return row.subjects().get(sheet.key().subject());
    }

    @Test
    void resultsComeOfTheAverageOrOfWhatWasAdjudicatedAndElseAreWithheld() {
        try (OpenExam exam = SampleDay.markedTwice(folder, "double")) {
            List<MarkSheet> sheets = MarkedTwice.sheets(exam);
            MarkSheet alone = sheets.get(0);
            SampleDay.FLOWS
                    .score
                    .wholeSheet(exam, alone.key(), MarkedTwice.values(exam, alone, 0))
                    .get();
            assertThat(score(exam, alone).outcome()).isEqualTo(Outcome.PENDING);
            assertThat(score(exam, alone).conflict()).isFalse();
            assertThat(score(exam, alone).raw()).isEmpty();

            MarkSheet near = sheets.get(1);
            MarkedTwice.both(exam, near, 1);
            Marks lost = exam.catalogue()
                    .experiment(near.task().experimentId())
                    .orElseThrow()
                    .rubric()
                    .points()
                    .get(0)
                    .marks();
            assertThat(score(exam, near).raw()).contains(Marks.of(10).minus(new Marks(lost.hundredths() / 2)));

            MarkSheet far = sheets.get(2);
            MarkedTwice.both(exam, far, 5);
            assertThat(score(exam, far).conflict()).isTrue();
            assertThat(score(exam, far).score()).isEmpty();
            Adjudicate.Decision decision = new Adjudicate.Decision(far.key(), 1, "看录像", "主考", "组长");
            assertThat(SampleDay.FLOWS.adjudicate.waiting(exam)).hasSize(1);
            SampleDay.FLOWS.adjudicate.run(exam, decision).get();
            assertThat(SampleDay.FLOWS.adjudicate.waiting(exam)).isEmpty();
            assertThat(score(exam, far).raw()).contains(Marks.of(10));
        }
    }

    @Test
    void theFilledSheetSaysHowItsMarksCameAboutAndTheBlankOneWhichMarkingItIs() throws IOException {
        try (OpenExam exam = SampleDay.markedTwice(folder, "double")) {
            List<MarkSheet> sheets = MarkedTwice.sheets(exam);
            MarkedTwice.both(exam, sheets.get(0), 1);
            MarkedTwice.both(exam, sheets.get(1), 5);
            SampleDay.FLOWS
                    .score
                    .wholeSheet(exam, sheets.get(2).key(), MarkedTwice.values(exam, sheets.get(2), 0))
                    .get();
            String filled = text(exam, "mark-sheet-filled");
            assertThat(filled).contains("双评", "取平均", "二评 0", "待仲裁", "缺一份评分");
            assertThat(text(exam, "mark-sheet")).contains("□ 一评", "□ 二评");
            assertThat(text(exam, "recheck-list"))
                    .doesNotContain(sheets.get(2).key().candidateNo());
        }
    }

    private String text(OpenExam exam, String kind) throws IOException {
        Files.createDirectories(Path.of("target/forms"));
        Path out = Path.of("target/forms", kind + "-twice.pdf");
        Files.deleteIfExists(out);
        SampleDay.FLOWS.forms.make(
                exam,
                kind,
                out,
                Optional.empty(),
                Optional.of(exam.plan().sessions().get(0).id()));
        StringBuilder text = new StringBuilder();
        try (PdfDocument document = new PdfDocument(new PdfReader(out.toFile()))) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                LocationTextExtractionStrategy whole = new LocationTextExtractionStrategy().setUseActualText(true);
                text.append(PdfTextExtractor.getTextFromPage(document.getPage(i), whole));
            }
        }
        return text.toString();
    }

    @Test
    void aSessionIsSignedWhenEverySheetIsSettled() {
        try (OpenExam exam = SampleDay.markedTwice(folder, "networked")) {
            String session = exam.plan().sessions().get(0).id();
            List<MarkSheet> sheets = MarkedTwice.sheets(exam);
            sheets.forEach(sheet -> SampleDay.FLOWS
                    .score
                    .wholeSheet(exam, sheet.key(), MarkedTwice.values(exam, sheet, 0))
                    .get());
            assertThat(SampleDay.FLOWS.sign.run(exam, session, "主考", "组长").problems())
                    .extracting(Problem::code)
                    .containsExactly("SIGN_SECOND_MARKING");
            for (MarkSheet sheet : sheets) {
                MarkedTwice.again(exam, sheet, 2, sheet == sheets.get(0) ? 5 : 0);
            }
            assertThat(SampleDay.FLOWS.sign.run(exam, session, "主考", "组长").problems())
                    .extracting(Problem::code)
                    .containsExactly("SIGN_UNDECIDED");
            MarkedTwice.again(exam, sheets.get(0), 3, 1);
            SampleDay.FLOWS
                    .adjudicate
                    .run(exam, new Adjudicate.Decision(sheets.get(0).key(), 3, "看录像", "主考", "组长"))
                    .get();
            assertThat(SampleDay.FLOWS.sign.run(exam, session, "主考", "组长").refused())
                    .isFalse();
        }
    }
}
