package org.shikao.files.pdf;

import java.util.ArrayList;
import java.util.List;
import org.shikao.files.pdf.Lettering.Fitted;

/** A ruled table that goes on over pages with its header repeated. Rows grow with their text; none is divided. */
final class Table {
    private static final double PADDING = 1.2;
    private static final double SHADE = 0.92;

    private final PageWriter page;
    private final List<Column> columns;
    private final double rowHeight;
    private final double[] edges;

    /** @param rowHeight the least height of a row in mm */
    Table(PageWriter page, List<Column> columns, double rowHeight) {
        this.page = page;
        this.columns = List.copyOf(columns);
        this.rowHeight = rowHeight;
        this.edges = edges();
    }

    private double[] edges() {
        double sum = columns.stream().mapToDouble(Column::weight).sum();
        double[] at = new double[columns.size() + 1];
        at[0] = page.left();
        for (int i = 0; i < columns.size(); i++) {
            at[i + 1] = at[i] + page.width() * columns.get(i).weight() / sum;
        }
        return at;
    }

    /** The row of headings, shaded. */
    void header() {
        List<String> headings = columns.stream().map(Column::heading).toList();
        draw(headings, fitted(headings, Type.STRONG.scaled(0.95)), true);
    }

    void row(List<String> cells) {
        write(cells, Type.BODY);
    }

    /** A row in bold letters, such as a sum. */
    void strong(List<String> cells) {
        write(cells, Type.STRONG);
    }

    private void write(List<String> cells, Type type) {
        List<Fitted> row = fitted(cells, type);
        if (page.need(height(row))) {
            header();
        }
        draw(cells, row, false);
    }

    private List<Fitted> fitted(List<String> cells, Type type) {
        List<Fitted> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            row.add(page.lettering().fit(cells.get(i), type, edges[i + 1] - edges[i] - 2 * PADDING));
        }
        return row;
    }

    private double height(List<Fitted> row) {
        double text = row.stream().mapToDouble(Fitted::height).max().orElse(0);
        return Math.max(rowHeight, text + 2 * PADDING);
    }

    private void draw(List<String> texts, List<Fitted> row, boolean heading) {
        double height = height(row);
        Box whole = new Box(page.left(), page.y(), page.width(), height);
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
