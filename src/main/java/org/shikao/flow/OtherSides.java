package org.shikao.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * The other side of a number that stands in the files of two schools: the finding stands where it came again, but either of the two may
 * be wrong, and each school sees only its own report.
 */
final class OtherSides {
    private static final Set<String> TWICE = Set.of(
            "ROSTER_NO_TWICE",
            "ROSTER_ID_TWICE",
            "ROSTER_ID_TWO_SCHOOLS",
            "ROSTER_STUDENT_NO_TWICE",
            "ROSTER_STUDENT_NO_OF_ANOTHER");
    private static final Pattern REST = Pattern.compile("(?:(.*)!)?([A-Z]{1,3})(\\d{1,7})");

    private OtherSides() {}

    /** Warnings for one file of several. @param label the file, {@code findings} those of all of them */
    static List<Problem> in(String label, List<Problem> findings) {
        List<Problem> found = new ArrayList<>();
        for (Problem problem : findings) {
            if (TWICE.contains(problem.code()) && !problem.place().file().equals(label)) {
                place(label, problem.args().get(0))
                        .map(place -> Problem.warning(
                                "ROSTER_NUMBER_ALSO_THERE",
                                place,
                                problem.place().toString()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The place in this file that a finding names; empty if it names another file. */
    private static Optional<Place> place(String label, String named) {
        if (!named.startsWith(label + "!")) {
            return Optional.empty();
        }
        Matcher m = REST.matcher(named.substring(label.length() + 1));
        return m.matches()
                ? Optional.of(new Place(
                        label, m.group(1) == null ? "" : m.group(1), Integer.parseInt(m.group(3)), m.group(2)))
                : Optional.empty();
    }
}
