package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Finds a sheet that repeats the rows of other sheets of its file, as a summary beside a sheet for each class does. A row that says
 * nothing else than the one it repeats is left out, which loses nobody; one that contradicts it is named; one that is nowhere else
 * stays.
 */
final class RepeatedSheets {
    private static final Pattern SUMMARY =
            Pattern.compile(".*(?:汇总|总表|总名单|总册|合计|全部|全校|全县|全年级|summary|total|all).*", Pattern.CASE_INSENSITIVE);
    /** One row in common may be a slip of the pen; a sheet that repeats another has nearly all. */
    private static final int FEWEST = 2;

    private static final int PERCENT = 100;
    private static final int NEARLY_ALL = 80;

    private final List<Problem> problems;

    RepeatedSheets(List<Problem> problems) {
        this.problems = problems;
    }

    /** The rows of one sheet of a file. */
    private record Sheet(Place place, List<RosterEntry> entries) {
        boolean isSummary() {
            return SUMMARY.matcher(place.sheet()).matches();
        }
    }

    /** A row, the one of another sheet with its number, and the first field in which it says something else. */
    private record Match(RosterEntry row, RosterEntry other, Optional<RosterField> differs) {}

    /** Takes the rows that merely repeat others out of the entries. */
    void leaveOut(List<RosterEntry> entries) {
        Map<String, Map<String, Sheet>> files = new LinkedHashMap<>();
        for (RosterEntry entry : entries) {
            Place place = entry.row().place();
            files.computeIfAbsent(place.file(), f -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            place.sheet(),
                            s -> new Sheet(new Place(place.file(), place.sheet(), 0, ""), new ArrayList<>()))
                    .entries()
                    .add(entry);
        }
        Set<RosterEntry> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        files.values().stream().filter(sheets -> sheets.size() > 1).forEach(sheets -> of(sheets.values(), gone));
        entries.removeIf(gone::contains);
    }

    /** A summary first, then the longest: it is one sheet that repeats many, and not many that repeat one. */
    private void of(Iterable<Sheet> all, Set<RosterEntry> gone) {
        List<Sheet> sheets = new ArrayList<>();
        all.forEach(sheet -> sheets.add(0, sheet));
        sheets.sort(Comparator.comparing((Sheet s) -> !s.isSummary())
                .thenComparing(s -> -s.entries().size()));
        Map<String, List<RosterEntry>> byNumber = new HashMap<>();
        for (Sheet sheet : sheets) {
            for (RosterEntry entry : sheet.entries()) {
                byNumber.computeIfAbsent(entry.candidate().candidateNo(), no -> new ArrayList<>(1))
                        .add(entry);
            }
        }
        byNumber.remove("");
        Set<String> left = new HashSet<>();
        for (Sheet sheet : sheets) {
            List<Match> matches = isOneTable(sheet) ? matches(sheet, byNumber, left) : List.of();
            long same = matches.stream().filter(m -> m.differs().isEmpty()).count();
            if (same >= FEWEST
                    && !(isGranting(sheet) && grantsMore(sheet, matches, sheets))
                    && same * PERCENT >= (long) NEARLY_ALL * sheet.entries().size()) {
                left.add(sheet.place().sheet());
                tell(sheet, matches, same, gone);
            } else if (matches.size() == sheet.entries().size() && grantsMore(sheet, matches, sheets)) {
                left.add(sheet.place().sheet());
                refuse(sheet, matches, gone);
            }
        }
    }

    /** Two tables side by side share their rows, so that what was found in a row may be the other's. */
    private static boolean isOneTable(Sheet sheet) {
        Set<Integer> numbers = new HashSet<>();
        return sheet.entries().stream()
                .allMatch(e -> numbers.add(e.row().place().row()));
    }

