package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Session;
import org.shikao.exam.result.Disclosed;
import org.shikao.exam.roster.Candidate;
import org.shikao.files.RulesInShort;
import org.shikao.text.Texts;

/**
 * Score slips (成绩通知单, rules 27 and 28) for candidates whose sheets are handed in, eight to a sheet of A4 to be cut apart. Each says
 * no more than the rule discloses; where candidates sign, it carries the line to sign on.
 */
final class ScoreSlipForm implements Form {
    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    private static final double WIDTH = Paper.WIDTH / ACROSS;
    private static final double HEIGHT = Paper.HEIGHT / DOWN;
    private static final double SIDE = 9;
    private static final Comparator<MarkSheet> BY_BENCH =
            Comparator.comparing(MarkSheet::benchNo).thenComparing(MarkSheet::key);

    @Override
    public String kind() {
        return "score-slip";
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        int place = 0;
        for (Session session : selection.sessions()) {
            List<MarkSheet> sheets = selection.sheetsOf(session.id()).stream()
                    .filter(sheet -> selection.isAskedFor(sheet.key().candidateNo()))
                    .sorted(BY_BENCH)
                    .toList();
            for (MarkSheet sheet : sheets) {
                Candidate candidate = selection.candidate(sheet.key().candidateNo());
                FormInput input = selection.input();
                Optional<Disclosed> told = Disclosed.of(input.rules(), input.catalogue(), candidate, sheet);
                if (told.isPresent()) {
                    begin(page, place);
                    page.about(candidate.candidateNo());
                    new Slip(page, selection, sheet, candidate, told.get(), corner(place)).draw();
                    place++;
                }
            }
        }
    }

    private static void begin(PageWriter page, int place) {
        if (place % (ACROSS * DOWN) != 0) {
            return;
        }
        page.newCutPage();
        page.drawing().dashes(WIDTH, Paper.EDGE, WIDTH, Paper.HEIGHT - Paper.EDGE);
        for (int row = 1; row < DOWN; row++) {
            page.drawing().dashes(Paper.EDGE, row * HEIGHT, Paper.WIDTH - Paper.EDGE, row * HEIGHT);
        }
    }

    /** The part of the page for the slip at this place, row by row. */
    private static Box corner(int place) {
        int here = place % (ACROSS * DOWN);
        return new Box(
                here % ACROSS * WIDTH + SIDE, here / ACROSS * HEIGHT + SIDE, WIDTH - 2 * SIDE, HEIGHT - 2 * SIDE);
    }

    /** One slip in its part of the page. */
    private record Slip(
            PageWriter page, Selection selection, MarkSheet sheet, Candidate candidate, Disclosed told, Box space) {
        private static final double HEAD = 21;
        private static final double SCORE = 25;
        private static final double FOOT = 9.5;

        void draw() {
            Texts texts = selection.input().texts();
            double x = space.x();
            double width = space.width();
            page.text(
                    Type.CAPTION,
                    Align.CENTRE,
                    x,
                    space.y() + 2,
                    width,
                    selection.input().title());
            page.text(Type.HEAD, Align.CENTRE, x, space.y() + 8, width, texts.text("form.score-slip"));
            page.text(Type.STRONG, Align.LEFT, x, space.y() + 14, width * 0.64, candidate.name());
            page.text(Type.SMALL, Align.RIGHT, x + width * 0.66, space.y() + 14, width * 0.34, candidate.candidateNo());
            page.text(Type.SMALL, Align.LEFT, x, space.y() + 19, width, what());
            Box middle = new Box(x, space.y() + HEAD, width, space.height() - HEAD - FOOT);
            score(texts, new Box(x, middle.y(), SCORE, middle.height()));
            page.frame(middle);
            page.inside(
                    new Box(x + SCORE + 2, middle.y() + 1, width - SCORE - 4, middle.height() - 2),
                    Type.SMALL,
                    Align.LEFT,
                    account(texts));
            foot(texts);
        }

        private String what() {
            String experiment = selection
                    .input()
                    .catalogue()
                    .experiment(sheet.task().experimentId())
                    .map(e -> e.title())
                    .orElse(sheet.task().experimentId());
            return selection.words().subject(sheet.key().subject()) + " · " + experiment;
        }

        private void score(Texts texts, Box box) {
            page.line(box.right(), box.y(), box.right(), box.bottom());
            String big = told.score().map(Marks::toString).orElse(told.grade());
            double middle = box.y() + box.height() / 2;
            page.text(Type.SMALL, Align.CENTRE, box.x(), box.y() + 5, box.width(), texts.text("forms.slip.score"));
            page.text(new Type(true, 22), Align.CENTRE, box.x() + 1, middle + 4, box.width() - 2, big);
            String under = told.score().isEmpty()
                    ? ""
                    : texts.text("forms.slip.of", told.full().toString())
                            + (told.grade().isEmpty() ? "" : " · " + told.grade());
            page.text(Type.SMALL, Align.CENTRE, box.x(), box.bottom() - 2.5, box.width(), under);
        }

        private String account(Texts texts) {
            List<String> lines = new ArrayList<>();
            if (!told.groups().isEmpty()) {
                lines.add(told.groups().stream()
                        .map(g -> texts.text(
                                "forms.slip.group",
                                g.title(),
                                g.kept().toString(),
                                g.max().toString()))
                        .collect(Collectors.joining(" " + texts.text("forms.slip.between") + " ")));
            }
            for (SheetAccount.Line line : told.losses()) {
                lines.add(line.say((key, args) -> texts.text(key, args.toArray())));
            }
            return lines.isEmpty() ? texts.text("forms.slip.totalOnly") : String.join("\n", lines);
        }

        private void foot(Texts texts) {
            double base = space.bottom();
            boolean signs = selection.input().rules().score().candidateSigns();
            String appeal = RulesInShort.appeal(selection.input().rules(), texts);
            if (!signs) {
                page.text(Type.CAPTION, Align.LEFT, space.x(), base - 2.6, space.width(), appeal);
                page.text(
                        Type.CAPTION,
                        Align.LEFT,
                        space.x(),
                        base + 1.4,
                        space.width(),
                        texts.text("forms.slip.private"));
                return;
            }
            page.text(Type.CAPTION, Align.LEFT, space.x(), base - 5, space.width(), appeal);
            String label = texts.text("forms.slip.sign");
            double used = page.lettering().width(label, Type.SMALL) + 1;
            double half = space.width() * 0.6;
            page.text(Type.SMALL, Align.LEFT, space.x(), base, used, label);
            page.line(space.x() + used, base + 1, space.x() + half, base + 1);
            String date = texts.text("forms.sign.date");
            double wide = page.lettering().width(date, Type.SMALL) + 1;
            page.text(Type.SMALL, Align.LEFT, space.x() + half + 3, base, wide, date);
            page.line(space.x() + half + 3 + wide, base + 1, space.right(), base + 1);
        }
    }
}
