package org.shikao.journey;

import java.util.ArrayList;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.CommonError;

/** What each candidate is given: mostly everything, here and there nothing or a part, and one noted error. */
final class JourneyMarks {
    /** The value of a point; {@code error} is the letter that stands for it, empty if the value is typed. */
    record Given(int point, Marks value, boolean full, String error) {}

    private static final SheetKey WITH_ERROR = new SheetKey("026990201003", Subject.PHYSICS);
    private static final int NOTHING = 9;
    private static final int A_PART = 7;

    private JourneyMarks() {}

    /** The values of a sheet in the order of its points. */
    static List<Given> of(SheetKey sheet, Rubric rubric) {
        List<Given> all = new ArrayList<>();
        boolean noted = !sheet.equals(WITH_ERROR);
        for (RubricPoint point : rubric.points()) {
            boolean now = !noted && !point.errors().isEmpty();
            all.add(now ? noted(point) : typed(sheet, point));
            noted |= now;
        }
        return all;
    }

    private static Given noted(RubricPoint point) {
        CommonError error = point.errors().get(0);
        Marks left = point.marks().minus(error.deduct()).max(Marks.ZERO);
        return new Given(point.no(), greatest(point, left), false, error.code());
    }

    private static Given typed(SheetKey sheet, RubricPoint point) {
        int turn = Integer.parseInt(sheet.candidateNo().substring(9))
                + point.no()
                + sheet.subject().ordinal();
        if (turn % NOTHING == 0) {
            return new Given(point.no(), Marks.ZERO, false, "");
        }
        Marks part = greatest(point, point.marks().minus(new Marks(1)));
        return turn % A_PART == 0
                ? new Given(point.no(), part, false, "")
                : new Given(point.no(), point.marks(), true, "");
    }

    /** The greatest allowed value that is not above the limit. */
    private static Marks greatest(RubricPoint point, Marks limit) {
        for (int hundredths = limit.hundredths(); hundredths > 0; hundredths--) {
            if (point.allows(new Marks(hundredths))) {
                return new Marks(hundredths);
            }
        }
        return Marks.ZERO;
    }
}
