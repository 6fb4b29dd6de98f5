package org.shikao.sample.defect;

import java.nio.file.Path;
import java.util.List;

/**
 * Rosters with one planted defect: {@code before} are imported first and must be clean, {@code files} then, and the finding must
 * come. {@code about} says how they were made, for a person who has to look into it.
 */
public record RosterCase(
        String kind, String about, List<Path> before, List<Path> files, Weight weight, Expected expected) {
    @Override
    public String toString() {
        return kind + " " + expected.codes() + " at " + expected.place() + " | " + about;
    }
}
