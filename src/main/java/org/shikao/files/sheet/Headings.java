package org.shikao.files.sheet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shikao.exam.roster.RosterRow.Storage;

/** What the columns of a table may be called. Of two columns for one field the one whose word stands earlier in the list counts. */
final class Headings<F extends Enum<F>> {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[【〔〈<][^)\\]】〕〉>]*[)\\]】〕〉>]?");
    private static final Pattern DECORATION = Pattern.compile("[\\s\\p{Cf}\\p{Z}*＊:：#★●、,.。/_-]+");
    /** Words of other people's data: a parent's identity number is not the candidate's. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            ".*(?:父|母|监护|家长|家属|联系人|班主任|教师|老师|校长|填报人|经办|紧急|原|曾用|志愿|报考|录取|转入|转出|拟|是否|有无|parent|guardian|teacher).*");

    private static final Pattern GROUP_ENDING = Pattern.compile("(?:基本)?(?:信息|情况|资料)$");
    /** Traditional characters of headings, each before the simplified one. */
    private static final String TRADITIONAL = "準准證证號号碼码學学級级別别類类備备註注報报稱称機机構构編编籍籍須须屆届領领識识標标單单畢毕業业區区縣县齡龄";

    private static final int DEEPEST = 3;
    private static final int LONGEST = 300;
    private static final int LONG_NUMBER = 6;
    private static final int SHORTEST_ENDING = 3;
    private static final int ENDING = 1_000;
    private static final int WEAK = 500;

    /** A word's field and its rank among the words of that field, the first being 0. */
    private record Word<F>(F field, int rank) {}

    private final Map<String, Word<F>> words = new HashMap<>();
    /** In the order said, as two may stand for the same. */
    private final Map<F, F> instead = new LinkedHashMap<>();
    /** Where a column of one of these is, no other stands for the field. */
    private final Map<F, Set<F>> apart = new HashMap<>();

    private boolean endings;

    /** Adds a field with its words, separated by spaces, best first; a word after ? counts only if the values agree. */
    Headings<F> add(F field, String names) {
        List<String> all = Arrays.asList(names.split(" "));
        for (int rank = 0; rank < all.size(); rank++) {
            String word = all.get(rank);
            boolean weak = word.startsWith("?");
            words.put(weak ? word.substring(1) : word, new Word<>(field, weak ? WEAK + rank : rank));
        }
        return this;
    }

    /** The words that another kind of table has for a field. */
    <G extends Enum<G>> Headings<F> same(F field, Headings<G> other, G theirs) {
        other.words.forEach((text, word) -> {
            if (word.field() == theirs) {
                words.put(text, new Word<>(field, word.rank()));
            }
        });
        return this;
    }

    /** In a table without a column of the other field, the column of this one stands for it. */
    Headings<F> instead(F field, F missing) {
        instead.put(field, missing);
        return this;
    }

    /** In a table with a column of one of these, no other column stands for the field. */
    Headings<F> unless(F missing, Set<F> others) {
        apart.put(missing, others);
        return this;
    }

    /** A heading that ends in a known word is understood too. */
    Headings<F> withEndings() {
        endings = true;
        return this;
    }

    /** The field that a heading names; line breaks, spaces, width, marks and remarks in brackets do not count. */
    Optional<F> field(String heading) {
        return word(heading).map(Word::field);
    }

    /** The field that a heading names by a word of its own, not by one that counts only if the values agree. */
    Optional<F> sureField(String heading) {
        return word(heading).filter(word -> word.rank() < WEAK).map(Word::field);
    }

    /** The known word from which a heading that is not known differs by one sign; none for the columns of other people. */
    Optional<String> near(String heading, Predicate<F> wanted) {
        String plain = plain(heading);
        if (plain.length() < SHORTEST_ENDING
                || isOfOthers(plain)
                || word(heading).isPresent()) {
            return Optional.empty();
        }
        return words.entrySet().stream()
                .filter(e ->
                        e.getValue().rank() < WEAK && wanted.test(e.getValue().field()))
                .filter(e -> e.getKey().length() >= SHORTEST_ENDING && differByOne(plain, e.getKey()))
                .min(Comparator.comparing(e -> e.getValue().rank()))
                .map(Map.Entry::getKey);
    }

    /** Whether one sign was added, left out or mistaken. */
    private static boolean differByOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String rest = one.substring(Math.min(one.length(), same + (one.length() >= other.length() ? 1 : 0)));
        String left = other.substring(Math.min(other.length(), same + (other.length() >= one.length() ? 1 : 0)));
        return rest.equals(left);
    }

    /** Whether a heading names a column about other people. */
    static boolean isAboutOthers(String heading) {
        return isOfOthers(plain(heading));
    }

    private Optional<Word<F>> word(String heading) {
        String plain = plain(heading);
        Word<F> exact = words.get(plain);
        return exact != null || !endings ? Optional.ofNullable(exact) : ending(plain);
    }

    private Optional<Word<F>> ending(String plain) {
        for (int from = 1; from <= plain.length() - SHORTEST_ENDING; from++) {
            Word<F> word = words.get(plain.substring(from));
            boolean other = SubjectHeadings.speaks(plain.substring(from))
                    && !SubjectHeadings.isNeutral(plain.substring(0, from));
            boolean latin = plain.charAt(plain.length() - 1) < 0x80;
            if (word != null && !other && !latin && word.rank() < WEAK && !isOfOthers(plain)) {
                return Optional.of(new Word<>(word.field(), ENDING + word.rank()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfOthers(String plain) {
        return OF_OTHERS.matcher(plain).matches();
    }

    /** A heading as it is compared. */
    static String plain(String written) {
        // blanks behind a heading, however many, say nothing
        String heading = written.strip();
        if (heading.isEmpty() || heading.length() > LONGEST) {
            return "";
        }
        StringBuilder half = new StringBuilder();
        heading.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : simplified(c))
                .forEach(half::appendCodePoint);
        String bare = IN_BRACKETS.matcher(half).replaceAll("");
        return DECORATION.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static int simplified(int c) {
        int at = c < 0x4E00 ? -1 : TRADITIONAL.indexOf(c);
        return at >= 0 && at % 2 == 0 ? TRADITIONAL.charAt(at + 1) : c;
    }

    /** The best heading within the first rows: one row, or two or three of which the upper ones group the lower. */
    Optional<Header<F>> search(List<SheetRow> rows, int within) {
        return search(rows, within, head -> true);
    }

    /** The same, where those that hold what a table needs go before others that have more columns. */
    Optional<Header<F>> search(List<SheetRow> rows, int within, Predicate<Header<F>> wanted) {
        Header<F> best = null;
        for (int i = 0; i < Math.min(within, rows.size()); i++) {
            for (int depth = 1; depth <= deepest(rows, i, within); depth++) {
                best = better(best, header(rows, i, i + depth - 1), wanted);
            }
        }
        return Optional.ofNullable(best).filter(h -> h.columns().size() >= 2);
    }

    /** How many rows from this one could be headings together. */
    private static int deepest(List<SheetRow> rows, int first, int within) {
        int depth = 0;
        while (depth < DEEPEST
                && first + depth < Math.min(within, rows.size())
                && !looksLikeData(rows.get(first + depth))
                && rows.get(first + depth).number() == rows.get(first).number() + depth) {
            depth++;
        }
        return depth;
    }

    /** More columns are better; of as many, fewer rows, and the upper ones. */
    private static <F extends Enum<F>> Header<F> better(Header<F> best, Header<F> next, Predicate<Header<F>> wanted) {
        boolean preferred = best != null && wanted.test(best);
        if (best != null && preferred != wanted.test(next)) {
            return preferred ? best : next;
        }
        if (best == null || next.columns().size() > best.columns().size()) {
            return next;
        }
        boolean tighter = next.last() - next.first() < best.last() - best.first() && next.last() == best.last();
        return tighter && next.columns().size() == best.columns().size() ? next : best;
    }

    /** Headings carry no long numbers; candidates do. */
    static boolean looksLikeData(SheetRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.storageAt(i) != Storage.TEXT || isLongNumber(row.textAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Six digits in a row and no Chinese; a heading may hold an example of a number. */
    private static boolean isLongNumber(String text) {
        int run = 0;
        int longest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                longest = Math.max(longest, ++run);
            } else {
                run = 0;
                if (c >= 0x2E80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                    return false;
                }
            }
        }
        return longest >= LONG_NUMBER;
    }

    private Header<F> header(List<SheetRow> rows, int first, int last) {
        List<SheetRow> levels = rows.subList(first, last + 1);
        Map<F, Integer> columns = new LinkedHashMap<>();
        Map<F, Integer> ranks = new HashMap<>();
        String[] groups = new String[levels.size()];
        Arrays.fill(groups, "");
        int width = levels.stream().mapToInt(SheetRow::width).max().orElse(0);
        for (int c = 0; c < width; c++) {
            for (int level = 0; level < groups.length; level++) {
                String text = levels.get(level).text(c);
                groups[level] = text.isEmpty() ? groups[level] : text;
            }
            Optional<Word<F>> word = word(levels, c, groups);
            if (word.isPresent()
                    && word.get().rank() < ranks.getOrDefault(word.get().field(), Integer.MAX_VALUE)) {
                columns.put(word.get().field(), c);
                ranks.put(word.get().field(), word.get().rank());
            }
        }
        instead.forEach((field, missing) -> {
            boolean stands = apart.getOrDefault(missing, Set.of()).stream().noneMatch(columns::containsKey);
            if (stands && columns.containsKey(field) && !columns.containsKey(missing)) {
                columns.put(missing, columns.remove(field));
                ranks.put(missing, ranks.remove(field));
            }
        });
        Map<F, Boolean> likely = new HashMap<>();
        ranks.forEach((field, rank) -> likely.put(field, rank >= WEAK));
        return new Header<>(first, last, columns, likely);
    }

    /** The lowest text of a column counts, then that text under the groups above it. */
    private Optional<Word<F>> word(List<SheetRow> levels, int c, String... groups) {
        int low = levels.size() - 1;
        while (low > 0 && levels.get(low).text(c).isEmpty()) {
            low--;
        }
        String text = levels.get(low).text(c);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String above = "";
        for (int level = low - 1; level >= 0; level--) {
            String group = groups[level];
            if (!group.equals(text) && isOfOthers(plain(group))) {
                return Optional.empty();
            }
            above = above.isEmpty() || group.equals(above) ? group : group + above;
        }
        Optional<Word<F>> word = low > 0 && SubjectHeadings.isSubject(plain(groups[low - 1]))
                ? word(groups[low - 1] + text).or(() -> word(text))
                : word(text);
        for (int level = low - 1; word.isEmpty() && level >= 0; level--) {
            word = word(groups[level] + text);
            word = word.isPresent()
                    ? word
                    : word(GROUP_ENDING.matcher(groups[level]).replaceAll("") + text);
        }
        String all = above + text;
        return word.isPresent() || above.isEmpty() ? word : word(all);
    }

    /** Whether one field's heading is that of a column read for another. */
    boolean standsFor(F field, F read) {
        return field == read || instead.get(field) == read;
    }

    /** How many cells of a row are known headings. */
    long known(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> field(cell.text()).isPresent())
                .count();
    }

    /** Whether a row repeats the headings, as on the second page of a printed list. */
    boolean repeats(SheetRow row, Header<F> header) {
        return header.columns().entrySet().stream()
                        .filter(e -> field(row.text(e.getValue()))
                                .filter(field -> field == e.getKey() || instead.get(field) == e.getKey())
                                .isPresent())
                        .count()
                >= Math.min(3, header.columns().size());
    }
}
