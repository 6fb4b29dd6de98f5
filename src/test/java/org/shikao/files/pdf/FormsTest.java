package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shikao.files.FormExam;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class FormsTest {
    private static final Path FOLDER = Path.of("target/forms");

    static List<String> kinds() {
        return Forms.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void givesTheNamesBack(String kind) throws IOException {
        for (Lang lang : Lang.values()) {
            byte[] made = made(kind, lang);
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(kind + "_" + lang.tag() + ".pdf"), made);
            String text = String.join("\n", pages(made)).replace("\n", "");
            assertThat(text).contains("王\uD872\uDF5B", "李䶮", FormExam.LONG_NAME, "张" + FormExam.NOT_IN_FONT + "山");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameInputGivesTheSameBytes(String kind) {
        assertThat(made(kind, Lang.ZH_CN)).isEqualTo(made(kind, Lang.ZH_CN));
    }

    private static byte[] made(String kind, Lang lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormMade made = Forms.write(kind, FormExam.small().input(Texts.in(lang)), out);
        assertThat(made.problems()).extracting(p -> p.code()).containsOnly("FORM_GLYPH_MISSING");
        return out.toByteArray();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                LocationTextExtractionStrategy strategy = new LocationTextExtractionStrategy().setUseActualText(true);
                pages.add(PdfTextExtractor.getTextFromPage(document.getPage(i), strategy));
            }
        }
        return pages;
    }
}
