package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Venue;

/**
 * Recomputes every constraint of a plan from the prepared data. Shares no code with the planner, so that a mistake of one is seen
 * by the other.
 */
public final class PlanCheck {

    private PlanCheck() {}

    /** All violations; empty for a sound plan. */
    public static List<Problem> check(RulePack rules, Catalogue catalogue, Roster roster, Venue venue, Plan plan) {
        List<Problem> problems = new ArrayList<>();
        if (rules.tasks().unitsDrawn() < rules.tasks().units().size()) {
            problems.add(Problem.error("PLAN_UNITS_NOT_DRAWN", Place.named("tasks.units")));
        }
        new CandidateCheck(rules, roster, venue, plan).into(problems);
        new RoomCheck(rules, venue, plan).into(problems);
        new LotCheck(rules, roster, venue, plan).into(problems);
        new TaskCheck(rules, catalogue, plan).into(problems);
        new ExaminerCheck(rules, roster, venue, plan).into(problems);
        new TeamCheck(rules, venue, plan).into(problems);
        return List.copyOf(problems);
    }
}
