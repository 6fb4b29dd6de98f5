package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.files.sheet.RawBook.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;

/** Files are read by what they are, whatever they are called; hostile and broken ones are refused within bounds. */
@Timeout(60)
class SheetFormatsTest {
    private static final Path SAMPLE = Path.of("sample-data", "rosters");
    private static final String CSV =
            "准考证号,姓名,身份证号,学校代码,学校名称,年级\n026990101001,田𬭛,990101201009064900,3299010001,云岭县第一中学,九年级\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"school-01.xlsx", "school-04.xls", "school-09.csv"})
    void theNameOfAFileDoesNotCount(String name) throws IOException {
        Path misnamed = Files.copy(SAMPLE.resolve(name), folder.resolve("roster.dat"));

        assertThat(rows(misnamed)).hasSameSizeAs(rows(SAMPLE.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "GB18030"})
    void readsEveryEncodingThatOfficesWrite(String encoding) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), CSV.getBytes(Charset.forName(encoding)));

        assertThat(rows(file)).singleElement().satisfies(row -> {
            assertThat(row.text(RosterField.NAME)).isEqualTo("田𬭛");
            assertThat(row.text(RosterField.CANDIDATE_NO)).isEqualTo("026990101001");
            assertThat(row.place(RosterField.NAME)).hasToString("a.csv!B2");
        });
    }

    @Test
    void readsUtf8WithItsMarkTabsAndWrappedNumbers() throws IOException {
        String text = "\uFEFF" + CSV.replace(',', '\t').replace("990101201009064900", "=\"990101201009064900\"");
        Path file = Files.writeString(folder.resolve("a.txt"), text);

        assertThat(rows(file))
                .singleElement()
                .satisfies(row -> assertThat(row.text(RosterField.ID_NO)).isEqualTo("990101201009064900"));
    }

    @Test
    void keepsLinesOfDifferentLengthsCommasInQuotesAndMarks() throws IOException {
        String text = "花名册\n" + CSV.replace("云岭县第一中学", "\"云岭县,第一\n中学\"") + "合计,1人\n";
        Path file = Files.writeString(folder.resolve("a.csv"), text);

        assertThat(rows(file))
                .singleElement()
                .satisfies(row -> assertThat(row.text(RosterField.SCHOOL_NAME)).isEqualTo("云岭县,第一\n中学"));
    }

    @Test
    void countsEmptyLinesAsRows() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "\n\n" + CSV);

        assertThat(rows(file))
                .singleElement()
                .satisfies(row -> assertThat(row.place().row()).isEqualTo(4));
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        noise[0] = 'x';

        assertThat(code(Files.write(folder.resolve("a.csv"), noise))).isIn("SHEET_ENCODING", "SHEET_WRONG_TYPE");
    }

    @Test
    void refusesAWorkbookCutShortAtAnyPlace() throws IOException {
        for (String name : List.of("school-12.xlsx", "school-02.xlsx", "school-04.xls")) {
            byte[] whole = Files.readAllBytes(SAMPLE.resolve(name));
            for (int percent = 5; percent < 95; percent += 10) {
                Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length * percent / 100));
                assertThat(new RosterReader().read(cut).problems())
                        .as("%s cut at %d %%", name, percent)
                        .anyMatch(Problem::isError);
            }
        }
    }

    @Test
    void neverFailsOnDamagedBytes() throws IOException {
        long seed = 20260512;
        Random random = new Random(seed);
        for (String name : List.of("school-12.xlsx", "school-04.xls", "school-09.csv")) {
            byte[] whole = Files.readAllBytes(SAMPLE.resolve(name));
            for (int round = 0; round < 40; round++) {
                byte[] damaged = whole.clone();
                for (int i = 0; i < 1 + random.nextInt(20); i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("damaged"), damaged);
                assertThat(new RosterReader().read(file))
                        .as("%s round %d of seed %d", name, round, seed)
                        .isNotNull();
            }
        }
    }

    @Test
    void refusesAZipBombBeforeItUnfolds() throws IOException {
        SheetLimits small = new SheetLimits(1 << 20, 8 << 20, 100, 1000, 1 << 20);
        Path bomb = RawBook.book(folder.resolve("made.xlsx"), out -> {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] rows = "<row/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                out.write(rows);
            }
            out.closeEntry();
        });

        assertThat(Files.size(bomb)).isLessThan(400_000);
        assertThat(new RosterReader(small).read(bomb).problems())
                .extracting(Problem::code)
                .containsAnyOf("SHEET_TOO_LARGE", "SHEET_TOO_MANY_ROWS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                        + "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c><v>&f;</v></c></row>"
                        + "</sheetData></worksheet>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet/>"
            })
    void refusesEntityBombsAndForeignFiles(String xml) throws IOException {
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")) {
            Path file = RawBook.book(folder.resolve("made.xlsx"), out -> {
                part(out, part, xml);
                if (!part.contains("sheet1")) {
                    part(out, "xl/worksheets/sheet1.xml", "<worksheet/>");
                }
            });
            assertThat(code(file)).as(part).isEqualTo("SHEET_UNSAFE");
        }
    }

    @Test
    void refusesTooManyEntriesGiantTextsAndFarColumns() throws IOException {
        assertThat(code(RawBook.book(folder.resolve("made.xlsx"), out -> {
                    for (int i = 0; i < 2_100; i++) {
                        part(out, "xl/media/" + i + ".bin", "");
                    }
                })))
                .isEqualTo("SHEET_UNSAFE");
        assertThat(code(RawBook.book(
                        folder.resolve("made.xlsx"),
                        out -> part(
                                out,
                                "xl/sharedStrings.xml",
                                "<sst><si><t>" + "x".repeat(3 << 20) + "</t></si></sst>"))))
                .isEqualTo("SHEET_UNSAFE");
        assertThat(code(RawBook.sheet(folder.resolve("made.xlsx"), "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>")))
                .isEqualTo("SHEET_UNSAFE");
        assertThat(code(RawBook.sheet(
                        folder.resolve("made.xlsx"), "<row><c x=\"" + "y".repeat(3 << 20) + "\"/></row>")))
                .isEqualTo("SHEET_UNSAFE");
    }

    @Test
    void neverLeavesThePackage() throws IOException {
        Path outside =
                Files.writeString(folder.resolve("sheet1.xml"), RawBook.worksheet(RawBook.MAIN, RawBook.row("x")));
        for (String target :
                List.of("../../" + outside.getFileName(), outside.toUri().toString(), outside.toString())) {
            Path file = RawBook.zip(folder.resolve("made.xlsx"), out -> {
                part(out, "[Content_Types].xml", "<Types/>");
                part(
                        out,
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
                part(
                        out,
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"" + target
                                + "\"/></Relationships>");
            });
            assertThat(code(file)).as(target).isEqualTo("SHEET_DAMAGED");
        }
    }

    @Test
    void readsTheStrictFormOfTheStandard() throws IOException {
        Path file = RawBook.strict(
                folder.resolve("s.xlsx"),
                RawBook.row("准考证号", "姓名", "身份证号", "出生日期")
                        + "<row><c t=\"inlineStr\"><is><t>026990101001</t></is></c><c t=\"str\"><v>田𬭛</v></c>"
                        + "<c t=\"str\"><v>990101201009064900</v></c><c t=\"d\"><v>2010-09-06T00:00:00</v></c></row>");

        assertThat(rows(file)).singleElement().satisfies(row -> {
            assertThat(row.text(RosterField.NAME)).isEqualTo("田𬭛");
            assertThat(row.text(RosterField.BIRTH_DATE)).isEqualTo("2010-09-06");
            assertThat(row.cells().get(RosterField.BIRTH_DATE).storage()).isEqualTo(RosterRow.Storage.DATE);
        });
    }

    @Test
    void readsAWorkbookWithoutStylesAsSmallProgramsWriteIt() throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String sheet = "<worksheet xmlns=\"" + main + "\"><sheetData>"
                + cells("准考证号", "姓名", "身份证号")
                + cells("026990101001", "田<![CDATA[𬭛]]>", "990101201009064900")
                + "</sheetData></worksheet>";
        Path file = zip(out -> {
            part(
                    out,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            part(
                    out,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(out, "xl/worksheets/sheet1.xml", sheet);
        });

        assertThat(rows(file))
                .singleElement()
                .satisfies(row -> assertThat(row.text(RosterField.NAME)).isEqualTo("田𬭛"));
    }

    private static String cells(String... texts) {
        return Arrays.stream(texts)
                .map(text -> "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    @Test
    void saysWhatElseAFileIsAndHowToSaveIt() throws IOException {
        assertThat(code(zip(out -> {
                    part(out, "[Content_Types].xml", "<Types/>");
                    part(out, "word/document.xml", "<x/>");
                })))
                .isEqualTo("SHEET_DOCUMENT");
        assertThat(code(zip(out -> part(out, "school-01.xlsx", "hello")))).isEqualTo("SHEET_ARCHIVE");
        assertThat(code(zip(out -> part(out, "xl/workbook.bin", "hello")))).isEqualTo("SHEET_XLSB");
        assertThat(code(zip(out -> part(out, "Index/Document.iwa", "hello")))).isEqualTo("SHEET_NUMBERS");
        assertThat(code(zip(out -> {
                    part(out, "content.xml", "<x/>");
                    part(out, "META-INF/manifest.xml", "<x/>");
                })))
                .isEqualTo("SHEET_ODS");
        assertThat(code(Files.writeString(folder.resolve("a.xlsx"), "%PDF-1.7\n")))
                .isEqualTo("SHEET_PDF");
        assertThat(code(Files.write(folder.resolve("a.xls"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})))
                .isEqualTo("SHEET_PICTURE");
        assertThat(code(ole("ETExtData"))).isEqualTo("SHEET_ET");
        assertThat(code(ole("Book"))).isEqualTo("SHEET_OLD");
        for (byte version : new byte[] {0, 2, 4}) {
            byte[] early = {9, version, (byte) (version == 0 ? 4 : 6), 0, 0, 0, 16, 0};
            assertThat(code(Files.write(folder.resolve("early.xls"), early))).isEqualTo("SHEET_OLD");
        }
        assertThat(code(Files.writeString(folder.resolve("mail.xlsx"), "Content-Type: x\r\n\r\nPK\u0003\u0004\u0014")))
                .isEqualTo("SHEET_DAMAGED");
        assertThat(code(Files.writeString(folder.resolve("endless.csv"), "姓名,考号\n" + "x".repeat(9_000_000))))
                .isEqualTo("SHEET_LINE_LONG");
        assertThat(code(ole("WordDocument"))).isEqualTo("SHEET_DOCUMENT");
        assertThat(code(Files.createDirectory(folder.resolve("roster.xlsx")))).isEqualTo("SHEET_FOLDER");
        assertThat(code(Files.writeString(folder.resolve("blank.csv"), " \n\n")))
                .isEqualTo("SHEET_EMPTY_FILE");
    }

    @Test
    void plainTextIsNotCalledDamaged() throws IOException {
        assertThat(code(Files.writeString(folder.resolve("a.txt"), "老师好：\n名单见\"附件\n谢谢")))
                .isEqualTo("SHEET_NO_TABLE");
        assertThat(code(Files.writeString(folder.resolve("b.txt"), "Dear all, the \"roster, as agreed\n\"\"x")))
                .isIn("SHEET_HEADER_MISSING", "SHEET_QUOTES");
        assertThat(code(Files.writeString(folder.resolve("c.html"), "<html><body><p>请登录</p></body></html>")))
                .isEqualTo("SHEET_NO_TABLE");
    }

    @Test
    void losesNobodyToAQuoteThatIsNeverClosed() throws IOException {
        String text = "准考证号,姓名,身份证号,备注\n026990101001,田青,990101201009064900,\"左利手\n"
                + "026990101002,龙江,990101201009064919,\n026990101003,石海,990101201009064927,\n";

        assertThat(code(Files.writeString(folder.resolve("a.csv"), text))).isEqualTo("SHEET_QUOTES");
    }

    @Test
    void takesNoFileThatEndsWithinAQuote() throws IOException {
        String text = "准考证号,姓名,身份证号,备注\n026990101001,田青,990101201009064900,\"左\"\"手\"\"\"\n"
                + "026990101002,龙江,990101201009064919,";

        for (String cut : List.of("\"左利", "\"", "\"左\"\"", "\"左利手\n", "\"\"\"")) {
            Path file = Files.writeString(folder.resolve("cut.csv"), text + cut);
            assertThat(new RosterReader().read(file).problems())
                    .as(cut)
                    .filteredOn(Problem::isError)
                    .singleElement()
                    .satisfies(
                            p -> assertThat(List.of(p.code(), p.args().get(0))).containsExactly("SHEET_QUOTES", "3"));
        }
        for (String whole : List.of("\"左利手\"", "左\"手", "\"\"", "\"左\"\"手\"\n\n")) {
            assertThat(rows(Files.writeString(folder.resolve("whole.csv"), text + whole)))
                    .as(whole)
                    .hasSize(2);
        }
    }

    @Test
    void knowsAHeadingByItsWordsHoweverManyBlanksFollow() throws IOException {
        String text = "准考证号,姓名" + " ".repeat(32_000) + ",身份证号\n026990101001,田青,990101201009064900\n";

        assertThat(rows(Files.writeString(folder.resolve("a.csv"), text))).hasSize(1);
    }

    private Path ole(String stream) throws IOException {
        Path file = folder.resolve("a.et");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(out);
        }
        return file;
    }

    private Path zip(RawBook.Content content) throws IOException {
        return RawBook.zip(folder.resolve("made.xlsx"), content);
    }

    private static String code(Path file) throws IOException {
        RosterSheets read = new RosterReader().read(file);
        assertThat(read.sheets()).isEmpty();
        return read.problems().get(0).code();
    }

    private static List<RosterRow> rows(Path file) throws IOException {
        RosterSheets read = new RosterReader().read(file);
        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        return read.sheets().stream().flatMap(s -> s.rows().stream()).toList();
    }
}
