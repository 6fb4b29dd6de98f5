package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.roster.RosterRow.Storage;

class GradeHintTest {
    @ParameterizedTest
    @CsvSource({
        "云岭县第一中学2026年九年级实验操作考试名单,九年级",
        "云岭县第九中学 初三 考生名册,初三",
        "2023级考生名单,2023级",
        "八、九年级考生名单,''",
        "七至九年级名单,''",
        "初一、二名单,''",
        "云岭县初级中学考生名单,''",
        "云岭县第九中学考生名单,''",
    })
    void namesTheOneGradeOfATitle(String title, String grade) {
        assertThat(GradeHint.of(List.of(row(title)), "Sheet1", "a.xlsx")).isEqualTo(grade);
    }

    @Test
    void looksAtTheSheetAndTheFileOnlyWhereNoTitleNamesAGrade() {
        assertThat(GradeHint.of(List.of(row("考生名单")), "八年级", "九年级.xlsx")).isEqualTo("八年级");
        assertThat(GradeHint.of(List.of(), "Sheet1", "九年级.xlsx")).isEqualTo("九年级");
        assertThat(GradeHint.of(List.of(row("八年级"), row("九年级")), "九年级", "")).isEmpty();
    }

    private static SheetRow row(String title) {
        return new SheetRow(1, List.of(new SheetCell(0, title, Storage.TEXT)));
    }
}
