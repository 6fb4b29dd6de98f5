package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that are written like those before them are read in one go, and as the parser of all XML reads them. */
class XlsxCellsTest {
    private static final XlsxBook BOOK = new XlsxBook(
            List.of(),
            List.of("甲", "乙", "026990101001", "", "男", "女", "九年级", "一中", "x", "y", "z"),
            List.of(NumberFormat.GENERAL),
            new CellValues(false),
            false);
    private static final String[] TAGS = {
        "<c r=\"%s\" t=\"s\">",
        "<c r=\"%s\" t=\"s\">",
        "<c r=\"%s\" s=\"1\" t=\"s\">",
        "<c r=\"%s\" s=\"2\" t=\"s\">",
        "<c r=\"%s\" s=\"3\" t=\"s\">",
        "<c r=\"%s\" s=\"4\" t=\"s\">",
        "<c r=\"%s\" s=\"5\" t=\"s\">"
    };
    private static final String[] ODD_TAGS = {
        "<c t=\"s\">",
        "<c s=\"A1\" r=\"B1\" t=\"s\">",
        "<c t=\"s\" r=\"%s\">",
        "<c r='%s' t='s'>",
        "<c  r=\"%s\" t=\"s\" >",
        "<c r=\"%s\" t=\"n\">",
        "<c r=\"%s\">",
        "<c r=\"&#65;1\" t=\"s\">",
        "<c r=\"a1\" t=\"s\">",
        "<c r=\"\" t=\"s\">",
        "<q:c r=\"%s\" t=\"s\">",
        "<c r=\"%s\" q:w=\"1\" t=\"s\">",
        "<c xmlns:q=\"u\" r=\"%s\" q:w=\"1\" t=\"s\">",
        "<c r=\"9\" t=\"s\">",
        "<c r=\"ZZZZ1\" t=\"s\">",
        "<c r=\"%s\" t=\"s\" t=\"s\">",
        "<c r=\"%s\" t=\"S\">"
    };
    private static final String[] VALUES = {
        "<v>0</v></c>", "<v>1</v></c>", "<v>2</v></c>", "<v>4</v></c>", "<v>5</v></c>", "<v>10</v></c>"
    };
    private static final String[] ODD_VALUES = {
        "<v>3</v></c>",
        "<v>11</v></c>",
        "<v></v></c>",
        "</c>",
        "<f>1</f><v>1</v></c>",
        "<v> 2 </v></c>",
        "<v>2</v> </c>",
        "<v>1234567890123</v></c>",
        "<v>1</v></q:c>",
        "<is><t>x</t></is></c>",
        "<v>1</v><!-- --></c>"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void readsCellsInOneGoAsTheParserDoes(long seed) throws IOException {
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] sheet = sheet(random).getBytes(StandardCharsets.UTF_8);
            Optional<List<String>> plain = plain(sheet);
            if (plain.isPresent()) {
                assertThat(plain.get()).as("sheet %d of seed %d", i, seed).isEqualTo(parsed(sheet));
                taken++;
            }
        }
        assertThat(taken).as("sheets taken, seed %d", seed).isBetween(500, 1_990);
    }

    /** Blocks of rows under parents of their own, of which some declare the prefix that others lack. */
    private static String sheet(Random random) {
        int odd = random.nextInt(3);
        StringBuilder text = new StringBuilder("<w>");
        int row = 1;
        for (int block = random.nextInt(3); block >= 0; block--) {
            text.append(random.nextBoolean() ? "<d>" : "<d xmlns:q=\"urn:q\">");
            for (int rows = random.nextInt(4); rows >= 0; rows--) {
                text.append("<row r=\"").append(row).append("\">");
                for (int column = 0; column < random.nextInt(9); column++) {
                    boolean regular = odd > 0 || random.nextInt(6) > 0;
                    String tag = pick(regular ? TAGS : ODD_TAGS, random);
                    boolean whole = odd > 0 || random.nextInt(8) > 0;
                    text.append(tag.formatted((char) ('A' + column) + "" + row))
                            .append(pick(whole ? VALUES : ODD_VALUES, random));
                }
                text.append("</row>");
                row++;
            }
            text.append("</d>");
        }
        return text.append("</w>").toString();
    }

    private static String pick(String[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static Optional<List<String>> plain(byte[] sheet) throws IOException {
        try (PlainXml xml = new PlainXml(new ByteArrayInputStream(sheet), SheetLimits.DEFAULT)) {
            return Optional.of(said(xml));
        } catch (Unusual e) {
            return Optional.empty();
        } catch (SheetRefused e) {
            return Optional.of(List.of(e.code()));
        }
    }

    private static List<String> parsed(byte[] sheet) throws IOException {
        try (XmlPart xml = new XmlPart(new ByteArrayInputStream(sheet), SheetLimits.DEFAULT)) {
            return said(xml);
        } catch (SheetRefused e) {
            return List.of(e.code());
        }
    }

    private static List<String> said(XmlEvents xml) throws SheetRefused {
        List<String> rows = new ArrayList<>();
        new XlsxRows(BOOK, SheetLimits.DEFAULT, new SheetSink() {
                    @Override
                    public void sheet(String name, boolean hidden) {
                        rows.add(name);
                    }

                    @Override
                    public void row(SheetRow row) {
                        rows.add(row.number() + " " + row.cells());
                    }
                })
                .read(xml);
        return rows;
    }
}
