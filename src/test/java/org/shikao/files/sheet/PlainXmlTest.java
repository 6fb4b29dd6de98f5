package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The byte reader says of a document what the parser of all XML says, or leaves the document to it. */
class PlainXmlTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final List<String> NAMES = List.of("c", "v", "row", "x:c", "is", "t", "y:f", "extLst", "a.b-c_d");
    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "田青",
            "a&amp;b",
            "&#20000;&#x20;",
            "\n  ",
            "𰻝",
            "A1:B2",
            " ",
            "&#x10FFFF;",
            "]]",
            "\u00A0",
            "026990101001");
    private static final List<String> ODD = List.of(
            "<!-- x -->",
            "<![CDATA[x]]>",
            "<?x y?>",
            "&nbsp;",
            "&",
            "<",
            ">",
            "]]>",
            "\r\n",
            "\u0001",
            "\uFFFE",
            "&#0;",
            "&#xD800;",
            "&#+5;",
            "&#;",
            "&#99999999999;",
            "</c>",
            "<c>",
            "<z:c/>",
            "<c a='1' a='2'/>",
            "<c a=1/>",
            "<c a='<'/>",
            "<c a = '1'/>",
            "<1/>",
            "<é/>",
            "<c\r/>",
            "<!DOCTYPE c>",
            "\u0000");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void saysWhatTheParserOfAllXmlSays(long seed) {
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 400; i++) {
            taken += agrees(document(random).getBytes(StandardCharsets.UTF_8), seed) ? 1 : 0;
        }
        assertThat(taken).as("documents taken, seed %d", seed).isGreaterThan(350);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6, 20261122})
    void leavesEverythingElseToIt(long seed) {
        Random random = new Random(seed);
        int left = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] bytes = document(random).getBytes(StandardCharsets.UTF_8);
            left += agrees(random.nextBoolean() ? spoilt(bytes, random) : mutated(bytes, random), seed) ? 0 : 1;
        }
        assertThat(left).as("documents left, seed %d", seed).isGreaterThan(700);
    }

    @Test
    void takesWhatSpreadsheetProgramsWrite() {
        assertThat(
                        plain(
                                (HEAD
                                        + "<sst xmlns=\"u:s\" xmlns:mc=\"u:m\" mc:Ignorable=\"x14\"><si><t xml:space=\"preserve\"> a&lt;b </t>"
                                        + "<phoneticPr fontId='1'/></si><extLst><ext xmlns:x=\"u:x\"><x:y x:z=\"1\"/></ext></extLst></sst>")))
                .hasValue(List.of(
                        "<sst Ignorable=x14>",
                        "<si>",
                        "<t space=preserve>",
                        " a<b ",
                        "</t>",
                        "<phoneticPr fontId=1>",
                        "</phoneticPr>",
                        "</si>",
                        "<extLst>",
                        "<ext>",
                        "<y z=1>",
                        "</y>",
                        "</ext>",
                        "</extLst>",
                        "</sst>"));
    }

    @Test
    void leavesTagsAndTextsLongerThanItsReach() {
        assertThat(plain("<a>" + "田".repeat(40_000) + "</a>")).isEmpty();
        assertThat(plain("<a b=\"" + "x".repeat(80_000) + "\"/>")).isEmpty();
        assertThat(plain("<a>".repeat(101) + "</a>".repeat(101))).isEmpty();
        assertThat(plain("<a>" + "<b>0123456789</b>\n".repeat(20_000) + "</a>")).isPresent();
    }

    @Test
    void takesATextWholeOnlyIfNothingElseIsThere() throws SheetRefused {
        byte[] open = "<v>".getBytes(StandardCharsets.US_ASCII);
        byte[] close = "</v></c>".getBytes(StandardCharsets.US_ASCII);
        PlainXml xml = new PlainXml(
                new ByteArrayInputStream("<r><c><v>12</v></c><c><v>1x</v></c><c><v>1</v><w/></c><c/></r>"
                        .getBytes(StandardCharsets.UTF_8)),
                SheetLimits.DEFAULT);
        xml.next();
        xml.next();
        assertThat(xml.enclosedNumber(open, close)).isEqualTo(12);
        assertThat(xml.ends("c")).isTrue();
        xml.next();
        assertThat(xml.enclosedNumber(open, close)).isNegative();
        assertThat(xml.enclosed(open, close)).isEqualTo("1x");
        xml.next();
        assertThat(xml.enclosed(open, close)).isNull();
        assertThat(xml.starts("c") && xml.next() && xml.starts("v")).isTrue();
    }

    /** Whether the byte reader took the document; then both must say the same. */
    private static boolean agrees(byte[] document, long seed) {
        Optional<List<String>> plain = plain(document);
        plain.ifPresent(said -> assertThat(said)
                .as("seed %d: %s", seed, new String(document, StandardCharsets.UTF_8))
                .isEqualTo(general(document)));
        return plain.isPresent();
    }

    private static Optional<List<String>> plain(String document) {
        return plain(document.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<List<String>> plain(byte[] document) {
        try {
            return Optional.of(said(new PlainXml(new ByteArrayInputStream(document), SheetLimits.DEFAULT)));
        } catch (Unusual e) {
            return Optional.empty();
        } catch (SheetRefused e) {
            return Optional.of(List.of(e.code()));
        }
    }

    private static List<String> general(byte[] document) {
        try {
            return said(new XmlPart(new ByteArrayInputStream(document), SheetLimits.DEFAULT));
        } catch (SheetRefused e) {
            return List.of(e.code());
        }
    }

    /** The events in words, texts put together. */
    private static List<String> said(XmlEvents xml) throws SheetRefused {
        List<String> said = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.next()) {
            xml.text(text);
            String tag = xml.started().isEmpty() ? xml.ended() : xml.started();
            if (tag.isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                said.add(text.toString());
                text.setLength(0);
            }
            said.add(xml.started().isEmpty() ? "</" + tag + ">" : "<" + tag + attributes(xml) + ">");
        }
        return said;
    }

    private static String attributes(XmlEvents xml) {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("r", "s", "t", "a", "b", "space", "Ignorable", "fontId", "z")) {
            String value = xml.attribute(name);
            if (!value.isEmpty()) {
                all.append(' ').append(name).append('=').append(value);
                assertThat(xml.number(name, -7)).isEqualTo(XlsxBook.number(value, -7));
                assertThat(xml.column(name)).isEqualTo(SheetCell.number(value));
            }
        }
        return all.toString();
    }

    private static String document(Random random) {
        String head = random.nextInt(3) == 0 ? "" : random.nextBoolean() ? HEAD : "\uFEFF" + HEAD;
        return head + "<worksheet xmlns=\"u:main\" xmlns:x='u:x' xmlns:y=\"u:y\">" + inside(random, 0)
                + "</worksheet>\n";
    }

    private static String inside(Random random, int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = pick(NAMES, random);
            out.append(pick(TEXTS, random)).append('<').append(name);
            if (random.nextBoolean()) {
                out.append(" r=\"")
                        .append((char) ('A' + random.nextInt(26)))
                        .append(random.nextInt(200))
                        .append('"');
            }
            if (random.nextInt(3) == 0) {
                out.append(random.nextBoolean() ? "  s='" : "\n x:s='")
                        .append(pick(List.of("7", "", "s", "&quot;年&#10;", "000123", "-5", "99999999999"), random))
                        .append('\'');
            }
            if (random.nextInt(3) == 0) {
                out.append(random.nextInt(3) == 0 ? " />" : "/>");
            } else {
                out.append('>')
                        .append(depth < 4 ? inside(random, depth + 1) : pick(TEXTS, random))
                        .append("</")
                        .append(name)
                        .append(random.nextInt(5) == 0 ? " >" : ">");
            }
        }
        return out.append(pick(TEXTS, random)).toString();
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** With something odd at any place. */
    private static byte[] spoilt(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        return (text.substring(0, at) + pick(ODD, random) + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    /** With a byte changed, or cut short. */
    private static byte[] mutated(byte[] bytes, Random random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        return changed;
    }
}
