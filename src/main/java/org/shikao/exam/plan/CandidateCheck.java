package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;

/** Checks that everybody due is seated exactly once a subject, at one site that takes the school, without overlap. */
final class CandidateCheck {

    private final RulePack rules;
    private final Venue venue;
    private final Map<String, Candidate> candidates = new TreeMap<>();
    private final Map<String, List<Session>> sessionsOf = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CandidateCheck(RulePack rules, Roster roster, Venue venue, Plan plan) {
        this.rules = rules;
        this.venue = venue;
        roster.candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        for (Session session : plan.sessions()) {
            session.candidates()
                    .forEach(no -> sessionsOf
                            .computeIfAbsent(no, n -> new ArrayList<>())
                            .add(session));
        }
    }

    void into(List<Problem> all) {
        for (Candidate candidate : candidates.values()) {
            List<Session> sessions = sessionsOf.getOrDefault(candidate.candidateNo(), List.of());
            seatedOncePerSubject(candidate, sessions);
            neverAtTwoTimesTooClose(candidate, sessions);
            atOneSiteThatTakesTheSchool(candidate, sessions);
        }
        onlyKnownCandidates();
        all.addAll(problems);
    }

    private void onlyKnownCandidates() {
        sessionsOf.forEach((no, sessions) -> {
            if (!candidates.containsKey(no)) {
                report("PLAN_CANDIDATE_UNKNOWN", sessions.get(0).id(), no);
            }
        });
    }

    private void seatedOncePerSubject(Candidate candidate, List<Session> sessions) {
        if (rules.subjects().choice() == Choice.ALL) {
            oncePerSubject(candidate, sessions);
        } else {
            onceAltogether(candidate, sessions);
        }
    }

    private void oncePerSubject(Candidate candidate, List<Session> sessions) {
        String no = candidate.candidateNo();
        Set<Subject> due = new HashSet<>(rules.subjectsOf(candidate.grade()));
        due.removeAll(candidate.exemptions().keySet());
        Map<Subject, Integer> times = new HashMap<>();
        sessions.forEach(session -> session.subjects().forEach(s -> times.merge(s, 1, Integer::sum)));
        for (Subject subject : Subject.values()) {
            int count = times.getOrDefault(subject, 0);
            if (count > 0 && !due.contains(subject)) {
                report("PLAN_CANDIDATE_NOT_DUE", no, no, subject.code());
            } else if (count > 1) {
                report("PLAN_CANDIDATE_SEATED_TWICE", no, no, subject.code(), String.valueOf(count));
            } else if (count == 0 && due.contains(subject)) {
                report("PLAN_CANDIDATE_UNSEATED", no, no, subject.code());
            }
        }
    }

    private void onceAltogether(Candidate candidate, List<Session> sessions) {
        String no = candidate.candidateNo();
        List<Subject> subjects = rules.subjectsOf(candidate.grade());
        boolean due = subjects.stream().anyMatch(s -> !candidate.exemptions().containsKey(s));
        String names = String.join("+", subjects.stream().map(Subject::code).toList());
        if (!sessions.isEmpty()
                && (!due || !subjects.containsAll(sessions.get(0).subjects()))) {
            report("PLAN_CANDIDATE_NOT_DUE", no, no, names);
        } else if (sessions.size() > 1) {
            report("PLAN_CANDIDATE_SEATED_TWICE", no, no, names, String.valueOf(sessions.size()));
        } else if (sessions.isEmpty() && due) {
            report("PLAN_CANDIDATE_UNSEATED", no, no, names);
        }
    }

    private void neverAtTwoTimesTooClose(Candidate candidate, List<Session> sessions) {
        List<Session> ordered = new ArrayList<>(sessions);
        ordered.sort(Comparator.comparing(Session::date).thenComparing(Session::start));
        for (int i = 1; i < ordered.size(); i++) {
            Session before = ordered.get(i - 1);
            Session after = ordered.get(i);
            if (Times.tooClose(before, after, rules.session().changeMinutes())) {
                report(
                        "PLAN_CANDIDATE_OVERLAP",
                        candidate.candidateNo(),
                        candidate.candidateNo(),
                        before.id(),
                        after.id());
            }
        }
    }

    private void atOneSiteThatTakesTheSchool(Candidate candidate, List<Session> sessions) {
        String no = candidate.candidateNo();
        Set<String> sites = new HashSet<>();
        sessions.forEach(s -> sites.add(s.siteCode()));
        if (sites.size() > 1) {
            report("PLAN_CANDIDATE_TWO_SITES", no, no);
        }
        for (String code : sites) {
            if (!takes(code, candidate.schoolCode())) {
                report("PLAN_SITE_NOT_FEEDER", no, no, candidate.schoolCode(), code);
            }
        }
    }

    private boolean takes(String siteCode, String school) {
        boolean named = venue.sites().stream().anyMatch(s -> s.feeders().contains(school));
        return venue.site(siteCode)
                .map(Site::feeders)
                .map(feeders -> named ? feeders.contains(school) : feeders.isEmpty())
                .orElse(false);
    }

    private void report(String code, String place, String... args) {
        problems.add(Problem.error(code, Place.named(place), args));
    }
}
