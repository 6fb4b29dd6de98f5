package org.shikao.gui.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.venue.Room;
import org.shikao.exam.venue.Venue;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.ExamStatus.SessionRow;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.StepState;
import org.shikao.text.Phrase;

/** The state of the open exam as the home page shows it; a value, read once. */
record Overview(
        String title,
        String kind,
        Optional<String> heldBy,
        boolean writable,
        boolean draft,
        List<Step> steps,
        Next next,
        Figures figures,
        List<SiteRow> sites) {
    /** One step of the path; its name is {@code gui.frame.page.ID}. */
    record Step(String id, StepState state, Phrase count) {}

    /** The key figures. */
    record Figures(
            int candidates,
            int schools,
            int sessions,
            int signed,
            int sheets,
            int submitted,
            int conflicts,
            int present,
            int absent,
            int rooms,
            int benches,
            int examiners) {}

    /** A site with its counts. */
    record SiteRow(String site, int sessions, int signed, int due, int present, int absent) {}

    Overview {
        steps = List.copyOf(steps);
        sites = List.copyOf(sites);
    }

    /** Reads it from the exam; on the thread that records. */
    static Overview of(OpenExam exam, ExamStatus status) {
        List<SessionRow> sessions = status.sessions(exam);
        ExamStatus.Totals totals = status.totals(exam);
        Figures figures = new Figures(
                exam.roster().candidates().size(),
                exam.roster().schools().size(),
                totals.sessions(),
                totals.signed(),
                totals.sheets(),
                totals.submitted(),
                totals.conflicts(),
                sessions.stream().mapToInt(SessionRow::present).sum(),
                sessions.stream().mapToInt(SessionRow::absent).sum(),
                exam.venue().rooms().size(),
                exam.venue().rooms().stream().mapToInt(Room::benches).sum(),
                exam.venue().examiners().size());
        return new Overview(
                exam.title(),
                exam.rules().exam().kindLabel(),
                exam.writable() ? Optional.empty() : exam.heldBy(),
                exam.writable(),
                exam.rules().draft(),
                steps(exam, figures, sessions),
                next(exam, figures, sessions),
                figures,
                sites(exam.venue(), sessions));
    }

    private static List<Step> steps(OpenExam exam, Figures f, List<SessionRow> sessions) {
        long drawn = sessions.stream()
                .filter(s -> s.state().compareTo(SessionState.DRAWN) >= 0)
                .count();
        int experiments = exam.catalogue().experiments().size();
        int sites = exam.venue().sites().size();
        return List.of(
                new Step(
                        "rules",
                        exam.rules().draft() ? StepState.IN_PROGRESS : StepState.DONE,
                        Phrase.of(exam.rules().draft() ? "gui.home.count.draft" : "gui.home.count.rules")),
                new Step("catalogue", done(experiments > 0), Phrase.of("gui.home.count.catalogue", experiments)),
                new Step("roster", done(f.candidates() > 0), Phrase.of("gui.home.count.roster", f.candidates())),
                new Step("venue", done(sites > 0), Phrase.of("gui.home.count.venue", sites)),
                new Step("plan", done(exam.planned()), Phrase.of("gui.home.count.plan", f.sessions())),
                supplies(exam),
                new Step("draw", share(drawn, f.sessions()), part("gui.home.count.part", drawn, f.sessions())),
                new Step(
                        "desk",
                        share(f.submitted(), f.sheets()),
                        part("gui.home.count.part", f.submitted(), f.sheets())),
                new Step("merge", merge(f), Phrase.of("gui.home.count.conflicts", f.conflicts())),
                new Step(
                        "results",
                        share(f.signed(), f.sessions()),
                        part("gui.home.count.signed", f.signed(), f.sessions())));
    }

    /** Regulated reagents whose ledger is closed; a site without any needs only its shopping list. */
    private static Step supplies(OpenExam exam) {
        List<LedgerPage> pages = exam.day().ledger().pages();
        long closed = pages.stream().filter(LedgerPage::isClosed).count();
        return pages.isEmpty() && exam.planned()
                ? new Step("supplies", StepState.DONE, Phrase.of("gui.home.count.noRegulated"))
                : new Step("supplies", share(closed, pages.size()), part("gui.home.count.part", closed, pages.size()));
    }

    /** A ledger that was begun is closed before results go out. */
    private static Next afterSessions(OpenExam exam, Figures f) {
        long open = exam.day().ledger().pages().stream()
                .filter(page -> !page.isClosed() && !page.lines().isEmpty())
                .count();
        return open > 0
                ? new Next(Next.What.LEDGER, "supplies", "ledger", List.of(open))
                : new Next(Next.What.EXPORT, "results", "", List.of(f.sessions(), f.submitted()));
    }

    private static Phrase part(String key, long part, int whole) {
        return whole == 0 ? Phrase.of("gui.home.count.notYet") : Phrase.of(key, part, whole);
    }

    private static StepState done(boolean done) {
        return done ? StepState.DONE : StepState.EMPTY;
    }

    private static StepState share(long part, long whole) {
        if (part == 0) {
            return StepState.EMPTY;
        }
        return part == whole ? StepState.DONE : StepState.IN_PROGRESS;
    }

    private static StepState merge(Figures f) {
        if (f.conflicts() > 0) {
            return StepState.ATTENTION;
        }
        return f.sessions() > 0 && f.signed() == f.sessions() ? StepState.DONE : StepState.EMPTY;
    }

    private static Next next(OpenExam exam, Figures f, List<SessionRow> sessions) {
        if (f.conflicts() > 0) {
            return new Next(Next.What.CONFLICTS, "merge", "", List.of(f.conflicts()));
        } else if (f.candidates() == 0) {
            return Next.of(Next.What.ROSTER, "roster");
        } else if (exam.venue().rooms().isEmpty()) {
            return Next.of(Next.What.VENUE, "venue");
        } else if (!exam.planned()) {
            return new Next(Next.What.PLAN, "plan", "", List.of(f.candidates()));
        }
        return sessions.stream()
                .filter(s -> s.state() != SessionState.SIGNED)
                .findFirst()
                .map(s -> session(exam.venue(), s))
                .orElseGet(() -> afterSessions(exam, f));
    }

    private static Next session(Venue venue, SessionRow row) {
        List<Object> args = List.of(
                row.date().toString(), row.start().toString(), siteName(venue, row.site()), row.room(), row.due());
        return switch (row.state()) {
            case PLANNED, COMMITTED, CHECKED_IN -> new Next(Next.What.DRAW, "draw", row.id(), args);
            case DRAWN, SCORING -> new Next(Next.What.SCORE, "desk", row.id(), args);
            case ENDED, SIGNED -> new Next(Next.What.SIGN, "desk", row.id(), args);
        };
    }

    private static List<SiteRow> sites(Venue venue, List<SessionRow> sessions) {
        Map<String, List<SessionRow>> bySite = new LinkedHashMap<>();
        sessions.forEach(
                s -> bySite.computeIfAbsent(s.site(), code -> new ArrayList<>()).add(s));
        return bySite.entrySet().stream()
                .map(e -> site(siteName(venue, e.getKey()), e.getValue()))
                .toList();
    }

    private static SiteRow site(String name, List<SessionRow> rows) {
        return new SiteRow(
                name,
                rows.size(),
                (int) rows.stream()
                        .filter(r -> r.state() == SessionState.SIGNED)
                        .count(),
                rows.stream().mapToInt(SessionRow::due).sum(),
                rows.stream().mapToInt(SessionRow::present).sum(),
                rows.stream().mapToInt(SessionRow::absent).sum());
    }

    private static String siteName(Venue venue, String code) {
        return venue.site(code).map(s -> s.name()).orElse(code);
    }
}
