package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Site;
import org.shikao.exam.venue.Venue;
import org.shikao.files.DraftMark;
import org.shikao.files.sheet.BookWriter.Column;
import org.shikao.text.Texts;

/** The plan as a workbook: sessions (场次), benches (台位), candidates (考生), examiners (监考). */
public final class PlanWorkbook {
    private final RulePack rules;
    private final Catalogue catalogue;
    private final Venue venue;
    private final Plan plan;
    private final Texts texts;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, String> schools = new HashMap<>();

    private PlanWorkbook(RulePack rules, Catalogue catalogue, Roster roster, Venue venue, Plan plan, Texts texts) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.venue = venue;
        this.plan = plan;
        this.texts = texts;
        roster.candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        roster.schools().forEach(s -> schools.put(s.code(), s.name()));
    }

    /** Writes the workbook, over one that is there. */
    public static void write(
            Path file, RulePack rules, Catalogue catalogue, Roster roster, Venue venue, Plan plan, Texts texts)
            throws IOException {
        PlanWorkbook plans = new PlanWorkbook(rules, catalogue, roster, venue, plan, texts);
        try (BookWriter book = new BookWriter(file, DraftMark.of(rules, texts))) {
            book.sheet(texts.text("forms.sheet.sessions"), plans.sessionColumns(), plans.sessions());
            book.sheet(texts.text("forms.sheet.benches"), plans.benchColumns(), plans.benches());
            book.sheet(texts.text("forms.sheet.candidates"), plans.candidateColumns(), plans.seats());
            book.sheet(texts.text("forms.sheet.examiners"), plans.examinerColumns(), plans.examiners());
        }
    }

    private List<Column> sessionColumns() {
        List<Column> columns = where();
        columns.add(column("forms.subject", 14));
        columns.add(number("forms.candidates", 10));
        columns.add(Column.number(texts.text("forms.benches", rules.labels().bench()), 10));
        return columns;
    }

    private List<List<String>> sessions() {
        List<List<String>> rows = new ArrayList<>();
        for (Session session : plan.sessions()) {
            List<String> row = where(session);
            row.add(subjects(session.subjects()));
            row.add(String.valueOf(session.seats().size()));
            row.add(String.valueOf(session.stations().size()));
            rows.add(row);
        }
        return rows;
    }

    private List<Column> benchColumns() {
        List<Column> columns = where();
        columns.add(column("forms.lot", 12));
        columns.add(Column.number(rules.labels().bench(), 8));
        columns.add(column("forms.subject", 14));
        columns.add(column("forms.column.experiment", 34));
        columns.add(Column.text(rules.labels().examiner(), 20));
        if (twice()) {
            columns.add(
                    Column.text(texts.text("forms.plan.second", rules.labels().examiner()), 20));
        }
        return columns;
    }

    private List<List<String>> benches() {
        List<List<String>> rows = new ArrayList<>();
        for (Session session : plan.sessions()) {
            for (Station station : session.stations()) {
                station.tasks().forEach(task -> {
                    List<String> row = where(session);
                    row.add(station.lotNo());
                    row.add(String.valueOf(station.benchNo()));
                    row.add(subjects(List.of(task.subject())));
                    row.add(experiment(task.experimentId()));
                    row.add(examiner(station.examinerCode()));
                    if (twice()) {
                        row.add(examiner(station.secondCode()));
                    }
                    rows.add(row);
                });
            }
        }
        return rows;
    }

    /** Whether two examiners of the room mark every sheet. */
    private boolean twice() {
        return rules.marking().mode() == Mode.DOUBLE;
    }

    private List<Column> candidateColumns() {
        List<Column> columns = where();
        columns.add(number("forms.order", 8));
        columns.add(column("forms.candidateNo", 18));
        columns.add(column("forms.name", 24));
        columns.add(column("forms.schoolCode", 14));
        columns.add(column("forms.school", 26));
        columns.add(column("forms.class", 10));
        columns.add(column("forms.fixedLot", 12));
        if (rules.session().onArrival()) {
            columns.add(column("forms.seatNote", 26));
        }
        return columns;
    }

    private List<List<String>> seats() {
        List<List<String>> rows = new ArrayList<>();
        for (Session session : plan.sessions()) {
            int order = 0;
            for (Seat seat : session.seats()) {
                Candidate candidate = candidates.get(seat.candidateNo());
                List<String> row = where(session);
                row.add(String.valueOf(++order));
                row.add(seat.candidateNo());
                row.add(candidate == null ? "" : candidate.name());
                row.add(candidate == null ? "" : candidate.schoolCode());
                row.add(candidate == null ? "" : schools.getOrDefault(candidate.schoolCode(), ""));
                row.add(candidate == null ? "" : candidate.className());
                row.add(seat.fixedLot());
                if (rules.session().onArrival()) {
                    row.add(seat.fixedLot().isEmpty() ? texts.text("forms.reserved") : "");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Column> examinerColumns() {
        List<Column> columns = where();
        columns.add(column("forms.examinerCode", 14));
        columns.add(column("forms.name", 20));
        columns.add(column("forms.school", 26));
        columns.add(Column.text(rules.labels().bench(), 30));
        if (inTeams()) {
            columns.add(column("forms.plan.team", 14));
        }
        return columns;
    }

    /** Whether teams score. */
    private boolean inTeams() {
        return rules.marking().mode() == Mode.TEAM;
    }

    /** Leader or member of the team of a session. */
    private String duty(Session session, String code) {
        if (session.leader().filter(code::equals).isPresent()) {
            return texts.text("forms.plan.team.leader");
        }
        return session.team().contains(code) ? texts.text("forms.plan.team.member") : "";
    }

    private List<List<String>> examiners() {
        List<List<String>> rows = new ArrayList<>();
        for (Session session : plan.sessions()) {
            Map<String, List<String>> benches = new TreeMap<>();
            session.stations()
                    .forEach(station -> station.examinerCodes()
                            .forEach(code -> benches.computeIfAbsent(code, c -> new ArrayList<>())
                                    .add(String.valueOf(station.benchNo()))));
            session.team().forEach(code -> benches.computeIfAbsent(code, c -> new ArrayList<>()));
            benches.forEach((code, at) -> {
                List<String> row = where(session);
                row.add(code);
                row.add(venue.examiner(code).map(Examiner::name).orElse(""));
                row.add(venue.examiner(code)
                        .map(Examiner::schoolCode)
                        .map(c -> schools.getOrDefault(c, c))
                        .orElse(""));
                row.add(String.join(" ", at));
                if (inTeams()) {
                    row.add(duty(session, code));
                }
                rows.add(row);
            });
        }
        return rows;
    }

    /** The columns with which every sheet begins: which session, where and when. */
    private List<Column> where() {
        return new ArrayList<>(List.of(
                column("forms.sessionId", 18),
                column("forms.site", 26),
                Column.text(rules.labels().room(), 14),
                number("forms.sessionNo", 8),
                column("forms.date", 12),
                column("forms.start", 8),
                column("forms.end", 8)));
    }

    private List<String> where(Session session) {
        return new ArrayList<>(List.of(
                session.id(),
                venue.site(session.siteCode()).map(Site::name).orElse(session.siteCode()),
                room(session),
                String.valueOf(session.number()),
                session.date().toString(),
                session.start().toString(),
                session.end().toString()));
    }

    private String room(Session session) {
        return venue.roomsOf(session.siteCode()).stream()
                .filter(room -> room.no().equals(session.roomNo()))
                .map(Room::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(session.roomNo());
    }

    private String subjects(List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> texts.text("forms.subject." + subject.code()))
                .collect(Collectors.joining(texts.text("forms.and")));
    }

    private String experiment(String id) {
        return id
                + catalogue
                        .experiment(id)
                        .map(Experiment::title)
                        .map(title -> " " + title)
                        .orElse("");
    }

    private String examiner(String code) {
        return venue.examiner(code)
                .map(Examiner::name)
                .filter(name -> !name.isBlank())
                .map(name -> code + " " + name)
                .orElse(code);
    }

    private Column column(String key, int width) {
        return Column.text(texts.text(key), width);
    }

    private Column number(String key, int width) {
        return Column.number(texts.text(key), width);
    }
}
