package org.shikao.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.IdNumber;
import org.shikao.exam.roster.PersonName;
import org.shikao.exam.roster.Renumbering;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterChecked;
import org.shikao.exam.roster.RosterDiff;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.School;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.ImportRoster.Change;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.ImportRoster.RosterReport;
import org.shikao.store.RosterEdit;

/** What a sound import does to the list: who is added, changed, renumbered and removed. */
final class RosterTakeover {
    private final Roster known;
    private final RosterChecked checked;
    private final List<Candidate> incoming;
    private final RosterOptions options;
    private final RosterDiff diff;
    private final List<Candidate> gone;
    /** Those whose names come in another spelling, as they are on the list, and what it is. */
    private final Map<Candidate, String> otherwise = new LinkedHashMap<>();

    RosterTakeover(Roster known, RosterChecked checked, List<Candidate> incoming, RosterOptions options) {
        List<Candidate> displaced = options.removeMissing() ? displaced(known, checked) : List.of();
        this.known = Renumbering.without(known, displaced);
        this.checked = checked;
        List<Candidate> sat = sat(known, incoming);
        this.incoming = options.update() ? sat : spelt(sat);
        this.options = options;
        diff = RosterDiff.of(this.known, this.incoming);
        gone = options.removeMissing()
                ? Stream.concat(displaced.stream(), missingOfTheirSchools().stream())
                        .toList()
                : List.of();
    }

    /** Two clerks write one name with another blank or dot: without an update the spelling of the list stays. */
    private List<Candidate> spelt(List<Candidate> all) {
        Map<String, Candidate> before = new HashMap<>();
        known.candidates().forEach(c -> before.put(c.candidateNo(), c));
        return before.isEmpty()
                ? all
                : all.stream()
                        .map(c -> spelt(c, before.getOrDefault(c.candidateNo(), c)))
                        .toList();
    }

    private Candidate spelt(Candidate now, Candidate before) {
        boolean other = !now.name().equals(before.name())
                && now.idNo().equals(before.idNo())
                && PersonName.compareKey(now.name()).equals(PersonName.compareKey(before.name()));
        if (other) {
            otherwise.put(before, now.name());
        }
        return other ? CandidateEdit.with(now, RosterField.NAME, before.name()) : now;
    }

    /** Those missing whose numbers others get. */
    static List<Candidate> displaced(Roster known, RosterChecked checked) {
        Set<String> schools = checked.schools().stream().map(School::code).collect(Collectors.toSet());
        return Renumbering.displaced(known, checked.candidates(), schools);
    }

    /** No school's list knows what was sat at the first sitting: in a make-up exam that stays as it is. */
    static List<Candidate> sat(Roster known, List<Candidate> incoming) {
        Map<String, Candidate> before = new HashMap<>();
        known.candidates().stream()
                .filter(c -> c.exemptions().containsValue(Candidate.SAT))
                .forEach(c -> Stream.of(c.candidateNo(), c.idNo()).forEach(no -> before.put(no, c)));
        // a person may come again under a new number
        before.remove("");
        return before.isEmpty()
                ? incoming
                : incoming.stream()
                        .map(c -> Optional.ofNullable(before.get(c.candidateNo()))
                                .or(() -> Optional.ofNullable(before.get(c.idNo())))
                                .map(old -> sat(old, c))
                                .orElse(c))
                        .toList();
    }

    private static Candidate sat(Candidate before, Candidate now) {
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        exemptions.putAll(now.exemptions());
        before.exemptions().forEach((subject, code) -> {
            if (before.satBefore(subject)) {
                exemptions.put(subject, code);
            }
        });
        return now.withExemptions(exemptions);
    }

    private List<Candidate> missingOfTheirSchools() {
        Set<String> schools = new HashSet<>();
        checked.schools().forEach(s -> schools.add(s.code()));
        return diff.missing().stream()
                .filter(c -> schools.contains(c.schoolCode()))
                .toList();
    }

    /**
     * What is to be said about it, or stops it.
     *
     * @param rules by whose labels exemptions are named
     * @param removed numbers that were taken off the list by two people after it was sealed
     */
    List<Problem> problems(RulePack rules, List<String> removed) {
        List<Problem> problems = new ArrayList<>();
        if (!options.update()) {
            diff.named(rules).changed().forEach(c -> c.fields().forEach(f -> problems.add(differs(c, f))));
        } else {
            diff.changed().stream().filter(RosterTakeover::isBornElse).forEach(c -> problems.add(bornElse(c)));
        }
        if (!options.removeMissing()) {
            problems.addAll(notSent());
        }
        otherwise.forEach((before, name) -> problems.add(Problem.normalised(
                "ROSTER_SPELT_OTHERWISE", place(before.candidateNo()), before.candidateNo(), before.name(), name)));
        diff.renumbered()
                .forEach(c -> problems.add(Problem.warning(
                        "LIST_RENUMBERED",
                        place(c.after().candidateNo()),
                        c.after().name(),
                        c.before().candidateNo(),
                        c.after().candidateNo())));
        gone.forEach(c -> problems.add(Problem.warning(
                "LIST_REMOVED_MISSING",
                Place.named(c.candidateNo()),
                c.candidateNo(),
                c.name(),
                known.school(c.schoolCode()).map(School::name).orElse(c.schoolCode()))));
        incoming.stream()
                .map(Candidate::candidateNo)
                .filter(removed::contains)
                .forEach(no -> problems.add(Problem.error("LIST_REMOVED_BEFORE", place(no), no)));
        return problems;
    }

