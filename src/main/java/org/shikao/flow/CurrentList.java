package org.shikao.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Plan;
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
    private final ExamFile file;
    private final Map<String, String> values = new HashMap<>();

    CurrentList(ExamFile file) {
        this.file = file;
    }

    /** The roster without the candidates removed and with fields as corrected. */
    Roster roster(Roster prepared, ExamDay day) {
        Set<String> removed = new HashSet<>(day.removed());
        List<Fact.CandidateCorrected> corrections = day.listCorrections();
        if (removed.isEmpty() && corrections.isEmpty()) {
            return prepared;
        }
        Map<String, Candidate> corrected = corrected(prepared, corrections);
        return new Roster(
                prepared.schools(),
                prepared.candidates().stream()
                        .filter(c -> !removed.contains(c.candidateNo()))
                        .map(c -> corrected.getOrDefault(c.candidateNo(), c))
                        .toList());
    }

    private Map<String, Candidate> corrected(Roster prepared, List<Fact.CandidateCorrected> corrections) {
        Set<String> named = new HashSet<>();
        corrections.forEach(fact -> named.add(fact.candidateNo()));
        Map<String, Candidate> corrected = new HashMap<>();
        prepared.candidates().stream()
                .filter(c -> named.contains(c.candidateNo()))
                .forEach(c -> corrected.put(c.candidateNo(), c));
        corrections.forEach(
                fact -> corrected.computeIfPresent(fact.candidateNo(), (no, candidate) -> corrected(candidate, fact)));
        return corrected;
    }

    private Candidate corrected(Candidate candidate, Fact.CandidateCorrected fact) {
        RosterField field = field(fact.field());
        String before = value(fact.oldDigest());
        String after = value(fact.newDigest());
        boolean known = field != null && before != null && after != null;
        return known && CandidateEdit.text(candidate, field).equals(before)
                ? CandidateEdit.with(candidate, field, after)
                : candidate;
    }

    /** Null for a field that this program does not know. */
    private static RosterField field(String name) {
        for (RosterField field : CandidateEdit.FIELDS) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
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
    static Plan plan(Plan sealed, ExamDay day) {
        Set<String> removed = new HashSet<>(day.removed());
        return removed.isEmpty()
                ? sealed
                : new Plan(
                        sealed.seed(),
                        sealed.sessions().stream().map(s -> without(s, removed)).toList());
    }

    private static Session without(Session s, Set<String> removed) {
        return new Session(
                s.id(),
                s.siteCode(),
                s.roomNo(),
                s.subjects(),
                s.number(),
                s.date(),
                s.start(),
                s.end(),
                s.stations(),
                s.seats().stream()
                        .filter(seat -> !removed.contains(seat.candidateNo()))
                        .toList());
    }
}
