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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** An appeal (复核, rule 38) from the request to the score that was corrected, on two laptops. */
class AppealTest {
    private static final String[] DAYS = {"--published", "2026-06-20", "--received", "2026-06-22"};

    @TempDir
    static Path folder;

    private static SmallExam scored;
    private static String session;
    private static JsonNode sheet;

    @BeforeAll
    static void score() {
        scored = SmallExam.planned(new CommandLineHere("appeal"), folder.resolve("template.shikao"));
        session = scored.sessions().get(0);
        scored.draw(session);
        List<String> lines = new ArrayList<>();
        scored.sheets(session).forEach(each -> lines.addAll(SmallExam.fullMarks(each)));
        scored.score(lines.toArray(String[]::new));
        scored.result("sign", "--session", session, "--by", "主考");
        sheet = scored.sheets(session).get(0);
    }

    private final SmallExam exam = copy("desk");

    private static SmallExam copy(String name) {
        return scored.copy(folder.resolve(name + System.nanoTime() + ".shikao"), new CommandLineHere(name));
    }

    private static Object[] of(String... more) {
        List<Object> words = new ArrayList<>(List.of(
                "--candidate",
                sheet.get("candidateNo").asText(),
                "--subject",
                sheet.get("subject").asText()));
        words.addAll(List.of(more));
        return words.toArray();
    }

    private static Ran open(SmallExam at, String... more) {
        List<String> words = new ArrayList<>(List.of("--ground", "认为漏加第一点", "--by", "王", "--from", "guardian"));
        words.addAll(List.of(more));
        return at.json("appeal open", of(words.toArray(String[]::new)));
    }

    private static Ran decide(SmallExam at, String ruling, String... more) {
        List<String> words =
                new ArrayList<>(List.of("--ruling", ruling, "--reason", "核对评分表", "--by", "张", "--second", "李"));
        words.addAll(List.of(more));
        return at.json("appeal decide", of(words.toArray(String[]::new)));
    }

    private static String correct(SmallExam at) {
        String before = SmallExam.decimal(sheet.get("points").get(0).get("max").asInt());
        assertThat(before).isNotEqualTo("0");
        return at.score(SmallExam.request("correct", sheet, "1", "0", "复核更正", "张", "李"))
                .get(0);
    }

    private static int total(SmallExam at) {
        return at.sheets(session).stream()
                .filter(each -> each.get("candidateNo").equals(sheet.get("candidateNo"))
                        && each.get("subject").equals(sheet.get("subject")))
                .findFirst()
                .orElseThrow()
                .get("total")
                .asInt();
    }

    /** The codes of all that {@code check} finds; it has nothing worse than a warning to say. */
    private List<String> checked() {
        Ran ran = exam.shikao().json("check", exam.file());
        assertThat(ran.errors()).isEmpty();
        List<String> codes = new ArrayList<>();
        ran.json()
                .get("findings")
                .forEach(finding -> codes.add(finding.get("code").asText()));
        return codes;
    }

    @Test
    void goesFromTheRequestThroughACorrectionToARuling() {
        assertThat(exam.json("appeal list").result().get("appeals")).isEmpty();
        assertThat(open(exam, DAYS).exit()).isZero();
        assertThat(checked()).contains("RESULT_APPEAL_OPEN");
        assertThat(decide(exam, "changed").errors()).containsExactly("APPEAL_NOT_CORRECTED");
        int before = total(exam);
        assertThat(correct(exam)).startsWith("saved\t");
        assertThat(total(exam)).isLessThan(before);
        assertThat(decide(exam, "upheld").errors()).containsExactly("APPEAL_WAS_CORRECTED");
        int corrected = total(exam);
        JsonNode row = decide(exam, "changed").result().get("appeals").get(0);
        assertThat(row.get("ruling").asText()).isEqualTo("CHANGED");
        assertThat(row.get("corrections").asInt()).isEqualTo(1);
        assertThat(total(exam)).isEqualTo(corrected);
        assertThat(checked()).doesNotContain("RESULT_APPEAL_OPEN");
        assertThat(decide(exam, "changed").errors()).containsExactly("APPEAL_DECIDED");
    }

