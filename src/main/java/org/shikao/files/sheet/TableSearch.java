package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.roster.RosterField;

/**
 * Finds the tables of candidates in a sheet by their headings: one under another, each with its own columns, and side by side,
 * wherever each of them begins.
 */
final class TableSearch {
    private static final int SAMPLES = 30;
    private static final int MOST_TABLES = 200;
    private static final Pattern STUDENT_NO = Pattern.compile("[GJLgjl]\\s*\\d{17}[\\dXx]");

    /** A registration number has the length of one; the number of a row has not. */
    private static final Pattern LONG_NO = Pattern.compile("\\w*\\d{6,}\\w*");

    private final SheetTable sheet;
    private final Headings<RosterField> headings;
    private final HeadSearch<RosterField> heads;
    private final List<RosterTable> tables = new ArrayList<>();

    TableSearch(SheetTable sheet, Headings<RosterField> headings) {
        this.sheet = sheet;
        this.headings = headings;
        heads = new HeadSearch<>(
                headings,
                RosterField.NAME,
                EnumSet.of(RosterField.CANDIDATE_NO, RosterField.ID_NO, RosterField.STUDENT_NO));
    }

    /** The tables, those of a block one under another before those of the block at its right. */
    List<RosterTable> tables() {
        stack(SheetPart.whole(sheet), List.of(), List.of());
        return tables;
    }

    /**
     * The tables of a part one under another.
     *
     * @param own lines above the part that belong to its first table
     * @param above the lines further up, which hold for each of its tables that says nothing else
     */
    private void stack(SheetPart part, List<SheetRow> own, List<List<SheetRow>> above) {
        List<List<SheetRow>> lines = above;
        Optional<Header<RosterField>> next = heads.first(part);
        int done = part.first();
        while (next.isPresent() && tables.size() < MOST_TABLES) {
            Header<RosterField> head = next.get();
            List<SheetRow> near = new ArrayList<>(done == part.first() ? own : List.of());
            near.addAll(part.lines(done, head.first()));
            lines = RowSpan.nearer(near, lines);
            done = block(part, head, lines);
            next = done < part.end() ? heads.first(part.below(done)) : Optional.empty();
        }
    }

    /** The tables under some headings; index of the row behind them. */
    private int block(SheetPart part, Header<RosterField> head, List<List<SheetRow>> lines) {
        HeadSearch<RosterField>.Under under = heads.new Under(part, head);
        Optional<Integer> parting = sideBySide(part, head).or(under::parting);
        if (parting.isPresent()) {
            int end = title(part, under.crossing(parting.get()), head.last() + 1, head);
            RowSpan span = new RowSpan(head.last() + 1, end, lines);
            beside(new SheetPart(sheet, head.first(), end, part.from(), part.to()), parting.get(), span);
            return end;
        }
        List<List<SheetRow>> above = lines;
        int first = head.last() + 1;
        int end = end(part, head, first, isOfGone(above.get(0)), under);
        tables.add(sure(new RosterTable(sheet, head, part.from(), part.to(), new RowSpan(first, end, above))));
        // a line between the rows may say of what school those below it are, without headings of their own
        while (isSection(part, head, end)
                && heads.beforeData(part.below(end)).isEmpty()
                && tables.size() < MOST_TABLES) {
            above = RowSpan.nearer(part.lines(end, end + 1), above);
            first = end + 1;
            end = end(part, head, first, isOfGone(above.get(0)), under);
            tables.add(sure(new RosterTable(sheet, head, part.from(), part.to(), new RowSpan(first, end, above))));
        }
        return end;
    }

    private static boolean isSection(SheetPart part, Header<RosterField> head, int row) {
        return row < part.end()
                && (SectionLines.isSchool(part.row(row), head.columns())
                        || SectionLines.isOfGone(part.row(row))
                        || isTitle(part.row(row), head));
    }

    /** Whether the lines above a table say that those in it do not sit the exam. */
    static boolean isOfGone(List<SheetRow> above) {
        return !above.isEmpty() && above.stream().anyMatch(SectionLines::isOfGone);
    }

    /** Index of the row where a table with other headings begins, or a part of this one of which something else is said. */
    private static int end(
            SheetPart part, Header<RosterField> head, int first, boolean gone, HeadSearch<RosterField>.Under under) {
        for (int i = first; i < part.end(); i++) {
            SheetRow row = part.row(i);
            boolean section = SectionLines.isSchool(row, head.columns()) || SectionLines.isOfGone(row);
            // the list of those who are gone ends where any other begins
            if (section || gone && i > first && isTitle(row, head)) {
                return i;
            }
            if (under.isOther(i)) {
                return title(part, i, first, head);
            }
        }
        return part.end();
    }

