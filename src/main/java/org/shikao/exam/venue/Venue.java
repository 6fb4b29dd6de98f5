package org.shikao.exam.venue;

import java.util.List;
import java.util.Optional;

/** Sites with their rooms, and the examiners. */
public record Venue(List<Site> sites, List<Room> rooms, List<Examiner> examiners) {
    public static final Venue EMPTY = new Venue(List.of(), List.of(), List.of());

    public Venue {
        sites = List.copyOf(sites);
        rooms = List.copyOf(rooms);
        examiners = List.copyOf(examiners);
    }

    public Optional<Site> site(String code) {
        return sites.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public Optional<Examiner> examiner(String code) {
        return examiners.stream().filter(e -> e.code().equals(code)).findFirst();
    }

    public List<Room> roomsOf(String siteCode) {
        return rooms.stream().filter(r -> r.siteCode().equals(siteCode)).toList();
    }
}
