package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.RosterField;
import org.shikao.files.sheet.SecondListReader.SecondSheets;

/** Sheets beside a list that are none: left over from before, counts, summaries. */
class AsideSheetsTest {
    private static final String HEAD = "准考证号,姓名,身份证号,班级";

    @TempDir
    private Path folder;

    private static String pupil(int serial) {
        return "0269901010%02d,田%s,9901012011020300%02d,九1"
                .formatted(serial, Character.toString(0x4E00 + serial), serial);
    }

    private Path book(List<List<String>> sheets) throws IOException {
        return LineBook.write(folder.resolve("a.xlsx"), sheets);
    }

    private static int pupils(RosterSheets read) {
        return read.sheets().stream().mapToInt(s -> s.rows().size()).sum();
    }

    private static List<String> codes(RosterSheets read) {
        return read.problems().stream()
                .map(p -> p.severity() + " " + p.code() + " " + p.place().sheet())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025(作废)",
                "作废",
                "旧",
                "旧表",
                "旧名单",
                "名单旧",
                "名单(旧)",
                "2025_旧版",
                "备份",
                "9班备份",
                "废弃",
                "old",
                "Old 2025",
                "list_old",
                "backup",
                "Sheet1.bak"
            })
    void leavesOutASheetThatIsNotUsedAnyMoreBesideOthers(String name) throws IOException {
        Path file = book(List.of(List.of(name, HEAD, pupil(1), pupil(2)), List.of("名单", HEAD, pupil(3))));
        RosterSheets read = new RosterReader().read(file);

        assertThat(codes(read)).containsExactly("WARNING SHEET_SET_ASIDE " + name);
        assertThat(pupils(read)).isEqualTo(1);
        assertThat(pupils(new RosterReader().read(book(List.of(List.of(name, HEAD, pupil(1), pupil(2)))))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"名单2", "旧城中学", "旧州镇中学", "九(1)班", "Harold", "golden", "Bold", "2026", "转入", "休学后复学"})
    void readsASheetWhoseNameOnlySoundsSo(String name) throws IOException {
        RosterSheets read = new RosterReader()
                .read(book(List.of(List.of(name, HEAD, pupil(1), pupil(2)), List.of("名单", HEAD, pupil(3)))));

        assertThat(read.problems()).isEmpty();
        assertThat(pupils(read)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"转出", "休学学生", "九年级转出名单", "不参加考试"})
    void leavesOutASheetOfPupilsWhoAreGoneAndSaysSo(String name) throws IOException {
        RosterSheets read = new RosterReader()
                .read(book(List.of(List.of("名单", HEAD, pupil(3)), List.of(name, HEAD, pupil(1), pupil(2)))));

        assertThat(codes(read)).containsExactly("WARNING SHEET_OF_GONE " + name);
        assertThat(pupils(read)).isEqualTo(1);
    }

    @Test
    void readsASheetThatAPersonNamed() throws IOException {
        Path file = book(List.of(List.of("旧", HEAD, pupil(1), pupil(2)), List.of("名单", HEAD, pupil(3))));
        ColumnMapping mapping = new ColumnMapping(
                "旧",
                1,
                1,
                "",
                List.of(
                        new ColumnMapping.Column("A", "准考证号", Optional.of(RosterField.CANDIDATE_NO)),
                        new ColumnMapping.Column("B", "姓名", Optional.of(RosterField.NAME)),
                        new ColumnMapping.Column("C", "身份证号", Optional.of(RosterField.ID_NO))));

        assertThat(pupils(new RosterReader().read(file, List.of(mapping)))).isEqualTo(3);
    }

    @Test
    void leavesOutSetAsideSheetsOfASecondListToo() throws IOException {
        String head = "准考证号,姓名,免考";
        SecondSheets read = new SecondListReader()
                .read(book(List.of(
                        List.of("免考(作废)", head, "026990101001,田甲,残疾"), List.of("免考", head, "026990101002,田乙,残疾"))));

        assertThat(read.rows()).hasSize(1);
        assertThat(read.problems()).extracting(p -> p.code()).containsExactly("SHEET_SET_ASIDE");
        assertThat(new SecondListReader()
                        .read(book(List.of(List.of("作废", head, "026990101001,田甲,残疾"))))
                        .rows())
                .hasSize(1);
    }

    @Test
    void howASecondListIsReadIsSavedWithoutItsSetAsideSheets() throws IOException {
        String head = "准考证号,姓名,免考";
        Path file =
                book(List.of(List.of("免考(作废)", head, "026990101001,田甲,残疾"), List.of("免考", head, "026990101002,田乙,残疾")));
        SecondListReader reader = new SecondListReader();

        assertThat(reader.read(file, reader.mappings(file)).rows()).hasSize(1);
    }

    @Test
    void leavesOutASummaryInWhichNobodyElseStands() throws IOException {
        List<String> list = List.of("1班", HEAD, pupil(1), pupil(2));
        for (List<String> summary : List.of(
                List.of("汇总", "序号,姓名,准考证号", "1,田" + Character.toString(0x4E01) + ",026990101001"),
                List.of("统计", "学校,班级,男,女,合计", "一中,九1,12,13,25", "合计,,12,13,25"),
                List.of("点名", "班级,姓名", "九1,田" + Character.toString(0x4E02)))) {
            for (boolean first : new boolean[] {true, false}) {
                List<List<String>> sheets = new ArrayList<>(List.of(list));
                sheets.add(first ? 0 : 1, summary);
                RosterSheets read = new RosterReader().read(book(sheets));
                assertThat(codes(read)).containsExactly("WARNING SHEET_SUMMARY " + summary.get(0));
                assertThat(pupils(read)).isEqualTo(2);
            }
        }
    }

    @Test
    void losesNobodyWhoStandsInASheetThatLacksAColumnAndNowhereElse() throws IOException {
        List<String> list = List.of("1班", HEAD, pupil(1), pupil(2));
        for (List<String> other : List.of(
                List.of("汇总", "序号,姓名,准考证号", "1,田甲,026990101001", "2,田乙,026990101009"),
                List.of("2班", "班级,姓名", "九1,田新"),
                List.of("3班", "班级,性别,称呼,编码", "九1,男,田新,026990101009"))) {
            assertThat(codes(new RosterReader().read(book(List.of(list, other)))))
                    .contains("ERROR SHEET_COLUMN_MISSING " + other.get(0));
        }
        assertThat(codes(new RosterReader().read(book(List.of(List.of("汇总", "序号,姓名,准考证号", "1,田甲,026990101001"))))))
                .containsExactly("ERROR SHEET_COLUMN_MISSING 汇总");
    }
}
