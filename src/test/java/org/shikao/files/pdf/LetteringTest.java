package org.shikao.files.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shikao.files.FormExam;
import org.shikao.files.pdf.Lettering.Fitted;

class LetteringTest {
    private static final String SIGNS = "永宁县石门坎苗族·，。（）ab cd efghij 0.5 −/=\uD872\uDF5B\uD842\uDFB7䶮";

    private final Glyphs glyphs = Glyphs.bundled();
    private final Lettering lettering = new Lettering(glyphs);

    @Test
    void knowsWhatTheFontLacks() {
        assertThat(glyphs.missing("王\uD872\uDF5B李䶮镕喆玥")).isEmpty();
        assertThat(glyphs.missing("\uD842\uDFB7野\uD842\uDFB7a\uD840\uDC00")).containsExactly(0x20BB7, 0x20000);
        assertThat(Glyphs.name(0x20BB7)).isEqualTo("U+20BB7");
        assertThat(Glyphs.name('一')).isEqualTo("U+4E00");
    }

    @Test
    void noLineIsWiderThanItsSpaceAndNothingIsLost() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            double width = 12 + random.nextInt(60);
            Fitted fitted = lettering.fit(text, Type.BODY, width);

            assertThat(fitted.lines()).as(text).allMatch(line -> lettering.width(line, fitted.type()) <= width + 1e-6);
            assertThat(String.join("", fitted.lines()).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            assertThat(fitted.type().size()).isGreaterThan(5);
        }
    }

    @Test
    void aLongNameBreaksWithoutLeavingASingleSignBehind() {
        Fitted fitted = lettering.fit(FormExam.LONG_NAME, Type.BODY, 68);

        assertThat(fitted.lines()).hasSizeLessThanOrEqualTo(2).allMatch(line -> line.length() > 4);
    }

    @Test
    void noLineBeginsWithAClosingSign() {
        List<String> lines = lettering.wrap("一二三，四五六。七八九；十（一）二", Type.BODY, 3.1 * Paper.mm(10.5));

        assertThat(lines).noneMatch(line -> "，。；）".indexOf(line.charAt(0)) >= 0);
    }

    @Test
    void noWordIsDividedToAvoidAShortLastLine() {
        for (double mm = 16; mm < 40; mm += 0.25) {
            Fitted fitted = lettering.fit("Candidate no.", Type.STRONG, mm);
            assertThat(fitted.lines()).as("width " + mm).isSubsetOf("Candidate no.", "Candidate", "no.");
        }
    }

    @Test
    void aNumberStaysWithItsUnit() {
        for (double mm = 14; mm < 80; mm += 0.5) {
            for (String text : List.of("酒精或煤油温度计，0 至 100 ℃，分度值 0.2 g", "配制 50 g 溶质质量分数为 6 % 的溶液 500 mg/L")) {
                assertThat(lettering.wrap(text, Type.SMALL, mm))
                        .as("width " + mm)
                        .noneMatch(line -> line.matches("(℃|g|%|mg/L).*"));
            }
        }
    }

    @Test
    void aListOfCodesIsNoNumberWithUnits() {
        String codes = "HX01 HX03 HX06 WL02 WL06";

        assertThat(lettering.wrap(codes, Type.SMALL, lettering.width("HX01 HX03", Type.SMALL) + 1))
                .containsExactly("HX01 HX03", "HX06 WL02", "WL06");
    }

    @Test
    void aParagraphsLineBreaksBeginNewLines() {
        assertThat(lettering.wrapAll("一二三\n四五六", Type.SMALL, 100)).containsExactly("一二三", "四五六");
    }

    @Test
    void noLineEndsWithAnOpeningSign() {
        for (double mm = 8; mm < 60; mm += 0.5) {
            List<String> lines = lettering.wrap("称取“碘”0.05 g，加入“碘化钾”（两倍）溶解", Type.BODY, mm);
            assertThat(lines.subList(0, lines.size() - 1))
                    .as("width " + mm)
                    .noneMatch(line -> "“（".indexOf(line.charAt(line.length() - 1)) >= 0);
        }
    }

    @Test
    void aWordIsMadeSmallerRatherThanDivided() {
        assertThat(lettering.fit("Physics Chemistry", Type.STRONG, 16).lines()).containsExactly("Physics", "Chemistry");
    }

    private static String text(SplittableRandom random) {
        int[] signs = SIGNS.codePoints().toArray();
        StringBuilder text = new StringBuilder("始");
        for (int n = random.nextInt(40); n > 0; n--) {
            text.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        return text.append("终").toString();
    }
}
