package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** Finds candidate numbers shorter than their siblings: a spreadsheet that takes them for numbers drops leading zeros. */
final class NumberLengths {
    private NumberLengths() {}

    static void check(List<RosterEntry> entries, Roster known, List<Problem> problems) {
        List<String> all = new ArrayList<>(entries.size() + known.candidates().size());
        entries.forEach(e -> all.add(e.candidate().candidateNo()));
        known.candidates().forEach(c -> all.add(c.candidateNo()));
        all.removeIf(String::isEmpty);
        if (all.isEmpty()) {
            return;
        }
        Set<Place> odd = NumberForms.check(entries, problems);
        int usual = usualLength(all);
        List<RosterEntry> others = entries.stream()
                .filter(e -> !e.candidate().candidateNo().isEmpty())
                .filter(e -> e.candidate().candidateNo().length() != usual)
                .toList();
        if (!others.isEmpty()) {
            String prefix =
                    commonPrefix(all.stream().filter(no -> no.length() == usual).toList());
            Set<Place> told = new HashSet<>(odd);
            problems.stream().filter(Problem::isError).forEach(p -> told.add(p.place()));
            others.stream()
                    .filter(e -> !told.contains(e.place(RosterField.CANDIDATE_NO)))
                    .forEach(e -> problems.add(problem(e, usual, prefix)));
        }
    }

    /** The most frequent length; of two equally frequent the longer, since digits get lost and never come by themselves. */
    private static int usualLength(List<String> numbers) {
        int longest = numbers.stream().mapToInt(String::length).max().orElse(0);
        int[] counts = new int[longest + 1];
        numbers.forEach(no -> counts[no.length()]++);
        int usual = 0;
        for (int length = 0; length < counts.length; length++) {
            usual = counts[length] >= counts[usual] ? length : usual;
        }
        return usual;
    }

    private static Problem problem(RosterEntry entry, int usual, String prefix) {
        String no = entry.candidate().candidateNo();
        int missing = usual - no.length();
        boolean fits = missing > 0 && fits("0".repeat(missing) + no, missing, prefix);
        boolean lost = missing > 0 && (fits || entry.storedAsNumber(RosterField.CANDIDATE_NO));
        String[] args = {String.valueOf(no.length()), String.valueOf(usual)};
        return lost
                ? Problem.error("ROSTER_NO_ZEROS_LOST", entry.place(RosterField.CANDIDATE_NO), args)
                : Problem.warning("ROSTER_NO_LENGTH", entry.place(RosterField.CANDIDATE_NO), args);
    }

    /** Whether a number with zeros before it begins as all others do; their last common digits may be those of a serial number. */
    private static boolean fits(String padded, int zeros, String prefix) {
        int same = 0;
        while (same < prefix.length() && padded.charAt(same) == prefix.charAt(same)) {
            same++;
        }
        return same > zeros && 2 * same >= prefix.length();
    }

    private static String commonPrefix(List<String> numbers) {
        String first = numbers.stream().min(Comparator.naturalOrder()).orElse("");
        String last = numbers.stream().max(Comparator.naturalOrder()).orElse("");
        int same = 0;
        while (same < first.length() && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return first.substring(0, same);
    }
}
