package org.shikao.exam.roster;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;

/**
 * What a candidate's school, grade, needs and exemptions are judged by: the schools that the list knows, and the rules.
 *
 * @param schools the schools that may be named, by code or by name
 */
public record EditScope(List<School> schools, RulePack rules) {
    public EditScope {
        schools = List.copyOf(schools);
    }

    /** The value to be kept; what was there before if what was typed is not understood, which is noted. */
    String value(Candidate old, RosterField field, String words, List<Problem> problems) {
        String before = RosterDiff.text(old, field);
        Place place = Place.named(old.candidateNo());
        return switch (field) {
            case SCHOOL_CODE ->
                school(words).orElseGet(() -> {
                    problems.add(Problem.error("ROSTER_SCHOOL_UNLISTED", place, words));
                    return before;
                });
            case GRADE -> grade(words, place, problems).orElse(before);
            case NEEDS -> needs(words, place, problems);
            case CANDIDATE_TYPE -> type(words, place, problems);
            case EXEMPTION -> exemption(old, words, place, problems).orElse(before);
            default -> words;
        };
    }

    private static String needs(String typed, Place place, List<Problem> problems) {
        String needs = NeedWords.read(typed);
        // the words of the program, by which a correction is taken back, are nobody's own
        if (!needs.equals(typed)) {
            NeedWords.told(typed, place).ifPresent(problems::add);
        }
        String unknown = String.join("、", NeedWords.unknown(needs));
        if (!unknown.isEmpty()) {
            problems.add(Problem.warning("ROSTER_NEED_UNKNOWN", place, unknown, NeedWords.CHOICES));
        }
        return needs;
    }

    private static String type(String typed, Place place, List<Problem> problems) {
        String type = TypeWords.read(typed);
        TypeWords.told(typed, place).ifPresent(problems::add);
        if (!TypeWords.isKnown(type)) {
            problems.add(Problem.warning("ROSTER_TYPE_UNKNOWN", place, type, TypeWords.CHOICES));
        }
        return type;
    }

    private Optional<String> school(String words) {
        return schools.stream()
                .filter(s -> s.code().equals(words) || s.name().equals(words))
                .map(School::code)
                .findFirst();
    }

    private Optional<String> grade(String words, Place place, List<Problem> problems) {
        // no school year: a grade that is named by the year of entry is not understood
        OptionalInt grade = new GradeWords(0).ofGrade(CellText.identifier(words).text());
        if (grade.isEmpty() || grade.getAsInt() < 7 || grade.getAsInt() > 9) {
            problems.add(Problem.error("ROSTER_GRADE_UNKNOWN", place, words));
            return Optional.empty();
        }
        if (rules.subjectsOf(grade.getAsInt()).isEmpty()) {
            problems.add(Problem.warning("ROSTER_GRADE_NOT_EXAMINED", place, words));
        }
        return Optional.of(String.valueOf(grade.getAsInt()));
    }

    /** Words as in a roster, or codes as corrections keep them, so that one can be taken back. */
    private Optional<String> exemption(Candidate old, String words, Place place, List<Problem> problems) {
        Map<Subject, String> kept = RosterDiff.exemptions(words);
        Set<String> codes = rules.outcomes().exemptions().stream()
                .map(Exemption::code)
                .collect(Collectors.toCollection(HashSet::new));
        codes.add(Candidate.SAT);
        boolean same = sat(kept).equals(sat(old.exemptions()));
        if (!kept.isEmpty()
                && same
                && codes.containsAll(kept.values())
                && RosterDiff.exemptions(kept).equals(words)) {
            return Optional.of(words);
        }
        ExemptionWords reader = new ExemptionWords(rules);
        Optional<ExemptionWords.Granted> granted = reader.read(words, old.grade());
        if (granted.isEmpty()) {
            problems.add(reader.misread(words, place));
        } else if (!granted.get().deferrals().isEmpty()) {
            problems.add(Problem.error("ROSTER_DEFERRAL_HERE", place, words));
        }
        problems.addAll(reader.percents(words, place));
        return granted.map(g -> RosterDiff.exemptions(withSat(old, g.exemptions(), place, problems)));
    }

    private static Set<Subject> sat(Map<Subject, String> exemptions) {
        return exemptions.entrySet().stream()
                .filter(e -> e.getValue().equals(Candidate.SAT))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What was sat at the first sitting of a make-up exam stays, and is not exempt beside that. */
    private Map<Subject, String> withSat(
            Candidate old, Map<Subject, String> typed, Place place, List<Problem> problems) {
        Map<Subject, String> all = new EnumMap<>(Subject.class);
        all.putAll(typed);
        Set<Subject> sat = sat(old.exemptions());
        Set<Subject> both = sat.stream().filter(typed::containsKey).collect(Collectors.toSet());
        if (!both.isEmpty()) {
            Set<Subject> due = rules.subjectsOf(old.grade()).stream()
                    .filter(subject -> !sat.contains(subject))
                    .collect(Collectors.toSet());
            problems.add(Problem.error(
                    "SECOND_SAT", place, old.candidateNo(), ExemptionWords.codes(both), ExemptionWords.codes(due)));
        }
        sat.forEach(subject -> all.put(subject, Candidate.SAT));
        return all;
    }
}
