package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Place;
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
    void asksForThePasswordToBeTakenOff() throws IOException, GeneralSecurityException {
        Path xlsx = folder.resolve("locked.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(xlsx)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(files)) {
                Files.copy(SAMPLE.resolve("school-12.xlsx"), inner);
            }
            files.writeFilesystem(out);
        }
        assertThat(code(xlsx)).isEqualTo("SHEET_PASSWORD");
        assertThat(code(lockedXls())).isEqualTo("SHEET_PASSWORD");
    }

    private Path lockedXls() throws IOException {
        Path xls = folder.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("姓名");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return xls;
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
        Path bomb = zip(out -> {
            part(out, "[Content_Types].xml", "<Types/>");
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        });

        assertThat(Files.size(bomb)).isLessThan(200_000);
        assertThat(new RosterReader(small).read(bomb).problems())
                .extracting(Problem::code)
                .containsExactly("SHEET_TOO_LARGE");
    }

    @Test
    void refusesEntityBombsAndForeignFiles() throws IOException {
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
        String foreign = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>";
        for (String xml : List.of(laughs, foreign)) {
            Path file = zip(out -> {
                part(out, "[Content_Types].xml", "<Types/>");
                part(out, "xl/worksheets/sheet1.xml", xml);
            });
            assertThat(code(file)).isEqualTo("SHEET_UNSAFE");
        }
    }

    @Test
    void refusesTooManyEntriesGiantTextsAndFarColumns() throws IOException {
        assertThat(code(zip(out -> {
                    part(out, "[Content_Types].xml", "<Types/>");
                    for (int i = 0; i < 2_100; i++) {
                        part(out, "xl/media/" + i + ".bin", "");
                    }
                })))
                .isEqualTo("SHEET_UNSAFE");
        assertThat(code(zip(out -> {
                    part(out, "[Content_Types].xml", "<Types/>");
                    part(out, "xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(3 << 20) + "</t></si></sst>");
                })))
                .isEqualTo("SHEET_UNSAFE");
        assertThat(code(zip(out -> {
                    part(out, "[Content_Types].xml", "<Types/>");
                    part(
                            out,
                            "xl/worksheets/sheet1.xml",
                            "<sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData>");
                })))
                .isEqualTo("SHEET_UNSAFE");
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
    void saysWhatElseAFileIs() throws IOException {
        Path word = zip(out -> {
            part(out, "[Content_Types].xml", "<Types/>");
            part(out, "word/document.xml", "<x/>");
        });
        assertThat(new RosterReader().read(word).problems())
                .containsExactly(Problem.error("SHEET_WRONG_TYPE", new Place("made.xlsx", "", 0, ""), "DOCX"));
        assertThat(code(zip(out -> part(out, "readme.txt", "hello")))).isEqualTo("SHEET_WRONG_TYPE");
        assertThat(code(zip(out -> part(out, "xl/workbook.bin", "hello")))).isEqualTo("SHEET_WRONG_TYPE");
        assertThat(code(Files.writeString(folder.resolve("blank.csv"), " \n\n")))
                .isEqualTo("SHEET_EMPTY_FILE");
    }

    private interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private Path zip(Content content) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            content.write(out);
        }
        return file;
    }

    private static void part(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
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
