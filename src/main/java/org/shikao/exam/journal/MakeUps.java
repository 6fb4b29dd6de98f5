package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.Rubric;

/** What make-up sittings gave those deferred (补考). A result holds until another that knows it takes its place. */
final class MakeUps {
    private static final Set<Outcome> ENDED =
            EnumSet.of(Outcome.EARNED, Outcome.WITHDRAWN, Outcome.ABSENT, Outcome.VOID);

    private final Map<SheetKey, List<Urn.Event>> events = new TreeMap<>();

    /** Of a sheet that is deferred, and with marks that its rubric can give. */
    Optional<Problem> refusal(DayBook book, Fact.MadeUp fact, Witness witness) {
        SheetKey key = fact.sheet();
        Optional<SheetLog> log = book.log(key);
        if (log.isEmpty()) {
            return Refusal.ofSheet("SHEET_UNKNOWN", key);
        }
        SheetView view = log.get().view(witness);
        if (view.isSplit() || view.tally().outcome() != Outcome.DEFERRED) {
            return Refusal.ofSheet("SHEET_NOT_DEFERRED", key);
        }
        boolean scored = fact.outcome() == Outcome.EARNED || fact.outcome() == Outcome.WITHDRAWN;
        boolean fits = ENDED.contains(fact.outcome())
                && book.rules().subject(fact.subject()).isPresent()
                && (!scored || fact.raw().isPresent())
                && fact.raw().map(raw -> fits(book, fact, raw)).orElse(true);
        return fits ? Optional.empty() : Refusal.ofSheet("MAKE_UP_MARKS", key, fact.experiment());
    }

    private static boolean fits(DayBook book, Fact.MadeUp fact, DoubleMarking.Raw raw) {
        Optional<Marks> full = book.rubrics().rubric(fact.experiment()).map(Rubric::fullMarks);
        return full.isPresent()
                && raw.tidy().compareTo(Marks.ZERO) >= 0
                && raw.tidy().compareTo(raw.total()) <= 0
                && raw.total().compareTo(full.get()) <= 0;
    }

    void add(Fact.MadeUp fact, Urn.Event event) {
        events.computeIfAbsent(fact.sheet(), key -> new ArrayList<>()).add(event);
    }

    /** The results that stand, by the sheet deferred. */
    SortedMap<SheetKey, MadeUpResult> results() {
        SortedMap<SheetKey, MadeUpResult> results = new TreeMap<>();
        events.forEach((key, all) -> {
            List<Fact> last = all.stream()
                    .filter(event -> all.stream().noneMatch(later -> later != event && later.knows(event)))
                    .map(event -> event.entry().fact())
                    .toList();
            boolean disputed = last.stream().anyMatch(other -> !other.equals(last.get(0)));
            results.put(key, new MadeUpResult((Fact.MadeUp) last.get(0), disputed));
        });
        return results;
    }
}