    private Place place(String candidateNo) {
        return checked.place(candidateNo).orElse(Place.named(candidateNo));
    }

    /** Whether the number is now of somebody with another identity number and another birth date, who may be another person. */
    private static boolean isBornElse(RosterDiff.Changed changed) {
        String before = changed.before().idNo();
        String after = changed.after().idNo();
        return IdNumber.isSound(before)
                && IdNumber.isSound(after)
                && !new IdNumber(before).birth().equals(new IdNumber(after).birth());
    }

    private Problem bornElse(RosterDiff.Changed changed) {
        Candidate after = changed.after();
        return Problem.warning(
                "ROSTER_BORN_ELSE",
                place(after.candidateNo()),
                after.candidateNo(),
                after.name(),
                changed.before().idNo(),
                after.idNo());
    }

    /** Schools of which some candidates come again and others do not: by school, who is not in these files. */
    private List<Problem> notSent() {
        Set<String> again = Stream.of(diff.changed().stream(), diff.renumbered().stream())
                .flatMap(c -> c.map(RosterDiff.Changed::before))
                .map(Candidate::schoolCode)
                .collect(Collectors.toSet());
        diff.unchanged().forEach(c -> again.add(c.schoolCode()));
        Map<String, List<Candidate>> missing = missingOfTheirSchools().stream()
                .filter(c -> again.contains(c.schoolCode()))
                .collect(Collectors.groupingBy(Candidate::schoolCode, TreeMap::new, Collectors.toList()));
        return missing.entrySet().stream()
                .map(e -> Problem.normalised(
                        "ROSTER_NOT_SENT",
                        Place.NOWHERE,
                        known.school(e.getKey()).map(School::name).orElse(e.getKey()),
                        String.valueOf(e.getValue().size()),
                        e.getValue().get(0).candidateNo(),
                        e.getValue().get(0).name()))
                .toList();
    }

    private Problem differs(RosterDiff.Changed changed, RosterDiff.FieldChange field) {
        String no = changed.after().candidateNo();
        return Problem.error(
                "ROSTER_DIFFERS",
                place(no),
                no,
                changed.after().name(),
                field.field().name(),
                field.before(),
                field.after());
    }

    RosterDiff diff() {
        return diff;
    }

    /** Those who are missing although their school comes again, where they are to be removed. */
    List<Candidate> gone() {
        return gone;
    }

    /** What the rosters put off, of those who come in or are the same person as one who is there. */
    List<Deferral> deferrals() {
        if (checked.deferrals().isEmpty()) {
            return List.of();
        }
        Set<String> numbers = new HashSet<>();
        incoming.forEach(c -> numbers.add(c.candidateNo()));
        known.candidates().forEach(c -> numbers.add(c.candidateNo()));
        return checked.deferrals().stream()
                .filter(d -> numbers.contains(d.candidateNo()))
                .toList();
    }

    /** What is taken over. @param problems all that was found, in reading the files too */
    RosterReport report(int deferred, List<Problem> problems) {
        int warnings = (int) problems.stream()
                .filter(p -> p.severity() == Problem.Severity.WARNING)
                .count();
        return new RosterReport(
                checked.read(),
                diff.added().size(),
                diff.unchanged().size(),
                diff.changed().size() + diff.renumbered().size(),
                checked.normalised(),
                warnings,
                gone.size(),
                deferred);
    }

    /** The list after it. */
    Roster merged() {
        // in the order they come, which is nearly sorted
        Map<String, Candidate> candidates =
                new LinkedHashMap<>(2 * (known.candidates().size() + incoming.size()));
        Renumbering.apply(known, edit().renumbered()).candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        gone.forEach(c -> candidates.remove(c.candidateNo()));
        incoming.forEach(c -> candidates.put(c.candidateNo(), c));
        Map<String, School> schools = new TreeMap<>();
        known.schools().forEach(s -> schools.put(s.code(), s));
        checked.schools().forEach(s -> schools.put(s.code(), s));
        List<Candidate> sorted = candidates.values().stream()
                .sorted(Comparator.comparing(Candidate::candidateNo))
                .toList();
        return new Roster(List.copyOf(schools.values()), sorted);
    }

    /** The candidates read, under the numbers they will have. */
    List<Candidate> incoming() {
        return incoming;
    }

    RosterEdit edit() {
        Map<String, String> numbers = new TreeMap<>();
        diff.renumbered()
                .forEach(c -> numbers.put(c.before().candidateNo(), c.after().candidateNo()));
        List<RosterEdit.Removal> removals = gone.stream()
                .map(c -> new RosterEdit.Removal(c.candidateNo(), "", "", ""))
                .toList();
        return new RosterEdit(numbers, Map.of(), removals);
    }

    /** A difference as rows, one a field. */
    static List<Change> changes(RosterDiff diff) {
        List<Change> changes = new ArrayList<>();
        diff.added().forEach(c -> changes.add(new Change("added", c.candidateNo(), "", "", c.name(), c.name())));
        diff.renumbered().forEach(c -> fields("renumbered", c, changes));
        diff.changed().forEach(c -> fields("changed", c, changes));
        diff.missing().forEach(c -> changes.add(new Change("missing", c.candidateNo(), "", c.name(), "", c.name())));
        return changes;
    }

    private static void fields(String kind, RosterDiff.Changed changed, List<Change> changes) {
        changed.fields()
                .forEach(f -> changes.add(new Change(
                        kind,
                        changed.after().candidateNo(),
                        f.field().name(),
                        f.before(),
                        f.after(),
                        changed.after().name())));
    }
}
