package org.shikao.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterDiff;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.School;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.roster.SecondChecked.Grant;
import org.shikao.exam.rules.OutcomeRule.Proof;

/**
 * One thing that a second list (免考、缓考名单) changes for one candidate, for a person to see before it is taken over.
 *
 * @param name of the candidate, {@code school} the name of the school
 * @param field what changes: exemptions, needs, candidate type, or {@link RosterField#DEFERRAL}; what a committee set for an exempt
 *     candidate is {@link RosterField#EXEMPTION} with a subject
 * @param subject where it is about one subject
 * @param before as it is now; empty where there is nothing of it
 * @param after as it will be; empty where nothing is left. A deferral is told by its reason, blank where none is given
 * @param proof what proves a deferral, where the list says so
 */
public record SecondChange(
        String candidateNo,
        String name,
        String school,
        RosterField field,
        Optional<Subject> subject,
        Optional<String> before,
        Optional<String> after,
        Optional<Proof> proof) {
    /** Everything in the order of the roster: for each candidate the fields, then what is put off, then what a committee set. */
    static List<SecondChange> of(OpenExam exam, List<Candidate> changed, List<Deferral> deferrals, List<Grant> grants) {
        Map<String, List<SecondChange>> byNo = new HashMap<>();
        Roster known = exam.roster();
        Map<String, Candidate> candidates = new HashMap<>();
        known.candidates().forEach(candidate -> candidates.put(candidate.candidateNo(), candidate));
        Lines lines = new Lines(exam, candidates, byNo);
        RosterDiff.of(known, changed).named(exam.rules()).changed().forEach(lines::fields);
        deferrals.forEach(lines::deferral);
        grants.forEach(lines::grant);
        return known.candidates().stream()
                .flatMap(candidate -> byNo.getOrDefault(candidate.candidateNo(), List.of()).stream())
                .toList();
    }

    /** What changes, whosever it is. */
    private record What(
            RosterField field,
            Optional<Subject> subject,
            Optional<String> before,
            Optional<String> after,
            Optional<Proof> proof) {}

    /** Collects the lines of each candidate. */
    private record Lines(OpenExam exam, Map<String, Candidate> candidates, Map<String, List<SecondChange>> byNo) {
        void fields(RosterDiff.Changed change) {
            change.fields()
                    .forEach(field -> add(
                            change.after().candidateNo(),
                            new What(
                                    field.field(),
                                    Optional.empty(),
                                    filled(field.before()),
                                    filled(field.after()),
                                    Optional.empty())));
        }

        void deferral(Deferral deferral) {
            Optional<String> standing =
                    Optional.ofNullable(exam.day().listedDeferrals().get(deferral.key()));
            boolean put = deferral.deferred();
            add(
                    deferral.candidateNo(),
                    new What(
                            RosterField.DEFERRAL,
                            Optional.of(deferral.subject()),
                            put ? standing : standing.or(() -> Optional.of("")),
                            put ? Optional.of(deferral.reason()) : Optional.empty(),
                            Optional.of(deferral.proof()).filter(proof -> put && proof != Proof.NONE)));
        }

        void grant(Grant grant) {
            String set = grant.percent() ? grant.value() + "%" : new Marks(grant.value()).toString();
            add(
                    grant.candidateNo(),
                    new What(
                            RosterField.EXEMPTION,
                            Optional.of(grant.subject()),
                            Optional.empty(),
                            Optional.of(set),
                            Optional.empty()));
        }

        private static Optional<String> filled(String value) {
            return Optional.of(value).filter(text -> !text.isEmpty());
        }

        private void add(String no, What what) {
            Candidate candidate = candidates.get(no);
            String school = exam.roster()
                    .school(candidate.schoolCode())
                    .map(School::name)
                    .orElse(candidate.schoolCode());
            byNo.computeIfAbsent(no, key -> new ArrayList<>())
                    .add(new SecondChange(
                            no,
                            candidate.name(),
                            school,
                            what.field(),
                            what.subject(),
                            what.before(),
                            what.after(),
                            what.proof()));
        }
    }
}
