package org.shikao.exam.result;

import java.util.List;
import java.util.Map;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.MarkSheet;

/** What the journal tells that results are made of: the mark sheets, and what the committee set for those exempt. */
public record DayTold(List<MarkSheet> sheets, Map<SheetKey, CommitteeDecision> committee) {
    public DayTold {
        sheets = List.copyOf(sheets);
        committee = Map.copyOf(committee);
    }

    /** Everything of a day. */
    public static DayTold of(ExamDay day) {
        return new DayTold(day.allSheets(), day.committee());
    }

    /** Sheets, and no decision of a committee. */
    public static DayTold of(List<MarkSheet> sheets) {
        return new DayTold(sheets, Map.of());
    }
}
