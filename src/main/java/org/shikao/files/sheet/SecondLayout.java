package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondMapping;

/**
 * Where the headings of a second list stand and what its columns hold, by a mapping or by the headings.
 *
 * @param first index of the first row of the headings
 * @param last index of their last row, before the first if there are none
 * @param mapped whether a mapping said so
 */
record SecondLayout(int first, int last, Map<SecondField, Integer> columns, boolean mapped) {
    private static final int HEADER_WITHIN = 40;
    private static final Pattern OPINION = Pattern.compile(".*(?:意见|结论|批复|审批|审核|审查|复核|评审|公示结果)");

    /** The first mapping that is for the sheet counts; empty if there are no headings. */
    static Optional<SecondLayout> of(SheetTable table, List<SecondMapping> mappings, Headings<SecondField> headings) {
        Optional<SecondLayout> said = mappings.stream()
                .filter(mapping -> mapping.isFor(table.name()))
                .findFirst()
                .map(mapping -> mapped(table, mapping));
        return said.isPresent()
                ? said
                : headings.search(table.spread(0, HEADER_WITHIN), HEADER_WITHIN)
                        .map(h -> new SecondLayout(h.first(), h.last(), settled(h.columns()), false));
    }

    /** The lists of a sheet one under another, each with its own headings; a sheet that a mapping is for is one list. */
    static List<SheetTable> lists(SheetTable table, List<SecondMapping> mappings, Headings<SecondField> headings) {
        HeadSearch<SecondField> heads = new HeadSearch<>(
                headings,
                SecondField.NAME,
                EnumSet.of(SecondField.CANDIDATE_NO, SecondField.ID_NO, SecondField.STUDENT_NO));
        SheetPart part = SheetPart.whole(table);
        Optional<Header<SecondField>> head = heads.first(part).filter(heads::isOfPeople);
        if (head.isEmpty() || mappings.stream().anyMatch(mapping -> mapping.isFor(table.name()))) {
            return List.of(table);
        }
        List<SheetTable> lists = new ArrayList<>();
        int from = 0;
        HeadSearch<SecondField>.Under under = heads.new Under(part, head.get());
        for (int i = head.get().last() + 1; i < table.rows().size(); i++) {
            Optional<Header<SecondField>> next = under.other(i);
            if (next.isPresent()) {
                int title = i;
                while (title > from + 1 && PassedRows.isTitle(table.rows().get(title - 1))) {
                    title--;
                }
                lists.add(table.part(from, title));
                from = title;
                under = heads.new Under(part, next.get());
            }
        }
        lists.add(table.part(from, table.rows().size()));
        return lists;
    }

    private static SecondLayout mapped(SheetTable table, SecondMapping mapping) {
        Map<SecondField, Integer> columns = new EnumMap<>(SecondField.class);
        mapping.letters().forEach((field, letter) -> columns.put(field, SheetCell.index(letter)));
        int first = at(table, mapping.headerFirst());
        return new SecondLayout(
                first, mapping.headerFirst() == 0 ? -1 : at(table, mapping.headerLast() + 1) - 1, columns, true);
    }

    /** Index of the first row with this number or a higher one. */
    private static int at(SheetTable table, int number) {
        int index = 0;
        while (index < table.rows().size() && table.rows().get(index).number() < number) {
            index++;
        }
        return index;
    }

    /** In the long layout the subject and the reason of an exemption are those of the row. */
    private static Map<SecondField, Integer> settled(Map<SecondField, Integer> columns) {
        Map<SecondField, Integer> settled = new EnumMap<>(columns);
        if (columns.containsKey(SecondField.KIND)
                && SecondField.GRANTING.stream().noneMatch(columns::containsKey)) {
            stand(settled, SecondField.SUBJECT, SecondField.EXEMPTION_SUBJECT, SecondField.DEFERRAL_SUBJECT);
            stand(settled, SecondField.REASON, SecondField.EXEMPTION_REASON, SecondField.DEFERRAL_REASON);
        }
        return settled;
    }

    private static void stand(Map<SecondField, Integer> columns, SecondField field, SecondField... others) {
        for (SecondField other : others) {
            Integer column = columns.remove(other);
            if (column != null) {
                columns.putIfAbsent(field, column);
            }
        }
    }

