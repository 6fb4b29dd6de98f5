package org.shikao.exam.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Subject;

/**
 * One timed sitting of a room (场次). {@code id} is unique in the exam, such as {@code S1-A-0516-03}. {@code subjects} has one
 * entry in the usual rule, several where a lot decides the subject or a paper spans them. {@code candidates} are in call order.
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
        List<Seat> seats) {
    public Session {
        subjects = List.copyOf(subjects);
        stations = List.copyOf(stations);
        seats = List.copyOf(seats);
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
