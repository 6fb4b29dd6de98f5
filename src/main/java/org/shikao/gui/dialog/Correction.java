package org.shikao.gui.dialog;

/**
 * Why something already recorded is changed, and the two people who answer for it.
 *
 * @param reason the reason in the person's words
 * @param first name of the first person
 * @param second name of the second person, another one
 */
public record Correction(String reason, String first, String second) {
    public Correction {
        if (reason.isBlank() || first.isBlank() || second.isBlank()) {
            throw new IllegalArgumentException("reason and both names are needed");
        }
        if (first.strip().equals(second.strip())) {
            throw new IllegalArgumentException("two different people are needed");
        }
    }

    /** Whether these three would make a correction. */
    public static boolean isComplete(String reason, String first, String second) {
        return !reason.isBlank()
                && !first.isBlank()
                && !second.isBlank()
                && !first.strip().equals(second.strip());
    }
}
