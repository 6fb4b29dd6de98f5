package org.shikao.files.sheet;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the headings of lists of people in a part of a sheet: the first ones, and where others begin under or beside them. */
final class HeadSearch<F extends Enum<F>> {
    private static final int WITHIN = 40;
    private static final int DEEPEST = 3;
    private static final int MOST_LOOKS = 1_000;
    private static final int FEWEST = 3;

    private final Headings<F> headings;
    private final F name;
    private final Set<F> numbers;
    private int looked;

    /** @param numbers the fields that say who somebody is, beside the name */
    HeadSearch(Headings<F> headings, F name, Set<F> numbers) {
        this.headings = headings;
        this.name = name;
        this.numbers = numbers;
    }

    /** Whether headings are those of a list of people. */
    boolean isOfPeople(Header<F> head) {
        return head.columns().containsKey(name) && numbers.stream().anyMatch(head.columns()::containsKey);
    }

    /** The first headings of a part, indexes into the sheet: those of people before others, and the uppermost under which rows stand. */
    Optional<Header<F>> first(SheetPart part) {
        List<SheetRow> rows = part.spread(part.first(), part.first() + WITHIN);
        Optional<Header<F>> best = headings.search(rows, WITHIN, this::isOfPeople);
        while (best.isPresent() && isOfPeople(best.get())) {
            Optional<Header<F>> earlier = earlier(rows, best.get().first());
            if (earlier.isEmpty()) {
                break;
            }
            best = earlier;
        }
        if (best.filter(this::isOfPeople).isPresent()) {
            return best.map(head -> head.moved(part.first()));
        }
        // a list at the right of another may begin anywhere
        Optional<Header<F>> far = part.isWhole() ? Optional.empty() : further(part);
        return far.isPresent() ? far : best.map(head -> head.moved(part.first()));
    }

    /** Headings above others belong to a list of their own if rows of data stand under them. */
    private Optional<Header<F>> earlier(List<SheetRow> rows, int before) {
        return headings.search(rows.subList(0, before), before, this::isOfPeople)
                .filter(this::isOfPeople)
                .filter(head -> rows.subList(head.last() + 1, before).stream().anyMatch(Headings::looksLikeData));
    }

    private Optional<Header<F>> further(SheetPart part) {
        for (int i = part.first() + WITHIN; i < part.end(); i++) {
            if (mayBeHeading(part.row(i))) {
                Optional<Header<F>> head = at(part, i).filter(this::isOfPeople);
                if (head.isPresent()) {
                    return head;
                }
            }
        }
        return Optional.empty();
    }

    /** Headings in the rows of a part down to the first one with data; indexes into the sheet. */
    Optional<Header<F>> beforeData(SheetPart part) {
        int stop = part.first();
        while (stop < Math.min(part.end(), part.first() + WITHIN) && !Headings.looksLikeData(part.row(stop))) {
            stop++;
        }
        return headings.search(part.spread(part.first(), stop), WITHIN, this::isOfPeople)
                .filter(head -> head.columns().containsKey(name))
                .map(head -> head.moved(part.first()));
    }

    /** Cheap enough for each row of a list: most hold data. */
    private boolean mayBeHeading(SheetRow row) {
        return row.size() >= 2 && looked < MOST_LOOKS && !Headings.looksLikeData(row) && headings.known(row) >= 2;
    }

    /** The headings that begin with this row of a sheet. */
    private Optional<Header<F>> at(SheetPart part, int row) {
        looked++;
        int stop = row + 1;
        while (stop < Math.min(part.end(), row + DEEPEST) && !Headings.looksLikeData(part.row(stop))) {
            stop++;
        }
        return headings.search(part.spread(row, stop), DEEPEST, this::isOfPeople)
                .filter(head -> head.first() == 0)
                .map(head -> head.moved(row));
    }

    /** Looks for the rows under some headings where others begin. */
    final class Under {
        private final SheetPart part;
        private final Header<F> head;
        private final List<SheetRow> headRows;
        private final int left;
        private int right;

        Under(SheetPart part, Header<F> head) {
            this.part = part;
            this.head = head;
            headRows = part.spread(head.first(), head.last() + 1);
            Collection<Integer> read = head.columns().values();
            left = Math.min(
                    Collections.min(read),
                    headRows.stream()
                            .filter(row -> row.size() > 0)
                            .mapToInt(row -> row.cells().get(0).column())
                            .min()
                            .orElse(Integer.MAX_VALUE));
            right = 1 + Collections.max(read);
            while (isHeaded(right)) {
                right++;
            }
        }

        private boolean isHeaded(int column) {
            return headRows.stream().anyMatch(row -> !row.text(column).isBlank());
        }

        /** Whether other headings begin with this row, in some of the same columns. */
        boolean isOther(int row) {
            return other(row).isPresent();
        }

