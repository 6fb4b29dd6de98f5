package org.shikao.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow.Storage;

/** The columns in which a roster says who is exempt and who comes later. */
class GrantColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "缓考, DEFERRAL",
        "是否缓考 缓考原因, DEFERRAL DEFERRAL_REASON",
        "缓考科目 缓考原因, DEFERRAL_SUBJECT DEFERRAL",
        "缓考科目, DEFERRAL",
        "免考科目 免考原因, EXEMPTION_SUBJECT EXEMPTION",
        "免考原因, EXEMPTION",
        "免考 免考科目 免考原因, EXEMPTION EXEMPTION_SUBJECT EXEMPTION_REASON"
    })
    void everyColumnOfAnExemptionOrADeferralIsRead(String headings, String fields) {
        String[] heads = ("准考证号 姓名 " + headings).split(" ");
        List<SheetCell> cells = Arrays.stream(heads)
                .map(h -> new SheetCell(Arrays.asList(heads).indexOf(h), h, Storage.TEXT))
                .toList();

        Map<RosterField, Integer> columns = RosterHeadings.all()
                .search(List.of(new SheetRow(1, cells, false)), 1)
                .orElseThrow()
                .columns();

        String[] expected = fields.split(" ");
        assertThat(columns).hasSize(2 + expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(columns).containsEntry(RosterField.valueOf(expected[i]), i + 2);
        }
    }
}
