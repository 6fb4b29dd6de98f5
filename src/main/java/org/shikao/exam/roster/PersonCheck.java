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
    /** Nobody of another age sits this exam, whatever went wrong at school. */
    private static final int YOUNGEST = 5;

    private static final int OLDEST = 80;

    private final LocalDate september;
    private final List<Problem> problems;

    /** {@code schoolYear} is the year in which the running school year began. */
    PersonCheck(int schoolYear, List<Problem> problems) {
        september = LocalDate.of(schoolYear, SEPTEMBER, 1);
        this.problems = problems;
    }

    /**
     * @param byId the birth date that the identity number says
     * @param told what its own column says of it
     */
    void check(Candidate c, RosterRow row, Optional<LocalDate> byId, Optional<ToldBirth> told) {
        Optional<ToldBirth> birth = byId.map(ToldBirth::of).or(() -> told);
        // a G-number repeats the identity number, and differing from it is an error already; beside a passport it
        // stands alone
        boolean repeats = c.studentNo().startsWith("G")
                && (byId.isPresent() || IdCheck.besideDocument(row).isEmpty());
        boolean own = !repeats && StudentNumber.hasForm(c.studentNo());
        if (own) {
            studentNo(c, row, birth);
        }
        if (own && birth.isEmpty()) {
            age(
                    c,
                    row.place(RosterField.STUDENT_NO),
                    new StudentNumber(c.studentNo()).birth().map(ToldBirth::of));
        } else {
            age(c, row.place(byId.isPresent() ? RosterField.ID_NO : RosterField.BIRTH_DATE), birth);
        }
    }

    /** A number given years ago may repeat an old mistake that the school cannot mend, so this is only said. */
    private void studentNo(Candidate c, RosterRow row, Optional<ToldBirth> birth) {
        StudentNumber no = new StudentNumber(c.studentNo());
        Place place = row.place(RosterField.STUDENT_NO);
        LocalDate day = no.birth().orElseThrow();
        boolean otherDay = birth.isPresent() && !birth.get().agrees(day);
        if (otherDay) {
            problems.add(Problem.warning(
                    "ROSTER_STUDENT_NO_BIRTH",
                    place,
                    day.toString(),
                    birth.get().toString()));
        }
        boolean otherSex = no.sex() != Sex.UNKNOWN && c.sex() != Sex.UNKNOWN && no.sex() != c.sex();
        if (otherSex) {
            problems.add(Problem.warning("ROSTER_STUDENT_NO_SEX", place));
        }
        if (!otherDay && !otherSex && hasOtherDigits(c)) {
            problems.add(Problem.warning("ROSTER_STUDENT_NO_J_DIFFERS", place));
        }
    }

    /** Whether a J-number, which is for pupils without an identity number, stands beside one whose digits it does not have. */
    private static boolean hasOtherDigits(Candidate c) {
        return c.studentNo().startsWith("J")
                && IdNumber.isSound(c.idNo())
                && !c.studentNo().endsWith(c.idNo());
    }

    private void age(Candidate c, Place place, Optional<ToldBirth> birth) {
        if (birth.isEmpty()) {
            return;
        }
        int age = Period.between(birth.get().first(), september).getYears();
        if (age < YOUNGEST || age > OLDEST) {
            problems.add(
                    Problem.error("ROSTER_BIRTH_IMPOSSIBLE", place, birth.get().toString()));
            return;
        }
        int usual = c.grade() + AGE_BEFORE_GRADE;
        if (c.grade() > 0 && (age < usual - YOUNGER || age > usual + OLDER)) {
            problems.add(Problem.warning(
                    "ROSTER_AGE_UNLIKELY",
                    place,
                    birth.get().toString(),
                    String.valueOf(age),
                    String.valueOf(c.grade())));
        }
    }
}
