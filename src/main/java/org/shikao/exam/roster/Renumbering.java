package org.shikao.exam.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Known candidates that come again under another number: the same identity number, which nobody else has. */
public final class Renumbering {
    private Renumbering() {}

    /**
     * New numbers by old ones. A candidate is left out where the new number is taken by somebody who keeps it, where one of the two
     * numbers comes twice, or where the new one is the old one without the zeros at its head: those are mistakes to be looked at.
     */
    public static Map<String, String> of(Roster known, List<Candidate> incoming) {
        if (known.candidates().isEmpty()) {
            return new TreeMap<>();
        }
        Map<String, String> numberOfId = new HashMap<>();
        Set<String> numbersSeen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Candidate c : incoming) {
            if (!c.idNo().isEmpty() && numberOfId.put(c.idNo(), c.candidateNo()) != null) {
                twice.add(c.idNo());
            }
            if (!numbersSeen.add(c.candidateNo())) {
                twice.add(c.candidateNo());
            }
        }
        numberOfId.entrySet().removeIf(e -> twice.contains(e.getKey()) || twice.contains(e.getValue()));
        Map<String, String> numbers = new TreeMap<>();
        for (Candidate c : known.candidates()) {
            String number = numberOfId.get(c.idNo());
            if (number != null && !number.equals(c.candidateNo()) && !isCut(number, c.candidateNo())) {
                numbers.put(c.candidateNo(), number);
            }
        }
        Set<String> there = new HashSet<>();
        known.candidates().forEach(c -> there.add(c.candidateNo()));
        boolean again = true;
        while (again) {
            // leaving one out may keep a number taken that another one was to get
            again = numbers.values().removeIf(number -> there.contains(number) && !numbers.containsKey(number));
        }
        return numbers;
    }

    /** Whether a number lacks nothing of the old one but zeros at its head, as a spreadsheet drops them. */
    static boolean isCut(String number, String old) {
        int lost = old.length() - number.length();
        return lost > 0 && old.startsWith("0".repeat(lost)) && old.endsWith(number);
    }

    /**
     * Known candidates of these schools who do not come again, and whose numbers known others come under: where those missing are taken
     * off the list, they make room.
     */
    public static List<Candidate> displaced(Roster known, List<Candidate> incoming, Set<String> schools) {
        Set<String> ids = new HashSet<>();
        known.candidates().forEach(c -> ids.add(c.idNo()));
        Map<String, String> idOfNumber = new HashMap<>();
        Set<String> coming = new HashSet<>();
        for (Candidate c : incoming) {
            coming.add(c.idNo());
            if (!c.idNo().isEmpty() && ids.contains(c.idNo())) {
                idOfNumber.put(c.candidateNo(), c.idNo());
            }
        }
        return known.candidates().stream()
                .filter(c -> idOfNumber.containsKey(c.candidateNo()))
                .filter(c -> !c.idNo().isEmpty() && !coming.contains(c.idNo()) && schools.contains(c.schoolCode()))
                .toList();
    }

    /** The roster without these candidates. */
    public static Roster without(Roster known, List<Candidate> gone) {
        Set<Candidate> all = Set.copyOf(gone);
        return all.isEmpty()
                ? known
                : new Roster(
                        known.schools(),
                        known.candidates().stream()
                                .filter(c -> !all.contains(c))
                                .toList());
    }

    /** The roster with these candidates under their new numbers, nothing else changed. */
    public static Roster apply(Roster known, Map<String, String> numbers) {
        if (numbers.isEmpty()) {
            return known;
        }
        return new Roster(
                known.schools(),
                known.candidates().stream()
                        .map(c -> c.withNumber(numbers.getOrDefault(c.candidateNo(), c.candidateNo())))
                        .sorted((a, b) -> a.candidateNo().compareTo(b.candidateNo()))
                        .toList());
    }
}
