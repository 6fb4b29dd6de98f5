package org.shikao.flow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.draw.Urn;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.store.SheetRow;

/** The rows of the projection that facts touch: one row a candidate and subject with its current marks. */
final class Projection {
    private Projection() {}

    static List<SheetRow> rows(OpenExam exam, Collection<Fact> facts) {
        Map<SheetKey, SheetRow> rows = new LinkedHashMap<>();
        for (Fact fact : facts) {
            // of sheets under several numbers of one person the one shown
            touched(exam, fact).stream()
                    .map(sheet -> exam.day().sheet(sheet.key()).orElse(sheet))
                    .forEach(sheet -> rows.put(sheet.key(), row(exam, sheet)));
        }
        return List.copyOf(rows.values());
    }

    /** The candidates whose rows go with the facts, before rows are written. */
    static List<String> gone(OpenExam exam, Collection<Fact> facts) {
        boolean linked = facts.stream().anyMatch(Projection::isAboutIdentity);
        Stream<String> removed = facts.stream()
                .filter(Fact.CandidateRemoved.class::isInstance)
                .map(fact -> ((Fact.CandidateRemoved) fact).candidateNo());
        return linked ? Stream.concat(removed, gone(exam).stream()).toList() : removed.toList();
    }

    /** The candidates whose rows may stand there wrongly: those removed, walk-ins, and whoever was ever taken for one. */
    static List<String> gone(OpenExam exam) {
        return Stream.concat(exam.day().removed().stream(), exam.day().walkIns().numbers().stream())
                .toList();
    }

    static SheetRow row(OpenExam exam, MarkSheet sheet) {
        boolean withheld = sheet.state() == SheetState.CONFLICT
                || sheet.twice().isPresent() && sheet.twice().get().agreed().isEmpty();
        Optional<Marks> total = withheld || sheet.task() == null
                ? Optional.empty()
                : Optional.of(EnterScore.scored(exam, sheet).total());
        return new SheetRow(
                sheet.key(), sheet.sessionId(), sheet.outcome(), sheet.state(), new TreeMap<>(sheet.values()), total);
    }

    private static List<MarkSheet> touched(OpenExam exam, Fact fact) {
        if (fact instanceof Fact.OfSheet f) {
            return exam.day().sheet(f.sheet()).stream().toList();
        } else if (fact instanceof Fact.OfSession f) {
            return exam.day().sheets(f.sessionId());
        } else if (isAboutIdentity(fact)) {
            Set<String> numbers = Set.copyOf(exam.day().walkIns().numbers());
            return exam.day().allSheets().stream()
                    .filter(sheet -> numbers.contains(sheet.key().candidateNo()))
                    .toList();
        } else if (fact instanceof Fact.Drawn f) {
            return Urn.of(exam.rules(), exam.plan(), f.sessionId()).map(Urn::sessions).orElse(List.of()).stream()
                    .flatMap(id -> exam.day().sheets(id).stream())
                    .toList();
        }
        return List.of();
    }

    private static boolean isAboutIdentity(Fact fact) {
        return fact instanceof Fact.WalkInLinked
                || fact instanceof Fact.WalkInUnlinked
                || fact instanceof Fact.WalkInDecided;
    }
}
