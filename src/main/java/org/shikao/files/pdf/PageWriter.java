package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.files.pdf.Lettering.Fitted;

/** Writes down the page: footer, place left, text in its width. Keeps what could not be printed as it stands. */
final class PageWriter {
    private static final double FOOTER = Paper.HEIGHT - 9.5;
    private static final double HAIRLINE = 0.5;

    private final Drawing drawing;
    private final Glyphs glyphs;
    private final Lettering lettering;
    private final Footer footer;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private Runnable heading = () -> {};
    private String subject = "";
    private int pageNo;
    private double y;

    PageWriter(Drawing drawing, Lettering lettering, Footer footer) {
        this.drawing = drawing;
        this.glyphs = lettering.glyphs();
        this.lettering = lettering;
        this.footer = footer;
    }

    /** What stands at the foot of every page: exam and form on the left, the page's number on the right. */
    interface Footer {
        String name();

        String page(int number);
    }

    List<Problem> problems() {
        return new ArrayList<>(problems);
    }

    Drawing drawing() {
        return drawing;
    }

    Lettering lettering() {
        return lettering;
    }

    double left() {
        return Paper.BINDING;
    }

    double right() {
        return Paper.WIDTH - Paper.MARGIN;
    }

    double width() {
        return right() - left();
    }

    double bottom() {
        return Paper.HEIGHT - Paper.MARGIN;
    }

    /** How far down the page is written. */
    double y() {
        return y;
    }

    void moveTo(double position) {
        y = position;
    }

    void down(double mm) {
        y += mm;
    }

    /** Names whom the following text is about, for problems found in it. */
    void about(String candidateNo) {
        subject = candidateNo;
    }

    /** Says what is repeated at the top of pages that continue this one. */
    void repeat(Runnable top) {
        heading = top;
    }

    /** Starts a page that continues nothing. */
    void newPage() {
        newCutPage();
        line(left(), Paper.HEIGHT - 13.5, right(), Paper.HEIGHT - 13.5);
        foot(left(), FOOTER, width());
    }

    /** Starts a page that will be cut apart: its pieces carry their own {@link #foot}. */
    void newCutPage() {
        drawing.startPage();
        pageNo++;
        y = Paper.MARGIN;
    }

    /** The exam and the form on the left, the page's number on the right. */
    void foot(double x, double base, double width) {
        double part = width * 0.75;
        text(Type.CAPTION, Align.LEFT, x, base, part, footer.name());
        text(Type.CAPTION, Align.RIGHT, x + part, base, width - part, footer.page(pageNo));
    }

    /** Goes on on a new page if less than this is left, and tells whether it did. */
    boolean need(double mm) {
        if (y + mm <= bottom()) {
            return false;
        }
        newPage();
        heading.run();
        down(y > Paper.MARGIN ? 1 : 0);
        return true;
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    void line(double fromX, double fromY, double toX, double toY) {
        drawing.line(fromX, fromY, toX, toY, HAIRLINE);
    }

    void frame(Box box) {
        line(box.x(), box.y(), box.right(), box.y());
        line(box.x(), box.bottom(), box.right(), box.bottom());
        line(box.x(), box.y(), box.x(), box.bottom());
        line(box.right(), box.y(), box.right(), box.bottom());
    }

    /** One line of text in a width, smaller if it is too long; {@code base} is its base line. */
    void text(Type type, Align align, double x, double base, double width, String text) {
        Type fitted = lettering.oneLine(text, type, width);
        put(fitted, x + align.offset(width, lettering.width(text, fitted)), base, text);
    }

    /** Text in the middle of a box, as {@link Lettering#fit} sets it, smaller still if the box is too low. */
    void inside(Box box, Type type, Align align, String text) {
        Fitted fitted = lettering.fit(text, type, box.width());
        while (fitted.height() > box.height() && fitted.type().size() > 4) {
            Type smaller = fitted.type().scaled(0.94);
            fitted = new Fitted(smaller, lettering.wrapAll(text, smaller, box.width()));
        }
        fitted(box, fitted, align, text);
    }

    /** Lines already fitted, in the middle of a box. */
    private void lines(Box box, Fitted fitted, Align align) {
        double leading = fitted.type().leading();
        double base = box.y()
                + (box.height() - fitted.height()) / 2
                + (leading + fitted.type().rise()) / 2
                - 0.1;
        for (String line : fitted.lines()) {
            put(fitted.type(), box.x() + align.offset(box.width(), lettering.width(line, fitted.type())), base, line);
            base += leading;
        }
    }

    /** A text already fitted; if it takes several lines, who copies it still gets it whole. */
    void fitted(Box box, Fitted fitted, Align align, String text) {
        if (fitted.lines().size() == 1) {
            lines(box, fitted, align);
        } else {
            drawing.meaning(text, () -> lines(box, fitted, align));
        }
    }

    /** Lines over the whole width, going on on a new page where needed; a line break in the text begins a new one. */
    void paragraph(Type type, String text) {
        for (String line : lettering.wrapAll(text, type, width())) {
            need(type.leading());
            put(type, left(), y + type.leading() * 0.8, line);
            down(type.leading());
        }
    }

    /** A line over the whole width. */
    void line(Type type, Align align, String text) {
        text(type, align, left(), y + type.leading() * 0.8, width(), text);
        down(type.leading());
    }

    /** Writes a line; a line with a flag in it still means its text. */
    private void put(Type type, double x, double base, String text) {
        if (glyphs.missing(text).isEmpty()) {
            drawing.text(type, x, base, text);
        } else {
            drawing.meaning(text, () -> runs(type, x, base, text));
        }
    }

    private void runs(Type type, double x, double base, String text) {
        StringBuilder run = new StringBuilder();
        double at = x;
        double start = x;
        for (int c : text.codePoints().toArray()) {
            if (!glyphs.has(c)) {
                flush(type, start, base, run);
                flag(type, at, base, c);
                start = at + glyphs.width(c, type);
            } else {
                run.appendCodePoint(c);
            }
            at += glyphs.width(c, type);
        }
        flush(type, start, base, run);
    }

    private void flush(Type type, double x, double base, StringBuilder run) {
        if (!run.isEmpty()) {
            drawing.text(type, x, base, run.toString());
            run.setLength(0);
        }
    }

    /** A frame with 〓 above the code point, in place of a character the font lacks. */
    private void flag(Type type, double x, double base, int codePoint) {
        String code = Glyphs.name(codePoint);
        double em = Paper.mm(type.size());
        double wide = glyphs.width(codePoint, type);
        Box box = new Box(x + em * 0.05, base - em * 0.86, wide - em * 0.1, em * 0.98);
        frame(box);
        Type mark = Glyphs.mark(type);
        drawing.text(mark, x + Align.CENTRE.offset(wide, glyphs.width("〓", mark)), base - em * 0.32, "〓");
        drawing.text(Glyphs.code(type), x + em * 0.1, base + em * 0.03, code);
        problems.add(Problem.warning("FORM_GLYPH_MISSING", Place.named(subject), code));
    }
}
