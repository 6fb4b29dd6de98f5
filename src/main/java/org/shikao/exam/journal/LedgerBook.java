package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.BottleNeed;
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
    private Optional<LedgerNeeds> needs = Optional.empty();

    LedgerBook(DayBook book, Catalogue catalogue, Plan plan) {
        this.book = book;
        this.catalogue = catalogue;
        this.plan = plan;
    }

    void add(Fact.OfLedger fact, Urn.Event event) {
        events.computeIfAbsent(fact.key(), key -> new ArrayList<>()).add(event);
    }

    /** Whether a line may stand on a page of this key: a bottle that the plan foresees, or a bench solution as it was kept once. */
    boolean isForeseen(LedgerKey key) {
        return needs().bottles().containsKey(key) || needs().solutions().containsKey(key);
    }

    private LedgerNeeds needs() {
        if (needs.isEmpty()) {
            needs = Optional.of(LedgerNeeds.of(plan, catalogue));
        }
        return needs.get();
    }

    /** All pages, by site and day and in the order of the shopping list; a solution has one only where somebody wrote on it. */
    List<LedgerPage> pages(Witness witness) {
        Map<LedgerDay, LedgerDay.Use> uses = new HashMap<>();
        return needs().keys().stream()
                .filter(key -> isKept(key, witness))
                .map(key -> page(key, witness, uses.computeIfAbsent(LedgerDay.of(key), day -> day.use(book, witness))))
                .toList();
    }

    private boolean isKept(LedgerKey key, Witness witness) {
        boolean written = !known(key, witness).isEmpty();
        return written
                || needs().bottles().containsKey(key)
                        && !need(key, witness).reagents().isEmpty();
    }

    /** A page that is foreseen. */
    LedgerPage page(LedgerKey key, Witness witness) {
        return page(key, witness, LedgerDay.of(key).use(book, witness));
    }

    private LedgerPage page(LedgerKey key, Witness witness, LedgerDay.Use use) {
        BottleNeed need = need(key, witness);
        int sat = use.sat().entrySet().stream()
                .filter(each -> need.reagents().stream().anyMatch(reagent -> portion(reagent, each.getKey()) > 0))
                .mapToInt(Map.Entry::getValue)
                .sum();
        long expected = need.drawn(reagent -> use.sat().entrySet().stream()
                .mapToLong(each -> portion(reagent, each.getKey()) * each.getValue())
                .sum());
        List<Urn.Event> known = known(key, witness);
        return new LedgerPage(key, need, sat, expected, lines(known), closing(known), use.openSessions());
    }

    private long portion(ReagentNeed reagent, String experimentId) {
        return Supplies.portion(catalogue, reagent.kind(), experimentId);
    }

    /** What a page reckons with: a solution that has a page of its own is not counted a second time on that of its bottle. */
    private BottleNeed need(LedgerKey key, Witness witness) {
        BottleNeed need = needs().bottles().get(key);
        if (need == null) {
            return BottleNeed.ofSolution(needs().solutions().get(key));
        }
        return new BottleNeed(
                need.stock(),
                need.reagents().stream()
                        .filter(reagent -> reagent.kind().equals(need.stock())
                                || known(key.of(reagent.kind()), witness).isEmpty())
                        .toList());
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
