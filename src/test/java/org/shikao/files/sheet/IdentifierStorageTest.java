package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.exam.roster.RosterChecked;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.files.yaml.RulePacks;

/**
 * Whatever way a cell is stored, an identifier comes out as it was typed or is refused at its cell: nothing is repaired and nothing
 * guessed. Names of every length and script come out code point by code point.
 */
class IdentifierStorageTest {
    private static final int ROWS = 2_500;
    private static final String[] HEAD = {"准考证号", "姓名", "身份证号", "学校代码", "学校名称", "年级"};
    private static final String DOTS = "·•‧・･⋅∙．";
    private static final int[][] HAN = {
        {0x4E00, 0x9FFF},
        {0x3400, 0x4DBF},
        {0x20000, 0x2A6DF},
        {0x2A700, 0x2B739},
        {0x2B740, 0x2B81D},
        {0x2B820, 0x2CEA1},
        {0x2CEB0, 0x2EBE0},
        {0x30000, 0x3134A},
        {0x31350, 0x323AF},
        {0x2EBF0, 0x2EE5D}
    };

    @TempDir
    private Path folder;

    /** What a person typed. */
    private record Typed(String no, String name, String id) {}

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "csv", "gb.csv"})
    void noIdentifierIsEverAltered(String kind) throws IOException {
        long seed = 20260512L + kind.length();
        Random random = new Random(seed);
        List<Typed> typed = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            typed.add(new Typed("026990%06d".formatted(i), name(random), id(random, i)));
        }
        Path file = folder.resolve("r." + kind);
        if (kind.endsWith("csv")) {
            text(file, typed, kind.startsWith("gb") ? Charset.forName("GB18030") : Charset.forName("UTF-16LE"));
        } else {
            book(file, typed, kind.equals("xlsx"), random);
        }

        RosterSheets read = new RosterReader().read(file);
        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        List<RosterRow> rows =
                read.sheets().stream().flatMap(s -> s.rows().stream()).toList();
        RosterChecked checked =
                RosterCheck.check(read.sheets(), new RulePacks().load("hunan").orElseThrow(), Roster.EMPTY);
        List<String> numbers =
                checked.candidates().stream().map(Candidate::candidateNo).toList();
        List<String> ids = checked.candidates().stream().map(Candidate::idNo).toList();
        List<Place> refused = checked.problems().stream()
                .filter(Problem::isError)
                .map(Problem::place)
                .toList();

        assertThat(rows).hasSize(ROWS);
        int told = 0;
        for (int i = 0; i < ROWS; i++) {
            RosterRow row = rows.get(i);
            boolean sameNo = numbers.contains(typed.get(i).no());
            boolean sameId = ids.contains(typed.get(i).id());
            assertThat(sameNo || refused.contains(row.place(RosterField.CANDIDATE_NO)))
                    .as("number of row %d, %s, seed %d", i, typed.get(i), seed)
                    .isTrue();
            assertThat(sameId || refused.contains(row.place(RosterField.ID_NO)))
                    .as(
                            "ID of row %d, %s as %s, seed %d",
                            i, typed.get(i), row.cells().get(RosterField.ID_NO), seed)
                    .isTrue();
            assertThat(row.text(RosterField.NAME))
                    .as("name of row %d", i)
                    .isEqualTo(typed.get(i).name());
            told += sameNo && sameId ? 0 : 1;
        }
        assertThat(told).as("refused, and not all").isLessThan(ROWS / 2);
        assertThat(kind.endsWith("csv") ? told == 0 : told > 0).isTrue();
    }

    private static void book(Path file, List<Typed> typed, boolean modern, Random random) throws IOException {
        try (Workbook book = modern ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            List<CellStyle> styles = new ArrayList<>();
            for (String format : List.of("General", "0", "000000000000", "\"0\"00000000000", "@")) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                styles.add(style);
            }
            Sheet sheet = book.createSheet("名单");
            texts(sheet.createRow(0), HEAD);
            for (int i = 0; i < typed.size(); i++) {
                Row row = sheet.createRow(i + 1);
                Typed one = typed.get(i);
                texts(row, "", one.name(), "", "3299010001", "云岭县第一中学", "九年级");
                store(row.createCell(0), one.no(), styles, random);
                store(row.createCell(2), one.id(), styles, random);
            }
            out.flush();
            book.write(out);
        }
    }

    /** Text mostly, sometimes a number under some format, or a formula. */
    private static void store(Cell cell, String text, List<CellStyle> styles, Random random) {
        cell.setCellStyle(styles.get(random.nextInt(styles.size())));
        boolean digits = text.chars().allMatch(Character::isDigit);
        int kind = random.nextInt(20);
        if (kind == 0 && digits) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (kind == 1) {
            cell.setCellFormula("\"" + text + "\"");
            cell.setCellValue(text);
        } else if (kind == 2 && digits) {
            cell.setCellFormula("VALUE(\"" + text + "\")");
            cell.setCellValue(Double.parseDouble(text));
        } else if (kind == 3) {
            cell.setCellValue("\u00A0" + text + "\u200B ");
        } else {
            cell.setCellValue(text);
        }
    }

    private static void texts(Row row, String... texts) {
        for (int c = 0; c < texts.length; c++) {
            if (!texts[c].isEmpty()) {
                row.createCell(c).setCellValue(texts[c]);
            }
        }
    }

    private static void text(Path file, List<Typed> typed, Charset charset) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            out.write(String.join(",", HEAD) + "\r\n");
            for (Typed one : typed) {
                out.write(one.no() + ",\"" + one.name() + "\",=\"" + one.id() + "\",3299010001,云岭县第一中学,九年级\r\n");
            }
        }
    }

    /** 1 to 40 characters of every extension, with a dot among them now and then. */
    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            boolean dot = i > 0 && i < length - 1 && random.nextInt(8) == 0;
            int[] range = HAN[random.nextInt(HAN.length)];
            name.appendCodePoint(
                    dot
                            ? DOTS.charAt(random.nextInt(DOTS.length()))
                            : range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return name.toString();
    }

    private static String id(Random random, int i) {
        String head = "990101%04d%02d%02d%03d"
                .formatted(2010 + i % 2, 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000));
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int d = 0; d < weights.length; d++) {
            sum += (head.charAt(d) - '0') * weights[d];
        }
        return head + "10X98765432".charAt(sum % 11);
    }
}
