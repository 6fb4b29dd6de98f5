package org.shikao.exam.roster;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** A sound identity number with something about or within it: hyphens, words before it, itself once more. It is named, not taken. */
final class IdInText {
    private static final int LENGTH = 18;

    private IdInText() {}

    /** What is to be said of a text that is no identity number by itself; empty if there is none in it. */
    static Optional<Problem> problem(String text, Place place) {
        String bare = text.codePoints()
                .filter(IdInText::isSign)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
        String others = text.codePoints()
                .filter(c -> !isSign(c))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        // a letter before it makes another number of it
        boolean letters = others.codePoints().anyMatch(c -> c < 0x80 && Character.isLetter(c));
        if (bare.length() == 2 * LENGTH
                && IdNumber.isSound(bare.substring(0, LENGTH))
                && IdNumber.isSound(bare.substring(LENGTH))) {
            return Optional.of(Problem.error("ROSTER_ID_TWO_IN_CELL", place));
        }
        return IdNumber.isSound(bare) && !others.isEmpty() && !letters
                ? Optional.of(Problem.error("ROSTER_ID_WITH_OTHERS", place, others))
                : Optional.empty();
    }

    private static boolean isSign(int c) {
        return c >= '0' && c <= '9' || c == 'X' || c == 'x';
    }
}
