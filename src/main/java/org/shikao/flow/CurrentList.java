package org.shikao.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.WalkIn;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterField;
import org.shikao.store.ExamFile;
import org.shikao.store.PersonalValue;

/**
 * The list of candidates as it stands: the prepared one with the removals and corrections that the journal tells. A correction holds
 * where the value before is the one it names, so that an import that changed the field since is not undone.
 */
final class CurrentList {
    private static final int LAST_GRADE = 9;
    private static final WalkInPerson UNKNOWN = new WalkInPerson("", "", "", "", LAST_GRADE);

    private final ExamFile file;
    private final Map<String, String> values = new HashMap<>();

    CurrentList(ExamFile file) {
        this.file = file;
    }

    /** The roster as it stands: without the candidates removed, with walk-ins on no list, fields as corrected. */
    Roster roster(Roster prepared, ExamDay day) {
        Roster planned = planned(prepared, day, new HashSet<>(day.removed()));
        List<WalkIn> alone =
                day.walkIns().all().stream().filter(w -> !w.isLinked()).toList();
        if (alone.isEmpty()) {
            return planned;
        }
        List<Candidate> all = new ArrayList<>(planned.candidates());
        all.addAll(walkIns(day, alone));
        all.sort(Comparator.comparing(Candidate::candidateNo));
        return new Roster(planned.schools(), all);
    }

    /** Those prepared, without these, with fields as corrected. */
    Roster planned(Roster prepared, ExamDay day, Set<String> removed) {
        List<Fact.CandidateCorrected> corrections = day.listCorrections();
        if (removed.isEmpty() && corrections.isEmpty()) {
            return prepared;
        }
        Map<String, Candidate> corrected = corrected(prepared.candidates(), corrections);
        return new Roster(
                prepared.schools(),
                prepared.candidates().stream()
                        .filter(c -> !removed.contains(c.candidateNo()))
                        .map(c -> corrected.getOrDefault(c.candidateNo(), c))
                        .toList());
    }

    /** These walk-ins as candidates, as corrected; one whose data did not come with the journal has a number only. */
    List<Candidate> walkIns(ExamDay day, List<WalkIn> walkIns) {
        List<Candidate> people = new ArrayList<>();
        for (WalkIn walkIn : walkIns) {
            WalkInPerson person = WalkInPerson.of(value(walkIn.personDigest()));
            people.add((person == null ? UNKNOWN : person).candidate(walkIn.temporaryNo()));
        }
        Map<String, Candidate> corrected = corrected(people, day.listCorrections());
        return people.stream()
                .map(c -> corrected.getOrDefault(c.candidateNo(), c))
                .toList();
    }

    private Map<String, Candidate> corrected(List<Candidate> candidates, List<Fact.CandidateCorrected> corrections) {
        Set<String> named = new HashSet<>();
        corrections.forEach(fact -> named.add(fact.candidateNo()));
        Map<String, Candidate> corrected = new HashMap<>();
        candidates.stream()
                .filter(c -> named.contains(c.candidateNo()))
                .forEach(c -> corrected.put(c.candidateNo(), c));
        corrections.forEach(
                fact -> corrected.computeIfPresent(fact.candidateNo(), (no, candidate) -> corrected(candidate, fact)));
        return corrected;
    }

    private Candidate corrected(Candidate candidate, Fact.CandidateCorrected fact) {
        RosterField field = CandidateEdit.field(fact.field()).orElse(null);
        String before = value(fact.oldDigest());
        String after = value(fact.newDigest());
        boolean known = field != null && before != null && after != null;
        return known && CandidateEdit.text(candidate, field).equals(before)
                ? CandidateEdit.with(candidate, field, after)
                : candidate;
    }

    /** Null where the value did not come with the journal. */
    private String value(String digest) {
        if (!values.containsKey(digest)) {
            for (PersonalValue value : file.personalValues()) {
                values.put(value.digest(), value.value());
            }
        }
        return values.get(digest);
    }

    /** The plan without the seats of candidates removed. */
    static Plan plan(Plan sealed, Set<String> removed) {
        return removed.isEmpty()
                ? sealed
                : with(
                        sealed,
                        s -> s.seats().stream()
                                .filter(seat -> !removed.contains(seat.candidateNo()))
                                .toList());
    }

    /**
     * The plan as it stands: each candidate where he counts, walk-ins among them. Who is given his session when he comes stands where
     * he was sent, before that in the last session of his half-day.
     */
    static Plan plan(Plan sealed, ExamDay day, boolean onArrival) {
        return day.walkIns().isEmpty() && !onArrival
                ? plan(sealed, new HashSet<>(day.removed()))
                : with(sealed, s -> day.walkIns().seats(s.id()));
    }

    /** The plan as the draw of this session's urn knows it. */
    static Plan drawnPlan(Plan sealed, ExamDay day, String sessionId) {
        if (day.walkIns().isEmpty() || sealed.session(sessionId).isEmpty()) {
            return sealed;
        }
        String urn = day.urnOf(sessionId);
        // walk-ins of other urns are none of this draw's, also where its list spans the sessions of a half-day
        return with(sealed, s -> day.urnOf(s.id()).equals(urn) ? day.walkIns().drawnSeats(s.id()) : s.seats());
    }

    private static Plan with(Plan sealed, Function<Session, List<Seat>> seats) {
        return new Plan(
                sealed.seed(),
                sealed.sessions().stream().map(s -> with(s, seats.apply(s))).toList());
    }

    private static Session with(Session s, List<Seat> seats) {
        return s.withSeats(seats);
    }
}
