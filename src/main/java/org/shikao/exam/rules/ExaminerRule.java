package org.shikao.exam.rules;

import java.util.List;

/**
 * Rules 18 to 20. How many candidates one examiner scores at once, how long an examiner keeps a bench, who is avoided, and which
 * schools send each other their examiners (交叉监考): {@code pairedSchools} are pairs of school codes; candidates of the one are
 * examined by people of the other.
 */
public record ExaminerRule(
        int ratioMax,
        Binding binding,
        boolean avoidOwnSchool,
        boolean avoidRelatives,
        boolean avoidPairedSchool,
        boolean avoidSameSchoolPair,
        List<List<String>> pairedSchools) {
    /** Rule 19. */
    public enum Binding {
        HALF_DAY,
        ROTATES,
        DRAWN_HALF_DAY
    }

    public ExaminerRule {
        pairedSchools = pairedSchools.stream().map(List::copyOf).toList();
    }

    /** Without schools that send each other examiners. */
    public ExaminerRule(
            int ratioMax,
            Binding binding,
            boolean avoidOwnSchool,
            boolean avoidRelatives,
            boolean avoidPairedSchool,
            boolean avoidSameSchoolPair) {
        this(ratioMax, binding, avoidOwnSchool, avoidRelatives, avoidPairedSchool, avoidSameSchoolPair, List.of());
    }

    /** The schools whose people examine the candidates of this one; none where it has no partner, and all may. */
    public List<String> partners(String school) {
        return pairedSchools.stream()
                .filter(pair -> pair.contains(school))
                .flatMap(List::stream)
                .filter(other -> !other.equals(school))
                .toList();
    }
}
