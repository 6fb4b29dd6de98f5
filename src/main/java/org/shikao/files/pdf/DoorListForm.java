package org.shikao.files.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.plan.ArrivalGroup;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.RulePack;
import org.shikao.text.Texts;

/** The list on the door of a room (考场门贴): who is called for a session, in call order. A session begins a page. */
final class DoorListForm implements Form {
    private static final double ROW = 7.4;

    @Override
    public String kind() {
        return "door-list";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        Set<String> halfDays = new HashSet<>();
        for (Session session : selection.sessions()) {
            selection
                    .group(session)
                    .filter(group -> halfDays.add(group.closing().id()))
                    .ifPresent(group -> halfDay(page, selection, group));
            if (selection.group(session).isEmpty() || !selection.seats(session).isEmpty()) {
                session(page, selection, session);
            }
        }
    }

    /** Who is awaited in a half-day without groups: one list for all its rooms. */
    private void halfDay(PageWriter page, Selection selection, ArrivalGroup group) {
        List<Seat> awaited = selection.awaited(group);
        if (awaited.isEmpty()) {
            return;
        }
        Texts texts = selection.input().texts();
        Session last = group.closing();
        Words words = selection.words();
        String title = words.subjects(last.subjects()) + " " + texts.text("forms.door.onArrival");
        page.newPage();
        page.line(Type.HEAD, Align.CENTRE, selection.input().title());
        page.line(Type.BODY, Align.CENTRE, selection.site(last.siteCode()));
        page.down(1);
        page.line(new Type(true, 30), Align.CENTRE, title);
        page.line(
                new Type(true, 15),
                Align.CENTRE,
                words.day(last.date())
                        + "   "
                        + words.halfDay(selection.input().rules().session(), last));
        page.line(
                Type.BODY,
                Align.CENTRE,
                texts.text(
                        "forms.door.awaited",
                        String.valueOf(awaited.size()),
                        selection.input().rules().labels().room()));
        page.down(2);
        people(page, selection, title, awaited);
    }

    private void session(PageWriter page, Selection selection, Session session) {
        page.newPage();
        head(page, selection, session);
        people(page, selection, title(selection, session), selection.seats(session));
    }

    private static void people(PageWriter page, Selection selection, String title, List<Seat> seats) {
        Texts texts = selection.input().texts();
        page.repeat(() -> page.line(Type.SMALL, Align.LEFT, texts.text("forms.continued", title)));
        Table table = table(page, texts);
        table.header();
        int order = 0;
        for (Seat seat : seats) {
            Candidate candidate = selection.candidate(seat.candidateNo());
            page.about(candidate.candidateNo());
            table.row(List.of(
                    String.valueOf(++order),
                    candidate.candidateNo(),
                    candidate.name(),
                    selection.words().sex(candidate.sex()),
                    selection.school(candidate.schoolCode()),
                    candidate.className()));
        }
    }

    private static String title(Selection selection, Session session) {
        Texts texts = selection.input().texts();
        String room = selection.room(session.siteCode(), session.roomNo());
        return room + " " + texts.text("forms.session", String.valueOf(session.number()));
    }

    private void head(PageWriter page, Selection selection, Session session) {
        Texts texts = selection.input().texts();
        Words words = selection.words();
        page.line(Type.HEAD, Align.CENTRE, selection.input().title());
        page.line(Type.BODY, Align.CENTRE, selection.site(session.siteCode()));
        page.down(1);
        page.line(new Type(true, 30), Align.CENTRE, title(selection, session));
        page.line(
                new Type(true, 15),
                Align.CENTRE,
                words.subjects(session.subjects()) + "   " + words.day(session.date()) + "   " + words.hours(session));
        page.line(
                Type.BODY,
                Align.CENTRE,
                texts.text(
                        "forms.door.count",
                        String.valueOf(selection.seats(session).size()),
                        session.id()));
        page.line(Type.BODY, Align.CENTRE, rules(selection, session));
        if (!session.team().isEmpty()) {
            List<String> team = session.team().stream().map(selection::examiner).toList();
            page.paragraph(
                    Type.BODY,
                    texts.text(
                            "forms.door.team",
                            team.get(0),
                            team.size() - 1,
                            String.join(texts.text("word.list.and"), team.subList(1, team.size()))));
        }
        page.down(2);
    }

    /** When lots are drawn, until when one may come in, whether one may leave early (rules 11, 16, 17). */
    private static String rules(Selection selection, Session session) {
        Texts texts = selection.input().texts();
        RulePack rules = selection.input().rules();
        int closes = rules.session().entryClosesAfterMinutes();
        Words words = selection.words();
        return texts.text(
                "forms.door.rules",
                words.hour(session.start().minusMinutes(rules.draw().minutesBefore())),
                closes,
                words.hour(session.start().plusMinutes(closes)),
                texts.text(
                        "forms.leave." + rules.session().leaveEarly(),
                        rules.labels().examiner()));
    }

    private static Table table(PageWriter page, Texts texts) {
        return new Table(
                page,
                List.of(
                        new Column(texts.text("forms.order"), 10, Align.CENTRE),
                        new Column(texts.text("forms.candidateNo"), 33, Align.LEFT),
                        new Column(texts.text("forms.name"), 43, Align.LEFT, new Type(false, 12)),
                        new Column(texts.text("forms.sex"), 11, Align.CENTRE),
                        new Column(texts.text("forms.school"), 60, Align.LEFT, Type.SMALL),
                        new Column(texts.text("forms.class"), 18, Align.CENTRE, Type.SMALL)),
                ROW);
    }
}
