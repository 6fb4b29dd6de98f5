package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Venue;

/** Checks everybody who scores: who they are, whom they meet, how many benches they watch, and that they are in one place. */
final class ExaminerCheck {

    private final RulePack rules;
    private final ExaminerRule rule;
    private final Plan plan;
    private final Map<String, Examiner> examiners = new HashMap<>();
    private final Map<String, String> schoolOf = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    ExaminerCheck(RulePack rules, Roster roster, Venue venue, Plan plan) {
        this.rules = rules;
        this.rule = rules.examiner();
        this.plan = plan;
        venue.examiners().forEach(e -> examiners.put(e.code(), e));
        for (Candidate candidate : roster.candidates()) {
            schoolOf.put(candidate.candidateNo(), candidate.schoolCode());
        }
    }

    void into(List<Problem> all) {
        Map<Session, List<String>> people = drawnWith();
        for (Session session : plan.sessions()) {
            watches(session).forEach((code, stations) -> {
                Examiner examiner = examiners.get(code);
                if (examiner == null) {
                    report("PLAN_EXAMINER_UNKNOWN", session, session.id(), code);
                } else {
                    mayBeOnDuty(session, examiner);
                    knowsTheSubject(session, examiner, stations);
                    meetsNobodyOfHisOwn(session, examiner, people.get(session));
                    comesFromAPartner(session, examiner, people.get(session));
                    watchesFewAdjacentBenches(session, examiner, stations);
                }
            });
            sharesNoRoomWithAColleague(session);
            hasTwoMarkers(session);
        }
        isInOnePlace();
        schoolsDoNotExamineEachOther(people);
        all.addAll(problems);
    }

    private static Map<String, List<Station>> watches(Session session) {
        Map<String, List<Station>> watches = new TreeMap<>();
        session.team().forEach(code -> watches.put(code, new ArrayList<>()));
        session.stations()
                .forEach(s -> s.examinerCodes()
                        .forEach(code -> watches.computeIfAbsent(code, c -> new ArrayList<>())
                                .add(s)));
        return watches;
    }

    /** For every session everybody who may draw a bench of it. */
    private Map<Session, List<String>> drawnWith() {
        Map<List<Object>, List<String>> urns = new HashMap<>();
        plan.sessions()
                .forEach(s -> urns.computeIfAbsent(LotCheck.urn(rules, s), key -> new ArrayList<>())
                        .addAll(s.candidates()));
        Map<Session, List<String>> people = new LinkedHashMap<>();
        plan.sessions().forEach(s -> people.put(s, urns.get(LotCheck.urn(rules, s))));
        return people;
    }

    private void mayBeOnDuty(Session session, Examiner examiner) {
        if (examiner.role() != Examiner.Role.EXAMINER) {
            report("PLAN_EXAMINER_ROLE", session, session.id(), examiner.code());
        }
        if (!examiner.trained()) {
            report("PLAN_EXAMINER_UNTRAINED", session, session.id(), examiner.code());
        }
        if (!examiner.siteCode().isEmpty() && !examiner.siteCode().equals(session.siteCode())) {
            report("PLAN_EXAMINER_SITE", session, session.id(), examiner.code(), examiner.siteCode());
        }
    }

    private void knowsTheSubject(Session session, Examiner examiner, List<Station> stations) {
        for (Station station : stations) {
            for (Task task : station.tasks()) {
                if (task.part() != Part.MINOR && !examiner.subjects().contains(task.subject())) {
                    report(
                            "PLAN_EXAMINER_SUBJECT",
                            session,
                            session.id(),
                            examiner.code(),
                            String.valueOf(station.benchNo()),
                            task.subject().code());
                }
            }
        }
    }

    private void meetsNobodyOfHisOwn(Session session, Examiner examiner, List<String> people) {
        for (String no : people) {
            if (rule.avoidOwnSchool() && examiner.schoolCode().equals(schoolOf.get(no))) {
                report("PLAN_EXAMINER_OWN_SCHOOL", session, session.id(), examiner.code(), no);
                break;
            }
        }
        for (String no : people) {
            if (rule.avoidRelatives() && examiner.recusals().contains(no)) {
                report("PLAN_EXAMINER_RELATIVE", session, session.id(), examiner.code(), no);
            }
        }
    }

