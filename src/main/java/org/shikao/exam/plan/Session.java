package org.shikao.exam.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Subject;

/**
 * One timed sitting of a room (场次). {@code id} is unique in the exam, such as {@code S1-A-0516-03}. {@code subjects} has one
 * entry in the usual rule, several where a lot decides the subject or a paper spans them. {@code candidates} are in call order.
 * {@code team} holds the codes of those who score together (rule 21), their leader first; empty where no team is posted.
 */
public record Session(
        String id,
        String siteCode,
        String roomNo,
        List<Subject> subjects,
        int number,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        List<Station> stations,
        List<Seat> seats,
        List<String> team) {
    public Session {
        subjects = List.copyOf(subjects);
        stations = List.copyOf(stations);
        seats = List.copyOf(seats);
        team = List.copyOf(team);
    }

    /** A session without a team. */
    public Session(
            String id,
            String siteCode,
            String roomNo,
            List<Subject> subjects,
            int number,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            List<Station> stations,
            List<Seat> seats) {
        this(id, siteCode, roomNo, subjects, number, date, start, end, stations, seats, List.of());
    }

    /** The same session with other people due. */
    public Session withSeats(List<Seat> due) {
        return new Session(id, siteCode, roomNo, subjects, number, date, start, end, stations, due, team);
    }

    /** The code of the leader who signs for the team, if one is posted. */
    public Optional<String> leader() {
        return team.stream().findFirst();
    }

    /** Codes of everybody who scores here, each once: at the benches in their order, then the others of the team. */
    public List<String> examinerCodes() {
        return Stream.concat(stations.stream().flatMap(station -> station.examinerCodes().stream()), team.stream())
                .distinct()
                .toList();
    }

    /** Codes of those of the team who have no bench of their own, the leader first if he is one of them. */
    public List<String> withoutBench() {
        return team.stream()
                .filter(code -> stations.stream()
                        .noneMatch(station -> station.examinerCodes().contains(code)))
                .toList();
    }

    /** Numbers of the candidates due, in call order. */
    public List<String> candidates() {
        return seats.stream().map(Seat::candidateNo).toList();
    }

    /** Whether both are on one day and overlap or lie fewer than these minutes apart. */
    public boolean isTooClose(Session other, int minutes) {
        return Times.tooClose(this, other, minutes);
    }

    public Optional<Station> station(String lotNo) {
        return stations.stream().filter(s -> s.lotNo().equals(lotNo)).findFirst();
    }
}
