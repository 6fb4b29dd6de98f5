package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Venue;

/**
 * Makes the plan. Schools are sent to sites and put into a chain; slot by slot every room takes the next of the chain for whom
 * examiners can be found; examiners are matched along augmenting paths, the least burdened first. The lottery inside a room is
 * not touched: which candidate gets which bench is left to the draw, so an examiner is kept away from everybody of the urn.
 */
public final class Planner {

    private Planner() {}

    /**
     * Plans everything; of a pool in units the rules must hold only those drawn ({@code TaskRule.only}). The same input and seed give the same plan on every machine; if anything is missing the plan is
     * empty.
     */
    public static Planned plan(RulePack rules, Catalogue catalogue, Roster roster, Venue venue, String seed) {
        Dues dues = new Dues(rules);
        List<Candidate> due =
                roster.candidates().stream().filter(c -> !dues.of(c).isEmpty()).toList();
        Prepared prepared = new Prepared(
                rules,
                new TaskPool(rules.tasks(), catalogue),
                dues,
                new WatchRules(rules.examiner()),
                new SeedOrder(seed));
        List<Slot> slots = Slot.ofDay(rules.session());
        List<Problem> problems = hopeless(prepared, due, slots);
        List<Session> sessions = Problem.anyError(problems) ? List.of() : sites(prepared, due, venue, slots, problems);
        problems.addAll(unregistered(rules, due));
        boolean failed = Problem.anyError(problems);
        return new Planned(
                failed ? Plan.EMPTY : new Plan(seed, sessions), problems, PlanReport.of(failed ? List.of() : sessions));
    }

    /** Who should be called by his registration number and has none comes last in his school. */
    private static List<Problem> unregistered(RulePack rules, List<Candidate> due) {
        long without = due.stream().filter(c -> c.registrationNo().isEmpty()).count();
        boolean wanted = rules.session().order() == SessionRule.Order.REGISTRATION_NO;
        return wanted && without > 0
                ? List.of(Problem.warning(
                        "PLAN_REGISTRATION_NO_MISSING", Place.named("session.order"), String.valueOf(without)))
                : List.of();
    }

    /** What makes planning pointless at any site, and what to know before it. */
    private static List<Problem> hopeless(Prepared prepared, List<Candidate> due, List<Slot> slots) {
        Set<Subject> needed = subjects(prepared, due);
        List<Problem> problems = new ArrayList<>(prepared.pool().problems(needed));
        problems.addAll(
                prepared.pool().tooLong(needed, prepared.rules().session().operateMinutes()));
        if (prepared.rules().tasks().drawsUnits()) {
            problems.add(Problem.error("PLAN_UNITS_NOT_DRAWN", Place.named("tasks.units")));
        }
        if (prepared.readyPapers() && prepared.pool().papers().isEmpty()) {
            problems.add(Problem.error("PLAN_PAPERS_MISSING", Place.named("tasks.units")));
        }
        if (due.isEmpty()) {
            problems.add(Problem.error("PLAN_CANDIDATES_MISSING", Place.NOWHERE));
        }
        if (slots.isEmpty()) {
            int minutes = Slot.length(prepared.rules().session());
            problems.add(Problem.error("PLAN_WINDOW_TOO_SHORT", Place.named("session"), String.valueOf(minutes)));
        }
        if (prepared.roomSize() < 1) {
            problems.add(Problem.error("PLAN_SIZE_ZERO", Place.named("session.size")));
        }
        return problems;
    }

    private static Set<Subject> subjects(Prepared prepared, List<Candidate> due) {
        Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        due.forEach(c -> prepared.dues().of(c).forEach(s -> subjects.addAll(s.subjects())));
        return subjects;
    }

    private static List<Session> sites(
            Prepared prepared, List<Candidate> due, Venue venue, List<Slot> slots, List<Problem> problems) {
        SiteChoice choice = new SiteChoice(venue, prepared, due);
        problems.addAll(choice.problems());
        Map<String, List<Examiner>> examiners =
                new ExaminerPosting(venue.examiners(), choice.bySite(), prepared.dues()).bySite();
        Chain chain = new Chain(prepared.rules(), prepared.seed());
        List<Session> sessions = new ArrayList<>();
        choice.bySite().forEach((code, people) -> {
            SiteCase site = new SiteCase(code, venue.roomsOf(code), examiners.get(code), chain.of(people));
            SitePlanner planner = new SitePlanner(prepared, site);
            List<Session> made = planner.plan(slots);
            sessions.addAll(made);
            problems.addAll(LoneSeats.of(made));
            problems.addAll(new Shortage(prepared, site).ofSecondMarkers(made));
            problems.addAll(new Shortage(prepared, site).ofTeams(made));
            problems.addAll(new Shortage(prepared, site).of(planner.queue()));
            problems.addAll(withoutLowBench(prepared, site, planner));
        });
        sessions.sort(Comparator.comparing(Session::date)
                .thenComparing(Session::start)
                .thenComparing(Session::siteCode)
                .thenComparing(Session::roomNo));
        return sessions;
    }

    private static List<Problem> withoutLowBench(Prepared prepared, SiteCase site, SitePlanner planner) {
        return site.chain().stream()
                .filter(FixedNeeds::needsLowBench)
                .filter(c -> prepared.dues().of(c).stream().anyMatch(s -> !planner.hasLowBench(s)))
                .map(c -> Problem.warning(
                        "PLAN_LOW_BENCH_MISSING", Place.named(c.candidateNo()), c.candidateNo(), site.siteCode()))
                .toList();
    }
}