    @Test
    void aChangeAfterSigningIsToldOnSheetAndSignatureAndWithTheResults() throws IOException {
        String number = sheet.get("candidateNo").asText();
        assertThat(checked()).doesNotContain("RESULT_MARK_AFTER_SIGNING");
        assertThat(correct(exam)).startsWith("saved\t");
        assertThat(checked()).containsOnlyOnce("RESULT_MARK_AFTER_SIGNING");
        Ran said = exam.shikao()
                .run(
                        "results",
                        "export",
                        "--exam",
                        exam.file(),
                        "--out",
                        folder.resolve("late" + System.nanoTime() + ".csv"));
        assertThat(said.err())
                .contains(number, "场次签字之后，张、李 于", "改为 0，原因：复核更正。")
                .contains("把第 1 点从 "
                        + SmallExam.decimal(
                                sheet.get("points").get(0).get("max").asInt()));
        Path signed = folder.resolve("signed" + System.nanoTime() + ".pdf");
        exam.result("forms session-sign", "--session", session, "--out", signed);
        assertThat(printed(signed)).contains("本场已在程序中签字：主考。");
        for (String kind : List.of("session-sign", "mark-sheet-filled")) {
            Path paper = folder.resolve(kind + System.nanoTime() + ".pdf");
            exam.result("forms " + kind, "--session", session, "--out", paper);
            assertThat(printed(paper)).containsOnlyOnce("场次签字之后").contains("复核更正", "张", "李");
        }
    }

    private static String printed(Path pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfDocument document = new PdfDocument(new PdfReader(pdf.toFile()))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.append(PdfTextExtractor.getTextFromPage(document.getPage(page)));
            }
        }
        return text.toString().replaceAll("\\s", "");
    }

    @Test
    void decidingWhatNobodyAskedForSaysSo() {
        assertThat(decide(exam, "upheld").errors()).containsExactly("APPEAL_NONE");
        assertThat(decide(exam, "upheld", "--appeal", "77").errors()).containsExactly("APPEAL_UNKNOWN");
    }

    @Test
    void theDayItCameIsGivenAndOneThatIsLateNeedsAReason() {
        assertThat(open(exam, "--published", "2026-06-20", "--received", "2026-06-24")
                        .errors())
                .containsExactly("APPEAL_LATE");
        assertThat(open(exam, "--published", "2026-06-20", "--received", "2026-06-19")
                        .errors())
                .containsExactly("APPEAL_BEFORE");
        assertThat(open(exam, "--published", "20.6.", "--received", "2026-06-19")
                        .errors())
                .containsExactly("APPEAL_DATE");
        assertThat(open(exam, "--published", "2026-06-20", "--received", "2036-06-24", "--late", "住院")
                        .exit())
                .isZero();
        assertThat(open(exam, DAYS).errors()).containsExactly("APPEAL_OPEN");
        assertThat(exam.json("appeal open", of("--from", "friend")).exit()).isEqualTo(2);
    }

    @Test
    void twoLaptopsThatDecideApartAreToldAndTheirMergeIsOneUnion() {
        assertThat(open(exam, DAYS).exit()).isZero();
        SmallExam other = exam.copy(folder.resolve("other.shikao"), new CommandLineHere("other"));
        assertThat(decide(exam, "upheld").exit()).isZero();
        assertThat(correct(other)).startsWith("saved\t");
        assertThat(decide(other, "changed").exit()).isZero();
        exam.result("merge", other.file());
        other.result("merge", exam.file());
        exam.result("merge", other.file());
        String one = exam.result("appeal list").toString();
        assertThat(other.result("appeal list").toString()).isEqualTo(one);
        assertThat(one).contains("\"disputed\":true");
        assertThat(checked()).contains("RESULT_APPEAL_DISPUTED");
        assertThat(decide(exam, "changed").exit()).isZero();
        assertThat(checked()).doesNotContain("RESULT_APPEAL_DISPUTED");
    }

    @Test
    void theRegisterIsPrintedForItsSiteAlone() throws IOException {
        assertThat(open(exam, DAYS).exit()).isZero();
        Path register = folder.resolve("register.pdf");
        exam.result("forms appeal-register", "--out", register);
        assertThat(Files.size(register)).isPositive();
    }
}
