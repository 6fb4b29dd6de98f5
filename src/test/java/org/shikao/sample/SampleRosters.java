package org.shikao.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.School;

/** The twelve rosters, each in the layout that its school happens to use. */
final class SampleRosters {
    private static final SampleColumn BIRTH =
            SampleColumn.of("出生日期", c -> c.idNo().isEmpty() ? null : born(c));
    private final SampleCounty county;
    private final Path folder;

    SampleRosters(SampleCounty county, Path folder) {
        this.county = county;
        this.folder = folder;
    }

    void write() throws IOException {
        SampleBook.xlsx(file(1, ".xlsx"), firstMiddle());
        SampleBook.officeXlsx(file(2, ".xlsx"), List.of(twoRowHeader(2)));
        SampleBook.xlsx(file(3, ".xlsx"), List.of(plain(3)));
        SampleBook.xls(file(4, ".xls"), List.of(titled(4)));
        SampleBook.officeXlsx(file(5, ".xlsx"), List.of(withDates(5)));
        SampleBook.xlsx(file(6, ".xlsx"), List.of(brokenHeaders(6)));
        SampleBook.officeXlsx(file(7, ".xlsx"), List.of(fewColumns(7)));
        SampleBook.xlsx(file(8, ".xlsx"), List.of(untidy(8)));
        SampleBook.csv(file(9, ".csv"), plain(9), Charset.forName("GBK"));
        SampleBook.xlsx(file(10, ".xlsx"), List.of(hinted(10)));
        SampleBook.officeXlsx(file(11, ".xlsx"), List.of(plain(11)));
        SampleBook.xlsx(file(12, ".xlsx"), List.of(titled(12)));
    }

    /** Plain ASCII names: a machine without a locale cannot open others. */
    private Path file(int school, String extension) {
        return folder.resolve("school-%02d%s".formatted(school, extension));
    }

    private static School school(int no) {
        return SampleCounty.SCHOOLS.get(no - 1);
    }

    private List<Candidate> pupils(int no) {
        return county.of(school(no));
    }

    static List<SampleColumn> usual() {
        return List.of(
                SampleColumn.no("准考证号"),
                SampleColumn.name("姓名"),
                SampleColumn.sex("性别"),
                SampleColumn.id("身份证号"),
                SampleColumn.student("学籍号"),
                SampleColumn.schoolCode("学校代码"),
                SampleColumn.schoolName("学校名称"),
                SampleColumn.grade("年级", "九年级", "八年级"),
                SampleColumn.className("班级"),
                SampleColumn.type("考生类别"),
                SampleColumn.needs("特殊需要"),
                SampleColumn.exemption("免考"),
                SampleColumn.remark("备注"));
    }

    static void header(SampleGrid grid, List<SampleColumn> columns) {
        grid.row(columns.stream().map(SampleColumn::header).toList());
    }

