package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.ListKind;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SecondField;

/**
 * What one table of a second list grants where it has no column for it: committees send a list of one kind, and what kind stands in
 * the headings of its other columns (免考科目, 免考原因), or, in the words of {@link ListKind}, in the name of the sheet, the title or
 * the name of the file.
 *
 * @param columns the columns understood, those of an only kind included
 * @param byHeadings the kinds that the headings of subject or reason name
 * @param byTitle the kind that stands nowhere but in the title
 * @param reason what stands for an empty reason
 * @param told what was understood, for a person to see; a warning
 */
record ListKinds(
        Map<SecondField, Integer> columns,
        Set<SecondField> byHeadings,
        Optional<SecondField> byTitle,
        String reason,
        Optional<Problem> told) {
    private static final Map<SecondField, List<SecondField>> BESIDE = Map.of(
            SecondField.EXEMPTION, List.of(SecondField.EXEMPTION_SUBJECT, SecondField.EXEMPTION_REASON),
            SecondField.DEFERRAL, List.of(SecondField.DEFERRAL_SUBJECT, SecondField.DEFERRAL_REASON));
    private static final Set<SecondField> OTHERS = EnumSet.of(SecondField.NEEDS, SecondField.CANDIDATE_TYPE);
    private static final String DISABILITY = "残疾";

    /** Some words about a list and where they stand. */
    private record Said(String words, String where) {}

    /** @param place the headings of the table */
    static ListKinds of(SheetTable table, SecondLayout layout, Place place) {
        Map<SecondField, Integer> columns = layout.columns();
        ListKinds none = new ListKinds(columns, Set.of(), Optional.empty(), "", Optional.empty());
        boolean granting =
                SecondField.GRANTING.stream().anyMatch(field -> !OTHERS.contains(field) && columns.containsKey(field));
        if (granting || columns.containsKey(SecondField.KIND)) {
            return none;
        }
        Set<SecondField> headings = EnumSet.noneOf(SecondField.class);
        BESIDE.forEach(
                (kind, fields) -> fields.stream().filter(columns::containsKey).forEach(field -> headings.add(kind)));
        List<Said> said = said(table, layout.first(), place.file());
        Optional<Said> sure = only(said);
        if (!headings.isEmpty()) {
            boolean other = sure.isPresent()
                    && !headings.containsAll(ListKind.named(sure.get().words()));
            return other ? none : new ListKinds(columns, headings, Optional.empty(), "", Optional.empty());
        }
        return sure.isPresent()
                ? byTitle(none, ListKind.named(sure.get().words()).iterator().next(), sure.get(), place)
                : disability(none, said, place);
    }

    private static ListKinds byTitle(ListKinds none, SecondField kind, Said by, Place place) {
        Map<SecondField, Integer> columns = new EnumMap<>(none.columns());
        Problem told = Problem.warning("SECOND_KIND_UNDERSTOOD", place, by.where(), by.words(), "list." + kind);
        if (!OTHERS.contains(kind)) {
            boolean bare = columns.keySet().stream().noneMatch(OTHERS::contains);
            boolean beside = columns.containsKey(SecondField.SUBJECT) || columns.containsKey(SecondField.REASON);
            return bare || beside ? new ListKinds(columns, Set.of(), Optional.of(kind), "", Optional.of(told)) : none;
        }
        Integer content = columns.get(SecondField.REASON);
        if (content == null || columns.containsKey(kind)) {
            return none;
        }
        columns.remove(SecondField.REASON);
        columns.put(kind, content);
        return new ListKinds(columns, Set.of(), Optional.empty(), "", Optional.of(told));
    }

    /** Only who is exempt is exempt from subjects; what else a disability may mean must be said. */
    private static ListKinds disability(ListKinds none, List<Said> said, Place place) {
        Optional<Said> by =
                said.stream().filter(s -> ListKind.isDisability(s.words())).findFirst();
        boolean others = said.stream().anyMatch(s -> !ListKind.named(s.words()).isEmpty());
        if (by.isEmpty() || others || !none.columns().containsKey(SecondField.SUBJECT)) {
            return none;
        }
        Problem told = Problem.warning(
                "SECOND_KIND_UNDERSTOOD", place, by.get().where(), by.get().words(), "list." + SecondField.EXEMPTION);
        return new ListKinds(
                none.columns(), Set.of(), Optional.of(SecondField.EXEMPTION), DISABILITY, Optional.of(told));
    }

    /** Sheet, lines of the title, and where they say nothing the file. */
    private static List<Said> said(SheetTable table, int headings, String file) {
        List<Said> said = new ArrayList<>(List.of(new Said(table.name(), "by.sheet")));
        for (SheetRow row : table.rows().subList(0, Math.max(0, headings))) {
            String line = row.cells().stream()
                    .map(cell -> cell.text().strip())
                    .distinct()
                    .collect(Collectors.joining(" "));
            if (!NoteWords.isNote(line)) {
                said.add(new Said(line, "by.title"));
            }
        }
        boolean silent =
                said.stream().allMatch(s -> ListKind.named(s.words()).isEmpty() && !ListKind.isDisability(s.words()));
        return silent ? List.of(new Said(file, "by.file")) : said;
    }

    /** The first that names one kind, if none names another one alone. */
    private static Optional<Said> only(List<Said> said) {
        List<Said> single =
                said.stream().filter(s -> ListKind.named(s.words()).size() == 1).toList();
        boolean agreed =
                single.stream().map(s -> ListKind.named(s.words())).distinct().count() == 1;
        return agreed ? Optional.of(single.get(0)) : Optional.empty();
    }

    /** Whether the list says of each row what it grants. */
    boolean isKnown() {
        return columns.containsKey(SecondField.KIND)
                || !byHeadings.isEmpty()
                || byTitle.isPresent()
                || SecondField.GRANTING.stream().anyMatch(columns::containsKey);
    }

    /** Adds the cells of the kinds that have no column, by what stands beside them; those of a title grant for everybody named. */
    void complete(Map<SecondField, RosterCell> cells, boolean person) {
        byHeadings.forEach(kind -> {
            SecondField subject = BESIDE.get(kind).get(0);
            SecondField why = BESIDE.get(kind).get(1);
            cells.put(kind, cell(kind, cells.get(subject), cells.get(why), false));
        });
        byTitle.ifPresent(kind -> {
            RosterCell why = cells.get(SecondField.REASON);
            if (why == null || why.text().isBlank()) {
                cells.put(SecondField.REASON, new RosterCell(reason, why == null ? "" : why.column(), Storage.TEXT));
            }
            cells.put(kind, cell(kind, cells.get(SecondField.SUBJECT), why, person));
        });
    }

    private static RosterCell cell(SecondField kind, RosterCell subject, RosterCell why, boolean person) {
        boolean reasoned = says(why);
        if (kind == SecondField.EXEMPTION && reasoned && !says(subject)) {
            return why;
        }
        boolean said = reasoned || says(subject) || person;
        RosterCell at = says(subject) || why == null ? subject : why;
        return new RosterCell(said ? "是" : "", at == null ? "" : at.column(), Storage.TEXT);
    }

    private static boolean says(RosterCell cell) {
        return cell != null && !cell.text().isBlank();
    }
}
