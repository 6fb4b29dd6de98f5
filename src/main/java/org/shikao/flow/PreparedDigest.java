package org.shikao.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;

/** The SHA-256 of all prepared data in a fixed text form; two exam files with the same digest were prepared alike. */
final class PreparedDigest {
    private static final String FIELD = "\u001F";

    private final MessageDigest digest;

    private PreparedDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lower-case hex. */
    static String of(Prepared prepared) {
        PreparedDigest d = new PreparedDigest();
        Documents documents = new Documents();
        d.line("rules", documents.text(prepared.rules()));
        d.line("catalogue", documents.text(prepared.catalogue()));
        prepared.roster().schools().forEach(s -> d.line("school", s.code(), s.name()));
        prepared.roster().candidates().forEach(d::candidate);
        prepared.venue()
                .sites()
                .forEach(s ->
                        d.line("site", s.code(), s.name(), s.address(), s.hostSchool(), String.join(",", s.feeders())));
        prepared.venue().rooms().forEach(d::room);
        prepared.venue().examiners().forEach(d::examiner);
        d.line("plan", prepared.plan().seed());
        prepared.plan().sessions().forEach(d::session);
        return HexFormat.of().formatHex(d.digest.digest());
    }

    private void candidate(Candidate c) {
        String exemptions = new TreeMap<>(c.exemptions()).toString();
        line(
                "candidate",
                c.candidateNo(),
                c.name(),
                c.sex().name(),
                c.idNo(),
                c.studentNo(),
                c.schoolCode(),
                String.valueOf(c.grade()),
                c.className(),
                c.candidateType(),
                c.needs(),
                exemptions,
                c.remark());
        if (!c.registrationNo().isEmpty()) {
            line("registration", c.candidateNo(), c.registrationNo());
        }
        if (!c.document().equals(Candidate.Document.NONE)) {
            line("document", c.candidateNo(), c.document().kind(), c.document().birth());
        }
    }

    private void room(Room r) {
        line(
                "room",
                r.siteCode(),
                r.no(),
                r.name(),
                subjects(r.subjects()),
                String.valueOf(r.benches()),
                String.valueOf(r.columns()),
                r.brokenBenches().toString(),
                r.lowBenches().toString());
    }

    private void examiner(Examiner e) {
        line(
                "examiner",
                e.code(),
                e.name(),
                e.schoolCode(),
                e.siteCode(),
                e.role().name(),
                subjects(e.subjects()),
                String.valueOf(e.trained()),
                e.recusals().toString());
    }

    private void session(Session s) {
        line(
                "session",
                s.id(),
                s.siteCode(),
                s.roomNo(),
                s.subjects().toString(),
                String.valueOf(s.number()),
                s.date().toString(),
                s.start().toString(),
                s.end().toString(),
                s.stations().stream().map(PreparedDigest::station).collect(Collectors.joining(FIELD)),
                s.seats().stream().map(PreparedDigest::seat).collect(Collectors.joining(FIELD)) + team(s));
    }

    /** Nothing where no team is posted, so that plans made before there were teams keep their digest. */
    private static String team(Session s) {
        return s.team().isEmpty() ? "" : FIELD + "team" + FIELD + String.join("+", s.team());
    }

    private static String station(Station s) {
        String tasks = s.tasks().stream()
                .map(t -> t.subject().code() + ":" + t.experimentId() + ":" + t.part())
                .collect(Collectors.joining(","));
        String examiners = String.join("+", s.examinerCodes());
        return String.join("|", s.lotNo(), String.valueOf(s.benchNo()), tasks, examiners);
    }

    private static String seat(Seat seat) {
        return seat.candidateNo() + "|" + seat.fixedLot();
    }

    private static String subjects(Collection<Subject> subjects) {
        return subjects.stream().sorted().map(Subject::code).collect(Collectors.joining(","));
    }

    private void line(String... fields) {
        digest.update((String.join(FIELD, fields) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
