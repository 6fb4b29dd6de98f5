package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule.Exemption;

/** Takes down what the committee set for an exempt candidate (rule 31): a fact with a reason and two people, before, on or after the day. */
public final class DecideExemption {
    /** @param value whole percent, or hundredths of marks */
    public record Decision(SheetKey sheet, Basis basis, int value, String reason, String by, String second) {}

    /** An exemption that a committee decides, with what it proposed by the rules and decided so far. */
    public record Case(
            Candidate candidate, Subject subject, Exemption exemption, Optional<CommitteeDecision> decision) {}

    /** Records it; refused for somebody who is not exempt in the subject, or whose exemption has a fixed percentage. */
    public Answer<Recorded> run(OpenExam exam, Decision decision) {
        SheetKey key = decision.sheet();
        boolean asked = cases(exam).stream()
                .anyMatch(each ->
                        each.candidate().candidateNo().equals(key.candidateNo()) && each.subject() == key.subject());
        if (!asked) {
            return Answer.refused(
                    "COMMITTEE_NOT_ASKED",
                    key.candidateNo(),
                    key.candidateNo(),
                    key.subject().code());
        }
        Fact fact = new ExemptionDecided(
                key, decision.basis(), decision.value(), decision.reason(), decision.by(), decision.second());
        return exam.record(decision.by(), List.of(fact));
    }

    /** All exemptions that a committee decides, by candidate and subject. */
    public List<Case> cases(OpenExam exam) {
        Map<SheetKey, CommitteeDecision> decisions = exam.day().committee();
        List<Case> cases = new ArrayList<>();
        for (Candidate candidate : exam.roster().candidates()) {
            new TreeMap<>(candidate.exemptions())
                    .forEach((subject, code) -> exam.rules().outcomes().exemptions().stream()
                            .filter(each -> each.byCommittee() && each.code().equals(code))
                            .map(each -> new Case(
                                    candidate,
                                    subject,
                                    each,
                                    Optional.ofNullable(decisions.get(new SheetKey(candidate.candidateNo(), subject)))))
                            .forEach(cases::add));
        }
        return cases;
    }
}
