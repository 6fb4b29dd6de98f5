package org.shikao.files.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.roster.RosterRow.Storage;

/** What the columns of a table may be called. Of two columns for one field the one whose word stands earlier in the list counts. */
final class Headings<F extends Enum<F>> {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]?");
    private static final Pattern DECORATION = Pattern.compile("[\\s\\p{Cf}\\p{Z}*＊:：#★、,.。/-]+");
    /** Six digits in a row and no Chinese; a heading may hold an example of a number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\P{IsHan}*\\d{6}\\P{IsHan}*");

    /** A word's field and its rank among the words of that field, the first being 0. */
    private record Word<F>(F field, int rank) {}

    /** Rows (indexes into the table) that hold the headings, and the column of each field found. */
    record Header<F>(int first, int last, Map<F, Integer> columns) {}

    private final Map<String, Word<F>> words = new HashMap<>();

    /** Adds a field with its words, separated by spaces, best first. */
    Headings<F> add(F field, String names) {
        List<String> all = Arrays.asList(names.split(" "));
        for (int rank = 0; rank < all.size(); rank++) {
            words.put(all.get(rank), new Word<>(field, rank));
        }
        return this;
    }

    /** The field that a heading names; line breaks, spaces, width, marks and remarks in brackets do not count. */
    Optional<F> field(String heading) {
        return word(heading).map(Word::field);
    }

    private Optional<Word<F>> word(String heading) {
        return Optional.ofNullable(words.get(plain(heading)));
    }

    private static String plain(String heading) {
        StringBuilder half = new StringBuilder();
        heading.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .forEach(half::appendCodePoint);
        String bare = IN_BRACKETS.matcher(half).replaceAll("");
        return DECORATION.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The best heading within the first rows: one row, or two of which the upper one groups the lower. */
    Optional<Header<F>> search(List<SheetRow> rows, int within) {
        Header<F> best = null;
        for (int i = 0; i < Math.min(within, rows.size()); i++) {
            if (looksLikeData(rows.get(i))) {
                continue;
            }
            best = better(best, new Header<>(i, i, columns(rows.get(i), rows.get(i))));
            if (i + 1 < Math.min(within, rows.size()) && isLowerHalf(rows.get(i + 1), rows.get(i))) {
                best = better(best, new Header<>(i, i + 1, columns(rows.get(i), rows.get(i + 1))));
            }
        }
        return Optional.ofNullable(best).filter(h -> h.columns().size() >= 2);
    }

    /** More columns are better; of as many, one row is better than two, and the upper one better than the lower. */
    private static <F> Header<F> better(Header<F> best, Header<F> next) {
        if (best == null || next.columns().size() > best.columns().size()) {
            return next;
        }
        boolean tighter = next.first() == next.last() && next.first() > best.first() && next.last() == best.last();
        return tighter && next.columns().size() == best.columns().size() ? next : best;
    }

    private static boolean isLowerHalf(SheetRow lower, SheetRow upper) {
        return lower.number() == upper.number() + 1 && !looksLikeData(lower);
    }

    /** Headings carry no long numbers; candidates do. */
    private static boolean looksLikeData(SheetRow row) {
        return row.cells().stream()
                .anyMatch(c -> c.storage() != Storage.TEXT
                        || LONG_NUMBER.matcher(c.text()).matches());
    }

    /** The lower word counts, then the upper one, then both together with the upper filled forward over its group. */
    private Map<F, Integer> columns(SheetRow upper, SheetRow lower) {
        Map<F, Integer> columns = new LinkedHashMap<>();
        Map<F, Integer> ranks = new HashMap<>();
        String group = "";
        for (int c = 0; c < Math.max(upper.width(), lower.width()); c++) {
            group = upper.text(c).isEmpty() ? group : upper.text(c);
            Optional<Word<F>> word = word(upper, lower, c, group);
            if (word.isPresent()
                    && word.get().rank() < ranks.getOrDefault(word.get().field(), Integer.MAX_VALUE)) {
                columns.put(word.get().field(), c);
                ranks.put(word.get().field(), word.get().rank());
            }
        }
        return columns;
    }

    private Optional<Word<F>> word(SheetRow upper, SheetRow lower, int c, String group) {
        return word(lower.text(c))
                .or(() -> lower.text(c).isEmpty() ? word(upper.text(c)) : word(group + lower.text(c)));
    }

    /** Whether a row repeats the headings, as on the second page of a printed list. */
    boolean repeats(SheetRow row, Header<F> header) {
        return header.columns().entrySet().stream()
                        .filter(e -> field(row.text(e.getValue()))
                                .filter(e.getKey()::equals)
                                .isPresent())
                        .count()
                >= Math.min(3, header.columns().size());
    }
}
