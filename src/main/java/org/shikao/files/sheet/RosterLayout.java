package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.RosterField;

/** Finds the tables of candidates in a sheet: one or several side by side, one under another, or where a mapping says. */
final class RosterLayout {
    private static final int HEADER_WITHIN = 40;
    private static final int MAPPED_WITHIN = 60;
    private static final int SAMPLES = 30;
    private static final int MOST_TABLES = 200;
    private static final int MOST_LOOKS = 1_000;
    private static final Pattern STUDENT_NO = Pattern.compile("[GJLgjl]\\s*\\d{17}[\\dXx]");

    /** A registration number has the length of one; the number of a row has not. */
    private static final Pattern LONG_NO = Pattern.compile("\\w*\\d{6,}\\w*");

    private final Headings<RosterField> headings = RosterHeadings.all();
    private final List<ColumnMapping> mappings;

    RosterLayout(List<ColumnMapping> mappings) {
        this.mappings = mappings;
    }

    /** The tables from left to right and top to bottom; none if no headings were found. */
    List<RosterTable> find(SheetTable sheet) {
        List<RosterTable> mapped = mapped(
                sheet,
                mappings.stream().filter(mapping -> mapping.isFor(sheet.name())).toList());
        if (mapped.isEmpty()) {
            // the same headings under another name of the sheet mean the same; the school was said of that sheet alone
            mapped = mapped(
                    sheet,
                    mappings.stream()
                            .filter(mapping -> !mapping.fingerprint().isEmpty())
                            .map(mapping -> mapping.withSchool(""))
                            .toList());
        }
        return mapped.isEmpty()
                ? found(sheet).stream().map(SharedHeadings::settled).toList()
                : mapped;
    }

    private static List<RosterTable> mapped(SheetTable sheet, List<ColumnMapping> mappings) {
        List<RosterTable> mapped = new ArrayList<>();
        for (ColumnMapping mapping : mappings) {
            // of two mappings for one table the earlier counts
            mapped(sheet, mapping)
                    .filter(t -> mapped.stream().noneMatch(m -> overlap(m, t)))
                    .ifPresent(mapped::add);
        }
        return mapped;
    }

    private static boolean overlap(RosterTable one, RosterTable other) {
        return one.columns().values().stream().anyMatch(c -> other.columns().containsValue(c));
    }

