package org.shikao.files.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.exam.catalogue.Experiment;

/**
 * Reads the workbook that {@link CatalogueWorkbook} writes, in either language and after a spreadsheet program has saved it. A catalogue
 * that is read has passed {@link CatalogueCheck}, whose findings point at the rows they come from.
 */
public final class CatalogueWorkbookReader {
    private static final int OLE_FIRST = 0xD0;
    private static final int OLE_SECOND = 0xCF;
    private final CatalogueWords words = new CatalogueWords();
    private final SheetLimits limits;

    public CatalogueWorkbookReader() {
        this(SheetLimits.DEFAULT);
    }

    public CatalogueWorkbookReader(SheetLimits limits) {
        this.limits = limits;
    }

    /** Whether a file is packed as workbooks are, by its first bytes: then it is no YAML, whatever its name ends in. */
    public static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            int second = in.read();
            return (first == 'P' && second == 'K') || (first == OLE_FIRST && second == OLE_SECOND);
        }
    }

    /** The same where nothing is known that the workbook could be compared with. */
    public CatalogueRead read(Path file) throws IOException {
        return read(file, new Catalogue("", List.of()));
    }

    /**
     * Reads and checks a workbook; warnings may stand beside a value.
     *
     * @param known the catalogue that it changes: rows which refer to points by number are compared with it
     * @throws IOException if the disk fails
     */
    public CatalogueRead read(Path file, Catalogue known) throws IOException {
        SheetTable.Tables tables = SheetTable.read(file, limits);
        List<Problem> problems = new ArrayList<>(tables.problems());
        if (!problems.isEmpty()) {
            return new CatalogueRead(Optional.empty(), problems);
        }
        CatalogueBook book = new CatalogueBook(words, SheetFile.name(file), tables.tables(), problems);
        String edition = book.edition(tables.tables());
        if (Problem.anyError(problems)) {
            return new CatalogueRead(Optional.empty(), problems);
        }
        return assembled(book, edition, known, problems);
    }

    private static CatalogueRead assembled(
            CatalogueBook book, String edition, Catalogue known, List<Problem> problems) {
        List<Experiment> experiments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CatalogueRow row : book.rows(CatalogueTable.EXPERIMENTS)) {
            ids.add(row.code(CatalogueColumn.ID));
            experiments.add(new CatalogueParts(book, row.code(CatalogueColumn.ID)).experiment(row));
        }
        strays(book, ids, problems);
        Catalogue catalogue = new Catalogue(edition, experiments);
        if (!Problem.anyError(problems)) {
            experiments.forEach(now -> new PointReferences(book, now, known.experiment(now.id()), problems).check());
            FindingPlaces places = new FindingPlaces(book);
            CatalogueCheck.check(catalogue).forEach(found -> problems.add(places.placed(found)));
        }
        // lines are looked at once for each purpose, so a wrong purpose is found more than once
        List<Problem> once = problems.stream().distinct().toList();
        return new CatalogueRead(Problem.anyError(once) ? Optional.empty() : Optional.of(catalogue), once);
    }

    /** Rows that belong to nothing: an experiment, a group or a point that has no row of its own. */
    private static void strays(CatalogueBook book, Set<String> ids, List<Problem> problems) {
        Set<List<String>> groups = keys(book, CatalogueTable.GROUPS, CatalogueColumn.GROUP);
        Set<List<String>> points = keys(book, CatalogueTable.POINTS, CatalogueColumn.POINT);
        for (CatalogueTable table : CatalogueTable.values()) {
            for (CatalogueRow row : book.rows(table)) {
                if (!ids.contains(row.code(CatalogueColumn.ID))) {
                    stray(row, CatalogueColumn.ID, CatalogueTable.EXPERIMENTS, problems);
                } else if (table == CatalogueTable.POINTS && !groups.contains(key(row, CatalogueColumn.GROUP))) {
                    stray(row, CatalogueColumn.GROUP, CatalogueTable.GROUPS, problems);
                } else if (table == CatalogueTable.ERRORS && !points.contains(key(row, CatalogueColumn.POINT))) {
                    stray(row, CatalogueColumn.POINT, CatalogueTable.POINTS, problems);
                }
            }
        }
    }

    private static void stray(CatalogueRow row, CatalogueColumn column, CatalogueTable owner, List<Problem> problems) {
        problems.add(Problem.error("BOOK_ROW_STRAY", row.at(column), column.word(), row.code(column), owner.word()));
    }

    private static Set<List<String>> keys(CatalogueBook book, CatalogueTable table, CatalogueColumn column) {
        Set<List<String>> keys = new HashSet<>();
        book.rows(table).forEach(row -> keys.add(key(row, column)));
        return keys;
    }

    private static List<String> key(CatalogueRow row, CatalogueColumn column) {
        return List.of(row.code(CatalogueColumn.ID), row.code(column));
    }
}
