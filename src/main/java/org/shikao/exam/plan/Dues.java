package org.shikao.exam.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Which sittings a candidate is due in, by grade and exemptions. */
final class Dues {

    private final List<Sitting> sittings;

    Dues(RulePack rules) {
        sittings = rules.subjects().choice() == Choice.ALL ? onePerSubject(rules) : onePerGrade(rules);
    }

    private static List<Sitting> onePerSubject(RulePack rules) {
        return rules.subjects().list().stream()
                .map(s -> new Sitting(s.grade(), List.of(s.subject())))
                .toList();
    }

    private static List<Sitting> onePerGrade(RulePack rules) {
        Set<Integer> grades = new TreeSet<>();
        rules.subjects().list().stream().map(SubjectRule::grade).forEach(grades::add);
        return grades.stream()
                .map(grade -> new Sitting(grade, rules.subjectsOf(grade)))
                .toList();
    }

    List<Sitting> sittings() {
        return sittings;
    }

    /** A candidate exempt in every subject of a sitting is not due in it. */
    List<Sitting> of(Candidate candidate) {
        return sittings.stream()
                .filter(s -> s.grade() == candidate.grade())
                .filter(s -> !candidate.exemptions().keySet().containsAll(s.subjects()))
                .toList();
    }
}
