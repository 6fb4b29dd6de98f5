package org.shikao.files.pdf;

import java.util.List;
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
        for (Session session : selection.sessions()) {
            session(page, selection, session);
        }
    }

    private void session(PageWriter page, Selection selection, Session session) {
        Texts texts = selection.input().texts();
        page.newPage();
        head(page, selection, session);
        page.repeat(() -> page.line(Type.SMALL, Align.LEFT, texts.text("forms.continued", title(selection, session))));
        Table table = table(page, texts);
        table.header();
        int order = 0;
        for (Seat seat : session.seats()) {
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
                texts.text("forms.door.count", String.valueOf(session.seats().size()), session.id()));
        page.line(Type.BODY, Align.CENTRE, rules(selection, session));
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
