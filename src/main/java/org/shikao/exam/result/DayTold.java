package org.shikao.exam.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.MadeUpResult;
import org.shikao.exam.journal.MarkSheet;

/**
 * What the journal tells that results are made of: the mark sheets, what the committee set for those exempt, and what those deferred
 * earned at a make-up sitting.
 */
public record DayTold(
        List<MarkSheet> sheets, Map<SheetKey, CommitteeDecision> committee, SortedMap<SheetKey, MadeUpResult> madeUp) {
    public DayTold {
        sheets = List.copyOf(sheets);
        committee = Map.copyOf(committee);
        madeUp = Collections.unmodifiableSortedMap(new TreeMap<>(madeUp));
    }

    /** The same with nobody made up. */
    public DayTold(List<MarkSheet> sheets, Map<SheetKey, CommitteeDecision> committee) {
        this(sheets, committee, new TreeMap<>());
    }

    /** Everything of a day. */
    public static DayTold of(ExamDay day) {
        return new DayTold(day.allSheets(), day.committee(), day.madeUp());
    }

    /** Sheets, and no decision of a committee. */
    public static DayTold of(List<MarkSheet> sheets) {
        return new DayTold(sheets, Map.of());
    }
}