    private static List<Match> matches(Sheet sheet, Map<String, List<RosterEntry>> byNumber, Set<String> left) {
        List<Match> matches = new ArrayList<>();
        Set<String> met = new HashSet<>();
        String own = sheet.place().sheet();
        for (RosterEntry entry : sheet.entries()) {
            String no = entry.candidate().candidateNo();
            Optional<RosterEntry> other = byNumber.getOrDefault(no, List.of()).stream()
                    .filter(e -> !e.row().place().sheet().equals(own))
                    .filter(e -> !left.contains(e.row().place().sheet()))
                    .findFirst();
            if (other.isPresent() && met.add(no)) {
                matches.add(new Match(
                        entry,
                        other.get(),
                        difference(entry.candidate(), other.get().candidate())));
            }
        }
        return matches;
    }

    /** The first field of which a row says something, and something else than the other. */
    private static Optional<RosterField> difference(Candidate row, Candidate other) {
        for (RosterField field : RosterField.values()) {
            String text = RosterDiff.text(row, field);
            boolean silent = text.isEmpty()
                    || field == RosterField.SEX && row.sex() == Candidate.Sex.UNKNOWN
                    || field == RosterField.GRADE && row.grade() == 0;
            if (!silent && !text.equals(RosterDiff.text(other, field))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a sheet is a second list beside the roster: some of its pupils again, and what was granted to them. Where its name says
     * so the grant may stand in columns that a roster does not have; it is nothing more if the roster has it too.
     */
    private static boolean grantsMore(Sheet sheet, List<Match> matches, List<Sheet> sheets) {
        int few = matches.size();
        int others = sheets.stream().mapToInt(s -> s.entries().size()).sum() - few;
        boolean same = matches.stream()
                .allMatch(m ->
                        m.row().candidate().name().equals(m.other().candidate().name()));
        if (!same || sheet.isSummary() || 2 * few > others) {
            return false;
        }
        boolean more = matches.stream()
                .anyMatch(m -> !OnePerson.hasAll(m.other().candidate(), m.row().candidate()));
        boolean known = matches.stream()
                .allMatch(m -> OnePerson.isGranted(m.row().candidate())
                        && OnePerson.hasAll(m.other().candidate(), m.row().candidate()));
        return isGranting(sheet) ? !known : more && few >= FEWEST;
    }

    private static boolean isGranting(Sheet sheet) {
        String name = sheet.place().sheet();
        return !ListKind.named(name).isEmpty() || ListKind.isDisability(name);
    }

    /** Its pupils are in the roster; what it grants would be lost with it. */
    private void refuse(Sheet sheet, List<Match> matches, Set<RosterEntry> gone) {
        Place place = sheet.place();
        Set<String> others = new LinkedHashSet<>();
        for (Match match : matches) {
            gone.add(match.row());
            others.add(match.other().row().place().sheet());
        }
        problems.removeIf(p -> p.place().file().equals(place.file())
                && p.place().sheet().equals(place.sheet())
                && p.place().row() >= sheet.entries().get(0).row().place().row());
        problems.add(Problem.error(
                "ROSTER_SHEET_SECOND", place, place.sheet(), String.valueOf(matches.size()), String.join("、", others)));
    }

    private void tell(Sheet sheet, List<Match> matches, long same, Set<RosterEntry> gone) {
        Set<Integer> repeated = new HashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Match match : matches) {
            gone.add(match.row());
            others.add(match.other().row().place().sheet());
            match.differs()
                    .ifPresentOrElse(
                            field -> problems.add(Problem.error(
                                    "ROSTER_SHEET_DIFFERS",
                                    match.row().place(field),
                                    match.other().place(field).toString())),
                            () -> repeated.add(match.row().row().place().row()));
        }
        Place place = sheet.place();
        problems.removeIf(p -> p.place().file().equals(place.file())
                && p.place().sheet().equals(place.sheet())
                && repeated.contains(p.place().row()));
        problems.add(Problem.warning(
                "ROSTER_SHEET_REPEATS",
                place,
                place.sheet(),
                String.valueOf(same),
                others.stream().collect(Collectors.joining("、"))));
    }
}
