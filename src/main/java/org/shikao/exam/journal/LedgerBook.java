package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.exam.plan.DaySupplies.ReagentNeed;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Supplies;

/** The lines of the ledger of regulated reagents that count, by page. What a page says follows from the set of entries a witness knows. */
final class LedgerBook {
    private final DayBook book;
    private final Catalogue catalogue;
    private final Plan plan;
    private final Map<LedgerKey, List<Urn.Event>> events = new HashMap<>();
    /** Reckoned when first asked for: most days are folded without anybody looking. */
    private Optional<Map<LedgerKey, ReagentNeed>> needs = Optional.empty();

    LedgerBook(DayBook book, Catalogue catalogue, Plan plan) {
        this.book = book;
        this.catalogue = catalogue;
        this.plan = plan;
    }

    void add(Fact.OfLedger fact, Urn.Event event) {
        events.computeIfAbsent(fact.key(), key -> new ArrayList<>()).add(event);
    }

    /** The pages that the plan foresees, with what is needed, by site and day and in the order of the shopping list. */
    Map<LedgerKey, ReagentNeed> needs() {
        if (needs.isEmpty()) {
            Map<LedgerKey, ReagentNeed> reckoned = new LinkedHashMap<>();
            for (DaySupplies day : Supplies.of(plan, catalogue)) {
                day.regulated()
                        .forEach(need -> reckoned.put(new LedgerKey(day.siteCode(), day.date(), need.kind()), need));
            }
            needs = Optional.of(reckoned);
        }
        return needs.get();
    }

    /** All pages, in the order of {@link #needs}. */
    List<LedgerPage> pages(Witness witness) {
        Map<LedgerDay, LedgerDay.Use> uses = new HashMap<>();
        return needs().keySet().stream()
                .map(key -> page(key, witness, uses.computeIfAbsent(LedgerDay.of(key), day -> day.use(book, witness))))
                .toList();
    }

    /** A page that the plan foresees. */
    LedgerPage page(LedgerKey key, Witness witness) {
        return page(key, witness, LedgerDay.of(key).use(book, witness));
    }

    private LedgerPage page(LedgerKey key, Witness witness, LedgerDay.Use use) {
        long expected = 0;
        int sat = 0;
        for (Map.Entry<String, Integer> each : use.sat().entrySet()) {
            long portion = Supplies.portion(catalogue, key.stock(), each.getKey());
            expected += portion * each.getValue();
            sat += portion > 0 ? each.getValue() : 0;
        }
        List<Urn.Event> known = known(key, witness);
        return new LedgerPage(key, needs().get(key), sat, expected, lines(known), closing(known), use.openSessions());
    }

    private List<Urn.Event> known(LedgerKey key, Witness witness) {
        return events.getOrDefault(key, List.of()).stream()
                .filter(event -> event.isKnownTo(witness))
                .toList();
    }

    /** A closing holds as long as nothing stands on the page that it did not know of. */
    private static Optional<LedgerPage.Closing> closing(List<Urn.Event> known) {
        List<Urn.Event> lines = known.stream()
                .filter(event -> !(event.entry().fact() instanceof Fact.ReagentClosed))
                .toList();
        return known.stream()
                .filter(event -> event.entry().fact() instanceof Fact.ReagentClosed)
                .filter(closing -> lines.stream().allMatch(closing::knows))
                .reduce((earlier, later) -> later)
                .map(LedgerBook::closing);
    }

    private static LedgerPage.Closing closing(Urn.Event event) {
        Fact.ReagentClosed fact = (Fact.ReagentClosed) event.entry().fact();
        return new LedgerPage.Closing(
                fact.reason(), fact.name1(), fact.name2(), event.entry().at());
    }

    private static List<LedgerLine> lines(List<Urn.Event> known) {
        Map<String, List<Urn.Event>> corrections = new TreeMap<>();
        for (Urn.Event event : known) {
            if (event.entry().fact() instanceof Fact.ReagentCorrected correction) {
                corrections
                        .computeIfAbsent(correction.line(), line -> new ArrayList<>())
                        .add(event);
            }
        }
        return known.stream()
                .filter(event -> event.entry().fact() instanceof Fact.ReagentMoved)
                .map(event -> line(event, corrections.getOrDefault(id(event), List.of())))
                .toList();
    }

    private static LedgerLine line(Urn.Event event, List<Urn.Event> corrections) {
        Fact.ReagentMoved fact = (Fact.ReagentMoved) event.entry().fact();
        List<Long> standing = corrections.stream()
                .filter(one -> corrections.stream().noneMatch(later -> later.knows(one)))
                .map(one -> ((Fact.ReagentCorrected) one.entry().fact()).newAmount())
                .toList();
        return new LedgerLine(
                id(event),
                LedgerMove.named(fact.move()).orElseThrow(),
                fact.amount(),
                standing.isEmpty() ? fact.amount() : standing.get(standing.size() - 1),
                standing.stream().distinct().count() > 1,
                fact.reason(),
                fact.name1(),
                fact.name2(),
                event.entry().at(),
                corrections.stream().map(LedgerBook::change).toList());
    }

    private static LedgerLine.Change change(Urn.Event event) {
        Fact.ReagentCorrected fact = (Fact.ReagentCorrected) event.entry().fact();
        return new LedgerLine.Change(
                id(event),
                fact.oldAmount(),
                fact.newAmount(),
                fact.reason(),
                fact.name1(),
                fact.name2(),
                event.entry().at());
    }

    private static String id(Urn.Event event) {
        return event.entry().device() + ":" + event.entry().seq();
    }
}
