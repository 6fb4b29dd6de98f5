package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.roster.RosterField;

/** Lines between the pupils that name their class. */
class ClassHeadingsTest {
    private static final String HEADS = "准考证号,姓名,性别,身份证号,学校代码\n";

    @TempDir
    private Path folder;

    private static String pupil(int serial) {
        return "0269901010%02d,张芳伟,男,9901012011020300%02d,3299010001\n".formatted(serial, serial);
    }

    private List<String> classes(String text) throws IOException {
        RosterSheets read = new RosterReader().read(Files.writeString(folder.resolve("list.csv"), text));
        assertThat(read.problems()).isEmpty();
        return read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> row.text(RosterField.CLASS_NAME))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'九(1)班','九(1)班'",
        "'班级：九(1)班','九(1)班'",
        "'九年级一班  班主任：邵怡文  人数：6','九年级一班'",
        "'九年级1班  班主任：邵怡文  人数：6','九年级1班'",
        "'九年级1班,班主任：邵怡文,人数：6','九年级1班'",
        "'初三（2）班（共45人）','初三（2）班'",
        "'901班','901班'",
        "',九(1)班','九(1)班'",
        "'1班','1班'"
    })
    void givesTheClassToThePupilsBelow(String line, String expected) throws IOException {
        String other = "九(9)班\n" + pupil(21);

        assertThat(classes(HEADS + line + "\n" + pupil(11) + pupil(12) + other))
                .containsExactly(expected, expected, "九(9)班");
    }

    @Test
    void givesNoClassToThePupilsAboveTheFirst() throws IOException {
        assertThat(classes(HEADS + pupil(11) + "九(2)班\n" + pupil(12))).containsExactly("", "九(2)班");
    }

    @Test
    void leavesTheClassThatARowHas() throws IOException {
        String heads = "准考证号,姓名,身份证号,班级\n";
        assertThat(classes(
                        heads + "九(1)班\n0269901010,田一,990101201102030011,九(3)班\n0269901011,田二,990101201102030012,\n"))
                .containsExactly("九(3)班", "九(1)班");
    }

    @Test
    void takesAClassCellByItselfForNoHeading() throws IOException {
        String heads = "准考证号,姓名,身份证号,班级\n";
        assertThat(classes(heads + ",,,九(1)班\n0269901010,田一,990101201102030011,\n"))
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"九(1)班,张芳伟,男,990101201102030013", "九(1)班,张芳伟", "九(1)班,,,990101201102030013"})
    void neverTakesAPupilForAHeading(String line) throws IOException {
        assertThat(classes(HEADS + line + "\n" + pupil(11))).hasSize(2);
    }

    @Test
    void readsClassesOfAListPrintedOnTwoPages() throws IOException {
        assertThat(classes("九(1)班\n" + HEADS + pupil(11) + "九(1)班小计,1\n九(2)班\n" + HEADS + pupil(12) + "合计,2\n"))
                .containsExactly("九(1)班", "九(2)班");
    }
}
