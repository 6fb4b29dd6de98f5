package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.files.sheet.CatalogueWords.LineKind;

/**
 * Brings findings of the linter to the cell that they are about. The linter names an experiment and its part, such as {@code reagents} or
 * {@code G2/#3/A}; of several rows of that part it is the one that holds most of what the finding says.
 */
final class FindingPlaces {
    private static final Pattern PART = Pattern.compile("G(\\d+)(?:/#(\\d+)(?:/(.*))?)?", Pattern.DOTALL);
    private static final Map<String, CatalogueTable> TABLES = Map.of(
            "apparatus", CatalogueTable.APPARATUS, "reagents", CatalogueTable.REAGENTS, "rules", CatalogueTable.RULES);
    private static final Map<String, LineKind> LINES = Map.of(
            "sources", LineKind.SOURCE,
            "resetSteps", LineKind.RESET,
            "candidateSheet", LineKind.SHEET,
            "remarks", LineKind.REMARK);
    /** What is said of a reagent, though something else is missing for it. */
    private static final Set<String> OF_REAGENT = Set.of("GOGGLES_MISSING", "STOCK_UNREGISTERED");

    private static final Set<String> OF_EXPERIMENT = Set.of("OVERTIME", "REPEAT_TOO_MANY");
    /** How much a cell tells that holds just what the finding says. */
    private static final int EQUAL = 4;

    private static final int AS_MUCH = 3;

    private final CatalogueBook book;
    private final FindingColumns columns = new FindingColumns();

    FindingPlaces(CatalogueBook book) {
        this.book = book;
    }

    /** The finding at its cell; at the row of the experiment where no row is about it. */
    Problem placed(Problem found) {
        String part = found.place().column();
        List<CatalogueRow> candidates = new ArrayList<>(candidates(found, part));
        CatalogueTable table = candidates.isEmpty() ? CatalogueTable.EXPERIMENTS : table(found, part);
        if (candidates.isEmpty()) {
            candidates.addAll(rows(CatalogueTable.EXPERIMENTS, found.place().sheet()));
        }
        List<CatalogueColumn> about = columns.of(found.code(), table, part);
        Optional<CatalogueRow> row = best(candidates, found, about);
        Place place = row.map(r -> r.at(column(r, found, about))).orElse(found.place());
        return new Problem(found.code(), found.severity(), place, found.args());
    }

    private CatalogueTable table(Problem found, String part) {
        if (OF_REAGENT.contains(found.code())) {
            return CatalogueTable.REAGENTS;
        }
        if (OF_EXPERIMENT.contains(found.code())) {
            return CatalogueTable.EXPERIMENTS;
        }
        Matcher inRubric = PART.matcher(part);
        if (inRubric.matches()) {
            return inRubric.group(3) != null
                    ? CatalogueTable.ERRORS
                    : inRubric.group(2) != null ? CatalogueTable.POINTS : CatalogueTable.GROUPS;
        }
        return LINES.containsKey(part) ? CatalogueTable.LINES : TABLES.getOrDefault(part, CatalogueTable.EXPERIMENTS);
    }

    private List<CatalogueRow> candidates(Problem found, String part) {
        CatalogueTable table = table(found, part);
        List<CatalogueRow> rows = rows(table, found.place().sheet());
        Matcher inRubric = PART.matcher(part);
        if (inRubric.matches()) {
            return inRubric(table, rows, found.place().sheet(), inRubric);
        }
        return table == CatalogueTable.LINES
                ? rows.stream()
                        .filter(row -> row.word(CatalogueColumn.KIND, LineKind.class) == LINES.get(part))
                        .toList()
                : rows;
    }

    private List<CatalogueRow> inRubric(CatalogueTable table, List<CatalogueRow> rows, String id, Matcher part) {
        int group = Integer.parseInt(part.group(1));
        if (table == CatalogueTable.GROUPS) {
            return group <= rows.size() ? List.of(rows.get(group - 1)) : List.of();
        }
        List<CatalogueRow> numbered = rows.stream()
                .filter(row -> row.code(CatalogueColumn.POINT).equals(part.group(2)))
                .toList();
        if (table == CatalogueTable.ERRORS) {
            return numbered.stream()
                    .filter(row -> row.code(CatalogueColumn.LETTER).equals(part.group(3)))
                    .toList();
        }
        List<CatalogueRow> groups = rows(CatalogueTable.GROUPS, id);
        return numbered.stream()
                .filter(row -> group <= groups.size()
                        && row.code(CatalogueColumn.GROUP)
                                .equals(groups.get(group - 1).code(CatalogueColumn.GROUP)))
                .toList();
    }

    private List<CatalogueRow> rows(CatalogueTable table, String id) {
        return book.rows(table, id);
    }

    /** The row that says most of it; of equals the first, and of what stands there again the last. */
    private static Optional<CatalogueRow> best(List<CatalogueRow> rows, Problem found, List<CatalogueColumn> about) {
        boolean again = found.code().endsWith("_TWICE") || found.code().equals("POINT_NUMBER");
        CatalogueRow best = null;
        int most = -1;
        for (CatalogueRow row : rows) {
            int said = said(row, found, about);
            if (said > most || (again && said == most)) {
                best = row;
                most = said;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int said(CatalogueRow row, Problem found, List<CatalogueColumn> about) {
        int said = 0;
        List<CatalogueColumn> looked = new ArrayList<>(about);
        looked.add(CatalogueColumn.NAME);
        for (CatalogueColumn column : looked.stream().distinct().toList()) {
            String cell = row.code(column);
            boolean empty = found.code().endsWith("_EMPTY")
                    || found.code().endsWith("_NAME")
                    || found.code().equals("REAGENT_UNIT");
            said += empty && cell.isEmpty() && about.contains(column) ? EQUAL : 0;
            for (String arg : found.args()) {
                said += said(cell, arg, found.code());
            }
        }
        return said;
    }

    private static int said(String cell, String arg, String code) {
        if (cell.isEmpty() || arg.isBlank()) {
            return 0;
        }
        if (cell.equals(arg.strip())) {
            return EQUAL;
        }
        boolean asMuch = Marks.parse(cell).isPresent() && Marks.parse(cell).equals(Marks.parse(arg));
        boolean asLong = code.equals("WORDING_LONG")
                && String.valueOf(cell.codePointCount(0, cell.length())).equals(arg);
        return asMuch || asLong ? AS_MUCH : cell.contains(arg.strip()) ? 1 : 0;
    }

    /** Of two columns that may be meant, the one that holds what is said; a step that is none is wrong itself, not the marks. */
    private static CatalogueColumn column(CatalogueRow row, Problem found, List<CatalogueColumn> about) {
        boolean noStep = found.code().equals("POINT_STEP")
                && Marks.parse(found.args().get(0))
                        .filter(step -> step.compareTo(Marks.ZERO) > 0)
                        .isEmpty();
        if (noStep) {
            return CatalogueColumn.STEP;
        }
        return about.stream()
                .filter(column -> found.args().stream()
                        .anyMatch(arg ->
                                List.of(row.code(column).split("[、,，;；\\s]+")).contains(arg)))
                .findFirst()
                .orElseGet(() -> about.stream()
                        .filter(column -> !row.code(column).isEmpty())
                        .findFirst()
                        .orElse(about.get(0)));
    }
}
