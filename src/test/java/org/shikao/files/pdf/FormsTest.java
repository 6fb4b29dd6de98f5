package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.files.FormExam;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class FormsTest {
    private static final Path PHOTOS = Path.of("sample-data/photos");

    private static final List<String> SOME = List.of(
            "exemption-notice",
            "recheck-list",
            "score-slip",
            "fault-register",
            "appeal-register",
            "absence-register",
            "deferral-register");

    static List<String> kinds() {
        return Forms.kinds().stream().filter(k -> !SOME.contains(k)).toList();
    }

    /** Those that name every candidate. */
    static List<String> naming() {
        return kinds().stream()
                .filter(k ->
                        !List.of("supplies", "reagent-ledger", "session-sign").contains(k))
                .toList();
    }

    @Test
    void listsTheSheetsBelowTheLineWithThePointsThatLostThem() throws IOException {
        FormExam exam = FormExam.of(FormExam.rules("hunan", "recheckBelowPercent: 70", "recheckBelowPercent: 100"), 16);
        List<String> low = exam.input(Texts.in(Lang.ZH_CN)).day().sheets().stream()
                .filter(s -> s.values().containsValue(Marks.ZERO))
                .map(s -> s.key().candidateNo())
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        write("recheck-list", exam, Lang.ZH_CN, out);

        String text = String.join("\n", pages(out.toByteArray()));
        assertThat(low).isNotEmpty();
        assertThat(text).contains("复查名单", "低于满分 100% 的评分表：" + low.size() + " 份", "−");
        assertThat(low).allMatch(text::contains);
    }

    @ParameterizedTest
    @MethodSource("naming")
    void givesTheNamesBackWholeEvenWhereTheFontLacksASign(String kind) throws IOException {
        for (Lang lang : Lang.values()) {
            String text = String.join("\n", pages(made(kind, lang))).replace("\n", "");

            assertThat(text).contains("王\uD872\uDF5B", "李䶮", FormExam.LONG_NAME, "张" + FormExam.NOT_IN_FONT + "山");
        }
    }

    @ParameterizedTest
    @MethodSource("naming")
    void reportsASignTheFontLacksOnceForEachCandidate(String kind) {
        List<Problem> problems = write(
                        kind, FormExam.of(FormExam.rules("hunan"), 16), Lang.ZH_CN, new ByteArrayOutputStream())
                .problems();

        assertThat(problems).extracting(Problem::code).containsOnly("FORM_GLYPH_MISSING");
        assertThat(problems)
                .extracting(p -> p.place().column())
                .containsExactlyInAnyOrder(FormExam.no(3), FormExam.no(11));
        assertThat(problems).allSatisfy(p -> assertThat(p.args()).containsExactly("U+20BB7"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void embedsTheFontsAsSubsets(String kind) throws IOException {
        byte[] made = made(kind, Lang.ZH_CN);
        List<String> names = new ArrayList<>();
        try (PdfDocument document = opened(made)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PdfDictionary fonts = document.getPage(i).getResources().getResource(PdfName.Font);
                for (PdfName name : fonts.keySet()) {
                    PdfDictionary cid = fonts.getAsDictionary(name)
                            .getAsArray(PdfName.DescendantFonts)
                            .getAsDictionary(0);
                    PdfDictionary descriptor = cid.getAsDictionary(PdfName.FontDescriptor);
                    assertThat(descriptor.getAsStream(PdfName.FontFile2)).isNotNull();
                    names.add(descriptor.getAsName(PdfName.FontName).getValue());
                }
            }
        }
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
        assertThat(made).hasSizeLessThan(600_000);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameInputGivesTheSameBytes(String kind) {
        byte[] first = made(kind, Lang.ZH_CN);
        for (int i = 0; i < 2; i++) {
            assertThat(Arrays.equals(first, made(kind, Lang.ZH_CN))).isTrue();
        }
        assertThat(Arrays.equals(first, made(kind, Lang.EN))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void drawsNothingWithinEightMillimetresOfTheEdgeAndNoWordsOverOthers(String kind) {
        for (Lang lang : Lang.values()) {
            for (String pack : List.of("hunan", "zigong")) {
                FormInput input = FormExam.of(FormExam.rules(pack), 30).input(Texts.in(lang));
                Form form = Forms.form(kind);
                Lettering lettering = new Lettering(Glyphs.bundled());
                PaperEdge edge = new PaperEdge(lettering);
                form.write(Forms.page(edge, lettering, form, input, 88), new Selection(input));

                assertThat(edge.faults()).as(pack).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesTheExamTheFormAndThePageAtTheFootOfEveryPage(String kind) throws IOException {
        FormExam exam = FormExam.of(FormExam.rules("hunan"), 30);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int count = write(kind, exam, Lang.ZH_CN, out).pages();
        List<String> pages = pages(out.toByteArray());

        assertThat(pages).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(pages.get(i))
                    .contains(exam.title + " · " + Texts.in(Lang.ZH_CN).text("form." + kind))
                    .contains("第 " + (i + 1) + " 页 / 共 " + count + " 页");
        }
    }

    @Test
    void repeatsTheHeadingsOfATableOnEveryPage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write("result-list", FormExam.of(FormExam.rules("hunan"), 120), Lang.ZH_CN, out);
        List<String> pages = pages(out.toByteArray());

        assertThat(pages).hasSizeGreaterThan(3).allMatch(page -> page.contains("考号") && page.contains("总分"));
    }

    @Test
    void summaryShowsSignersTheStampAndCountsThatBalance() throws IOException {
        String first = pages(made("result-summary", Lang.ZH_CN)).get(0);

        assertThat(first)
                .contains("主考（签名）", "登分员（签名）", "学校负责人（签名）", "盖章处", "应考", "缓考", "免考")
                .contains("缺 0.0");
    }

    @Test
    void filledSheetTellsMarksMistakesCorrectionsAndMisconduct() throws IOException {
        List<String> pages = pages(made("mark-sheet-filled", Lang.ZH_CN));

        assertThat(pages).hasSize(16);
        assertThat(pages.get(6)).contains("更正 1 次", "已签字", "8");
        assertThat(pages.get(5)).contains("作废", "作弊、替考");
        assertThat(pages.get(4)).contains("缺考");
    }

    @Test
    void whereAPointNamesAFaultTheSheetSaysWhetherThereWasOne() throws IOException {
        FormExam exam = FormExam.small();

        assertThat(filled(exam, Rubric.Style.DEDUCT))
                .anyMatch(page -> page.contains("没有此错"))
                .anyMatch(page -> page.contains("扣 0.5") || page.contains("扣 1"));
        assertThat(filled(exam, Rubric.Style.ADD)).noneMatch(page -> page.contains("没有此错"));
    }

    private static List<String> filled(FormExam exam, Rubric.Style style) throws IOException {
        List<Experiment> styled =
                exam.catalogue.experiments().stream().map(e -> styled(e, style)).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Forms.write("mark-sheet-filled", with(exam, new Catalogue("styled", styled), exam.sheets), out);
        return pages(out.toByteArray());
    }

    private static Experiment styled(Experiment e, Rubric.Style style) {
        Rubric r = e.rubric();
        return new Experiment(
                e.id(),
                e.subject(),
                e.title(),
                e.edition(),
                e.sources(),
                e.minutes(),
                e.variant(),
                e.hazards(),
                e.apparatus(),
                e.reagents(),
                e.wasteStreams(),
                e.benchInitialState(),
                e.resetSteps(),
                e.candidateSheet(),
                new Rubric(
                        r.version(),
                        r.fullMarks(),
                        style,
                        r.step(),
                        r.status(),
                        r.signedBy(),
                        r.groups(),
                        r.remarks()));
    }

    @Test
    void aSheetInConflictShowsNoTotal() throws IOException {
        FormExam exam = FormExam.small();
        List<MarkSheet> sheets = exam.sheets.stream().map(FormsTest::inConflict).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Forms.write("mark-sheet-filled", with(exam, exam.catalogue, sheets), out);

        assertThat(pages(out.toByteArray())).allMatch(page -> page.contains("待裁定") && page.contains("合计 10\n"));
    }

    @Test
    void anExperimentTheCatalogueLacksIsReported() {
        FormExam exam = FormExam.small();
        FormInput input = with(exam, new Catalogue("empty", List.of()), exam.sheets);

        for (String kind : List.of("mark-sheet", "mark-sheet-filled")) {
            assertThat(Forms.write(kind, input, new ByteArrayOutputStream()).problems())
                    .filteredOn(Problem::isError)
                    .hasSize(2 * 8)
                    .allMatch(p -> p.code().equals("FORM_EXPERIMENT_UNKNOWN"));
        }
    }

    private static FormInput with(FormExam exam, Catalogue catalogue, List<MarkSheet> sheets) {
        return new FormInput(
                exam.title,
                exam.rules,
                catalogue,
                exam.roster,
                exam.venue,
                exam.plan,
                new DayRecords(sheets),
                exam.results,
                Photos.of(Map.of()),
                FormPart.WHOLE,
                Texts.in(Lang.ZH_CN));
    }

    private static MarkSheet inConflict(MarkSheet s) {
        return new MarkSheet(
                s.key(),
                s.sessionId(),
                s.lotNo(),
                s.benchNo(),
                s.task(),
                s.examinerCode(),
                s.outcome(),
                SheetState.CONFLICT,
                s.marks(),
                s.penalties(),
                s.devices());
    }

    @Test
    void blankSheetsBeforeTheDrawAreMadeBenchByBenchWithoutNames() throws IOException {
        FormInput undrawn = with(FormExam.small(), new BuiltInCatalogue().load(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Forms.write("mark-sheet", undrawn, out).pages()).isEqualTo(16);
        assertThat(pages(out.toByteArray()).get(2))
                .contains("S1-1-516-1/1-3/physics")
                .doesNotContain(FormExam.LONG_NAME);
    }

    @Test
    void aSessionAloneMayBePrinted() {
        FormInput input =
                FormExam.small().input(Texts.in(Lang.ZH_CN), Map.of(), Optional.of("S1"), Optional.of("S1-2-516-1"));

        assertThat(Forms.write("door-list", input, new ByteArrayOutputStream()).pages())
                .isEqualTo(1);
        assertThat(Forms.write("mark-sheet", input, new ByteArrayOutputStream()).pages())
                .isEqualTo(8);
    }

    @Test
    void whatIsEmptyIsSaidAndNotWritten() {
        FormInput input = FormExam.small().input(Texts.in(Lang.ZH_CN), Map.of(), Optional.of("S7"), Optional.empty());
        for (String kind : Forms.kinds()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FormMade made = Forms.write(kind, input, out);

            assertThat(made.pages()).isZero();
            assertThat(made.problems()).extracting(Problem::code).containsExactly("FORM_EMPTY");
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void anUnknownKindIsADefect() {
        FormInput input = FormExam.small().input(Texts.in(Lang.ZH_CN));

        assertThatThrownBy(() -> Forms.write("tickets", input, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void photosAreJpegOrPngAndOneThatIsNeitherIsReported() throws IOException {
        Map<String, byte[]> photos = Map.of(
                FormExam.no(0),
                Files.readAllBytes(PHOTOS.resolve("026990101001.jpg")),
                FormExam.no(2),
                Files.readAllBytes(PHOTOS.resolve("026990101003.png")),
                FormExam.no(4),
                new byte[] {1, 2, 3},
                FormExam.no(6),
                new byte[0]);
        FormInput input = FormExam.small().input(Texts.in(Lang.ZH_CN), photos, Optional.empty(), Optional.empty());
        FormMade made = Forms.write("ticket", input, new ByteArrayOutputStream());

        assertThat(made.problems())
                .filteredOn(p -> p.code().equals("FORM_PHOTO_UNREADABLE"))
                .extracting(p -> p.place().column())
                .containsExactly(FormExam.no(4), FormExam.no(6));
    }

    @Test
    void manyPagesTellTheirTime() {
        time("ticket", FormExam.of(FormExam.rules("hunan"), 1_000));
        time("result-list", FormExam.of(FormExam.rules("hunan"), 8_500));
    }

    private static void time(String kind, FormExam exam) {
        long start = System.nanoTime();
        FormMade made = write(kind, exam, Lang.ZH_CN, new ByteArrayOutputStream());
        System.out.println(kind + ": " + made.pages() + " pages in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(made.pages()).isGreaterThan(250);
    }

    private static byte[] made(String kind, Lang lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(kind, FormExam.small(), lang, out);
        return out.toByteArray();
    }

    static FormMade write(String kind, FormExam exam, Lang lang, ByteArrayOutputStream out) {
        return Forms.write(kind, exam.input(Texts.in(lang)), out);
    }

    static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfDocument document = opened(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                LocationTextExtractionStrategy whole = new LocationTextExtractionStrategy().setUseActualText(true);
                pages.add(PdfTextExtractor.getTextFromPage(document.getPage(i), whole));
            }
        }
        return pages;
    }

    private static PdfDocument opened(byte[] pdf) throws IOException {
        return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
    }
}
