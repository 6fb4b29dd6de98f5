package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.MarkSheet.PointMark;
import org.shikao.exam.result.Disclosed;
import org.shikao.exam.roster.Candidate;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** A slip of who lost every mark: all lines stand on it, each on its own, in letters that can be read. */
class LostMarksSlipTest {
    private static final Path FOLDER = Path.of("target/forms");
    private static final double READABLE = 7.5;

    private final FormExam exam = FormExam.of(
            FormExam.rules(
                    "hunan", "disclosure: none", "disclosure: slip", "candidateSigns: false", "candidateSigns: true"),
            16);

    /** What is drawn, glyph by glyph: who copies a line may get other signs than who reads it. */
    private record Drawn(String text, byte[] glyphs, double size) {
        private boolean hasBox() {
            for (int i = 0; i + 1 < glyphs.length; i += 2) {
                if (glyphs[i] == 0 && glyphs[i + 1] == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void everyLostPointStandsOnItsOwnLineInChinese() throws IOException {
        everyLostPointStandsOnItsOwnLine(Lang.ZH_CN);
    }

    @Test
    void everyLostPointStandsOnItsOwnLineInEnglish() throws IOException {
        everyLostPointStandsOnItsOwnLine(Lang.EN);
    }

    private void everyLostPointStandsOnItsOwnLine(Lang lang) throws IOException {
        Texts texts = Texts.in(lang);
        FormInput input = loser(exam.of(exam.input(texts), FormExam.no(6)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Forms.write("score-slip", input, out);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("score-slip-lost_" + lang.tag() + ".pdf"), out.toByteArray());
        List<Drawn> drawn = drawn(out.toByteArray());

        assertThat(drawn).noneMatch(Drawn::hasBox).noneMatch(line -> line.text().contains("□"));
        assertThat(drawn).allMatch(line -> line.size() >= READABLE);
        String all = bare(String.join("", drawn.stream().map(Drawn::text).toList()));
        assertThat(accounts(input))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(all).contains(bare(line)))
                .allSatisfy(line -> assertThat(drawn).anyMatch(one -> bare(line).startsWith(bare(one.text()))));
    }

    private static List<String> accounts(FormInput input) {
        return input.day().sheets().stream()
                .filter(sheet -> sheet.key().candidateNo().equals(FormExam.no(6)))
                .flatMap(sheet -> Disclosed.of(input.rules(), input.catalogue(), candidate(input), sheet).stream())
                .flatMap(told -> told.losses().stream())
                .map(line -> line.say((key, args) -> input.texts().text(key, args.toArray())))
                .toList();
    }

    private static Candidate candidate(FormInput input) {
        return input.roster().candidates().stream()
                .filter(one -> one.candidateNo().equals(FormExam.no(6)))
                .findFirst()
                .orElseThrow();
    }

    private static FormInput loser(FormInput i) {
        List<MarkSheet> sheets = i.day().sheets().stream()
                .map(sheet -> sheet.key().candidateNo().equals(FormExam.no(6)) ? lost(sheet) : sheet)
                .toList();
        return new FormInput(
                i.title(),
                i.rules(),
                i.catalogue(),
                i.roster(),
                i.venue(),
                i.plan(),
                new DayRecords(sheets, i.day().ledger(), i.day().faults()),
                i.results(),
                i.photos(),
                new FormPart(Optional.empty(), Optional.empty(), Optional.of(FormExam.no(6))),
                i.texts());
    }

    private static MarkSheet lost(MarkSheet sheet) {
        TreeMap<Integer, PointMark> marks = new TreeMap<>();
        sheet.marks().keySet().forEach(no -> marks.put(no, new PointMark(Marks.ZERO, List.of(), 0)));
        return new MarkSheet(
                sheet.key(),
                sheet.sessionId(),
                sheet.lotNo(),
                sheet.benchNo(),
                sheet.task(),
                sheet.examinerCode(),
                sheet.outcome(),
                sheet.state(),
                marks,
                sheet.penalties(),
                sheet.devices());
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<Drawn> drawn(byte[] pdf) throws IOException {
        List<Drawn> drawn = new ArrayList<>();
        IEventListener listener = new IEventListener() {
            @Override
            public void eventOccurred(IEventData data, EventType type) {
                if (data instanceof TextRenderInfo text) {
                    drawn.add(new Drawn(text.getText(), text.getPdfString().getValueBytes(), text.getFontSize()));
                }
            }

            @Override
            public Set<EventType> getSupportedEvents() {
                return Set.of(EventType.RENDER_TEXT);
            }
        };
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                new PdfCanvasProcessor(listener).processPageContent(document.getPage(page));
            }
        }
        return drawn;
    }
}
