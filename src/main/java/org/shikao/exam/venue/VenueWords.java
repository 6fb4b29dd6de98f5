package org.shikao.exam.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.venue.Examiner.Role;

/** Reads the cells of one venue row; what it does not understand becomes a problem at the cell. */
final class VenueWords {
    private static final Map<String, Subject> SUBJECTS =
            Map.of("物理", Subject.PHYSICS, "化学", Subject.CHEMISTRY, "生物", Subject.BIOLOGY, "生物学", Subject.BIOLOGY);
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("主考", Role.CHIEF),
            Map.entry("考点主任", Role.CHIEF),
            Map.entry("主监考", Role.ROOM_CHIEF),
            Map.entry("评委组长", Role.ROOM_CHIEF),
            Map.entry("监考员", Role.EXAMINER),
            Map.entry("监考", Role.EXAMINER),
            Map.entry("评分员", Role.EXAMINER),
            Map.entry("考查员", Role.EXAMINER),
            Map.entry("评委", Role.EXAMINER),
            Map.entry("实验员", Role.TECHNICIAN));
    private static final Set<String> YES = Set.of("是", "已培训", "已", "√", "y", "yes", "1", "合格");
    private static final Set<String> NO = Set.of("", "否", "未培训", "未", "×", "n", "no", "0");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:[-—~～至](\\d{1,3}))?");
    private static final int KEPT_DIGITS = 15;

    private final VenueRow row;
    private final List<Problem> problems;

    VenueWords(VenueRow row, List<Problem> problems) {
        this.row = row;
        this.problems = problems;
    }

    /** The text without blanks at its ends; a number as it was typed. */
    String text(VenueField field) {
        RosterCell cell = row.cells().get(field);
        if (cell == null) {
            return "";
        }
        return cell.storage() == Storage.NUMBER
                ? plain(cell.text())
                : cell.text().strip().replace("\u00A0", "");
    }

    private static String plain(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.precision() > KEPT_DIGITS
                ? number
                : value.stripTrailingZeros().toPlainString();
    }

    /** The text of a column that must not be empty. */
    String required(VenueField field) {
        String text = text(field);
        if (text.isEmpty()) {
            problems.add(Problem.error("VENUE_CELL_MISSING", row.place(field)));
        }
        return text;
    }

    /** Words separated by commas, 、 or blanks. */
    List<String> list(VenueField field) {
        return Arrays.stream(text(field).split("[、，,;；\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Set<Subject> subjects() {
        Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        for (String word : list(VenueField.SUBJECTS)) {
            Optional<Subject> subject =
                    Optional.ofNullable(SUBJECTS.get(word)).or(() -> Subject.ofCode(word.toLowerCase(Locale.ROOT)));
            subject.ifPresentOrElse(
                    subjects::add,
                    () -> problems.add(Problem.error("VENUE_SUBJECT_UNKNOWN", row.place(VenueField.SUBJECTS), word)));
        }
        return subjects;
    }

    Role role() {
        String text = required(VenueField.ROLE);
        Role role = ROLES.get(text);
        if (role == null && !text.isEmpty()) {
            problems.add(Problem.error("VENUE_ROLE_UNKNOWN", row.place(VenueField.ROLE), text));
        }
        return role == null ? Role.EXAMINER : role;
    }

    boolean trained() {
        String text = text(VenueField.TRAINED).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            problems.add(Problem.error("VENUE_YES_OR_NO", row.place(VenueField.TRAINED), text));
        }
        return YES.contains(text);
    }

    /** A whole number within bounds; empty with a problem for anything else. */
    OptionalInt count(VenueField field, int from, int to) {
        String text = required(field);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        int value = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
        if (value < from || value > to) {
            problems.add(
                    Problem.error("VENUE_COUNT", row.place(field), text, String.valueOf(from), String.valueOf(to)));
            return OptionalInt.empty();
        }
        return OptionalInt.of(value);
    }

    /** Bench numbers such as 1、2 or 9-12, each of which the room must have. */
    List<Integer> benches(VenueField field, int benches) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : list(field)) {
            Matcher m = RANGE.matcher(word);
            int from = m.matches() ? Integer.parseInt(m.group(1)) : 0;
            int to = m.matches() && m.group(2) != null ? Integer.parseInt(m.group(2)) : from;
            if (from < 1 || to > benches || to < from) {
                problems.add(Problem.error("VENUE_BENCH_UNKNOWN", row.place(field), word, String.valueOf(benches)));
                return List.of();
            }
            for (int bench = from; bench <= to; bench++) {
                numbers.add(bench);
            }
        }
        return numbers.stream().distinct().sorted().toList();
    }
}
