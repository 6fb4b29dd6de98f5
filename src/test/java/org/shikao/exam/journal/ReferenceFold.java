package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shikao.exam.SheetKey;

/**
 * The sheets of a journal worked out from the definition, simply and slowly: pasts as sets of entries, every version from the
 * beginning. Knows the facts written on sheets; roll calls and draws are taken as settled.
 */
final class ReferenceFold {
    private final List<Entry> entries;
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<Entry, Set<Entry>> pasts = new HashMap<>();

    ReferenceFold(Collection<Entry> entries) {
        this.entries = entries.stream().sorted(Entry.ORDER).toList();
        this.entries.forEach(e -> byName.put(e.device() + ":" + e.seq(), e));
    }

    /** All entries an entry's author knew. */
    private Set<Entry> past(Entry entry) {
        Set<Entry> known = pasts.get(entry);
        if (known == null) {
            known = new HashSet<>();
            addWithPast(known, byName.get(entry.device() + ":" + (entry.seq() - 1)));
            if (entry.fact() instanceof Fact.Seen seen) {
                for (String head : seen.heads()) {
                    addWithPast(known, byName.get(head));
                }
            }
            pasts.put(entry, known);
        }
        return known;
    }

    private void addWithPast(Set<Entry> known, Entry entry) {
        if (entry != null) {
            known.add(entry);
            known.addAll(past(entry));
        }
    }

    String dump(SheetKey key) {
        List<Entry> facts = entries.stream().filter(e -> isOn(e.fact(), key)).toList();
        Set<String> devices = split(facts);
        if (devices.isEmpty()) {
            return single(facts).toString();
        }
        List<String> versions = new ArrayList<>();
        devices.forEach(d -> versions.add(d + ":" + single(upTo(last(facts, d).orElseThrow(), facts))));
        return "CONFLICT " + versions;
    }

    private static boolean isOn(Fact fact, SheetKey key) {
        return fact instanceof Fact.Marked m && m.sheet().equals(key)
                || fact instanceof Fact.OutcomeSet o && o.sheet().equals(key)
                || fact instanceof Fact.Submitted s && s.sheet().equals(key)
                || fact instanceof Fact.Corrected c && c.sheet().equals(key)
                || isDecision(fact) && ((Fact.ConflictDecided) fact).sheet().equals(key);
    }

    private static boolean isDecision(Fact fact) {
        return fact instanceof Fact.ConflictDecided;
    }

    private static Optional<Entry> last(List<Entry> facts, String device) {
        return facts.stream().filter(e -> e.device().equals(device)).reduce((x, y) -> y);
    }

    private List<Entry> upTo(Entry head, List<Entry> facts) {
        return facts.stream()
                .filter(e -> e.equals(head) || past(head).contains(e))
                .toList();
    }

    private Set<String> split(List<Entry> facts) {
        Set<String> clashing = new TreeSet<>();
        for (Entry x : facts) {
            for (Entry y : facts) {
                boolean apart = !x.equals(y) && !past(x).contains(y) && !past(y).contains(x);
                boolean settled = facts.stream()
                        .anyMatch(d -> isDecision(d.fact()) && past(d).contains(x) && past(d).contains(y));
                if (apart && !settled && !agree(x, y, facts)) {
                    clashing.add(x.device());
                }
            }
        }
        Set<String> heads = new TreeSet<>();
        for (String d : clashing) {
            Entry head = last(facts, d).orElseThrow();
            if (clashing.stream()
                    .noneMatch(o -> past(last(facts, o).orElseThrow()).contains(head))) {
                heads.add(d);
            }
        }
        return heads;
    }

    private boolean agree(Entry x, Entry y, List<Entry> facts) {
        return isDecision(x.fact()) && isDecision(y.fact()) && kept(x, facts).equals(kept(y, facts));
    }

    private Entry kept(Entry decision, List<Entry> facts) {
        List<Entry> known = facts.stream().filter(past(decision)::contains).toList();
        return last(known, ((Fact.ConflictDecided) decision.fact()).keptDevice())
                .orElseThrow();
    }

    /** The sheet without open conflict: the version last kept, and on top what the deciders did not know. */
    private Version single(List<Entry> facts) {
        Optional<Entry> decision =
                facts.stream().filter(e -> isDecision(e.fact())).reduce((x, y) -> y);
        if (decision.isEmpty()) {
            Version version = new Version();
            facts.forEach(version::take);
            return version;
        }
        Version version = single(upTo(kept(decision.get(), facts), facts));
        facts.stream().filter(e -> !past(decision.get()).contains(e)).forEach(version::take);
        return version;
    }

    /** What stands on one version of a sheet. */
    private static final class Version {
        private final TreeMap<Integer, String> marks = new TreeMap<>();
        private final TreeSet<String> penalties = new TreeSet<>();
        private String outcome = "";
        private boolean submitted;

        void take(Entry entry) {
            Fact fact = entry.fact();
            if (fact instanceof Fact.Marked m) {
                marks.put(m.point(), m.value().toString());
            } else if (fact instanceof Fact.Submitted) {
                submitted = true;
            } else if (fact instanceof Fact.Corrected c) {
                marks.put(c.point(), c.newValue());
            } else if (fact instanceof Fact.OutcomeSet o && o.code().equals("TALK")) {
                penalties.add("TALK");
            } else if (fact instanceof Fact.OutcomeSet o) {
                outcome = o.code().equals("EARNED") ? "" : o.code();
                penalties.removeIf(p -> o.code().equals("EARNED"));
            }
        }

        @Override
        public String toString() {
            boolean closed = submitted || outcome.equals("VOID");
            String shown = !outcome.isEmpty() ? outcome : submitted ? "EARNED" : "PENDING";
            return marks + " " + shown + " " + penalties + (closed ? " closed" : " open");
        }
    }
}
