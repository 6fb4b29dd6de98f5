package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;

/** Says why candidates of a site were left over, and how much is missing. */
final class Shortage {

    private final Prepared prepared;
    private final SiteCase site;

    Shortage(Prepared prepared, SiteCase site) {
        this.prepared = prepared;
        this.site = site;
    }

    /** One problem a sitting for which somebody still waits. */
    List<Problem> of(SiteQueue queue) {
        List<Problem> problems = new ArrayList<>();
        for (Sitting sitting : queue.sittings()) {
            if (queue.waiting(sitting) > 0) {
                problems.add(reason(sitting, queue.candidates(sitting)));
            }
        }
        return problems;
    }

    /** One warning where two should mark every sheet and benches have one examiner alone: how many more would do. */
    List<Problem> ofSecondMarkers(List<Session> sessions) {
        if (prepared.rules().marking().mode() != Mode.DOUBLE) {
            return List.of();
        }
        List<Session> alone = sessions.stream()
                .filter(s -> s.stations().stream()
                        .anyMatch(bench -> bench.secondCode().isEmpty()))
                .toList();
        if (alone.isEmpty()) {
            return List.of();
        }
        int least = alone.stream().mapToInt(this::missing).max().orElse(1);
        String code = site.siteCode();
        return List.of(Problem.warning(
                "PLAN_SECOND_MISSING",
                Place.named(code),
                code,
                String.valueOf(alone.size()),
                alone.get(0).id(),
                String.valueOf(least)));
    }

    /** One warning where a team should score and is too small: in how many sessions, and how many more would do. */
    List<Problem> ofTeams(List<Session> sessions) {
        int due = Crew.of(prepared.rules().marking()).team();
        List<Session> small =
                sessions.stream().filter(session -> session.team().size() < due).toList();
        if (small.isEmpty()) {
            return List.of();
        }
        int least = small.stream()
                .mapToInt(session -> due - session.team().size())
                .max()
                .orElse(1);
        String code = site.siteCode();
        return List.of(Problem.warning(
                "PLAN_TEAM_MISSING",
                Place.named(code),
                code,
                String.valueOf(small.size()),
                small.get(0).id(),
                String.valueOf(least)));
    }

    /** Examiners who would mark the benches of a session that one watches alone. */
    private int missing(Session session) {
        return (int) session.stations().stream()
                .filter(bench -> bench.secondCode().isEmpty())
                .map(Station::examinerCode)
                .distinct()
                .count();
    }

    private Problem reason(Sitting sitting, Collection<Candidate> left) {
        List<Room> rooms = site.rooms().stream()
                .filter(room -> sitting.suits(room, prepared.paper()))
                .toList();
        if (rooms.isEmpty()) {
            return problem("PLAN_ROOMS_MISSING", sitting, left.size());
        }
        if (rooms.stream().allMatch(room -> BenchLayout.usable(room).isEmpty())) {
            return problem("PLAN_SEATS_MISSING", sitting, left.size());
        }
        long able = able(sitting, left);
        FixedNeeds needs = new FixedNeeds(prepared.rules());
        if (able > 0 && left.stream().allMatch(needs::mayBeFixed)) {
            return problem("PLAN_FIXED_BENCH_MISSING", sitting, left.size());
        }
        return examinersMissing(sitting, left, able);
    }

    private Problem examinersMissing(Sitting sitting, Collection<Candidate> left, long able) {
        int atOnce = Math.min(left.size(), prepared.roomSize());
        int wanted = (atOnce + prepared.ratio() - 1) / prepared.ratio();
        return Problem.error(
                "PLAN_EXAMINERS_MISSING",
                Place.named(site.siteCode()),
                site.siteCode(),
                sitting.name(),
                String.valueOf(left.size()),
                String.valueOf(able),
                String.valueOf(Math.max(1, wanted - able)));
    }

    /** Examiners sent here who know a subject of the sitting and come from a partner of the schools left over, or from none of them. */
    private long able(Sitting sitting, Collection<Candidate> left) {
        Set<String> schools = left.stream().map(Candidate::schoolCode).collect(Collectors.toSet());
        boolean avoided = prepared.rules().examiner().avoidOwnSchool();
        Set<String> partners = schools.stream()
                .flatMap(school -> prepared.rules().examiner().partners(school).stream())
                .collect(Collectors.toSet());
        return site.examiners().stream()
                .filter(e -> knows(e, sitting) && !(avoided && schools.contains(e.schoolCode())))
                .filter(e -> partners.isEmpty() || partners.contains(e.schoolCode()))
                .count();
    }

    private static boolean knows(Examiner examiner, Sitting sitting) {
        return sitting.subjects().stream().anyMatch(s -> WatchRules.isCompetent(examiner, s));
    }

    private Problem problem(String code, Sitting sitting, int left) {
        return Problem.error(code, Place.named(site.siteCode()), site.siteCode(), sitting.name(), String.valueOf(left));
    }
}
