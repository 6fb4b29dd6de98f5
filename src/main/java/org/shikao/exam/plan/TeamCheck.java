package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Venue;

/**
 * Checks the teams (rule 21): there is one in every session where the rule wants it and nowhere else, it has enough people, each
 * named once, whoever watches a bench belongs to it, and who has no bench knows a subject that is scored there.
 * {@link ExaminerCheck} looks at every member as at any examiner.
 */
final class TeamCheck {
    private final boolean due;
    private final Plan plan;
    private final Map<String, Examiner> examiners = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    TeamCheck(RulePack rules, Venue venue, Plan plan) {
        due = rules.marking().mode() == Mode.TEAM;
        this.plan = plan;
        venue.examiners().forEach(e -> examiners.put(e.code(), e));
    }

    void into(List<Problem> all) {
        for (Session session : plan.sessions()) {
            if (due) {
                isLargeEnough(session);
            }
            if (!due && !session.team().isEmpty()) {
                report("PLAN_TEAM_NOT_DUE", session, session.team().get(0));
            }
            namesEachOnce(session);
            holdsWhoWatches(session);
            knowsASubject(session);
        }
        all.addAll(problems);
    }

    /** Too few are warned of only, since others may come. */
    private void isLargeEnough(Session session) {
        int size = new HashSet<>(session.team()).size();
        if (size < MarkingRule.TEAM_SIZE) {
            problems.add(Problem.warning(
                    "PLAN_TEAM_SMALL",
                    Place.named(session.id()),
                    session.id(),
                    String.valueOf(size),
                    String.valueOf(MarkingRule.TEAM_SIZE)));
        }
    }

    private void namesEachOnce(Session session) {
        Set<String> seen = new HashSet<>();
        session.team().stream()
                .filter(code -> !seen.add(code))
                .forEach(code -> report("PLAN_TEAM_TWICE", session, code));
    }

    private void holdsWhoWatches(Session session) {
        Set<String> outside = new HashSet<>();
        for (Station station : session.stations()) {
            String code = station.examinerCode();
            if (!code.isEmpty() && !session.team().isEmpty() && !session.team().contains(code) && outside.add(code)) {
                report("PLAN_TEAM_OUTSIDE", session, code);
            }
        }
    }

    private void knowsASubject(Session session) {
        Set<Subject> scored = EnumSet.noneOf(Subject.class);
        Set<String> atBenches = new HashSet<>();
        for (Station station : session.stations()) {
            atBenches.addAll(station.examinerCodes());
            station.tasks().stream()
                    .filter(task -> task.part() != Part.MINOR)
                    .forEach(task -> scored.add(task.subject()));
        }
        for (String code : session.team()) {
            Examiner examiner = examiners.get(code);
            if (examiner != null
                    && !atBenches.contains(code)
                    && examiner.subjects().stream().noneMatch(scored::contains)) {
                report("PLAN_TEAM_SUBJECT", session, code);
            }
        }
    }

    private void report(String problem, Session session, String code) {
        problems.add(Problem.error(problem, Place.named(session.id()), session.id(), code));
    }
}
