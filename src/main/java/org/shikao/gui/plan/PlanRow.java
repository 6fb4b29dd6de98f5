package org.shikao.gui.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Examiner;
import org.shikao.flow.OpenExam;

/** A planned session as the page shows it, with everything its detail needs. */
record PlanRow(
        Session session,
        SessionState state,
        String siteName,
        List<BenchRow> benches,
        List<SeatRow> seats,
        List<String> team,
        boolean placesOnly) {
    /** A bench of the session; {@code low} lots are kept for the candidate named in {@code keptFor}. */
    record BenchRow(int bench, String experiment, String examiner, String keptFor) {}

    /** A candidate due, in call order. */
    record SeatRow(int order, String candidateNo, String name, String school) {}

    String id() {
        return session.id();
    }

    /** The examiners' codes. */
    Set<String> examiners() {
        return session.examinerCodes().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether any of its words holds this text. */
    boolean matches(String text) {
        return text.isEmpty()
                || id().startsWith(text)
                || siteName.contains(text)
                || session.roomNo().startsWith(text)
                || benches.stream().anyMatch(b -> b.examiner().contains(text))
                || seats.stream()
                        .anyMatch(
                                s -> s.name().contains(text) || s.candidateNo().endsWith(text));
    }

    /** All sessions in the order of the plan. */
    static List<PlanRow> all(OpenExam exam) {
        Map<String, Candidate> candidates = new HashMap<>();
        exam.roster().candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        Map<String, String> schools = new HashMap<>();
        exam.roster().schools().forEach(s -> schools.put(s.code(), s.name()));
        Map<String, String> examiners = new HashMap<>();
        for (Examiner examiner : exam.venue().examiners()) {
            examiners.put(examiner.code(), examiner.code() + " " + examiner.name());
        }
        return exam.shownPlan().sessions().stream()
                .map(s -> new PlanRow(
                        s,
                        exam.day().sessionState(s.id()),
                        exam.venue().site(s.siteCode()).map(x -> x.name()).orElse(s.siteCode()),
                        benches(exam, s, examiners),
                        seats(s, candidates, schools),
                        s.team().stream()
                                .map(code -> examiners.getOrDefault(code, code))
                                .toList(),
                        exam.rules().session().onArrival()))
                .toList();
    }

    private static List<BenchRow> benches(OpenExam exam, Session session, Map<String, String> examiners) {
        return session.stations().stream()
                .map(station -> new BenchRow(
                        station.benchNo(),
                        station.tasks().stream()
                                .map(t -> exam.catalogue()
                                        .experiment(t.experimentId())
                                        .map(Experiment::title)
                                        .orElse(t.experimentId()))
                                .collect(Collectors.joining(" + ")),
                        station.examinerCodes().stream()
                                .map(code -> examiners.getOrDefault(code, code))
                                .collect(Collectors.joining(" / ")),
                        session.seats().stream()
                                .filter(seat -> seat.fixedLot().equals(station.lotNo()))
                                .map(seat -> seat.candidateNo())
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private static List<SeatRow> seats(
            Session session, Map<String, Candidate> candidates, Map<String, String> schools) {
        List<SeatRow> seats = new ArrayList<>();
        for (String no : session.candidates()) {
            Candidate candidate = candidates.get(no);
            seats.add(new SeatRow(
                    seats.size() + 1,
                    no,
                    candidate == null ? "" : candidate.name(),
                    candidate == null ? "" : schools.getOrDefault(candidate.schoolCode(), "")));
        }
        return seats;
    }
}
