package org.shikao.exam.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.shikao.exam.plan.Stock;

/** How the lines of the ledger of regulated reagents stand in a body; amounts are integer hundredths of the unit written beside them. */
final class LedgerBodies {
    static final List<BodyType<?>> ALL = List.of(
            new BodyType<>(
                    "REAGENT_MOVED",
                    Fact.ReagentMoved.class,
                    (f, to) -> key(BodyType.people(to, f.reason(), f.name1(), f.name2()), f.key())
                            .put("move", f.move())
                            .put("amount", f.amount()),
                    from -> new Fact.ReagentMoved(
                            key(from),
                            from.text("move"),
                            from.number("amount"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "REAGENT_CORRECTED",
                    Fact.ReagentCorrected.class,
                    (f, to) -> key(BodyType.people(to, f.reason(), f.name1(), f.name2()), f.key())
                            .put("line", f.line())
                            .put("old", f.oldAmount())
                            .put("new", f.newAmount()),
                    from -> new Fact.ReagentCorrected(
                            key(from),
                            from.text("line"),
                            from.number("old"),
                            from.number("new"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "REAGENT_CLOSED",
                    Fact.ReagentClosed.class,
                    (f, to) -> key(BodyType.people(to, f.reason(), f.name1(), f.name2()), f.key()),
                    from -> new Fact.ReagentClosed(
                            key(from), from.text("reason"), from.text("name1"), from.text("name2"))));

    private LedgerBodies() {}

    private static Fields key(Fields to, LedgerKey key) {
        return to.put("siteCode", key.siteCode())
                .put("date", key.date().toString())
                .put("reagent", key.stock().name())
                .put("concentration", key.stock().concentration())
                .put("unit", key.stock().unit());
    }

    private static LedgerKey key(Fields from) {
        Stock stock = new Stock(from.text("reagent"), from.text("concentration"), from.text("unit"));
        return new LedgerKey(from.text("siteCode"), date(from.text("date")), stock);
    }

    /** What is not a date reads as one that is then not what is written. */
    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }
}
