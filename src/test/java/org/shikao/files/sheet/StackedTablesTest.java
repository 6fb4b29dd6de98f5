package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.IdNumber;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow;
import org.shikao.exam.roster.SecondField;

/** Several tables in one sheet, one under another and side by side, each with its own columns: nobody is lost or mixed up. */
class StackedTablesTest {
    private static final Map<String, RosterField> HEADINGS = new TreeMap<>(Map.of(
            "准考证号", RosterField.CANDIDATE_NO,
            "姓名", RosterField.NAME,
            "性别", RosterField.SEX,
            "身份证号", RosterField.ID_NO,
            "学籍号", RosterField.STUDENT_NO,
            "学校名称", RosterField.SCHOOL_NAME,
            "年级", RosterField.GRADE,
            "班级", RosterField.CLASS_NAME,
            "特殊需要", RosterField.NEEDS,
            "备注", RosterField.REMARK));
    private static final List<String> NEEDED = List.of("准考证号", "姓名", "身份证号");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈";
    private static final String GIVEN = "青江海山林雪梅兰竹松";

    @TempDir
    Path dir;

    private final List<String[]> grid = new ArrayList<>();
    private final Map<String, Map<RosterField, String>> expected = new TreeMap<>();
    private int count;

    @RepeatedTest(300)
    void readsEachPupilOfAnyTablesOnceByTheHeadingsAboveIt(RepetitionInfo info) throws IOException {
        long seed = 4_000 + info.getCurrentRepetition();
        Random random = new Random(seed);
        boolean beside = random.nextInt(3) == 0;
        int row = random.nextInt(3);
        int tables = 1 + random.nextInt(4);
        for (int i = 0; i < tables; i++) {
            row = table(random, row, 0, random.nextInt(4) == 0 ? 45 : 1 + random.nextInt(12)) + random.nextInt(4);
        }
        if (beside) {
            int left = grid.stream().mapToInt(cells -> cells.length).max().orElse(0) + 1 + random.nextInt(2);
            int start = random.nextInt(Math.max(1, grid.size() - 1));
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                start = table(random, start, left, 1 + random.nextInt(12)) + random.nextInt(4);
            }
        }

        RosterSheets read = read();

