package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** A second list of which nothing says what it grants: what its words come nearest to, so that the remedy fits. */
final class UnknownKind {
    private static final Pattern MAKE_UP = Pattern.compile(".*(?:补考|重考).*", Pattern.DOTALL);
    private static final Pattern NEED = Pattern.compile(".*(?:便利|需要|需求|照顾|辅具).*");

    private UnknownKind() {}

    /** @param last the index of the last row of headings, negative if there is none; {@code place} is that row */
    static Problem problem(SheetTable table, int last, Place place) {
        List<SheetRow> heads = table.rows().subList(0, Math.max(0, last + 1));
        List<String> words = new ArrayList<>(List.of(table.name(), place.file()));
        heads.forEach(row -> row.cells().forEach(cell -> words.add(cell.text())));
        Optional<String> makeUp =
                words.stream().filter(word -> MAKE_UP.matcher(word).matches()).findFirst();
        if (makeUp.isPresent()) {
            return Problem.error("SECOND_KIND_MAKE_UP", place, makeUp.get().strip());
        }
        List<SheetCell> headings =
                heads.isEmpty() ? List.of() : heads.get(heads.size() - 1).cells();
        Optional<SheetCell> need = headings.stream()
                .filter(cell -> NEED.matcher(Headings.plain(cell.text())).matches())
                .findFirst();
        if (need.isPresent()) {
            return at("SECOND_KIND_NEEDS", need.get(), place);
        }
        return headings.stream()
                .filter(cell -> SubjectHeadings.isSubject(Headings.plain(cell.text())))
                .findFirst()
                .map(cell -> at("SECOND_KIND_SUBJECTS", cell, place))
                .orElseGet(() -> Problem.error("SECOND_KIND_MISSING", place));
    }

    private static Problem at(String code, SheetCell cell, Place row) {
        return Problem.error(
                code,
                row.withColumn(SheetCell.letters(cell.column())),
                cell.text().strip());
    }
}
