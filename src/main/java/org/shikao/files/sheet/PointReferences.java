package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.files.sheet.CatalogueWords.LineKind;
import org.shikao.files.sheet.PointNames.Name;

/**
 * Looks whether the rows of one experiment that refer to points by number still mean the points they meant. What they meant stands
 * beside the number, and in the catalogue known so far; a row that meant a point which has another number now is never moved in silence.
 */
final class PointReferences {
    /**
     * A cell with numbers, and what they were.
     *
     * @param sure whether the row itself remembers it; else it is known only from the catalogue there was
     */
    private record Reference(Place place, List<Integer> numbers, List<Name> were, boolean sure) {
        boolean isOf(int no) {
            return were.stream().anyMatch(name -> name.no() == no);
        }
    }

    private final String id;
    private final CatalogueBook book;
    private final List<RubricPoint> points;
    private final KnownReferences known;
    private final List<Problem> problems;
    private final Set<List<Object>> told = new HashSet<>();
    /** Every point that some row of the workbook remembers. */
    private final List<Name> before = new ArrayList<>();

    PointReferences(CatalogueBook book, Experiment now, Optional<Experiment> known, List<Problem> problems) {
        this.id = now.id();
        this.book = book;
        this.points = now.rubric().points();
        this.known = new KnownReferences(known);
        this.problems = problems;
    }

    void check() {
        List<Reference> all = new ArrayList<>();
        for (CatalogueRow row : rows(CatalogueTable.ERRORS)) {
            all.add(reference(row, CatalogueColumn.POINT, CatalogueColumn.POINT_SAYS, known.ofMistake(row)));
        }
        for (CatalogueRow row : rows(CatalogueTable.POINTS)) {
            all.add(reference(row, CatalogueColumn.DEPENDS, CatalogueColumn.DEPENDS_SAYS, known.dependsOn(row)));
            all.add(reference(row, CatalogueColumn.CONTAINS, CatalogueColumn.CONTAINS_SAYS, known.contains(row)));
        }
        for (CatalogueRow row : rows(CatalogueTable.RULES)) {
            all.add(reference(row, CatalogueColumn.ZEROES, CatalogueColumn.POINT_SAYS, known.ofRule(row)));
        }
        for (CatalogueRow row : rows(CatalogueTable.LINES)) {
            if (row.word(CatalogueColumn.KIND, LineKind.class) == LineKind.REMARK) {
                all.add(reference(row, CatalogueColumn.TEXT, CatalogueColumn.POINT_SAYS, known.ofRemark(row)));
            }
        }
        before.addAll(known.points());
        all.stream().flatMap(reference -> reference.were.stream()).forEach(before::add);
        all.forEach(this::check);
    }

    private List<CatalogueRow> rows(CatalogueTable table) {
        return book.rows(table, id);
    }

    private static Reference reference(
            CatalogueRow row, CatalogueColumn column, CatalogueColumn says, List<Name> known) {
        List<Name> said = PointNames.read(row.text(says));
        List<Integer> numbers =
                column == CatalogueColumn.TEXT ? PointNames.numbers(row.text(column)) : row.wholes(column);
        return new Reference(row.at(column), numbers, said.isEmpty() ? known : said, !said.isEmpty());
    }

    private void check(Reference reference) {
        List<Name> lost = reference.were.stream()
                .filter(name -> reference.numbers.stream().flatMap(this::point).noneMatch(p -> name.names(p.text())))
                .toList();
        for (int no : reference.numbers) {
            point(no)
                    .filter(now -> reference.were.stream().noneMatch(name -> name.names(now.text())))
                    .forEach(now -> strange(reference, now, lost));
        }
    }

    private Stream<RubricPoint> point(int no) {
        return points.stream().filter(point -> point.no() == no).limit(1);
    }

    /** A number of which the point is none of those the row referred to. */
    private void strange(Reference reference, RubricPoint now, List<Name> lost) {
        if (!reference.isOf(now.no())) {
            lost.stream().limit(1).forEach(was -> tell(reference, "BOOK_POINT_OTHER", false, now, was));
            return;
        }
        for (Name was : lost) {
            if (was.no() == now.no()) {
                same(reference, now, was);
                return;
            }
        }
    }

    /** The number is as it was, the wording under it is another. */
    private void same(Reference reference, RubricPoint now, Name was) {
        Optional<RubricPoint> moved =
                points.stream().filter(point -> was.names(point.text())).findFirst();
        if (moved.isPresent()) {
            tell(
                    reference,
                    "BOOK_POINT_MOVED",
                    true,
                    now,
                    was,
                    String.valueOf(moved.get().no()));
            return;
        }
        boolean neighbour = before.stream().anyMatch(name -> name.no() != now.no() && name.names(now.text()));
        if (neighbour) {
            tell(reference, "BOOK_POINT_GONE", true, now, was);
        } else if (!Alike.texts(was.begins(), now.text(), was.cut())) {
            tell(reference, "BOOK_POINT_REWORDED", false, now, was);
        }
    }

    private void tell(Reference reference, String code, boolean wrong, RubricPoint now, Name was, String... more) {
        if (code.equals("BOOK_POINT_REWORDED") && !told.add(List.of(now.no(), was))) {
            return;
        }
        List<String> args = new ArrayList<>(List.of(String.valueOf(now.no()), was.spoken(), now.text()));
        args.addAll(List.of(more));
        Severity severity = wrong && reference.sure ? Severity.ERROR : Severity.WARNING;
        problems.add(new Problem(code, severity, reference.place, args));
    }
}
