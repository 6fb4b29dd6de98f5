package org.shikao.exam.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate.Sex;

/** Compares what different columns say of one person: student number against birth date and sex, age against grade. */
final class PersonCheck {
    /** Age in years on 1 September at which pupils usually begin grade {@code g}: {@code g + 5}. */
    private static final int AGE_BEFORE_GRADE = 5;

    private static final int YOUNGER = 2;
    private static final int OLDER = 4;
    private static final int SEPTEMBER = 9;

    private final LocalDate september;
    private final List<Problem> problems;

    /** {@code schoolYear} is the year in which the running school year began. */
    PersonCheck(int schoolYear, List<Problem> problems) {
        september = LocalDate.of(schoolYear, SEPTEMBER, 1);
        this.problems = problems;
    }

    /**
     * @param byId the birth date that the identity number says
     * @param told the birth date that its own column says
     */
    void check(Candidate c, RosterRow row, Optional<LocalDate> byId, Optional<LocalDate> told) {
        Optional<LocalDate> birth = byId.or(() -> told);
        // a G-number repeats the identity number, and differing from it is an error already
        if (!c.studentNo().startsWith("G") && StudentNumber.hasForm(c.studentNo())) {
            studentNo(c, row, birth);
        }
        age(c, row, byId.isPresent() ? RosterField.ID_NO : RosterField.BIRTH_DATE, birth);
    }

    /** A number given years ago may repeat an old mistake that the school cannot mend, so this is only said. */
    private void studentNo(Candidate c, RosterRow row, Optional<LocalDate> birth) {
        StudentNumber no = new StudentNumber(c.studentNo());
        Place place = row.place(RosterField.STUDENT_NO);
        if (birth.isPresent() && !birth.equals(no.birth())) {
            problems.add(Problem.warning(
                    "ROSTER_STUDENT_NO_BIRTH",
                    place,
                    no.birth().orElseThrow().toString(),
                    birth.get().toString()));
        }
        if (no.sex() != Sex.UNKNOWN && c.sex() != Sex.UNKNOWN && no.sex() != c.sex()) {
            problems.add(Problem.warning("ROSTER_STUDENT_NO_SEX", place));
        }
    }

    private void age(Candidate c, RosterRow row, RosterField field, Optional<LocalDate> birth) {
        if (birth.isEmpty() || c.grade() == 0) {
            return;
        }
        int age = Period.between(birth.get(), september).getYears();
        int usual = c.grade() + AGE_BEFORE_GRADE;
        if (age < usual - YOUNGER || age > usual + OLDER) {
            problems.add(Problem.warning(
                    "ROSTER_AGE_UNLIKELY",
                    row.place(field),
                    birth.get().toString(),
                    String.valueOf(age),
                    String.valueOf(c.grade())));
        }
    }
}