    /** Further columns that review or decide (学校意见 beside 审批意见), by index; none where a person said what the columns are. */
    Map<Integer, SecondField> opinions(SheetTable table, Headings<SecondField> headings) {
        Map<Integer, SecondField> opinions = new TreeMap<>();
        if (mapped || last < first) {
            return opinions;
        }
        List<SheetRow> head = table.spread(first, last + 1);
        head.get(head.size() - 1).cells().forEach(cell -> {
            Optional<SecondField> field = headings.field(cell.text());
            boolean opinion = field.isEmpty()
                    && OPINION.matcher(Headings.plain(cell.text())).matches();
            if (!columns.containsValue(cell.column())) {
                field.filter(f -> f == SecondField.VERDICT || f == SecondField.REVIEW)
                        .or(() -> opinion ? Optional.of(SecondField.REVIEW) : Optional.empty())
                        .ifPresent(f -> opinions.put(cell.column(), f));
            }
        });
        return opinions;
    }

    /** Two tables side by side, whose grants nobody could tell apart; none where a person said what the columns are. */
    Optional<Problem> sideBySide(SheetTable table, Headings<SecondField> headings, Place place) {
        if (mapped || last < first) {
            return Optional.empty();
        }
        List<SheetRow> head = table.spread(first, last + 1);
        List<SheetCell> cells = head.get(head.size() - 1).cells();
        List<Integer> names = columnsOf(cells, headings, Set.of(SecondField.NAME));
        List<Integer> numbers = columnsOf(cells, headings, Set.of(SecondField.CANDIDATE_NO));
        List<Integer> ids = columnsOf(cells, headings, Set.of(SecondField.ID_NO, SecondField.STUDENT_NO));
        boolean twice = names.size() > 1 && (numbers.size() > 1 || numbers.isEmpty() && ids.size() > 1);
        return twice
                ? Optional.of(Problem.error(
                        "SECOND_SIDE_BY_SIDE",
                        place.withColumn(SheetCell.letters(names.get(1))),
                        SheetCell.letters(names.get(0)),
                        SheetCell.letters(names.get(1))))
                : Optional.empty();
    }

    private static List<Integer> columnsOf(
            List<SheetCell> cells, Headings<SecondField> headings, Set<SecondField> fields) {
        return cells.stream()
                .filter(cell ->
                        headings.field(cell.text()).filter(fields::contains).isPresent())
                .map(SheetCell::column)
                .toList();
    }

    /** The columns that speak of exemptions or deferrals and are not read, though something stands in them. */
    List<Problem> unread(SheetTable table, Place place) {
        List<Problem> unread = new ArrayList<>();
        if (mapped || last < first) {
            return unread;
        }
        List<SheetRow> head = table.spread(first, last + 1);
        for (SheetCell cell : head.get(head.size() - 1).cells()) {
            String heading = RosterTable.heading(head, cell.column());
            boolean used = columns.containsValue(cell.column())
                    || table.rows().subList(last + 1, table.rows().size()).stream()
                            .allMatch(row -> row.text(cell.column()).isBlank());
            if (!used && SubjectHeadings.speaks(Headings.plain(heading))) {
                Place column = place.withColumn(SheetCell.letters(cell.column()));
                unread.add(Problem.warning("ROSTER_COLUMN_GRANTS", column, heading));
            }
        }
        return unread;
    }

    /** The mapping that reads the table in this way again, to be corrected by a person. */
    SecondMapping mapping(SheetTable table) {
        List<SheetRow> head = last < first ? List.of() : table.spread(first, last + 1);
        Map<Integer, Optional<SecondField>> fields = new TreeMap<>();
        head.forEach(row -> row.cells().forEach(cell -> fields.put(cell.column(), Optional.empty())));
        columns.forEach((field, column) -> fields.put(column, Optional.of(field)));
        List<SecondMapping.Column> all = new ArrayList<>();
        fields.forEach((column, field) ->
                all.add(new SecondMapping.Column(SheetCell.letters(column), RosterTable.heading(head, column), field)));
        return new SecondMapping(
                table.name(),
                head.isEmpty() ? 0 : head.get(0).number(),
                head.isEmpty() ? 0 : head.get(head.size() - 1).number(),
                all);
    }

    /** The layout of a sheet of which nothing is understood: its first row may be the headings. */
    static SecondLayout unknown() {
        return new SecondLayout(0, 0, Map.of(), false);
    }
}
