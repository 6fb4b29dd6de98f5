package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.PlainText;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Measure;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.files.sheet.CatalogueWords.Flag;

/**
 * A row of the catalogue workbook. A cell that does not hold what its column asks for becomes a problem with its place, and a value
 * stands in so that the rest of the workbook is looked at too.
 */
final class CatalogueRow {
    private static final Set<String> FORMULA_ERRORS =
            Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern PERCENT = Pattern.compile("\\s*[%％]$");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；]");

    private final CatalogueWords words;
    private final SheetRow row;
    private final Map<CatalogueColumn, Integer> columns;
    private final Place place;
    private final List<Problem> problems;

    CatalogueRow(
            CatalogueWords words,
            SheetRow row,
            Map<CatalogueColumn, Integer> columns,
            Place place,
            List<Problem> problems) {
        this.words = words;
        this.row = row;
        this.columns = columns;
        this.place = place;
        this.problems = problems;
    }

    /** Where the row is. */
    Place place() {
        return place;
    }

    /** Where a cell is. */
    Place at(CatalogueColumn column) {
        return columns.containsKey(column) ? place.withColumn(SheetCell.letters(columns.get(column))) : place;
    }

    /** The text as it stands, perhaps empty, without what cannot be seen; only the bench is described in several lines. */
    String text(CatalogueColumn column) {
        SheetCell cell = columns.containsKey(column) ? row.cell(columns.get(column)) : null;
        if (cell == null) {
            return "";
        }
        if (cell.storage() == Storage.DATE) {
            // 1-2 or 1:3 typed into a cell that is not of text: what was typed is lost
            tell(Problem.error("BOOK_CELL_DATE", at(column), cell.text(), column.word()));
        }
        if (!isBroken(cell)) {
            return plain(column, cell.text());
        }
        tell(
                cell.text().isBlank()
                        ? Problem.error("BOOK_FORMULA_EMPTY", at(column), column.word())
                        : Problem.error("BOOK_FORMULA_ERROR", at(column), cell.text(), column.word()));
        return "";
    }

    private String plain(CatalogueColumn column, String text) {
        if (column.mayLack()) {
            return text;
        }
        String plain = column == CatalogueColumn.BENCH ? PlainText.lines(text) : PlainText.line(text);
        if (!plain.equals(text)) {
            tell(Problem.normalised("BOOK_CELL_CLEANED", at(column), plain, column.word()));
        }
        return plain;
    }

    /** A formula saved without its result, or one that ends in an error such as #DIV/0!. */
    private static boolean isBroken(SheetCell cell) {
        return FORMULA_ERRORS.contains(cell.text())
                || (cell.storage() == Storage.FORMULA && cell.text().isBlank());
    }

    /** Once, however often the cell is asked. */
    private void tell(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** The text without spaces around it. */
    String code(CatalogueColumn column) {
        return text(column).strip();
    }

    /** A unit as the program writes it; what was written otherwise is told. */
    String unit(CatalogueColumn column) {
        String written = text(column);
        String unit = Measure.normal(written);
        if (!unit.equals(written)) {
            tell(Problem.normalised("UNIT_NORMALISED", at(column), written, unit));
        }
        return unit;
    }

    Marks marks(CatalogueColumn column) {
        return value(column, Marks::parse, "BOOK_CELL_MARKS").orElse(Marks.ZERO);
    }

    /** Marks where an empty cell means something. */
    Marks marks(CatalogueColumn column, Marks ifEmpty) {
        return code(column).isEmpty() ? ifEmpty : marks(column);
    }

    int whole(CatalogueColumn column) {
        return value(column, CatalogueRow::whole, "BOOK_CELL_WHOLE").orElse(0);
    }

    /** A whole number where an empty cell means something. */
    int whole(CatalogueColumn column, int ifEmpty) {
        return code(column).isEmpty() ? ifEmpty : whole(column);
    }

    /** A whole number of per cent with or without its sign; an empty cell is none. */
    int percent(CatalogueColumn column) {
        return code(column).isEmpty()
                ? 0
                : value(column, text -> whole(PERCENT.matcher(text).replaceFirst("")), "BOOK_CELL_WHOLE")
                        .orElse(0);
    }

    /** A word of the column's list. */
    <E extends Enum<E>> E word(CatalogueColumn column, Class<E> type) {
        return value(column, text -> words.constant(type, text), "BOOK_CELL_WORD", words.choices(type))
                .orElse(type.getEnumConstants()[0]);
    }

    /** A word where an empty cell means something. */
    <E extends Enum<E>> E word(CatalogueColumn column, Class<E> type, E ifEmpty) {
        return code(column).isEmpty() ? ifEmpty : word(column, type);
    }

    boolean flag(CatalogueColumn column) {
        return word(column, Flag.class, Flag.NO) == Flag.YES;
    }

    /** Several words in one cell. */
    <E extends Enum<E>> List<E> words(CatalogueColumn column, Class<E> type) {
        return several(column, text -> words.constant(type, text), "BOOK_CELL_WORDS", words.choices(type));
    }

    /** Several whole numbers in one cell. */
    List<Integer> wholes(CatalogueColumn column) {
        return several(column, CatalogueRow::whole, "BOOK_CELL_WHOLE");
    }

    /** Several marks in one cell. */
    List<Marks> severalMarks(CatalogueColumn column) {
        return several(column, Marks::parse, "BOOK_CELL_MARKS");
    }

    private static Optional<Integer> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** @param more what the problem says besides the text and the column */
    private <T> Optional<T> value(
            CatalogueColumn column, Function<String, Optional<T>> parse, String code, String... more) {
        String text = code(column);
        if (text.isEmpty()) {
            SheetCell cell = row.cell(columns.get(column));
            if (cell == null || !isBroken(cell)) {
                problems.add(Problem.error("BOOK_CELL_EMPTY", at(column), column.word()));
            }
            return Optional.empty();
        }
        return parsed(column, text, parse, code, more);
    }

    private <T> List<T> several(
            CatalogueColumn column, Function<String, Optional<T>> parse, String code, String... more) {
        List<T> values = new ArrayList<>();
        Arrays.stream(BETWEEN.split(code(column)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> parsed(column, part, parse, code, more).ifPresent(values::add));
        return values;
    }

    private <T> Optional<T> parsed(
            CatalogueColumn column, String text, Function<String, Optional<T>> parse, String code, String... more) {
        Optional<T> value = parse.apply(text);
        if (value.isEmpty()) {
            List<String> args = new ArrayList<>(List.of(text, column.word()));
            args.addAll(List.of(more));
            problems.add(Problem.error(code, at(column), args.toArray(String[]::new)));
        }
        return value;
    }
}