    /** Of candidates whose schools have partners, one at least has the examiner's school for partner (rule 20). */
    private void comesFromAPartner(Session session, Examiner examiner, List<String> people) {
        Set<String> partners = new TreeSet<>();
        for (List<String> pair : rule.pairedSchools()) {
            for (String no : people) {
                if (pair.contains(schoolOf.get(no))) {
                    pair.stream().filter(code -> !code.equals(schoolOf.get(no))).forEach(partners::add);
                }
            }
        }
        if (!partners.isEmpty() && !partners.contains(examiner.schoolCode())) {
            report(
                    "PLAN_EXAMINER_NO_PARTNER",
                    session,
                    session.id(),
                    examiner.code(),
                    examiner.schoolCode(),
                    String.join(" ", partners));
        }
    }

    private void watchesFewAdjacentBenches(Session session, Examiner examiner, List<Station> stations) {
        if (stations.size() > rule.ratioMax()) {
            report(
                    "PLAN_EXAMINER_RATIO",
                    session,
                    session.id(),
                    examiner.code(),
                    String.valueOf(stations.size()),
                    String.valueOf(rule.ratioMax()));
        }
        List<Station> row = session.stations().stream()
                .sorted(Comparator.comparingInt(Station::benchNo))
                .toList();
        int first = stations.stream().mapToInt(row::indexOf).min().orElse(0);
        int last = stations.stream().mapToInt(row::indexOf).max().orElse(0);
        if (!stations.isEmpty() && last - first + 1 != stations.size()) {
            report("PLAN_EXAMINER_NOT_ADJACENT", session, session.id(), examiner.code());
        }
    }

    /**
     * Where two examiners of the room mark every sheet (rule 21), two people watch every bench; one alone is warned of, for others
     * may come to mark.
     */
    private void hasTwoMarkers(Session session) {
        boolean twice = rules.marking().mode() == Mode.DOUBLE;
        List<String> alone = new ArrayList<>();
        for (Station station : session.stations()) {
            String bench = String.valueOf(station.benchNo());
            if (station.secondCode().isEmpty()) {
                alone.add(bench);
            } else if (!twice) {
                report("PLAN_SECOND_NOT_DUE", session, session.id(), bench, station.secondCode());
            } else if (station.secondCode().equals(station.examinerCode())) {
                report("PLAN_SECOND_SAME", session, session.id(), bench, station.secondCode());
            }
        }
        if (twice && !alone.isEmpty()) {
            problems.add(Problem.warning(
                    "PLAN_ONE_MARKER", Place.named(session.id()), session.id(), String.join(" ", alone)));
        }
    }

    private void sharesNoRoomWithAColleague(Session session) {
        Set<String> schools = new HashSet<>();
        for (String code : watches(session).keySet()) {
            Examiner examiner = examiners.get(code);
            boolean known = examiner != null && !examiner.schoolCode().isEmpty();
            if (rule.avoidSameSchoolPair() && known && !schools.add(examiner.schoolCode())) {
                report("PLAN_EXAMINER_SCHOOL_PAIR", session, session.id(), code, examiner.schoolCode());
            }
        }
    }

    private void isInOnePlace() {
        Map<String, List<Session>> sessionsOf = new TreeMap<>();
        for (Session session : plan.sessions()) {
            watches(session)
                    .keySet()
                    .forEach(code -> sessionsOf
                            .computeIfAbsent(code, c -> new ArrayList<>())
                            .add(session));
        }
        sessionsOf.forEach((code, sessions) -> {
            sessions.sort(Comparator.comparing(Session::date).thenComparing(Session::start));
            for (int i = 1; i < sessions.size(); i++) {
                if (Times.tooClose(sessions.get(i - 1), sessions.get(i), 0)) {
                    report(
                            "PLAN_EXAMINER_TWO_PLACES",
                            sessions.get(i),
                            code,
                            sessions.get(i - 1).id(),
                            sessions.get(i).id());
                }
            }
        });
    }

    private void schoolsDoNotExamineEachOther(Map<Session, List<String>> people) {
        if (!rule.avoidPairedSchool()) {
            return;
        }
        Set<List<String>> pairs = new HashSet<>();
        people.forEach((session, all) -> watches(session).keySet().forEach(code -> {
            Examiner examiner = examiners.get(code);
            Set<String> schools = new HashSet<>();
            all.forEach(no -> schools.add(schoolOf.getOrDefault(no, "")));
            for (String school : schools) {
                if (examiner != null && pairs.contains(List.of(school, examiner.schoolCode()))) {
                    report("PLAN_EXAMINER_PAIRED", session, session.id(), code, examiner.schoolCode(), school);
                } else if (examiner != null) {
                    pairs.add(List.of(examiner.schoolCode(), school));
                }
            }
        }));
    }

    private void report(String code, Session session, String... args) {
        problems.add(Problem.error(code, Place.named(session.id()), args));
    }
}