    /** Index of the first line of the title above some headings. */
    private static int title(SheetPart part, int headings, int from, Header<RosterField> above) {
        int first = headings;
        while (first > from && isTitle(part.row(first - 1), above)) {
            first--;
        }
        return first;
    }

    private static boolean isTitle(SheetRow row, Header<RosterField> above) {
        return PassedRows.isTitle(row)
                || ClassHint.heading(row, above.columns()).isPresent();
    }

    /** The tables of two blocks side by side, which share what stands above them. */
    private void beside(SheetPart rows, int parting, RowSpan span) {
        List<List<SheetRow>> above = span.above().subList(1, span.above().size());
        stack(rows.columns(rows.from(), parting), span.own(), above);
        stack(rows.columns(parting, rows.to()), span.own(), above);
    }

    /** The column where a second list begins in the same row: with the same heading as the first one, or behind a gap. */
    private Optional<Integer> sideBySide(SheetPart part, Header<RosterField> head) {
        List<SheetRow> rows = part.spread(head.first(), head.last() + 1);
        int width = rows.stream().mapToInt(SheetRow::width).max().orElse(0);
        List<Integer> starts = starts(rows, part.from(), width);
        boolean people = starts.size() > 1 && arePeople(rows, starts, width);
        if (!people || !beginAlike(rows, starts)) {
            List<Integer> gaps = behindGaps(rows, part.from(), width);
            starts = people && gaps.size() < 2 ? starts : gaps;
        }
        return starts.stream().skip(1).findFirst();
    }

    /** Whether the second heading is the same too. */
    private static boolean beginAlike(List<SheetRow> rows, List<Integer> starts) {
        SheetRow low = rows.get(rows.size() - 1);
        return Headings.plain(low.text(starts.get(0) + 1)).equals(Headings.plain(low.text(starts.get(1) + 1)));
    }

    private boolean arePeople(List<SheetRow> rows, List<Integer> starts, int width) {
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : width;
            if (!isOfPeople(rows, starts.get(i), to)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfPeople(List<SheetRow> rows, int from, int to) {
        return headings.search(rows.stream().map(row -> row.between(from, to)).toList(), rows.size())
                .filter(heads::isOfPeople)
                .isPresent();
    }

    /** The columns behind a column without a heading from which on people are listed, as they are before it. */
    private List<Integer> behindGaps(List<SheetRow> rows, int from, int width) {
        List<Integer> starts = new ArrayList<>(List.of(from));
        for (int c = from + 1; c < width; c++) {
            int column = c;
            boolean gap = rows.stream().allMatch(row -> row.text(column - 1).isBlank())
                    && rows.stream().anyMatch(row -> !row.text(column).isBlank());
            if (gap && isOfPeople(rows, starts.get(starts.size() - 1), c) && isOfPeople(rows, c, width)) {
                starts.add(c);
            }
        }
        return starts;
    }

    /** The columns that have the same lowest heading as the first one has. */
    private static List<Integer> starts(List<SheetRow> rows, int from, int width) {
        SheetRow low = rows.get(rows.size() - 1);
        List<Integer> starts = new ArrayList<>();
        String first = "";
        for (int c = from; c < width; c++) {
            String plain = Headings.plain(low.text(c));
            first = first.isEmpty() ? plain : first;
            boolean spread = c > from && plain.equals(Headings.plain(low.text(c - 1)));
            if (!plain.isEmpty() && plain.equals(first) && !spread) {
                starts.add(c);
            }
        }
        return starts;
    }

    /** A student or registration number by a weak word is one only if its values look so: running numbers are none. */
    private RosterTable sure(RosterTable table) {
        RosterTable known = sure(table, RosterField.STUDENT_NO, STUDENT_NO);
        return sure(sure(known, RosterField.REGISTRATION_NO, LONG_NO), RosterField.CANDIDATE_NO, LONG_NO);
    }

    private static RosterTable sure(RosterTable table, RosterField field, Pattern form) {
        boolean likely = table.head().likely().getOrDefault(field, false);
        if (!likely || !table.columns().containsKey(field)) {
            return table;
        }
        int column = table.columns().get(field);
        List<String> values = table.body().stream()
                .map(row -> row.text(column).strip())
                .filter(text -> !text.isEmpty())
                .limit(SAMPLES)
                .toList();
        long fitting = values.stream().filter(v -> form.matcher(v).matches()).count();
        return fitting * 2 > values.size() ? table : table.with(table.head().without(field));
    }
}
