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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Columns are wide enough for the words they are known to hold, also where these are longer than the Chinese ones. */
class TableWidthTest {
    private static final double LEAST_POINTS = 7.4;

    private final FormExam exam = FormExam.of(FormExam.rules("hunan"), 24);

    /** Each text drawn, with the smallest letters it was drawn in. */
    private Map<String, Double> drawn(String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Forms.write(kind, exam.withFaults(exam.input(Texts.in(Lang.EN))), out);
        Map<String, Double> sizes = new TreeMap<>();
        IEventListener listener = new IEventListener() {
            @Override
            public void eventOccurred(IEventData data, EventType type) {
                if (data instanceof TextRenderInfo text) {
                    sizes.merge(text.getText(), (double) text.getFontSize(), Math::min);
                }
            }

            @Override
            public Set<EventType> getSupportedEvents() {
                return Set.of(EventType.RENDER_TEXT);
            }
        };
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(out.toByteArray())))) {
            new PdfCanvasProcessor(listener).processPageContent(document.getPage(1));
        }
        return sizes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absence-register",
                "fault-register",
                "deferral-register",
                "appeal-register",
                "recheck-list",
                "result-list",
                "result-summary",
                "supplies"
            })
    void noWordOfAnEnglishTableIsTooSmallToRead(String kind) throws IOException {
        assertThat(drawn(kind).entrySet())
                .filteredOn(text ->
                        !text.getKey().startsWith("U+") && !text.getKey().equals("〓"))
                .filteredOn(text -> !text.getKey().matches("[0-9A-F]{5}"))
                .isNotEmpty()
                .allMatch(text -> text.getValue() >= LEAST_POINTS);
    }

    @Test
    void aHeadingIsDividedBetweenWordsAlone() throws IOException {
        assertThat(drawn("result-list").keySet())
                .doesNotContain("Candidat", "e no.")
                .contains("Chemistry");
    }
}
