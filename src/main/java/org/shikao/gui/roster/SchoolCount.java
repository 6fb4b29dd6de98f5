package org.shikao.gui.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;

/** How many candidates a school sends, in all and by grade. */
record SchoolCount(String code, String name, int total, Map<Integer, Integer> byGrade) {
    SchoolCount {
        byGrade = Map.copyOf(byGrade);
    }

    int of(int grade) {
        return byGrade.getOrDefault(grade, 0);
    }

    /** Every school, in the order of the roster. */
    static List<SchoolCount> of(Roster roster) {
        Map<String, List<Candidate>> bySchool =
                roster.candidates().stream().collect(Collectors.groupingBy(Candidate::schoolCode));
        List<SchoolCount> counts = new ArrayList<>();
        for (School school : roster.schools()) {
            List<Candidate> sent = bySchool.getOrDefault(school.code(), List.of());
            Map<Integer, Integer> grades =
                    sent.stream().collect(Collectors.toMap(Candidate::grade, c -> 1, Integer::sum, TreeMap::new));
            counts.add(new SchoolCount(school.code(), school.name(), sent.size(), grades));
        }
        return List.copyOf(counts);
    }

    /** The grades that occur, highest first. */
    static List<Integer> grades(List<SchoolCount> counts) {
        return counts.stream()
                .flatMap(c -> c.byGrade().keySet().stream())
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }

    /** The names by code. */
    static Map<String, String> names(Roster roster) {
        return roster.schools().stream().collect(Collectors.toMap(School::code, School::name, (a, b) -> a));
    }

    static Function<SchoolCount, String> figure(int grade) {
        return count -> String.valueOf(count.of(grade));
    }
}
