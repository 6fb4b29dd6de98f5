package org.shikao.files.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/**
 * The workbook into which paper mark sheets are keyed (登分): a row a sheet, a column a scoring point, headed by its number. Rows in
 * which no point has a value are not keyed yet. A second or third marking is keyed into a workbook that has a column for the marker.
 */
public final class KeyedSheets {
    private static final int HEADER_WITHIN = 15;
    private static final int MOST_POINTS = 99;
    private static final String MARKER = "marker";

    /**
     * A sheet as keyed; {@code places} are those of the values, {@code place} that of the row. {@code marker} is a staff code, absent
     * where the workbook has no column for it.
     */
    public record KeyedSheet(
            SheetKey key,
            Map<Integer, Marks> values,
            Map<Integer, Place> places,
            Place place,
            Optional<String> marker) {}

    /**
     * A sheet to be keyed; {@code points} are the numbers of its rubric. {@code marker} is absent for the first marking, else the
     * staff code of whoever is posted, or empty.
     */
    public record BlankSheet(
            SheetKey key,
            String name,
            String bench,
            String experiment,
            Optional<String> marker,
            List<Integer> points) {}

    /** What was read. */
    public record Read(List<KeyedSheet> sheets, List<Problem> problems) {}

    /** What the workbook says in each language; made when the first one is read, for both languages must be. */
    private static final class Words {
        private static final Words ALL = new Words();

        private final Map<String, Subject> subjects = new HashMap<>();
        private final Map<String, String> headings = new HashMap<>();

        private Words() {
            for (Lang lang : Lang.values()) {
                Texts texts = Texts.in(lang);
                for (Subject subject : Subject.values()) {
                    subjects.put(fold(texts.text("forms.subject." + subject.code())), subject);
                    subjects.put(subject.code(), subject);
                }
                headings.put(fold(texts.text("forms.candidateNo")), "no");
                headings.put(fold(texts.text("forms.subject")), "subject");
                headings.put(fold(texts.text("forms.keyed.marker")), MARKER);
            }
        }
    }

    /** Writes the workbook to be filled in; points that a rubric does not have are marked with a dash. */
    public void write(Path file, List<BlankSheet> sheets, Texts texts, String bench, String foot) throws IOException {
        int points = sheets.stream()
                .flatMap(s -> s.points().stream())
                .mapToInt(no -> no)
                .max()
                .orElse(0);
        List<BookWriter.Column> columns = new ArrayList<>(List.of(
                BookWriter.Column.text(texts.text("forms.candidateNo"), 18),
                BookWriter.Column.text(texts.text("forms.name"), 16),
                BookWriter.Column.text(texts.text("forms.subject"), 8),
                BookWriter.Column.text(bench, 10),
                BookWriter.Column.text(texts.text("forms.experiment"), 10)));
        boolean again = sheets.stream().anyMatch(sheet -> sheet.marker().isPresent());
        if (again) {
            columns.add(BookWriter.Column.text(texts.text("forms.keyed.marker"), 12));
        }
        for (int no = 1; no <= points; no++) {
            columns.add(BookWriter.Column.number(String.valueOf(no), 6));
        }
        List<List<String>> rows =
                sheets.stream().map(s -> row(s, texts, points)).toList();
        try (BookWriter book = new BookWriter(file, foot)) {
            book.sheet(texts.text("form.mark-sheet"), columns, rows);
        }
    }

    private static List<String> row(BlankSheet sheet, Texts texts, int points) {
        List<String> cells = new ArrayList<>(List.of(
                sheet.key().candidateNo(),
                sheet.name(),
                texts.text("forms.subject." + sheet.key().subject().code()),
                sheet.bench(),
                sheet.experiment()));
        sheet.marker().ifPresent(cells::add);
        for (int no = 1; no <= points; no++) {
            cells.add(sheet.points().contains(no) ? "" : "-");
        }
        return cells;
    }

    /** Reads a filled workbook; every cell that cannot be taken as it is written is an error with its place. */
    public Read read(Path file) throws IOException {
        SheetTable.Tables read = SheetTable.read(file, SheetLimits.DEFAULT);
        List<KeyedSheet> sheets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(read.problems());
        boolean found = false;
        for (SheetTable table : read.tables()) {
            Optional<Header> header = table.hidden() ? Optional.empty() : header(table);
            found |= header.isPresent();
            header.ifPresent(h -> rows(table, h, SheetFile.name(file), sheets, problems));
        }
        if (!found && problems.isEmpty()) {
            problems.add(Problem.error("KEYED_NO_HEADER", new Place(SheetFile.name(file), "", 0, "")));
        }
        return new Read(sheets, problems);
    }

    private record Header(
            int index, int no, int subject, Optional<Integer> marker, Map<Integer, Integer> pointOfColumn) {}

    private Optional<Header> header(SheetTable table) {
        int last = Math.min(HEADER_WITHIN, table.rows().size());
        for (int i = 0; i < last; i++) {
            Map<String, Integer> named = new HashMap<>();
            Map<Integer, Integer> points = new LinkedHashMap<>();
            for (SheetCell cell : table.rows().get(i).cells()) {
                String text = fold(cell.text());
                Optional.ofNullable(Words.ALL.headings.get(text))
                        .ifPresent(name -> named.putIfAbsent(name, cell.column()));
                if (text.matches("[1-9]\\d?") && Integer.parseInt(text) <= MOST_POINTS) {
                    points.put(cell.column(), Integer.valueOf(text));
                }
            }
            if (named.containsKey("no") && named.containsKey("subject")) {
                return Optional.of(new Header(
                        i, named.get("no"), named.get("subject"), Optional.ofNullable(named.get(MARKER)), points));
            }
        }
        return Optional.empty();
    }

    private void rows(SheetTable table, Header header, String file, List<KeyedSheet> sheets, List<Problem> problems) {
        for (SheetRow row :
                table.rows().subList(header.index() + 1, table.rows().size())) {
            Place place = new Place(file, table.name(), row.number(), SheetCell.letters(header.no()));
            Map<Integer, Marks> values = new TreeMap<>();
            Map<Integer, Place> places = new TreeMap<>();
            int before = problems.size();
            header.pointOfColumn().forEach((column, point) -> {
                String text = row.text(column).strip();
                Place at = place.withColumn(SheetCell.letters(column));
                Optional<Marks> value = Marks.parse(text);
                if (!text.isEmpty() && !text.equals("-") && value.isEmpty()) {
                    problems.add(Problem.error("KEYED_NOT_MARKS", at, text));
                }
                value.ifPresent(v -> {
                    values.put(point, v);
                    places.put(point, at);
                });
            });
            boolean keyed = !values.isEmpty() || problems.size() > before;
            if (keyed) {
                Optional<String> marker =
                        header.marker().map(column -> row.text(column).strip());
                sheet(row, header, place, problems)
                        .ifPresent(key -> sheets.add(new KeyedSheet(key, values, places, place, marker)));
            }
        }
    }

    private Optional<SheetKey> sheet(SheetRow row, Header header, Place place, List<Problem> problems) {
        String no = row.text(header.no()).strip();
        String written = row.text(header.subject()).strip();
        Optional<Subject> subject = Optional.ofNullable(Words.ALL.subjects.get(fold(written)));
        if (no.isEmpty()) {
            problems.add(Problem.error("KEYED_NO_CANDIDATE", place));
        }
        if (subject.isEmpty()) {
            problems.add(
                    Problem.error("KEYED_NO_SUBJECT", place.withColumn(SheetCell.letters(header.subject())), written));
        }
        return no.isEmpty() ? Optional.empty() : subject.map(s -> new SheetKey(no, s));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