    static void body(SampleGrid grid, List<SampleColumn> columns, List<Candidate> pupils) {
        for (Candidate pupil : pupils) {
            List<Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(column.value().apply(pupil)));
            grid.row(cells);
        }
    }

    private SampleGrid plain(int no) {
        SampleGrid grid = new SampleGrid("Sheet1");
        header(grid, usual());
        body(grid, usual(), pupils(no));
        return grid;
    }

    /** A sheet a grade, notes above, a hidden sheet of lists. */
    private List<SampleGrid> firstMiddle() {
        List<SampleGrid> grids = new ArrayList<>();
        for (int grade : new int[] {9, 8}) {
            SampleGrid grid = new SampleGrid(grade == 9 ? "九年级" : "八年级");
            grid.row("云岭县2026年初中学业水平实验操作考试报名表");
            grid.row("填表说明：1. 准考证号、身份证号须为文本格式；2. 请勿增删列。");
            header(grid, usual());
            body(
                    grid,
                    usual(),
                    pupils(1).stream().filter(c -> c.grade() == grade).toList());
            grid.merges().add(new int[] {0, 0, 0, 12});
            grids.add(grid);
        }
        grids.add(new SampleGrid("数据字典", true, new ArrayList<>(), new ArrayList<>())
                .row("性别", "考生类别")
                .row("男", "应届")
                .row("女", "往届"));
        return grids;
    }

    /** Headings of two rows, merged; the school calls everything by other names. */
    private SampleGrid twoRowHeader(int no) {
        List<SampleColumn> columns = List.of(
                SampleColumn.of("序号", c -> Long.valueOf(c.candidateNo().substring(9))),
                SampleColumn.no("考号"),
                SampleColumn.name("姓名").under("考生基本信息"),
                SampleColumn.sex("性别").under("考生基本信息"),
                SampleColumn.of("民族", c -> "土家族").under("考生基本信息"),
                SampleColumn.id("身份证件号").under("证件信息"),
                SampleColumn.student("全国学籍号").under("证件信息"),
                SampleColumn.schoolName("毕业学校").under("学校信息"),
                SampleColumn.schoolCode("学校标识码").under("学校信息"),
                SampleColumn.className("所在班级").under("学校信息"),
                SampleColumn.needs("便利申请"),
                SampleColumn.exemption("免考情况"));
        SampleGrid grid = new SampleGrid("报名信息");
        grid.row("云岭县第二中学2026年理化生实验操作考试考生花名册");
        List<Object> upper = new ArrayList<>(Collections.nCopies(columns.size(), null));
        for (int c = 0; c < columns.size(); c++) {
            String group = columns.get(c).group();
            boolean first = c == 0 || !group.equals(columns.get(c - 1).group());
            upper.set(c, group.isEmpty() ? columns.get(c).header() : first ? group : null);
        }
        grid.row(upper);
        grid.row(columns.stream()
                .map(c -> c.group().isEmpty() ? null : c.header())
                .toList());
        body(grid, columns, pupils(no));
        grid.merges()
                .addAll(List.of(
                        new int[] {0, 0, 0, 11},
                        new int[] {1, 0, 2, 0},
                        new int[] {1, 1, 2, 1},
                        new int[] {1, 2, 1, 4},
                        new int[] {1, 5, 1, 6},
                        new int[] {1, 7, 1, 9},
                        new int[] {1, 10, 2, 10},
                        new int[] {1, 11, 2, 11}));
        return grid;
    }

    private SampleGrid titled(int no) {
        SampleGrid grid = new SampleGrid("花名册");
        grid.row(school(no).name() + "2026年实验操作考试学生花名册");
        grid.row((Object) null);
        header(grid, usual());
        body(grid, usual(), pupils(no));
        grid.row("合计", pupils(no).size() + "人");
        grid.row("填报人：", "龙老师", null, "审核人：", "彭校长");
        return grid;
    }

    private SampleGrid withDates(int no) {
        List<SampleColumn> columns = new ArrayList<>(usual());
        columns.add(3, BIRTH);
        SampleGrid grid = new SampleGrid("Sheet1");
        header(grid, columns);
        body(grid, columns, pupils(no));
        return grid;
    }

    private static LocalDate born(Candidate c) {
        return LocalDate.parse(c.idNo().substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Line breaks and spaces inside the headings, totals below. */
    private SampleGrid brokenHeaders(int no) {
        List<SampleColumn> columns = List.of(
                SampleColumn.of("序\n号", c -> Long.valueOf(c.candidateNo().substring(9))),
                SampleColumn.no("准考\n证号"),
                SampleColumn.name("姓　　名"),
                SampleColumn.sex("性 别"),
                SampleColumn.id("身份证号码\n（18位）"),
                SampleColumn.student("学 籍 号"),
                SampleColumn.schoolName("学校"),
                SampleColumn.schoolCode("学校代码"),
                SampleColumn.grade("年级", "9", "8"),
                SampleColumn.className("班 级"),
                SampleColumn.type("考生\n类型"),
                SampleColumn.needs("特殊需求"),
                SampleColumn.exemption("免考申请"),
                SampleColumn.remark("备  注"));
        SampleGrid grid = new SampleGrid("龙潭中学");
        header(grid, columns);
        body(grid, columns, pupils(no));
        grid.row("合计", null, pupils(no).size() + "人");
        return grid;
    }

    /** No grade column, coded sex. */
    private SampleGrid fewColumns(int no) {
        List<SampleColumn> columns = List.of(
                SampleColumn.no("考籍号"),
                SampleColumn.name("学生姓名"),
                SampleColumn.of("性别代码", c -> c.sex() == Candidate.Sex.MALE ? 1L : 2L),
                SampleColumn.id("身份证号"),
                SampleColumn.student("全国学籍号"),
                SampleColumn.schoolCode("毕业中学代码"),
                SampleColumn.schoolName("毕业中学"),
                SampleColumn.className("班级名称"));
        SampleGrid grid = new SampleGrid("Sheet1");
        header(grid, columns);
        body(grid, columns, pupils(no));
        return grid;
    }

    /** Full-width digits, no-break and zero-width spaces, a lower-case x, apostrophes: all can be mended without a doubt. */
    private SampleGrid untidy(int no) {
        SampleGrid grid = plain(no);
        grid.rows().get(3).set(0, wide((String) grid.get(4, 1)));
        grid.rows().get(5).set(3, wide((String) grid.get(6, 4)));
        grid.rows().get(7).set(3, "\u00a0" + grid.get(8, 4) + "\u200b");
        grid.rows().get(9).set(1, grid.get(10, 2) + "　");
        grid.rows().get(11).set(0, "'" + grid.get(12, 1));
        for (List<Object> row : grid.rows()) {
            if (row.get(3) instanceof String id && id.endsWith("X")) {
                row.set(3, id.toLowerCase(Locale.ROOT));
            }
        }
        return grid;
    }

    private static String wide(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append((char) (c + 0xFEE0)));
        return out.toString();
    }

    /** No school columns: the school stands in the title; the table begins at C5. */
    private SampleGrid hinted(int no) {
        List<SampleColumn> columns =
                usual().stream().filter(c -> !c.header().startsWith("学校")).toList();
        SampleGrid table = new SampleGrid("t");
        header(table, columns);
        body(table, columns, pupils(no));
        SampleGrid grid = new SampleGrid("考生");
        grid.row(null, null, "2026年云岭县实验操作考试报名汇总表");
        grid.row(null, null, "学校：" + school(no).name() + "（" + school(no).code() + "）", null, null, "填报日期：2026年3月1日");
        grid.row(Collections.nCopies(4, null));
        grid.row(Collections.nCopies(4, null));
        for (List<Object> cells : table.rows()) {
            List<Object> shifted = new ArrayList<>(Collections.nCopies(2, null));
            shifted.addAll(cells);
            grid.row(shifted);
        }
        return grid;
    }
}
