package org.shikao.exam.roster;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;

/**
 * A paper of several subjects is one sitting (rule 3): whoever puts off one of its tasks puts off all that he has to sit of it, and
 * hears so at the cell, not when the make-up exam is made.
 */
final class WholePaper {
    private final RulePack rules;

    WholePaper(RulePack rules) {
        this.rules = rules;
    }

    /** What is put off or taken back besides the subjects named; none unless the subjects make a paper. */
    Set<Subject> besides(Set<Subject> named, int grade, Set<Subject> exempt) {
        Set<Subject> besides = new TreeSet<>();
        if (rules.subjects().choice() == Choice.PAPER && !named.isEmpty()) {
            besides.addAll(rules.subjectsOf(grade));
            besides.removeAll(named);
            besides.removeAll(exempt);
        }
        return besides;
    }

    /** What is to be told of it at the cell. */
    static Optional<Problem> told(Set<Subject> named, Set<Subject> besides, Place place) {
        return besides.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "ROSTER_PAPER_WHOLE", place, ExemptionWords.codes(named), ExemptionWords.codes(besides)));
    }
}
