package org.shikao.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.journal.LedgerKey;
import org.shikao.exam.journal.LedgerLine;
import org.shikao.exam.journal.LedgerLine.Change;
import org.shikao.exam.journal.LedgerMove;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.BottleNeed;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Supplies;

/** Pages of a ledger as an awkward day leaves them: closed, corrected and disputed, more returned than issued, nothing written. */
final class LedgerSample {
    private LedgerSample() {}

    static List<LedgerPage> of(Plan plan, Catalogue catalogue) {
        List<LedgerPage> pages = new ArrayList<>();
        for (DaySupplies day : Supplies.of(plan, catalogue)) {
            for (BottleNeed need : day.regulated()) {
                LedgerKey key = new LedgerKey(day.siteCode(), day.date(), need.stock());
                pages.add(page(key, need, pages.size()));
            }
        }
        return pages;
    }

    private static LedgerPage page(LedgerKey key, BottleNeed need, int which) {
        LedgerLine issued = line(2, LedgerMove.ISSUED, need.ready(), "", List.of());
        return switch (which % 4) {
            case 0 ->
                new LedgerPage(
                        key,
                        need,
                        need.portions(),
                        need.used(),
                        List.of(issued, line(9, LedgerMove.RETURNED, need.ready() - need.used(), "", List.of())),
                        Optional.of(new LedgerPage.Closing("", "保管甲", "保管乙", "2026-05-16T17:40:00")),
                        List.of());
            case 1 ->
                new LedgerPage(
                        key,
                        need,
                        need.portions(),
                        need.used(),
                        List.of(issued, spilt()),
                        Optional.of(new LedgerPage.Closing(
                                "第三场有两名考生打翻试剂瓶，重新发放，地面已按应急预案处理，数量由主考和纪检监察员当场核对。",
                                FormExam.LONG_NAME,
                                "保管乙",
                                "2026-05-16T17:40:00")),
                        List.of());
            case 2 ->
                new LedgerPage(
                        key,
                        need,
                        need.portions(),
                        need.used(),
                        List.of(issued, line(4, LedgerMove.RETURNED, need.ready() + 1, "", List.of())),
                        Optional.empty(),
                        List.of("S1-2-516-1"));
            default -> new LedgerPage(key, need, 0, 0, List.of(), Optional.empty(), List.of());
        };
    }

    private static LedgerLine spilt() {
        return line(
                5,
                LedgerMove.DISPOSED,
                50,
                "试剂瓶打翻在 7 号台，" + FormExam.LONG_NAME + "在场",
                List.of(new Change("a1b2c3d4:6", 80, 50, "看错刻度", "保管甲", FormExam.LONG_NAME, "2026-05-16T10:12:00")));
    }

    private static LedgerLine line(int seq, LedgerMove move, long amount, String reason, List<Change> changes) {
        return new LedgerLine(
                "a1b2c3d4:" + seq,
                move,
                changes.isEmpty() ? amount : changes.get(0).oldAmount(),
                amount,
                false,
                reason,
                "保管甲",
                "保管乙",
                "2026-05-16T07:3" + seq + ":00",
                changes);
    }
}
