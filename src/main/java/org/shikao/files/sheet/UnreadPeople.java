package org.shikao.files.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.IdNumber;

/**
 * The last net under the reading of a list: who stands in a row that nobody read, by a sound identity or student number or by a
 * number formed as those of the candidates read. Nobody may be left out without a word.
 */
final class UnreadPeople {
    private static final int ID_LENGTH = 18;
    private static final int SHORTEST = 8;
    private static final int ALIKE = 3;
    private static final int YEAR = 6;
    private static final int YEAR_DIGITS = 4;
    private static final int GENERATION = 10;

    private final List<SheetRow> rows = new ArrayList<>();

    /** Takes account of a row that was not read. */
    void add(SheetRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.textAt(i).length() >= SHORTEST && row.textAt(i).length() <= 2 * ID_LENGTH && mayBe(row.textAt(i))) {
                rows.add(row);
                return;
            }
        }
    }

    /** What such a number ends in. */
    private static boolean mayBe(String text) {
        String number = text.strip();
        return number.length() >= SHORTEST && digits(number) >= number.length() - 2;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    /**
     * Names the rows, where there are any.
     *
     * @param place the sheet
     * @param candidate a number of one who was read, empty if nobody was
     * @param identity the identity number of one who was read, empty likewise: parents and teachers are much older
     */
    Optional<Problem> problem(Place place, String candidate, String identity) {
        Place first = null;
        int last = 0;
        int count = 0;
        for (SheetRow row : rows) {
            Optional<Integer> column = column(row, candidate.strip(), identity.strip());
            if (column.isPresent()) {
                first = first == null
                        ? new Place(place.file(), place.sheet(), row.number(), SheetCell.letters(column.get()))
                        : first;
                last = row.number();
                count++;
            }
        }
        return first == null
                ? Optional.empty()
                : Optional.of(Problem.error(
                        "SHEET_PEOPLE_UNREAD",
                        first,
                        String.valueOf(first.row()),
                        String.valueOf(last),
                        String.valueOf(count)));
    }

    private static Optional<Integer> column(SheetRow row, String candidate, String identity) {
        return row.cells().stream()
                .filter(cell -> isPerson(cell.text().strip(), candidate, identity))
                .map(SheetCell::column)
                .findFirst();
    }

    private static boolean isPerson(String text, String candidate, String identity) {
        boolean formed = text.length() == candidate.length()
                && text.length() >= SHORTEST
                && digits(text) == text.length()
                && text.startsWith(candidate.substring(0, ALIKE));
        return formed || isIdentity(text) && !isOlder(text, identity);
    }

    private static boolean isOlder(String text, String identity) {
        return isIdentity(identity) && year(identity) - year(text) > GENERATION;
    }

    private static int year(String identity) {
        int from = identity.length() - ID_LENGTH + YEAR;
        return Integer.parseInt(identity.substring(from, from + YEAR_DIGITS));
    }

    /** Whether a text is a sound identity number, or the student number that is made of one. */
    static boolean isIdentity(String text) {
        String number = text.length() == ID_LENGTH + 1 ? text.substring(1) : text;
        return number.length() == ID_LENGTH && IdNumber.isSound(number);
    }
}
