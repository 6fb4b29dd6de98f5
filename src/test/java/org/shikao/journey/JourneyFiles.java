package org.shikao.journey;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What an office sends for a very small exam: the rosters of two schools with four candidates each, and one site. */
final class JourneyFiles {
    private static final List<List<String>> NORTH = List.of(
            List.of("准考证号", "姓名", "性别", "身份证号", "学籍号", "学校代码", "学校名称", "年级", "班级"),
            row("026990201001", "陈思远", "男", "99010120110103013X", "一"),
            row("026990201002", "王𬭛", "女", "990101201102060146", "一"),
            row("026990201003", "阿依古丽·买买提", "女", "990101201103090160", "二"),
            row("026990201004", "欧阳子墨", "男", "990101201104120173", "二"));
    private static final List<List<String>> SOUTH = List.of(
            List.of("学校名称", "学校代码", "考号", "学生姓名", "性别", "身份证件号", "年级", "班级"),
            other("026990202001", "䶮一帆", "男", "990101201105150198"),
            other("026990202002", "李梓涵", "女", "990101201106180209"),
            other("026990202003", "龙阿妹", "女", "99010120110721022X"),
            other("026990202004", "李梓涵", "男", "990101201108240236"));
    private static final Map<String, List<List<String>>> VENUE = Map.of(
            "考点",
            List.of(
                    List.of("考点代码", "考点名称", "地址", "承办学校代码", "生源学校代码"),
                    List.of("01", "河口县实验中学考点", "河口县书院路1号", "", "3299020001、3299020002")),
            "考室",
            List.of(
                    List.of("考点代码", "考室号", "考室名称", "科目", "台数", "每排台数", "停用台号", "低位台号"),
                    List.of("01", "101", "物理实验室", "物理", "8", "4", "", ""),
                    List.of("01", "102", "化学实验室", "化学", "8", "4", "", "")),
            "考务人员",
            List.of(
                    List.of("编号", "姓名", "学校代码", "考点代码", "职务", "科目", "已培训", "回避考生"),
                    examiner("Z01", "周正平", "主考", ""),
                    examiner("J01", "何晓云", "监考员", "物理、化学"),
                    examiner("J02", "吴建国", "监考员", "物理、化学"),
                    examiner("J03", "田秀英", "监考员", "物理、化学"),
                    examiner("J04", "石万春", "监考员", "物理、化学"),
                    examiner("J05", "向小娟", "监考员", "物理、化学"),
                    examiner("J06", "彭志强", "监考员", "物理、化学"),
                    examiner("J07", "杨秋月", "监考员", "物理、化学"),
                    examiner("J08", "罗大勇", "监考员", "物理、化学"),
                    examiner("J09", "覃海燕", "监考员", "物理、化学"),
                    examiner("J10", "宋立新", "监考员", "物理、化学")));

    private final Path folder;

    JourneyFiles(Path folder) {
        this.folder = folder;
    }

    /** The rosters of both schools. */
    List<Path> rosters() throws IOException {
        return List.of(book("北门中学名册.xlsx", Map.of("名册", NORTH)), book("南岸民族学校.xlsx", Map.of("Sheet1", SOUTH)));
    }

    /** One site with two rooms, eleven people. */
    Path venue() throws IOException {
        return book("考点考室监考员.xlsx", VENUE);
    }

    private Path book(String name, Map<String, List<List<String>>> sheets) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "shikao", "1.0")) {
            new TreeMap<>(sheets).forEach((title, rows) -> fill(book.newWorksheet(title), rows));
        }
        return file;
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                sheet.value(r, c, rows.get(r).get(c));
            }
        }
    }

    private static List<String> row(String no, String name, String sex, String id, String number) {
        return List.of(no, name, sex, id, "G" + id, "3299020001", "北门中学", "九年级", "九年级" + number + "班");
    }

    private static List<String> other(String no, String name, String sex, String id) {
        return List.of("南岸民族学校", "3299020002", no, name, sex, id, "9", "901班");
    }

    private static List<String> examiner(String code, String name, String role, String subjects) {
        return List.of(code, name, "", "01", role, subjects, "是", "");
    }
}
