package org.shikao.gui.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.draw.Given;
import org.shikao.gui.draw.DrawDay.Row;

/** Lots drawn by hand as they are typed in, one for each candidate present; nothing of it is saved yet. */
final class TypedLots {
    private final DrawDay day;
    private final Map<String, String> typed = new HashMap<>();

    TypedLots(DrawDay day) {
        this.day = day;
        day.drawers().forEach(row -> typed.put(row.candidateNo(), row.lot()));
    }

    /** Whether these are the people of that draw, with the same lots recorded. */
    boolean fits(DrawDay read) {
        return rows().equals(read.drawers());
    }

    /** The same draw read again: what was typed stays, also for somebody who is not here just now and may yet come. */
    TypedLots carriedTo(DrawDay now) {
        TypedLots carried = new TypedLots(now);
        Map<String, String> recorded = new HashMap<>();
        day.rows().forEach(row -> recorded.put(row.candidateNo(), row.lot()));
        typed.forEach((no, lot) -> {
            if (!lot.equals(recorded.get(no))) {
                carried.typed.put(no, lot);
            }
        });
        return carried;
    }

    List<Row> rows() {
        return day.drawers();
    }

    String lot(Row row) {
        return typed.get(row.candidateNo());
    }

    void type(Row row, String lot) {
        typed.put(row.candidateNo(), lot.strip());
    }

    /** What is wrong with the lot typed for somebody: none such in this draw, kept for somebody, or typed for another. */
    Optional<Problem> problem(Row row) {
        String lot = lot(row);
        if (lot.isEmpty()) {
            return Optional.empty();
        }
        String session = day.urn().sessionId();
        if (day.urn().fixed().stream().anyMatch(g -> g.lotNo().equals(lot))) {
            return Optional.of(Problem.error("LOT_KEPT", Place.named(session), session, lot));
        }
        if (!day.urn().lotNos().contains(lot)) {
            return Optional.of(Problem.error("LOT_UNKNOWN", Place.named(session), session, lot));
        }
        return rival(row)
                .map(other -> Problem.error("LOT_TAKEN", Place.named(session), session, lot, other.candidateNo()));
    }

    /** Who else has the lot typed for somebody. */
    Optional<Row> rival(Row row) {
        return rows().stream()
                .filter(other -> !other.candidateNo().equals(row.candidateNo()))
                .filter(other -> lot(other).equals(lot(row)))
                .findFirst();
    }

    /** How many have a lot that can stand. */
    int count() {
        return (int) rows().stream()
                .filter(row -> !lot(row).isEmpty() && problem(row).isEmpty())
                .count();
    }

    /** Whether everybody here has a lot that can stand. */
    boolean isComplete() {
        return count() == rows().size();
    }

    /** Those whose lot is another one than is recorded. */
    List<Row> changed() {
        return rows().stream()
                .filter(row -> !lot(row).isEmpty() && !lot(row).equals(row.lot()))
                .toList();
    }

    /** What there is to record. */
    List<Given> given() {
        return changed().stream()
                .map(row -> new Given(row.candidateNo(), lot(row)))
                .toList();
    }

    /** Whether something already recorded would be changed, which needs a reason and two people. */
    boolean isCorrection() {
        return changed().stream().anyMatch(row -> !row.lot().isEmpty());
    }
}
