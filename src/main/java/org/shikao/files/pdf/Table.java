package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shikao.files.pdf.Lettering.Fitted;

/** A ruled table that goes on over pages with its header repeated. Rows grow with their text; none is divided. */
final class Table {
    private static final double PADDING = 1.4;
    private static final double SPACING = 1.2;
    private static final double SHADE = 0.9;
    private static final double HEADING_ROW = 7;
    private static final double BAND = 0.95;
    /** Letters may shrink to this share of their size before a column is widened for them. */
    private static final double SMALLER = 0.9;

    private static final Type HEADING = Type.STRONG.scaled(0.95);

    private final PageWriter page;
    private final List<Column> columns;
    private final Box sides;
    private final double rowHeight;
    private final double[] edges;

    /** A table over the whole width; {@code rowHeight} is the least height of a row in mm. */
    Table(PageWriter page, List<Column> columns, double rowHeight) {
        this(page, columns, new Box(page.left(), page.y(), page.width(), 0), rowHeight);
    }

    /** A table between the sides of a box; {@code rowHeight} is the least height of a row in mm. */
    Table(PageWriter page, List<Column> columns, Box sides, double rowHeight) {
        this.page = page;
        this.sides = sides;
        this.columns = List.copyOf(columns);
        this.rowHeight = rowHeight;
        this.edges = edges();
    }

    private double[] edges() {
        double[] widths = widths();
        double[] at = new double[columns.size() + 1];
        at[0] = sides.x();
        for (int i = 0; i < columns.size(); i++) {
            at[i + 1] = at[i] + widths[i];
        }
        return at;
    }

    /** By their shares; a column too narrow for the words it holds is widened, the others give what they can spare. */
    private double[] widths() {
        double sum = columns.stream().mapToDouble(Column::weight).sum();
        double[] share = columns.stream()
                .mapToDouble(column -> sides.width() * column.weight() / sum)
                .toArray();
        double[] least = columns.stream().mapToDouble(this::least).toArray();
        double missing = 0;
        double spare = 0;
        for (int i = 0; i < share.length; i++) {
            missing += Math.max(0, least[i] - share[i]);
            spare += Math.max(0, share[i] - least[i]);
        }
        double given = spare > 0 ? Math.min(1, missing / spare) : 0;
        double taken = missing > 0 ? Math.min(1, spare / missing) : 0;
        for (int i = 0; i < share.length; i++) {
            double over = share[i] - least[i];
            share[i] -= over > 0 ? over * given : over * taken;
        }
        return share;
    }

    /** What the widest word of a heading, and the words its cells will hold, take in letters hardly smaller than meant. */
    private double least(Column column) {
        Lettering lettering = page.lettering();
        double heading = lettering.widestWord(column.heading(), HEADING.scaled(SMALLER));
        double cells = column.words().stream()
                .mapToDouble(word -> lettering.width(word, column.type().scaled(SMALLER)))
                .max()
                .orElse(0);
        return Math.max(heading, cells) + 2 * PADDING + 0.1;
    }

    /** The row of headings, shaded. */
    void header() {
        List<String> headings = columns.stream().map(Column::heading).toList();
        draw(headings, fitted(headings, Collections.nCopies(columns.size(), HEADING)), true);
    }

    void row(List<String> cells) {
        write(cells, columns.stream().map(Column::type).toList());
    }

    /** A row in bold letters, such as a sum. */
    void strong(List<String> cells) {
        write(cells, Collections.nCopies(columns.size(), Type.STRONG));
    }

    /** Where no row stands: one row over the whole width that says so. */
    void none(String text) {
        Box whole = new Box(sides.x(), page.y(), sides.width(), rowHeight);
        page.frame(whole);
        page.inside(whole, Type.SMALL, Align.CENTRE, text);
        page.down(rowHeight);
    }

    /** A shaded row over the whole width that heads the rows below it; goes over with the first of them. */
    void band(String text, double keepWith) {
        double height = Type.STRONG.leading() + SPACING;
        if (page.need(height + keepWith)) {
            header();
        }
        Box whole = new Box(sides.x(), page.y(), sides.width(), height);
        page.drawing().fill(whole, BAND);
        page.frame(whole);
        Box inside = new Box(sides.x() + PADDING, page.y(), sides.width() - 2 * PADDING, height);
        page.inside(inside, HEADING, Align.LEFT, text);
        page.down(height);
    }

    private void write(List<String> cells, List<Type> types) {
        List<Fitted> row = fitted(cells, types);
        if (page.need(height(row, rowHeight))) {
            header();
        }
        draw(cells, row, false);
    }

    private List<Fitted> fitted(List<String> cells, List<Type> types) {
        List<Fitted> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            row.add(page.lettering().fit(cells.get(i), types.get(i), edges[i + 1] - edges[i] - 2 * PADDING));
        }
        return row;
    }

    private double height(List<Fitted> row, double least) {
        double text = row.stream().mapToDouble(Fitted::height).max().orElse(0);
        return Math.max(least, text + 2 * SPACING);
    }

    private void draw(List<String> texts, List<Fitted> row, boolean heading) {
        double height = height(row, heading ? HEADING_ROW : rowHeight);
        Box whole = new Box(sides.x(), page.y(), sides.width(), height);
        if (heading) {
            page.drawing().fill(whole, SHADE);
        }
        page.line(whole.x(), whole.y(), whole.right(), whole.y());
        page.line(whole.x(), whole.bottom(), whole.right(), whole.bottom());
        for (double edge : edges) {
            page.line(edge, whole.y(), edge, whole.bottom());
        }
        for (int i = 0; i < row.size(); i++) {
            Box cell = new Box(edges[i] + PADDING, whole.y(), edges[i + 1] - edges[i] - 2 * PADDING, height);
            page.fitted(
                    cell, row.get(i), heading ? Align.CENTRE : columns.get(i).align(), texts.get(i));
        }
        page.down(height);
    }
}
