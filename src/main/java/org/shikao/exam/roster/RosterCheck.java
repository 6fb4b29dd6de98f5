package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.roster.DuplicateDecision.Verdict;
import org.shikao.exam.roster.DuplicatePair.Side;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.rules.RulePack;

/** Judges the rosters of an import together: each row by itself, then all of them against each other and what is known. */
public final class RosterCheck {
    private final Roster known;
    private final List<DuplicateDecision> decisions;
    private final List<Problem> problems = new ArrayList<>();
    /** Candidates that stay, by the number of the row that was passed over for them. */
    private final Map<String, Candidate> followers = new HashMap<>();

    private RosterCheck(Roster known, List<DuplicateDecision> decisions) {
        this.known = known;
        this.decisions = decisions;
    }

    /** Checks sheets as they were read; {@code known} are the candidates the exam already has. */
    public static RosterChecked check(List<RosterSheet> sheets, RulePack rules, Roster known) {
        return check(sheets, rules, known, List.of());
    }

    /** The same, without asking again what was decided about pairs of candidates. */
    public static RosterChecked check(
            List<RosterSheet> sheets, RulePack rules, Roster known, List<DuplicateDecision> decisions) {
        return new RosterCheck(known, decisions).check(sheets, rules);
    }

    private RosterChecked check(List<RosterSheet> sheets, RulePack rules) {
        SchoolBook schools = new SchoolBook(sheets, known, problems);
        RowCheck rows = new RowCheck(rules, schools, known, problems);
        List<RosterEntry> entries =
                new ArrayList<>(sheets.stream().mapToInt(s -> s.rows().size()).sum());
        for (RosterSheet sheet : sheets) {
            sheet.rows().forEach(row -> entries.add(rows.check(row, sheet)));
        }
        if (sheets.size() > 1) {
            new RepeatedSheets(problems).leaveOut(entries);
        }
        int read = entries.size();
        AreaCheck.check(entries, problems);
        List<DuplicatePair> found = Likenesses.of(entries, schools.used(), known);
        List<DuplicatePair> pairs = open(entries, found);
        NumberLengths.check(entries, known, problems);
        WholeColumns columns = new WholeColumns(problems);
        columns.numbers(sheets, entries, known, rules.exam().firstDay().getYear());
        columns.grades(sheets);
        columns.schools(sheets);
        new Duplicates(known, problems).check(entries, found, pairs);
        List<RosterEntry> sorted = entries.stream()
                .sorted(Comparator.comparing(e -> e.candidate().candidateNo()))
                .toList();
        return new RosterChecked(
                new LackingColumns(known).kept(sorted),
                schools.used(),
                problems.stream().distinct().toList(),
                read,
                Problem.normalisedCells(problems),
                pairs,
                sorted.stream().map(RosterEntry::row).toList(),
                kept(followed(rows.deferrals()), sorted));
    }

    /** Those of a row that was found to be another candidate again are that candidate's, unless it says so itself or is exempt. */
    private List<Deferral> followed(List<Deferral> deferrals) {
        if (followers.isEmpty()) {
            return deferrals;
        }
        Map<SheetKey, Deferral> all = new LinkedHashMap<>();
        deferrals.stream().filter(d -> !followers.containsKey(d.candidateNo())).forEach(d -> all.put(d.key(), d));
        for (Deferral d : deferrals) {
            Candidate kept = followers.get(d.candidateNo());
            if (kept != null && !kept.exemptions().containsKey(d.subject())) {
                Deferral own =
                        new Deferral(kept.candidateNo(), d.subject(), d.deferred(), d.reason(), d.proof(), d.place());
                all.putIfAbsent(own.key(), own);
            }
        }
        return List.copyOf(all.values());
    }

    /** Without those of rows that were left out. */
    private List<Deferral> kept(List<Deferral> deferrals, List<RosterEntry> entries) {
        if (deferrals.isEmpty()) {
            return deferrals;
        }
        Set<String> numbers =
                entries.stream().map(e -> e.candidate().candidateNo()).collect(Collectors.toSet());
        followers.values().forEach(c -> numbers.add(c.candidateNo()));
        return deferrals.stream().filter(d -> numbers.contains(d.candidateNo())).toList();
    }

    /** The pairs nobody has decided about; an entry that was found to be another candidate again goes. */
    private List<DuplicatePair> open(List<RosterEntry> entries, List<DuplicatePair> pairs) {
        List<DuplicatePair> open = new ArrayList<>();
        for (DuplicatePair pair : pairs) {
            Optional<DuplicateDecision> decision =
                    decisions.stream().filter(d -> d.isAbout(pair)).findFirst();
            if (decision.isEmpty() || decision.get().verdict() == Verdict.LATER) {
                open.add(pair);
            } else if (decision.get().verdict() == Verdict.SAME_PERSON) {
                drop(entries, pair, decision.get());
            }
        }
        return open;
    }

    private void drop(List<RosterEntry> entries, DuplicatePair pair, DuplicateDecision decision) {
        Side left = pair.left();
        Side gone = left.candidate().candidateNo().equals(decision.dropped()) ? left : pair.right();
        entries.stream()
                .filter(e -> !gone.known() && e.row().place().equals(gone.place()))
                .findFirst()
                .ifPresent(e -> {
                    entries.remove(e);
                    problems.add(Problem.warning(
                            "ROSTER_DECIDED_SAME", e.place(RosterField.CANDIDATE_NO), decision.kept(), decision.by()));
                    follow(entries, e, decision.kept());
                });
    }

    /** What only the row that is passed over grants belongs to the one that is kept. */
    private void follow(List<RosterEntry> entries, RosterEntry gone, String keptNo) {
        for (int i = 0; i < entries.size(); i++) {
            RosterEntry entry = entries.get(i);
            if (entry.candidate().candidateNo().equals(keptNo)) {
                Candidate one = OnePerson.of(entry.candidate(), gone.candidate());
                entries.set(i, new RosterEntry(one, entry.row(), entry.soundId()));
                followers.put(gone.candidate().candidateNo(), one);
                differing(gone, one);
                return;
            }
        }
        known.candidates().stream()
                .filter(c -> c.candidateNo().equals(keptNo))
                .findFirst()
                .ifPresent(c -> {
                    followers.put(gone.candidate().candidateNo(), c);
                    differing(gone, c);
                });
    }

    private void differing(RosterEntry gone, Candidate kept) {
        if (!OnePerson.hasAll(kept, gone.candidate())) {
            problems.add(Problem.warning(
                    "DUPLICATE_GRANTS_DIFFER",
                    gone.place(RosterField.CANDIDATE_NO),
                    kept.candidateNo(),
                    gone.candidate().candidateNo(),
                    kept.name()));
        }
    }
}
