package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.files.pdf.FieldGrid.Field;
import org.shikao.text.Texts;

/** Admission tickets (准考证), two to a page, school by school; a school begins a page so that its stack is cut apart by itself. */
final class TicketForm implements Form {
    private static final double HALF = Paper.HEIGHT / 2;
    private static final double SIDE = 15;
    private static final double WIDTH = Paper.WIDTH - 2 * SIDE;
    private static final double QR = 17;
    private static final double PHOTO_WIDTH = 30;
    private static final double PHOTO_HEIGHT = 40;
    /** Where the fields begin, below the titles. */
    private static final double FIELDS = 27.5;
    /** Where the foot stands. */
    private static final double FOOT = HALF - 10;
    /** From notice to notice, if there is room. */
    private static final double NOTICE = 4.6;

    @Override
    public String kind() {
        return "ticket";
    }

    @Override
    public boolean isByCandidate() {
        return true;
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        List<Candidate> candidates = selection.input().roster().candidates().stream()
                .filter(candidate -> selection.wants(candidate.candidateNo()))
                .filter(candidate -> selection.isAskedFor(candidate.candidateNo()))
                .filter(candidate ->
                        !selection.sessionsOf(candidate.candidateNo()).isEmpty())
                .sorted(Comparator.comparing(Candidate::schoolCode).thenComparing(Candidate::candidateNo))
                .toList();
        int place = 0;
        String school = "";
        for (Candidate candidate : candidates) {
            if (place == 2 || !candidate.schoolCode().equals(school)) {
                place = 0;
            }
            if (place == 0) {
                page.newCutPage();
                page.drawing().dashes(Paper.EDGE, HALF, Paper.WIDTH - Paper.EDGE, HALF);
            }
            page.about(candidate.candidateNo());
            new Ticket(page, selection, candidate, place * HALF).draw();
            school = candidate.schoolCode();
            place++;
        }
    }

    /** One ticket, drawn from {@code top} down. */
    private record Ticket(PageWriter page, Selection selection, Candidate candidate, double top) {
        void draw() {
            Texts texts = selection.input().texts();
            double titleWidth = WIDTH - 2 * (QR + 4);
            page.text(
                    Type.TITLE,
                    Align.CENTRE,
                    SIDE + QR + 4,
                    top + 15,
                    titleWidth,
                    selection.input().title());
            page.text(
                    new Type(true, 15), Align.CENTRE, SIDE + QR + 4, top + 23.5, titleWidth, texts.text("form.ticket"));
            page.drawing().matrix(QrCode.of(candidate.candidateNo()), new Box(SIDE + WIDTH - QR, top + 8, QR, QR));
            fields(texts);
            photo(texts);
            double end = sittings(texts, top + FIELDS + PHOTO_HEIGHT + 3.5);
            notices(texts, end + 3.5);
            page.foot(SIDE, top + FOOT, WIDTH);
        }

        private void fields(Texts texts) {
            Box space = new Box(SIDE, top + FIELDS, WIDTH - PHOTO_WIDTH - 4, PHOTO_HEIGHT);
            FieldGrid grid = new FieldGrid(page, space, PHOTO_HEIGHT / 4, 26);
            Type big = new Type(true, 14);
            grid.row(new Field(texts.text("forms.candidateNo"), candidate.candidateNo(), 1, big));
            grid.row(new Field(texts.text("forms.name"), candidate.name(), 1, big));
            grid.row(Field.of(texts.text("forms.school"), selection.school(candidate.schoolCode()), 1));
            grid.row(
                    Field.of(texts.text("forms.class"), candidate.className(), 0.6),
                    Field.of(texts.text("forms.sex"), selection.words().sex(candidate.sex()), 0.4));
        }

        private void photo(Texts texts) {
            Box frame = new Box(SIDE + WIDTH - PHOTO_WIDTH, top + FIELDS, PHOTO_WIDTH, PHOTO_HEIGHT);
            Optional<byte[]> photo = selection.input().photos().of(candidate.candidateNo());
            page.frame(frame);
            boolean drawn = photo.isPresent() && page.drawing().picture(photo.get(), frame.inset(0.6));
            if (!drawn) {
                page.inside(frame.inset(3), Type.SMALL, Align.CENTRE, texts.text("forms.ticket.photo"));
            }
            if (!drawn && photo.isPresent()) {
                page.report(Problem.warning("FORM_PHOTO_UNREADABLE", Place.named(candidate.candidateNo())));
            }
        }

        private double sittings(Texts texts, double y) {
            page.moveTo(y);
            RulePack rules = selection.input().rules();
            Table table = new Table(
                    page,
                    List.of(
                            new Column(texts.text("forms.subject"), 30, Align.CENTRE),
                            new Column(texts.text("forms.date"), 34, Align.CENTRE),
                            new Column(texts.text("forms.time"), 28, Align.CENTRE),
                            new Column(texts.text("forms.site"), 54, Align.LEFT),
                            new Column(rules.labels().room(), 34, Align.CENTRE)),
                    new Box(SIDE, y, WIDTH, 0),
                    7);
            table.header();
            for (Session session : selection.sessionsOf(candidate.candidateNo())) {
                table.row(sitting(texts, rules, session));
            }
            return page.y();
        }

        private List<String> sitting(Texts texts, RulePack rules, Session session) {
            Words words = selection.words();
            String subjects = words.subjects(session.subjects());
            boolean byLot = rules.subjects().choice() == Choice.ONE_BY_LOT;
            boolean roomByLot = rules.draw().object() == DrawRule.Object.ROOM_SEAT_PAPER;
            if (selection.isSent(session, candidate.candidateNo())) {
                return List.of(
                        byLot ? texts.text("forms.ticket.oneByLot", subjects) : subjects,
                        words.day(session.date()),
                        words.halfDay(rules.session(), session),
                        selection.site(session.siteCode()),
                        texts.text("forms.ticket.onArrival"));
            }
            return List.of(
                    byLot ? texts.text("forms.ticket.oneByLot", subjects) : subjects,
                    words.day(session.date()),
                    words.hours(session),
                    selection.site(session.siteCode()),
                    roomByLot
                            ? texts.text("forms.ticket.byLot")
                            : selection.room(session.siteCode(), session.roomNo()));
        }

        private void notices(Texts texts, double y) {
            RulePack rules = selection.input().rules();
            List<String> notices = new ArrayList<>();
            notices.add(texts.text("forms.ticket.notice.bring"));
            if (rules.session().onArrival()) {
                notices.add(texts.text(
                        "forms.ticket.notice.onArrival", rules.labels().room()));
            }
            notices.add(texts.text(
                    "forms.ticket.notice.draw",
                    rules.draw().minutesBefore(),
                    rules.labels().bench()));
            int closes = rules.session().entryClosesAfterMinutes();
            notices.add(texts.text("forms.ticket.notice.entry", closes));
            notices.add(texts.text("forms.ticket.notice.phone", rules.exam().kindLabel()));
            notices.add(texts.text("forms.ticket.notice.safety", rules.labels().examiner()));
            page.text(Type.STRONG, Align.LEFT, SIDE, y + 3.5, WIDTH, texts.text("forms.ticket.notices"));
            double base = y + 8.5;
            double pitch = Math.min(NOTICE, (top + FOOT - NOTICE - base) / (notices.size() - 1));
            for (int i = 0; i < notices.size(); i++) {
                page.text(Type.SMALL, Align.LEFT, SIDE, base + i * pitch, WIDTH, (i + 1) + ". " + notices.get(i));
            }
        }
    }
}
