package org.shikao.exam.plan;

import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.venue.Examiner;

/**
 * Who may mark whose sheet where a sheet is marked twice (rules 20 and 21). A marker need not be at the bench or in the room, but the
 * recusals (回避) hold for him as for whoever watches a bench.
 */
public final class MarkerRules {
    private final ExaminerRule rule;
    private final SchoolPairs pairs;

    /** @param pairs who examines whom so far; looked at only where paired schools are avoided */
    public MarkerRules(ExaminerRule rule, SchoolPairs pairs) {
        this.rule = rule;
        this.pairs = pairs;
    }

    /** Why this examiner may not mark the candidate's sheet, each reason with its own code; empty if he may. */
    public Optional<Problem> refusal(Examiner marker, Candidate candidate, SheetKey key) {
        if (!marker.trained()) {
            return refused("MARKER_NOT_TRAINED", marker, key);
        }
        if (!WatchRules.isCompetent(marker, key.subject())) {
            return refused("MARKER_OTHER_SUBJECT", marker, key);
        }
        boolean ownSchool = candidate.schoolCode().equals(marker.schoolCode());
        if ((rule.avoidOwnSchool() || rule.avoidPairedSchool()) && ownSchool) {
            return refused("MARKER_OWN_SCHOOL", marker, key);
        }
        if (rule.avoidPairedSchool() && pairs.wouldSwap(marker, candidate)) {
            return refused("MARKER_PAIRED_SCHOOL", marker, key);
        }
        boolean relative = marker.recusals().contains(candidate.candidateNo());
        return rule.avoidRelatives() && relative ? refused("MARKER_RELATIVE", marker, key) : Optional.empty();
    }

    /** Two markers of one school do not mark one sheet, where two examiners of one school may not share a room. */
    public Optional<Problem> beside(Examiner marker, Examiner other, SheetKey key) {
        return new WatchRules(rule).mayShareRoom(marker, other)
                ? Optional.empty()
                : refused("MARKER_SAME_SCHOOL", marker, key);
    }

    private static Optional<Problem> refused(String code, Examiner marker, SheetKey key) {
        Place place = Place.named(key.candidateNo() + "/" + key.subject().code());
        return Optional.of(
                Problem.error(code, place, key.candidateNo(), key.subject().code(), marker.code()));
    }
}
