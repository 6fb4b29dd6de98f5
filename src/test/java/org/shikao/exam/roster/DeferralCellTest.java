package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Subject;

/** Whatever reason somebody typed on the day, the cell reads as the same deferrals again. */
class DeferralCellTest {
    private static Map<Subject, String> read(String cell) {
        Map<Subject, String> read = new EnumMap<>(Subject.class);
        for (GrantText part : GrantText.of(cell, GrantText.Kind.DEFERRAL)) {
            assertThat(part.kind()).as(cell).isEqualTo(GrantText.Kind.DEFERRAL);
            assertThat(part.subjects()).as(cell).isNotEmpty();
            part.subjects().forEach(subject -> read.put(subject, part.reason()));
        }
        return read;
    }

    @Test
    void reasonsComeBackAsTheyWere() {
        for (String reason : List.of("", "骨折", "住院（市医院）", "第3掌骨骨折", "化学品灼伤", "物理治疗中", "免考", "无")) {
            Map<Subject, String> put = Map.of(Subject.PHYSICS, reason, Subject.CHEMISTRY, "发热");
            assertThat(read(DeferralCell.of(put))).isEqualTo(put);
        }
    }

    @Test
    void marksThatPartACellAreReplacedAndWhatCannotBeReadIsLeftOut() {
        assertThat(DeferralCell.of(Map.of(Subject.PHYSICS, "骨折；6:30 送医"))).isEqualTo("物理：骨折，6，30，送医");
        for (String reason : List.of("5月20日", "审批中", "取消", "是", "（）", "；", "?")) {
            Map<Subject, String> put = Map.of(Subject.BIOLOGY, reason);
            assertThat(DeferralCell.of(put)).as(reason).isEqualTo("生物");
            assertThat(read("生物").keySet()).containsExactly(Subject.BIOLOGY);
        }
    }

    @Test
    void nothingPutOffIsAnEmptyCell() {
        assertThat(DeferralCell.of(Map.of())).isEmpty();
    }
}
