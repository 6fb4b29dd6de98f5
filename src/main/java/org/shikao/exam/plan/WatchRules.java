package org.shikao.exam.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Examiner.Role;

/** Who may examine whom: one method a constraint. */
final class WatchRules {

    private final ExaminerRule rule;
    private final Set<List<String>> watched = new HashSet<>();

    WatchRules(ExaminerRule rule) {
        this.rule = rule;
    }

    /** Whether someone may be put on duty at all, wherever it be. */
    static boolean onDuty(Examiner examiner) {
        return hasRole(examiner) && isTrained(examiner);
    }

    private static boolean hasRole(Examiner examiner) {
        return examiner.role() == Role.EXAMINER;
    }

    private static boolean isTrained(Examiner examiner) {
        return examiner.trained();
    }

    /** Whether an examiner on duty may watch benches of this subject, drawn by candidates who rule these people out. */
    boolean mayWatch(Examiner examiner, Subject lead, Avoid avoid) {
        return isCompetent(examiner, lead) && !mustAvoid(examiner, avoid);
    }

    /** Whether an examiner must not meet candidates who rule these people out. */
    boolean mustAvoid(Examiner examiner, Avoid avoid) {
        return !isFromAnotherSchool(examiner, avoid)
                || !isNoRelative(examiner, avoid)
                || !isFromNoPairedSchool(examiner, avoid)
                || !isFromAPartner(examiner, avoid);
    }

    static boolean isCompetent(Examiner examiner, Subject lead) {
        return examiner.subjects().contains(lead);
    }

    private boolean isFromAnotherSchool(Examiner examiner, Avoid avoid) {
        return !(rule.avoidOwnSchool() || rule.avoidPairedSchool())
                || !avoid.schools().contains(examiner.schoolCode());
    }

    private boolean isNoRelative(Examiner examiner, Avoid avoid) {
        return !rule.avoidRelatives()
                || avoid.candidates().isEmpty()
                || examiner.recusals().stream().noneMatch(avoid.candidates()::contains);
    }

    /** Two schools do not examine each other: nobody of school B watches A once somebody of A has watched B. */
    private boolean isFromNoPairedSchool(Examiner examiner, Avoid avoid) {
        return !rule.avoidPairedSchool()
                || avoid.schools().stream()
                        .noneMatch(school -> watched.contains(List.of(school, examiner.schoolCode())));
    }

    /** Schools that have partners are examined by them: whoever may meet their candidates comes from a partner of one of them. */
    private boolean isFromAPartner(Examiner examiner, Avoid avoid) {
        List<String> partners = avoid.schools().stream()
                .flatMap(school -> rule.partners(school).stream())
                .toList();
        return partners.isEmpty() || partners.contains(examiner.schoolCode());
    }

    /** Two examiners of one school do not share a room. */
    boolean mayShareRoom(Examiner examiner, Examiner other) {
        return !rule.avoidSameSchoolPair()
                || examiner.schoolCode().isEmpty()
                || !examiner.schoolCode().equals(other.schoolCode());
    }

    /** Whether examiners already placed may change places for a newcomer; a rule over several of them at once forbids it. */
    boolean mayChangePlaces() {
        return !rule.avoidSameSchoolPair() && !rule.avoidPairedSchool();
    }

    /** Remembers who examined whom. */
    void watched(Examiner examiner, Avoid avoid) {
        if (rule.avoidPairedSchool()) {
            avoid.schools().forEach(school -> watched.add(List.of(examiner.schoolCode(), school)));
        }
    }
}
