package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Every value of rules 27 and 28 prints a slip that another does not; registers name who and what. */
class ScoreSlipTest {
    private static FormExam exam(String disclosure, boolean signs) {
        return FormExam.of(
                FormExam.rules(
                        "hunan",
                        "disclosure: none",
                        "disclosure: " + disclosure,
                        "candidateSigns: false",
                        "candidateSigns: " + signs),
                16);
    }

    private static FormInput input(FormExam exam) {
        return exam.input(Texts.in(Lang.ZH_CN));
    }

    private static String text(String kind, FormInput input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormMade made = Forms.write(kind, input, out);
        if (made.pages() == 0) {
            return made.problems().get(0).code();
        }
        StringBuilder text = new StringBuilder();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(out.toByteArray())))) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                text.append(PdfTextExtractor.getTextFromPage(document.getPage(i)));
            }
        }
        return text.toString();
    }

    @Test
    void whoMayNotBeToldGetsNoSlip() throws IOException {
        assertThat(text("score-slip", input(exam("none", true)))).isEqualTo("FORM_EMPTY");
    }

    @Test
    void theSlipSaysNoMoreThanTheRuleDiscloses() throws IOException {
        String lost = "第 1 点扣";
        String total = text("score-slip", input(exam("total", false)));
        assertThat(total).contains("得分", "只告知得分", FormExam.no(6)).doesNotContain(lost);
        String losses = text("score-slip", input(exam("total-and-lost", false)));
        assertThat(losses).contains(lost).doesNotContainPattern("\\d/\\d");
        String slip = text("score-slip", input(exam("slip", false)));
        assertThat(slip).contains(lost).containsPattern("\\d/\\d");
    }

    @Test
    void theAbsentAndTheVoidGetNone() throws IOException {
        FormExam exam = exam("slip", false);
        assertThat(text("score-slip", exam.of(input(exam), FormExam.no(4)))).isEqualTo("FORM_EMPTY");
        String cheat = text("score-slip", exam.of(input(exam), FormExam.no(5)));
        assertThat(cheat).contains("化学").doesNotContain("物理 ·");
    }

    @Test
    void carriesALineToSignWhereCandidatesSign() throws IOException {
        assertThat(text("score-slip", input(exam("total", true))))
                .contains("考生签名")
                .doesNotContain("仅供考生本人");
        assertThat(text("score-slip", input(exam("total", false))))
                .contains("仅供考生本人")
                .doesNotContain("考生签名");
    }

    @Test
    void oneCandidatesSlipsNameNobodyElse() throws IOException {
        FormExam exam = exam("slip", true);
        String text = text("score-slip", exam.of(input(exam), FormExam.no(6)));
        assertThat(text).contains(FormExam.no(6)).doesNotContain(FormExam.no(7), FormExam.no(5));
    }

    @Test
    void aSignTheFontLacksIsReportedOnceForEachCandidate() {
        assertThat(Forms.write("score-slip", input(exam("slip", true)), new ByteArrayOutputStream())
                        .problems())
                .extracting(Problem::code)
                .containsOnly("FORM_GLYPH_MISSING");
    }

    @Test
    void registersNameWhoWasAbsentAndWhatFailed() throws IOException {
        FormExam exam = exam("none", false);
        assertThat(text("absence-register", input(exam)))
                .contains("缺考登记表", FormExam.no(4), "共 2 条")
                .doesNotContain(FormExam.no(5));
        assertThat(text("deferral-register", input(exam))).contains("缓考登记表", "共 0 科次", "7 天");
        assertThat(text("fault-register", exam.withFaults(input(exam))))
                .contains("器材故障", "托盘天平", "补时 4 分钟", "另行安排重做", "主考 陈岚", FormExam.no(1));
        assertThat(text("fault-register", input(exam))).contains("共 0 条");
    }
}
