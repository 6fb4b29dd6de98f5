package org.shikao.exam.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.Storage;

/** Reads the column of birth dates and compares it with the identity number. */
final class BirthCheck {
    private final List<Problem> problems;

    BirthCheck(List<Problem> problems) {
        this.problems = problems;
    }

    /** @param text the cell of the row, {@code byId} the birth date that the identity number says */
    Optional<ToldBirth> told(RosterRow row, String text, Optional<LocalDate> byId) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Place place = row.place(RosterField.BIRTH_DATE);
        List<ToldBirth> readings = readings(text, row.storage(RosterField.BIRTH_DATE));
        if (readings.isEmpty()) {
            problems.add(BirthReading.problem(text, byId, place));
            return Optional.empty();
        }
        if (byId.isPresent()) {
            compare(text, readings, byId.get(), place);
            return readings.stream().filter(b -> b.agrees(byId.get())).findFirst();
        }
        if (readings.size() > 1) {
            problems.add(Problem.error("ROSTER_BIRTH_MONTH_UNSURE", place, text));
            return Optional.empty();
        }
        return Optional.of(readings.get(0));
    }

    /** What the cell can mean: a spreadsheet that takes 2010.10 for a number makes 2010.1 of it. */
    private static List<ToldBirth> readings(String text, Storage storage) {
        Stream<String> texts =
                storage == Storage.NUMBER && text.endsWith(".1") ? Stream.of(text, text + "0") : Stream.of(text);
        return texts.flatMap(t -> DateWords.readBirth(t).stream()).toList();
    }

    private void compare(String text, List<ToldBirth> readings, LocalDate byId, Place place) {
        if (readings.stream().noneMatch(b -> b.agrees(byId))) {
            problems.add(Problem.error("ROSTER_BIRTH_MISMATCH", place, text));
        } else if (readings.get(0).day().isEmpty()) {
            problems.add(Problem.normalised("ROSTER_BIRTH_DAY_BY_ID", place));
        }
    }
}
