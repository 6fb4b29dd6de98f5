package org.shikao.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.journal.Entry;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.ListDispute;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.School;
import org.shikao.flow.CorrectCandidate.Correction;
import org.shikao.flow.RemoveCandidates.Removal;

/**
 * Decides between changes of the list of candidates that were made without knowledge of each other: two people name the value that
 * stands, or remove the candidate once more. All that was written stays in the journal.
 */
public final class DecideListConflict {
    /**
     * One of the changes as its device wrote it.
     *
     * @param removal whether it took the candidate off the list; then there are no values
     * @param device the device that wrote it; {@code own} tells whether that is this one
     * @param at the clock as that device showed it
     * @param by who was at the device, may be empty
     * @param before the value it found; empty if it did not come with the journal
     * @param after the value it set; empty if it did not come with the journal
     * @param shown whether this is what the list shows now
     */
    public record Version(
            boolean removal,
            String device,
            boolean own,
            String at,
            String by,
            Optional<String> before,
            Optional<String> after,
            String reason,
            String name1,
            String name2,
            boolean shown) {}

    /** Changes of one field of a candidate, in the order of entries; name and school as they stand, empty if not known. */
    public record Disputed(String candidateNo, String name, String school, RosterField field, List<Version> versions) {
        public Disputed {
            versions = List.copyOf(versions);
        }

        /** Whether the candidate was removed apart from the corrections. */
        public boolean removed() {
            return versions.stream().anyMatch(Version::removal);
        }

        /** Whether a version can be made to stand: not what cannot be read, and no field of somebody who was removed. */
        public boolean keepable(Version version) {
            return version.removal() || !removed() && version.after().isPresent();
        }
    }

    /** What is to stand, why, and the two people who answer for it. */
    public record Decision(Disputed disputed, Version kept, String reason, String name1, String name2) {}

    private final CorrectCandidate correct;
    private final RemoveCandidates remove;

    /** Decides by the same ways by which the list is changed otherwise. */
    public DecideListConflict(CorrectCandidate correct, RemoveCandidates remove) {
        this.correct = correct;
        this.remove = remove;
    }

    /** The conflicts that wait for a decision; changes made apart that say the same are none. */
    public List<Disputed> waiting(OpenExam exam) {
        List<ListDispute> disputes = exam.day().listDisputes();
        if (disputes.isEmpty()) {
            return List.of();
        }
        Map<String, String> values = new HashMap<>();
        exam.file().personalValues().forEach(value -> values.put(value.digest(), value.value()));
        List<Disputed> waiting = new ArrayList<>();
        for (ListDispute dispute : disputes) {
            boolean differ =
                    dispute.removed() || ListConflicts.written(dispute, values).size() > 1;
            // a field that only a newer program knows is left to that
            CandidateEdit.field(dispute.field())
                    .filter(known -> differ)
                    .ifPresent(field -> waiting.add(disputed(exam, dispute, field, values)));
        }
        return waiting;
    }

    /** Records the decision and gives how many still wait; refused where a name or the reason is missing, or the value cannot stand. */
    public Answer<Integer> run(OpenExam exam, Decision decision) {
        boolean waits = waiting(exam).contains(decision.disputed());
        String no = decision.disputed().candidateNo();
        if (!waits || !decision.disputed().versions().contains(decision.kept())) {
            return Answer.refused("LIST_DECIDED_ALREADY", no, no);
        }
        if (!decision.disputed().keepable(decision.kept())) {
            return Answer.refused("LIST_NOT_KEEPABLE", no, no);
        }
        return decision.kept().removal()
                ? removed(exam, decision).map(done -> waiting(exam).size())
                : corrected(exam, decision).map(done -> waiting(exam).size());
    }

    private Answer<?> removed(OpenExam exam, Decision d) {
        List<String> who = List.of(d.disputed().candidateNo());
        return remove.run(exam, new Removal(who, d.reason(), d.name1(), d.name2(), true));
    }

    private Answer<?> corrected(OpenExam exam, Decision d) {
        String value = d.kept().after().orElseThrow();
        Disputed disputed = d.disputed();
        return correct.run(
                exam,
                new Correction(disputed.candidateNo(), disputed.field(), value, d.reason(), d.name1(), d.name2()));
    }

    private static Disputed disputed(
            OpenExam exam, ListDispute dispute, RosterField field, Map<String, String> values) {
        String no = dispute.candidateNo();
        Optional<Candidate> candidate =
                people(exam).filter(c -> c.candidateNo().equals(no)).findFirst();
        Optional<String> stands = candidate.filter(c -> !dispute.removed()).map(c -> CandidateEdit.text(c, field));
        List<Version> versions = new ArrayList<>();
        for (Entry entry : dispute.apart()) {
            versions.add(correction(exam, entry, values, stands));
        }
        dispute.removals().forEach(entry -> versions.add(removal(exam, entry)));
        String school = candidate
                .flatMap(c -> exam.roster().school(c.schoolCode()))
                .map(School::name)
                .orElse("");
        return new Disputed(no, candidate.map(Candidate::name).orElse(""), school, field, versions);
    }

    /** Also those taken off the list. */
    private static Stream<Candidate> people(OpenExam exam) {
        return Stream.concat(exam.roster().candidates().stream(), exam.listed().stream());
    }

    private static Version correction(OpenExam exam, Entry entry, Map<String, String> values, Optional<String> stands) {
        Fact.CandidateCorrected fact = (Fact.CandidateCorrected) entry.fact();
        Optional<String> after = Optional.ofNullable(values.get(fact.newDigest()));
        return new Version(
                false,
                entry.device(),
                entry.device().equals(exam.device()),
                entry.at(),
                entry.by(),
                Optional.ofNullable(values.get(fact.oldDigest())),
                after,
                fact.reason(),
                fact.name1(),
                fact.name2(),
                after.isPresent() && after.equals(stands));
    }

    private static Version removal(OpenExam exam, Entry entry) {
        Fact.CandidateRemoved fact = (Fact.CandidateRemoved) entry.fact();
        return new Version(
                true,
                entry.device(),
                entry.device().equals(exam.device()),
                entry.at(),
                entry.by(),
                Optional.empty(),
                Optional.empty(),
                fact.reason(),
                fact.name1(),
                fact.name2(),
                true);
    }
}
