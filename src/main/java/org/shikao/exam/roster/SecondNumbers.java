package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;

/** What is wrong by itself with a number of a second list that finds nobody, judged as a roster's: lost digits, a slip of the pen. */
final class SecondNumbers {
    private static final int LONGEST_NO = 32;

    private SecondNumbers() {}

    /** The mistake in the number under this heading; empty if the number may be somebody's who is not on the list. */
    static Optional<Problem> wrong(SecondRow row, SecondField field, Set<String> candidateNos) {
        RosterCell cell = row.cells().get(field);
        if (cell == null) {
            return Optional.empty();
        }
        return switch (field) {
            case CANDIDATE_NO -> candidateNo(cell, row.place(field), candidateNos);
            case STUDENT_NO -> studentNo(row, cell);
            default -> idNo(row, cell);
        };
    }

    private static Optional<Problem> candidateNo(RosterCell cell, Place place, Set<String> candidateNos) {
        String no = CellText.identifier(cell.text()).text();
        boolean rounded = cell.storage() == Storage.NUMBER
                && CellText.plainNumber(cell.text()).isEmpty();
        if (rounded || CellText.isScientific(no)) {
            return Optional.of(Problem.error("ROSTER_NO_AS_NUMBER", place, no));
        }
        for (String padded = "0" + no; padded.length() <= LONGEST_NO; padded = "0" + padded) {
            if (candidateNos.contains(padded)) {
                String[] lengths = {String.valueOf(no.length()), String.valueOf(padded.length())};
                return Optional.of(Problem.error("ROSTER_NO_ZEROS_LOST", place, lengths));
            }
        }
        return Optional.empty();
    }

    /** A number of another document is judged by nothing but the list. */
    private static Optional<Problem> idNo(SecondRow row, RosterCell cell) {
        String id = CellText.idNumber(cell.text()).text();
        if (IdKind.lookedLike(id).isPresent()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        new IdCheck(problems).idNo(row(row, RosterField.ID_NO, cell));
        return first(problems);
    }

    private static Optional<Problem> studentNo(SecondRow row, RosterCell cell) {
        Place place = row.place().withColumn(cell.column());
        if (cell.storage() == Storage.NUMBER || CellText.isScientific(cell.text())) {
            return Optional.of(Problem.error("ROSTER_ID_AS_NUMBER", place, cell.text()));
        }
        List<Problem> problems = new ArrayList<>();
        RosterRow read = row(row, RosterField.STUDENT_NO, cell);
        IdCheck ids = new IdCheck(problems);
        ids.fromStudentNo(read, ids.studentNo(read, ""));
        return first(problems);
    }

    private static RosterRow row(SecondRow row, RosterField field, RosterCell cell) {
        Map<RosterField, RosterCell> cells = new EnumMap<>(RosterField.class);
        cells.put(field, cell);
        return new RosterRow(row.place(), cells);
    }

    private static Optional<Problem> first(List<Problem> problems) {
        return problems.stream().filter(Problem::isError).findFirst();
    }
}
