package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * Score slips (成绩通知单, rules 27 and 28) for candidates whose sheets are handed in, eight to a sheet of A4 to be cut apart, or four
 * where one of them tells more than would be readable on an eighth. Each says no more than the rule discloses; where candidates sign,
 * it carries the line to sign on.
 */
final class ScoreSlipForm implements Form {
    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    /** Rows of a page with a slip that tells more than an eighth of a page holds. */
    private static final int DOWN_LONG = 2;

    private static final double WIDTH = Paper.WIDTH / ACROSS;
    private static final double SIDE = 9;
    private static final Comparator<MarkSheet> BY_BENCH =
            Comparator.comparing(MarkSheet::benchNo).thenComparing(MarkSheet::key);

    @Override
    public String kind() {
        return "score-slip";
    }

    @Override
    public boolean isByCandidate() {
        return true;
    }

    @Override
    public void write(PageWriter page, Selection selection) {
        List<Slip> slips = slips(page, selection);
        int from = 0;
        while (from < slips.size()) {
            List<Slip> eight = slips.subList(from, Math.min(slips.size(), from + ACROSS * DOWN));
            int down = eight.stream().allMatch(slip -> slip.fits(corner(0, DOWN))) ? DOWN : DOWN_LONG;
            List<Slip> here = eight.subList(0, Math.min(eight.size(), ACROSS * down));
            begin(page, down);
            for (int place = 0; place < here.size(); place++) {
                here.get(place).draw(corner(place, down));
            }
            from += here.size();
        }
    }

    private static List<Slip> slips(PageWriter page, Selection selection) {
        FormInput input = selection.input();
        List<Slip> slips = new ArrayList<>();
        for (Session session : selection.sessions()) {
            selection.sheetsOf(session.id()).stream()
                    .filter(sheet -> selection.isAskedFor(sheet.key().candidateNo()))
                    .sorted(BY_BENCH)
                    .forEach(sheet -> {
                        Candidate candidate = selection.candidate(sheet.key().candidateNo());
                        Disclosed.of(input.rules(), input.catalogue(), candidate, sheet)
                                .ifPresent(told -> slips.add(new Slip(page, selection, sheet, candidate, told)));
                    });
        }
        return slips;
    }

    private static void begin(PageWriter page, int down) {
        page.newCutPage();
        page.drawing().dashes(WIDTH, Paper.EDGE, WIDTH, Paper.HEIGHT - Paper.EDGE);
        for (int row = 1; row < down; row++) {
            double y = row * Paper.HEIGHT / down;
            page.drawing().dashes(Paper.EDGE, y, Paper.WIDTH - Paper.EDGE, y);
        }
    }

    /** The part of a page of so many rows for the slip at this place, row by row. */
    private static Box corner(int place, int down) {
        double height = Paper.HEIGHT / down;
        return new Box(
                place % ACROSS * WIDTH + SIDE, place / ACROSS * height + SIDE, WIDTH - 2 * SIDE, height - 2 * SIDE);
    }

    /** What one candidate is told of one sheet. */
    private record Slip(PageWriter page, Selection selection, MarkSheet sheet, Candidate candidate, Disclosed told) {
        private static final double HEAD = 21;
        private static final double SCORE = 25;
        private static final double FOOT = 9.5;

        /** Whether all of it has room here in letters that everybody can read. */
        boolean fits(Box space) {
            Box box = told(space);
            List<String> lines =
                    page.lettering().wrapAll(account(selection.input().texts()), Type.CAPTION, box.width());
            return lines.size() * Type.CAPTION.leading() <= box.height();
        }

        /** Where it says what was lost. */
        private Box told(Box space) {
            return new Box(
                    space.x() + SCORE + 2,
                    space.y() + HEAD + 1,
                    space.width() - SCORE - 4,
                    space.height() - HEAD - FOOT - 2);
        }

        void draw(Box space) {
            page.about(candidate.candidateNo());
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
            page.inside(told(space), Type.SMALL, Align.LEFT, account(texts));
            foot(texts, space);
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

        private void foot(Texts texts, Box space) {
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
