package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.NotedEvent;

/**
 * What must be true of the marks of any merged day, worked out from the entries alone: of two things written on one marking of a sheet,
 * neither knowing the other and nobody having decided knowing both, people are shown a conflict; otherwise the value that nobody who
 * knew it changed is the one that stands.
 */
final class MarksKept {
    /** A value given to a point, or anything else written on the sheet (point 0). */
    private record Written(Entry entry, Author author, int marking, int point, String value) {
        /**
         * Whether both cannot stand together, written apart: always, but where two people mark every sheet an event that one of them
         * saw stands beside the other's marks, and two events only contradict each other about the same thing.
         */
        boolean clashes(Written other, boolean twice) {
            if (!twice || event().isEmpty() && other.event().isEmpty()) {
                return true;
            }
            if (event().isEmpty() || other.event().isEmpty()) {
                return false;
            }
            NotedEvent here = event().get();
            NotedEvent there = other.event().get();
            return here.kind() == there.kind() && here.point() == there.point() && here.number() != there.number();
        }

        private Optional<NotedEvent> event() {
            return entry.fact() instanceof Fact.SheetEventNoted noted ? Optional.of(noted.event()) : Optional.empty();
        }

        boolean knows(Written other) {
            return author.knows(other.entry.device(), other.entry.seq());
        }
    }

    private final ExamDay day;
    private final String as;
    private final boolean twice;
    private final Map<SheetKey, List<Written>> written = new TreeMap<>();
    private final Map<SheetKey, List<Author>> decisions = new HashMap<>();
    private final Set<String> walkIns = new HashSet<>();
    private final Set<SheetKey> conflicts = new HashSet<>();

    MarksKept(WholeDay made, ExamDay day, String as) {
        this.day = day;
        this.as = as;
        this.twice = made.exam().rules().marking().twice();
        day.conflicts().forEach(c -> conflicts.add(c.sheet()));
        walkIns.addAll(day.walkIns().numbers());
        Devices devices = new Devices();
        made.entries().stream().sorted(Entry.ORDER).forEach(entry -> add(entry, devices.author(entry)));
    }

    private void add(Entry entry, Author author) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.Marked f) {
            put(f.sheet(), entry, author, 1, f.point(), f.value().toString());
        } else if (fact instanceof Fact.Corrected f) {
            put(f.sheet(), entry, author, 1, f.point(), f.newValue());
        } else if (fact instanceof Fact.Submitted f) {
            put(f.sheet(), entry, author, 1, 0, "");
        } else if (fact instanceof Fact.OutcomeSet f) {
            put(f.sheet(), entry, author, 1, 0, "");
        } else if (fact instanceof Fact.DeferralSet f) {
            put(f.sheet(), entry, author, 1, 0, "");
        } else if (fact instanceof Fact.SheetEventNoted f) {
            put(f.sheet(), entry, author, 1, 0, "");
        } else if (fact instanceof Fact.Adjudicated f) {
            put(f.sheet(), entry, author, 1, 0, "");
        } else if (fact instanceof Fact.MarkedAgain f) {
            put(f.sheet(), entry, author, f.marking(), f.point(), f.value().toString());
        } else if (fact instanceof Fact.CorrectedAgain f) {
            put(f.sheet(), entry, author, f.marking(), f.point(), f.newValue());
        } else if (fact instanceof Fact.SubmittedAgain f) {
            put(f.sheet(), entry, author, f.marking(), 0, "");
        } else if (fact instanceof Fact.ConflictDecided f) {
            decisions.computeIfAbsent(f.sheet(), key -> new ArrayList<>()).add(author);
        }
    }

    private void put(SheetKey key, Entry entry, Author author, int marking, int point, String value) {
        written.computeIfAbsent(key, k -> new ArrayList<>()).add(new Written(entry, author, marking, point, value));
    }

    void check() {
        written.forEach((key, all) -> {
            if (walkIns.contains(key.candidateNo())) {
                return;
            }
            boolean apart = isApart(key, all);
            if (apart) {
                assertThat(conflicts).as("%s: %s was written apart", as, key).contains(key);
            }
            if (!conflicts.contains(key) && !decisions.containsKey(key)) {
                all.stream().filter(w -> w.point() > 0).forEach(w -> stands(key, w, all));
            }
        });
    }

    private boolean isApart(SheetKey key, List<Written> all) {
        for (Written one : all) {
            for (Written other : all) {
                boolean apart = one != other
                        && one.marking() == other.marking()
                        && one.clashes(other, twice)
                        && !one.knows(other)
                        && !other.knows(one)
                        && decisions.getOrDefault(key, List.of()).stream()
                                .noneMatch(d -> knows(d, one) && knows(d, other));
                if (apart) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean knows(Author author, Written w) {
        return author.knows(w.entry().device(), w.entry().seq());
    }

    /** Unless somebody who knew it gave another value. */
    private void stands(SheetKey key, Written w, List<Written> all) {
        boolean changed = all.stream()
                .anyMatch(later -> later.marking() == w.marking() && later.point() == w.point() && later.knows(w));
        if (!changed) {
            Optional<String> shown = day.sheet(key, w.marking())
                    .map(sheet -> sheet.marks().get(w.point()))
                    .map(mark -> mark.value().toString());
            assertThat(shown).as("%s: %s %s", as, key, w).contains(w.value());
        }
    }
}