        /** The other headings that begin with this row, in some of the same columns. */
        Optional<Header<F>> other(int row) {
            boolean lowerLevel = row <= head.last() + 2 && part.row(row).size() < FEWEST;
            if (lowerLevel
                    || !mayBeHeading(part.row(row))
                    || repeats(part.spread(row, row + 1).get(0))) {
                return Optional.empty();
            }
            return at(part, row)
                    .filter(h -> h.columns().containsKey(name)
                            && (isOfPeople(h) || h.columns().size() >= FEWEST))
                    .filter(h -> h.columns().values().stream().anyMatch(c -> c >= left && c < right));
        }

        /** Whether a row says nothing in any column but what the headings say there. */
        private boolean repeats(SheetRow row) {
            return row.cells().stream().allMatch(cell -> isSame(cell.column(), cell.text()));
        }

        private boolean isSame(int column, String text) {
            String plain = Headings.plain(text);
            if (plain.isEmpty()
                    || headRows.stream()
                            .anyMatch(row -> Headings.plain(row.text(column)).equals(plain))) {
                return true;
            }
            Optional<F> field = headings.field(text);
            return field.isPresent()
                    && head.columns().entrySet().stream()
                            .anyMatch(e -> e.getValue() == column && headings.standsFor(field.get(), e.getKey()));
        }

        /** The column at which a list beside this one is to be parted from it: its headings stand in other rows. */
        Optional<Integer> parting() {
            int end = part.end();
            int read = 1 + Collections.max(head.columns().values());
            Optional<Integer> parted = parting(end, right);
            // the last cell among the headings may be the title of the list beside
            return parted.isPresent() || read == right ? parted : parting(end, read);
        }

        private Optional<Integer> parting(int end, int behind) {
            for (int i = head.first(); i < end; i++) {
                SheetRow row = part.row(i);
                Optional<Integer> at = Optional.empty();
                if (row.width() > behind) {
                    at = beside(i, behind, part.to()).map(h -> left(h, behind)).or(() -> behindGap(row, behind));
                }
                if (at.isEmpty()
                        && left - part.from() >= 2
                        && row.size() > 0
                        && row.cells().get(0).column() < left) {
                    at = beside(i, part.from(), left).map(h -> left);
                }
                if (at.isPresent()) {
                    return at;
                }
            }
            return Optional.empty();
        }

        /** Index of the row with headings that reach over a parting, so that it ends there; the part's end if none do. */
        int crossing(int parting) {
            for (int i = head.last() + 1; i < part.end(); i++) {
                if (mayBeHeading(part.row(i))
                        && at(part, i).filter(h -> crosses(h, parting)).isPresent()) {
                    return i;
                }
            }
            return part.end();
        }

        private boolean crosses(Header<F> found, int parting) {
            boolean over = found.columns().containsKey(name)
                    && found.columns().values().stream().anyMatch(c -> c < parting)
                    && found.columns().values().stream().anyMatch(c -> c >= parting);
            return over && !(holdsPeople(found, part.from(), parting) && holdsPeople(found, parting, part.to()));
        }

        private boolean listsPeople(SheetRow row) {
            return headings.search(List.of(row), 1)
                    .filter(HeadSearch.this::isOfPeople)
                    .isPresent();
        }

        private boolean holdsPeople(Header<F> found, int from, int to) {
            List<SheetRow> rows = part.columns(from, to).spread(found.first(), found.last() + 1);
            return headings.search(rows, rows.size())
                    .filter(HeadSearch.this::isOfPeople)
                    .isPresent();
        }

        /** The column behind a gap in a row of headings that are those of people at either side of it. */
        private Optional<Integer> behindGap(SheetRow row, int behind) {
            if (row.number() <= headRows.get(headRows.size() - 1).number() || !mayBeHeading(row)) {
                return Optional.empty();
            }
            for (int c = behind; c < row.width(); c++) {
                if (row.text(c - 1).isBlank()
                        && !row.text(c).isBlank()
                        && listsPeople(row.between(part.from(), c))
                        && listsPeople(row.between(c, part.to()))) {
                    return Optional.of(c);
                }
            }
            return Optional.empty();
        }

        private int left(Header<F> beside, int behind) {
            return part.spread(beside.first(), beside.last() + 1).stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(SheetCell::column)
                    .filter(column -> column >= behind)
                    .min()
                    .orElse(behind);
        }

        /** Headings of people in these columns of a row, where the row is none of headings on the other side. */
        private Optional<Header<F>> beside(int row, int from, int to) {
            SheetPart side = part.columns(from, to);
            if (!mayBeHeading(side.row(row))) {
                return Optional.empty();
            }
            SheetRow mine = part.columns(left, from > left ? from : right).row(row);
            boolean through = !Headings.looksLikeData(mine) && headings.known(mine) > 0;
            return through ? Optional.empty() : at(side, row).filter(HeadSearch.this::isOfPeople);
        }
    }
}
