package org.shikao.gui.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.School;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.OpenExam;

/**
 * How many candidates a school sends, in all, by grade and by subject.
 *
 * @param bySubject how many sit each subject; those exempt from it are left out
 * @param exempt how many are exempt from some subject
 * @param noPhoto how many have no photo
 */
record SchoolCount(
        String code,
        String name,
        int total,
        Map<Integer, Integer> byGrade,
        Map<Subject, Integer> bySubject,
        int exempt,
        int noPhoto) {
    SchoolCount {
        byGrade = Map.copyOf(byGrade);
        bySubject = Map.copyOf(bySubject);
    }

    int of(Subject subject) {
        return bySubject.getOrDefault(subject, 0);
    }

    /** Every school, in the order of the roster; the exam, which may be null for an empty roster, tells which grade sits which subject. */
    static List<SchoolCount> of(Roster roster, OpenExam exam, Set<String> photographed) {
        Map<String, List<Candidate>> bySchool =
                roster.candidates().stream().collect(Collectors.groupingBy(Candidate::schoolCode));
        return roster.schools().stream()
                .map(school -> of(school, bySchool.getOrDefault(school.code(), List.of()), exam.rules(), photographed))
                .toList();
    }

    private static SchoolCount of(School school, List<Candidate> sent, RulePack rules, Set<String> photographed) {
        Map<Integer, Integer> grades = new TreeMap<>();
        Map<Subject, Integer> subjects = new EnumMap<>(Subject.class);
        for (Candidate c : sent) {
            grades.merge(c.grade(), 1, Integer::sum);
            rules.subjectsOf(c.grade()).stream()
                    .filter(subject -> !c.exemptions().containsKey(subject))
                    .forEach(subject -> subjects.merge(subject, 1, Integer::sum));
        }
        long exempt = sent.stream().filter(c -> !c.exempt().isEmpty()).count();
        long without = sent.stream()
                .filter(c -> !photographed.contains(c.candidateNo()))
                .count();
        return new SchoolCount(
                school.code(), school.name(), sent.size(), grades, subjects, (int) exempt, (int) without);
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

    /** The subjects that somebody sits. */
    static List<Subject> subjects(List<SchoolCount> counts) {
        return Arrays.stream(Subject.values())
                .filter(subject -> counts.stream().anyMatch(count -> count.of(subject) > 0))
                .toList();
    }
}
