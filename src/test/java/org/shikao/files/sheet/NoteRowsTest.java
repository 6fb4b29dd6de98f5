package org.shikao.files.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow.RosterSheet;

/** Totals, page footers and remarks in lists as they are printed. */
class NoteRowsTest {
    private static final String HEADS = "序号,班级,姓名,性别,准考证号,身份证号,学籍号\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本页小计,,8人,,,,",
                ",,8人,,,,",
                "合计,,24人,男12,女12,,",
                "以下空白,,,,,,",
                ",,以下空白,,,,",
                ",,,,—以下空白—,,",
                "以上信息已由考生本人核对无误,,,,班主任签名：,,",
                "第2页 共3页,,,,,,",
                ",,第 2 页,,,,",
                "学校代码：3299010001,,填表人：王老师,联系电话：13800000000,,,",
                "合计,,24,12,12,,",
                "合计,,其中男,6,12,女,6",
                "合计,,其中：男,2,4,其中：女,2",
                "九(1)班小计,,,男3女3,6,,",
                "全校合计,,,,12,,",
                "男生,,,,6,,",
                "女生,,,,6,,",
                "学校名称（公章）,,年,月,,日,",
                ",,,班主任签字,史文轩,,",
                "2.本校共24人，其中免考1人（田青，残疾）。,,,,,,",
                "——————————,,,,,,",
                ",,,,——————,,",
                ",,,,本校共24人,,"
            })
    void passesOverWhatIsNoPupil(String line) throws IOException {
        assertThat(numbers(HEADS + pupil(1) + line + "\n" + pupil(2))).containsExactly(number(1), number(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计,九(1)班,24人,男,026990101009,,",
                "本页小计,九(1)班,,男,026990101009,,",
                "以下空白,,,,026990101009,,",
                "合计,,24人,男,,990101201102030427,",
                "合计,,24人,男,,E12345678,",
                "合计,,24人,男,,,G990101201102030427",
                "以上信息,,王本页,男,12,,",
                "男生,,其中,男,026990101009,,",
                "全校合计,,其中男,6,,990101201102030427,"
            })
    void neverPassesOverARowWithANumberOfAPerson(String line) throws IOException {
        assertThat(numbers(HEADS + pupil(1) + line + "\n" + pupil(2))).hasSize(3);
    }

    @Test
    void readsAListThatWasPrintedOnThreePages() throws IOException {
        StringBuilder list = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            list.append("云岭县第1中学2026年实验考查名单,,,,,,\n盖章处,,教育局监制,联系电话：13800000000,,,\n")
                    .append(HEADS);
            for (int i = 0; i < 8; i++) {
                list.append(pupil(page * 10 + i));
                expected.add(number(page * 10 + i));
            }
            list.append("本页小计,,8人,,,,\n校长签字：,,,教务主任：,,日期：2026年3月1日,\n第" + page + "页 共3页,,,,,,\n");
        }
        list.append("合计,,24人,男12,女12,,\n");

        assertThat(numbers(list.toString())).containsExactlyElementsOf(expected);
    }

    @Test
    void passesOverTheTotalsOfASecondListButNoRowOfAPerson() throws IOException {
        Path file = write(
                "序号,准考证号,姓名,免考,缓考\n1,026990101001,张芳伟,残疾,\n合计,,1人,1,0\n合计,5人,,,\n,,,,审核人：王\n合计,026990101002,,1,\n");

        assertThat(new SecondListReader().read(file).rows())
                .extracting(row -> row.place().row())
                .containsExactly(2, 6);
    }

    private List<String> numbers(String text) throws IOException {
        List<RosterSheet> sheets = new RosterReader().read(write(text)).sheets();
        return sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> row.text(RosterField.CANDIDATE_NO))
                .toList();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text, UTF_8);
    }

    private static String number(int i) {
        return "0269901010" + (10 + i);
    }

    private static String pupil(int i) {
        return i + ",九(1)班,张芳伟,男," + number(i) + ",,\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "例,九(1)班,张三,男,026990101009,990101201101010013,",
                ",九(1)班,张三,男,示例,990101201101010013,",
                ",九(1)班,张三（示例）,男,026990101009,990101201101010013,"
            })
    void leavesOutARowThatShowsHowToFillInTheListAndSaysSo(String line) throws IOException {
        Path file = folder.resolve("名单.csv");
        Files.writeString(file, HEADS + line + "\n" + pupil(1) + pupil(2));

        RosterSheets read = new RosterReader().read(file);

        assertThat(read.problems())
                .extracting(p -> p.code() + " " + p.place().row())
                .containsExactly("SHEET_EXAMPLE_ROW 2");
        assertThat(read.sheets().get(0).rows()).hasSize(2);
    }
}