    private static Optional<RosterTable> mapped(SheetTable sheet, ColumnMapping mapping) {
        Map<RosterField, Integer> columns = new LinkedHashMap<>();
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (ColumnMapping.Column column : mapping.columns()) {
            int index = SheetCell.index(column.letter());
            column.field().ifPresent(field -> columns.put(field, index));
            from = Math.min(from, index);
            to = Math.max(to, index + 1);
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        int width = to;
        int left = from;
        return head(sheet, mapping).map(rows -> {
            Header<RosterField> head = new Header<>(rows[0], rows[1], columns, Map.of());
            return new RosterTable(sheet, head, left, width, sheet.rows().size(), true, mapping.school());
        });
    }

    /** First and last index of the headings a mapping means; the last before the first if it means none. */
    private static Optional<int[]> head(SheetTable sheet, ColumnMapping mapping) {
        if (mapping.headerFirst() == 0) {
            return Optional.of(new int[] {0, -1});
        }
        int first = at(sheet, mapping.headerFirst());
        int last = at(sheet, mapping.headerLast() + 1) - 1;
        if (mapping.fingerprint().isEmpty()) {
            return last < first ? Optional.empty() : Optional.of(new int[] {first, last});
        }
        int depth = mapping.headerLast() - mapping.headerFirst();
        List<int[]> candidates = new ArrayList<>(List.of(new int[] {first, last}));
        for (int i = 0; i < Math.min(MAPPED_WITHIN, sheet.rows().size()); i++) {
            int number = sheet.rows().get(i).number();
            candidates.add(new int[] {i, at(sheet, number + depth + 1) - 1});
        }
        return candidates.stream()
                .filter(rows -> rows[0] <= rows[1])
                .filter(rows -> RosterTable.fingerprint(sheet.spread(rows[0], rows[1] + 1))
                        .equals(mapping.fingerprint()))
                .findFirst();
    }

    /** Index of the first row with this number or a higher one. */
    private static int at(SheetTable sheet, int number) {
        int index = 0;
        while (index < sheet.rows().size() && sheet.rows().get(index).number() < number) {
            index++;
        }
        return index;
    }

    private List<RosterTable> found(SheetTable sheet) {
        Optional<Header<RosterField>> first = headings.search(sheet.spread(0, HEADER_WITHIN), HEADER_WITHIN);
        List<RosterTable> tables = new ArrayList<>();
        int searched = 0;
        while (first.isPresent() && tables.size() < MOST_TABLES) {
            Header<RosterField> head = first.get().moved(searched);
            int end = end(sheet, head);
            tables.addAll(sideBySide(sheet, head, end));
            searched = end;
            first = end < sheet.rows().size()
                    ? headings.search(sheet.spread(end, end + HEADER_WITHIN), HEADER_WITHIN)
                    : Optional.empty();
        }
        return tables;
    }

    /** Index of the row where a table with other headings begins. */
    private int end(SheetTable sheet, Header<RosterField> head) {
        int looked = 0;
        for (int i = head.last() + 1; i < sheet.rows().size() && looked < MOST_LOOKS; i++) {
            SheetRow row = sheet.rows().get(i);
            if (row.size() >= 3
                    && !Headings.looksLikeData(row)
                    && !headings.repeats(row, head)
                    && headings.known(row) >= 3) {
                looked++;
                if (isOtherHeading(sheet, i, head)) {
                    return title(sheet, i, head.last() + 1);
                }
            }
        }
        return sheet.rows().size();
    }

    /** Index of the first line of the title above some headings. */
    private static int title(SheetTable sheet, int headings, int from) {
        int first = headings;
        while (first > from && TableRows.isTitle(sheet.rows().get(first - 1))) {
            first--;
        }
        return first;
    }

    private boolean isOtherHeading(SheetTable sheet, int row, Header<RosterField> head) {
        return headings.search(sheet.spread(row, row + 3), 3)
                .filter(h -> h.first() == 0
                        && h.columns().size() >= 3
                        && h.columns().containsKey(RosterField.NAME)
                        && !h.columns().equals(head.columns()))
                .isPresent();
    }

    /** Two tables side by side begin with the same heading and have a name each. */
    private List<RosterTable> sideBySide(SheetTable sheet, Header<RosterField> head, int end) {
        List<SheetRow> rows = sheet.spread(head.first(), head.last() + 1);
        int width = Math.max(
                rows.stream().mapToInt(SheetRow::width).max().orElse(0),
                1 + head.columns().values().stream().mapToInt(c -> c).max().orElse(0));
        List<Integer> starts = starts(rows, width);
        List<RosterTable> tables = new ArrayList<>();
        for (int i = 0; starts.size() > 1 && i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : width;
            int from = starts.get(i);
            Optional<Header<RosterField>> part = headings.search(
                    rows.stream().map(row -> row.between(from, to)).toList(), rows.size());
            if (part.filter(p -> p.columns().containsKey(RosterField.NAME) && hasNumber(p))
                    .isEmpty()) {
                tables.clear();
                break;
            }
            Header<RosterField> whole = new Header<>(
                    head.first(), head.last(), part.get().columns(), part.get().likely());
            tables.add(sure(new RosterTable(sheet, whole, from, to, end, false)));
        }
        return tables.isEmpty()
                ? List.of(sure(new RosterTable(sheet, head, 0, Integer.MAX_VALUE, end, false)))
                : tables;
    }

    private static boolean hasNumber(Header<RosterField> head) {
        return head.columns().containsKey(RosterField.CANDIDATE_NO)
                || head.columns().containsKey(RosterField.ID_NO)
                || head.columns().containsKey(RosterField.STUDENT_NO);
    }

    /** The columns that have the same lowest heading as the first one has. */
    private static List<Integer> starts(List<SheetRow> rows, int width) {
        SheetRow low = rows.get(rows.size() - 1);
        List<Integer> starts = new ArrayList<>();
        String first = "";
        for (int c = 0; c < width; c++) {
            String plain = Headings.plain(low.text(c));
            first = first.isEmpty() ? plain : first;
            boolean spread = c > 0 && plain.equals(Headings.plain(low.text(c - 1)));
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
        return fitting * 2 > values.size()
                ? table
                : new RosterTable(
                        table.sheet(), table.head().without(field), table.from(), table.to(), table.end(), false);
    }
}
