package org.shikao.exam.venue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.School;
import org.shikao.exam.venue.Examiner.Role;
import org.shikao.exam.venue.VenueRow.Table;

/** Judges the rows of a venue workbook: each cell, codes that stand twice, and references to sites, benches and schools. */
public final class VenueCheck {
    /** No laboratory has more benches; a larger number is a slip of the hand. */
    private static final int MOST_BENCHES = 120;

    private static final int DEFAULT_COLUMNS = 4;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Place>> strangers = new LinkedHashMap<>();
    private final Set<String> schoolCodes;

    private VenueCheck(List<School> schools) {
        schoolCodes = schools.stream().map(School::code).collect(Collectors.toSet());
    }

    /** Checks rows as they were read; {@code schools} of the roster, empty if it is not there yet. */
    public static VenueChecked check(List<VenueRow> rows, List<School> schools) {
        return new VenueCheck(schools).check(rows);
    }

    private VenueChecked check(List<VenueRow> rows) {
        List<Site> sites = new ArrayList<>();
        List<Room> rooms = new ArrayList<>();
        List<Examiner> examiners = new ArrayList<>();
        of(rows, Table.SITES).forEach(row -> sites.add(site(row)));
        Set<String> siteCodes = sites.stream().map(Site::code).collect(Collectors.toSet());
        of(rows, Table.ROOMS).forEach(row -> rooms.add(room(row, siteCodes)));
        of(rows, Table.EXAMINERS).forEach(row -> examiners.add(examiner(row, siteCodes)));
        Venue venue = new Venue(sites, rooms, examiners);
        strangers();
        whole(venue);
        return new VenueChecked(venue, problems);
    }

    private static List<VenueRow> of(List<VenueRow> rows, Table table) {
        return rows.stream().filter(row -> row.table() == table).toList();
    }

    private Site site(VenueRow row) {
        VenueWords words = new VenueWords(row, problems);
        Site site = new Site(
                words.required(VenueField.SITE_CODE),
                words.required(VenueField.SITE_NAME),
                words.text(VenueField.ADDRESS),
                words.text(VenueField.HOST_SCHOOL),
                words.list(VenueField.FEEDERS));
        once("site " + site.code(), row.place(VenueField.SITE_CODE), site.code());
        school(site.hostSchool(), row.place(VenueField.HOST_SCHOOL));
        site.feeders().forEach(code -> school(code, row.place(VenueField.FEEDERS)));
        return site;
    }

    private Room room(VenueRow row, Set<String> siteCodes) {
        VenueWords words = new VenueWords(row, problems);
        String site = words.required(VenueField.SITE_CODE);
        String no = words.required(VenueField.ROOM_NO);
        known(site, siteCodes, row);
        once("room " + site + ' ' + no, row.place(VenueField.ROOM_NO), no);
        Set<Subject> subjects = words.subjects();
        if (subjects.isEmpty() && words.text(VenueField.SUBJECTS).isEmpty()) {
            problems.add(Problem.error("VENUE_CELL_MISSING", row.place(VenueField.SUBJECTS)));
        }
        OptionalInt benches = words.count(VenueField.BENCHES, 1, MOST_BENCHES);
        int columns = words.text(VenueField.COLUMNS).isEmpty()
                ? DEFAULT_COLUMNS
                : words.count(VenueField.COLUMNS, 1, MOST_BENCHES).orElse(DEFAULT_COLUMNS);
        boolean counted = benches.isPresent();
        List<Integer> broken = counted ? words.benches(VenueField.BROKEN_BENCHES, benches.getAsInt()) : List.of();
        List<Integer> low = counted ? words.benches(VenueField.LOW_BENCHES, benches.getAsInt()) : List.of();
        if (counted && broken.size() == benches.getAsInt()) {
            problems.add(Problem.error("VENUE_NO_BENCH_LEFT", row.place(VenueField.BROKEN_BENCHES), no));
        }
        return new Room(site, no, words.text(VenueField.ROOM_NAME), subjects, benches.orElse(0), columns, broken, low);
    }

    private Examiner examiner(VenueRow row, Set<String> siteCodes) {
        VenueWords words = new VenueWords(row, problems);
        String code = words.required(VenueField.EXAMINER_CODE);
        String site = words.text(VenueField.SITE_CODE);
        String school = words.text(VenueField.SCHOOL_CODE);
        Role role = words.role();
        Set<Subject> subjects = words.subjects();
        once("examiner " + code, row.place(VenueField.EXAMINER_CODE), code);
        school(school, row.place(VenueField.SCHOOL_CODE));
        if (!site.isEmpty()) {
            known(site, siteCodes, row);
        }
        if (role == Role.EXAMINER && words.text(VenueField.SUBJECTS).isEmpty()) {
            problems.add(Problem.error("VENUE_EXAMINER_WITHOUT_SUBJECT", row.place(VenueField.SUBJECTS), code));
        }
        boolean trained = words.trained();
        if (role == Role.EXAMINER && !trained) {
            problems.add(Problem.warning("VENUE_EXAMINER_UNTRAINED", row.place(VenueField.TRAINED), code));
        }
        return new Examiner(
                code,
                words.required(VenueField.EXAMINER_NAME),
                school,
                site,
                role,
                subjects,
                trained,
                words.list(VenueField.RECUSALS));
    }

    private void once(String key, Place place, String shown) {
        Place other = shown.isEmpty() ? null : places.putIfAbsent(key, place);
        if (other != null) {
            problems.add(Problem.error("VENUE_CODE_TWICE", place, shown, other.toString()));
        }
    }

    private void known(String site, Set<String> siteCodes, VenueRow row) {
        if (!site.isEmpty() && !siteCodes.contains(site)) {
            problems.add(Problem.error("VENUE_SITE_UNKNOWN", row.place(VenueField.SITE_CODE), site));
        }
    }

    private void school(String code, Place place) {
        if (!code.isEmpty() && !schoolCodes.isEmpty() && !schoolCodes.contains(code)) {
            strangers.computeIfAbsent(code, c -> new ArrayList<>()).add(place);
        }
    }

    /** A school that is not in the roster stands in many cells; it is told once, at the first of them. */
    private void strangers() {
        strangers.forEach((code, at) ->
                problems.add(Problem.warning("VENUE_SCHOOL_UNKNOWN", at.get(0), code, String.valueOf(at.size()))));
    }

    private void whole(Venue venue) {
        for (Site site : venue.sites()) {
            if (venue.roomsOf(site.code()).isEmpty()) {
                problems.add(Problem.error(
                        "VENUE_SITE_WITHOUT_ROOM",
                        places.getOrDefault("site " + site.code(), Place.NOWHERE),
                        site.code()));
            }
            boolean led = venue.examiners().stream()
                    .anyMatch(e -> e.role() == Role.CHIEF
                            && (e.siteCode().isEmpty() || e.siteCode().equals(site.code())));
            if (!led) {
                problems.add(Problem.warning(
                        "VENUE_SITE_WITHOUT_CHIEF",
                        places.getOrDefault("site " + site.code(), Place.NOWHERE),
                        site.code()));
            }
        }
    }
}
