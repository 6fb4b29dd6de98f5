package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Finds candidate numbers written otherwise than the rest of their file: a letter O among digits, a hyphen that no other has. A
 * county's numbers have letters too, but then more than one or two of them.
 */
final class NumberForms {
    private static final String DIGITS = "9";
    /** As many as this are no slips of the pen, but another form. */
    private static final int FORM = 3;

    private static final int TIMES = 5;

    private NumberForms() {}

    /** @return where such numbers stand, each of which is told */
    static Set<Place> check(List<RosterEntry> entries, List<Problem> problems) {
        Map<String, Map<String, List<RosterEntry>>> files = new HashMap<>();
        Map<String, Integer> plain = new HashMap<>();
        for (RosterEntry entry : entries) {
            String no = entry.candidate().candidateNo();
            String file = entry.row().file();
            if (IdNumber.areDigits(no, 0, no.length())) {
                plain.merge(file, 1, Integer::sum);
            } else {
                files.computeIfAbsent(file, f -> new HashMap<>())
                        .computeIfAbsent(form(no), f -> new ArrayList<>())
                        .add(entry);
            }
        }
        Set<Place> odd = new HashSet<>();
        if (files.isEmpty()) {
            return odd;
        }
        Set<Place> wrong = new HashSet<>();
        problems.stream().filter(Problem::isError).forEach(p -> wrong.add(p.place()));
        files.forEach((file, forms) -> judge(forms, plain.getOrDefault(file, 0)).stream()
                .filter(entry -> !wrong.contains(entry.place(RosterField.CANDIDATE_NO)))
                .forEach(entry -> {
                    Place place = entry.place(RosterField.CANDIDATE_NO);
                    odd.add(place);
                    problems.add(Problem.warning(
                            "ROSTER_NO_OTHER_FORM", place, entry.candidate().candidateNo()));
                }));
        return odd;
    }

    /** Those of rare forms, where nearly all numbers have one form. */
    private static List<RosterEntry> judge(Map<String, List<RosterEntry>> forms, int plain) {
        int usual = Math.max(
                plain, forms.values().stream().mapToInt(List::size).max().orElse(0));
        List<RosterEntry> rare = new ArrayList<>();
        forms.values().stream().filter(all -> all.size() < FORM).forEach(rare::addAll);
        return rare.size() * TIMES <= usual ? rare : List.of();
    }

    /** Digits and letters as they follow each other, however many of each. */
    private static String form(String no) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < no.length(); i++) {
            char c = no.charAt(i);
            String kind = c >= '0' && c <= '9' ? DIGITS : Character.isLetter(c) ? "A" : String.valueOf(c);
            if (form.length() == 0 || form.charAt(form.length() - 1) != kind.charAt(0)) {
                form.append(kind);
            }
        }
        return form.toString();
    }
}