        assertThat(read.problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR))
                .as("seed %d", seed)
                .isEmpty();
        Map<String, Map<RosterField, String>> found = read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .collect(Collectors.toMap(r -> r.text(RosterField.CANDIDATE_NO), StackedTablesTest::fields, (a, b) -> {
                    throw new AssertionError("read twice: " + a);
                }));
        assertThat(found).as("seed %d", seed).isEqualTo(expected);
    }

    /** Only what stands there: an empty field is none. */
    private static Map<RosterField, String> fields(RosterRow row) {
        Map<RosterField, String> fields = new TreeMap<>();
        for (RosterField field : HEADINGS.values()) {
            if (!row.text(field).isEmpty()) {
                fields.put(field, row.text(field));
            }
        }
        return fields;
    }

    /** Writes a table and returns the row behind it. */
    private int table(Random random, int row, int left, int pupils) {
        List<String> headings = new ArrayList<>(HEADINGS.keySet());
        headings.removeIf(heading -> !NEEDED.contains(heading) && random.nextInt(3) == 0);
        Collections.shuffle(headings, random);
        if (random.nextBoolean()) {
            headings.add(0, "序号");
        }
        int at = row;
        if (random.nextInt(3) == 0) {
            set(at++, left, random.nextBoolean() ? "第二批考生名单" : "补报学生一览表");
        }
        int head = at++;
        for (int c = 0; c < headings.size(); c++) {
            set(head, left + c, headings.get(c));
        }
        for (int i = 0; i < pupils; i++) {
            if (i > 0 && i % 20 == 0) {
                at = pageBreak(random, at, left, headings);
            }
            pupil(random, at++, left, headings, i + 1);
        }
        if (random.nextInt(3) == 0) {
            set(at++, left, random.nextBoolean() ? "合计：" + pupils + "人" : "备注：以上名单已核对。");
        }
        return at;
    }

    private int pageBreak(Random random, int row, int left, List<String> headings) {
        int at = row;
        if (random.nextBoolean()) {
            set(at++, left, "第 1 页");
        }
        for (int c = 0; c < headings.size(); c++) {
            set(at, left + c, headings.get(c));
        }
        return at + 1;
    }

    private void pupil(Random random, int row, int left, List<String> headings, int running) {
        Map<RosterField, String> fields = new TreeMap<>();
        count++;
        String body = String.format("9901012011%02d%02d%03d", 1 + count % 12, 1 + count % 28, count);
        String id = body + IdNumber.checkDigit(body);
        Function<RosterField, String> value = field -> switch (field) {
            case CANDIDATE_NO -> String.format("026990102%03d", count);
            case NAME -> "" + SURNAMES.charAt(count % 10) + GIVEN.charAt(count / 10 % 10) + GIVEN.charAt(count % 7);
            case SEX -> count % 2 == 0 ? "女" : "男";
            case ID_NO -> id;
            case STUDENT_NO -> "G" + id;
            case SCHOOL_NAME -> "云岭县第二中学";
            case GRADE -> "九年级";
            case CLASS_NAME -> "九(" + (1 + count % 4) + ")班";
            case NEEDS -> random.nextInt(5) == 0 ? "轮椅" : "";
            default -> random.nextInt(5) == 0 ? "寄宿" : "";
        };
        for (int c = 0; c < headings.size(); c++) {
            RosterField field = HEADINGS.get(headings.get(c));
            String text = field == null ? String.valueOf(running) : value.apply(field);
            if (!text.isEmpty()) {
                set(row, left + c, text);
                if (field != null) {
                    fields.put(field, text);
                }
            }
        }
        expected.put(fields.get(RosterField.CANDIDATE_NO), fields);
    }

    private void set(int row, int column, String text) {
        while (grid.size() <= row) {
            grid.add(new String[0]);
        }
        String[] cells = grid.get(row);
        if (cells.length <= column) {
            String[] wider = new String[column + 1];
            Arrays.fill(wider, "");
            System.arraycopy(cells, 0, wider, 0, cells.length);
            grid.set(row, wider);
        }
        grid.get(row)[column] = text;
    }

    private String csv() {
        return grid.stream().map(cells -> String.join(",", cells)).collect(Collectors.joining("\n"));
    }

    private RosterSheets read() throws IOException {
        Path file = dir.resolve("名单.csv");
        Files.write(file, csv().getBytes(StandardCharsets.UTF_8));
        return new RosterReader().read(file);
    }

    private void rows(String... lines) {
        for (String line : lines) {
            grid.add(line.split(",", -1));
        }
    }

    private List<RosterRow> pupils(RosterSheets read) {
        return read.sheets().stream().flatMap(sheet -> sheet.rows().stream()).toList();
    }

    @Test
    void readsATableAboveOneThatHasAColumnMore() throws IOException {
        rows("准考证号,姓名,身份证号", "026990102001,田青,990101201009064900", "");
        rows("准考证号,姓名,身份证号,备注", "026990102002,龙江,990101201009064919,寄宿");

        assertThat(pupils(read()))
                .extracting(r -> r.text(RosterField.NAME) + r.text(RosterField.REMARK))
                .containsExactly("田青", "龙江寄宿");
    }

    @Test
    void readsAListAtTheRightThatBeginsLowerWithItsOwnClass() throws IOException {
        rows("学校：云岭县第二中学（3299010002）,,,,,,", "九(1)班,,,,,,", "准考证号,姓名,身份证号,,,,");
        rows("026990102001,田青,990101201009064900,,九(2)班,,", "026990102002,龙江,990101201009064919,,准考证号,姓名,身份证号");
        rows("026990102003,石海,990101201009064927,,026990102004,万山,990101201009064935");

        RosterSheets read = read();

        assertThat(pupils(read))
                .extracting(r -> r.text(RosterField.NAME) + r.text(RosterField.CLASS_NAME))
                .containsExactly("田青九(1)班", "龙江九(1)班", "石海九(1)班", "万山九(2)班");
        assertThat(read.sheets()).extracting(sheet -> sheet.schoolHint()).containsOnly("云岭县第二中学（3299010002）");
    }

    @Test
    void neverLeavesOutARowWithASoundNumberWithoutAnErrorAtIt() throws IOException {
        rows("田青,990101201009064900,026990102001", "龙江,990101201009064919,026990102002", "");
        rows("准考证号,姓名,身份证号", "026990102003,石海,990101201009064927");

        assertThat(read().problems())
                .extracting(p -> p.code() + " " + p.place().row() + p.place().column() + p.args())
                .containsExactly("SHEET_PEOPLE_UNREAD 1B[1, 2, 2]");
    }

    @Test
    void asksOfAGrantAndRefusesAPupilUnderNoHeading() throws IOException {
        rows("准考证号,姓名,身份证号", "026990102001,田青,990101201009064900,残疾");
        rows("026990102002,龙江,990101201009064919,,990101201009064927");

        assertThat(read().problems())
                .extracting(p -> p.code() + " " + p.place().row() + p.place().column())
                .contains("ROSTER_CELLS_GRANT 2D", "SHEET_PEOPLE_UNREAD 3E");
    }

    @Test
    void readsSecondListsOneUnderAnother() throws IOException {
        rows("免考名单", "准考证号,姓名,身份证号,免考原因", "026990102001,田青,990101201009064900,残疾");
        rows("免考名单", "准考证号,姓名,身份证号,免考科目,免考原因,备注", "026990102002,龙江,990101201009064919,物理,残疾,");
        Path file = dir.resolve("免考.csv");
        Files.write(file, csv().getBytes(StandardCharsets.UTF_8));

        SecondListReader.SecondSheets read = new SecondListReader().read(file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .extracting(row -> row.cells().get(SecondField.NAME).text())
                .containsExactly("田青", "龙江");
    }
}
