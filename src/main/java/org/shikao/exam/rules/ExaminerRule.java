package org.shikao.exam.rules;

/** Rules 18 to 20. How many candidates one examiner scores at once, how long an examiner keeps a bench, and who is avoided. */
public record ExaminerRule(
        int ratioMax,
        Binding binding,
        boolean avoidOwnSchool,
        boolean avoidRelatives,
        boolean avoidPairedSchool,
        boolean avoidSameSchoolPair) {
    /** Rule 19. */
    public enum Binding {
        HALF_DAY,
        ROTATES,
        DRAWN_HALF_DAY
    }
}
