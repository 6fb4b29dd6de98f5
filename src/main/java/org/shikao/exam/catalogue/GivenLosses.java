package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.RubricPoint.CommonError;

/** What each point lost by its own value, told apart by the mistakes noted, before any rule of the rubric is applied. */
final class GivenLosses {
    /** A part of a point's loss. {@code repeat} names the operation error it belongs to, empty if none; see {@link Repeats}. */
    record Piece(Loss loss, String repeat, boolean isolated) {
        Marks marks() {
            return loss.marks();
        }
    }

    private final RubricRules rules;
    private final Map<Integer, List<Piece>> pieces = new LinkedHashMap<>();
    private final List<Spared> spared = new ArrayList<>();

    GivenLosses(Rubric rubric, GivenSheet sheet) {
        rules = rubric.rules();
        for (RubricPoint point : rubric.points()) {
            pieces.put(
                    point.no(),
                    Optional.ofNullable(sheet.marks().get(point.no()))
                            .map(mark -> pieces(point, mark))
                            .orElseGet(() -> List.of(
                                    new Piece(new Loss(point.no(), point.marks(), new Loss.Blank()), "", false))));
        }
    }

    /** The parts of the loss at point {@code no}; together the point's marks less its value. */
    List<Piece> at(int no) {
        return pieces.get(no);
    }

    Map<Integer, List<Piece>> byPoint() {
        return pieces;
    }

    /** What mistakes noted would have cost beyond the marks of their point. */
    List<Spared> spared() {
        return spared;
    }

    private List<Piece> pieces(RubricPoint point, GivenMark mark) {
        List<Piece> parts = new ArrayList<>();
        Marks left = point.marks().minus(mark.value());
        for (String code : mark.errors()) {
            Optional<CommonError> error = point.error(code);
            if (error.isPresent()) {
                left = left.minus(mistake(point, error.get(), left, parts));
            }
        }
        if (!left.equals(Marks.ZERO)) {
            parts.add(new Piece(new Loss(point.no(), left, new Loss.Judged()), point.repeatGroup(), false));
        }
        return parts;
    }

    /** Adds what of {@code left} this mistake explains and gives it. */
    private Marks mistake(RubricPoint point, CommonError error, Marks left, List<Piece> parts) {
        Marks part = error.deduct().min(left);
        Marks surplus = error.deduct().minus(part);
        if (!part.equals(Marks.ZERO)) {
            Loss loss = new Loss(point.no(), part, new Loss.Mistake(error.code()));
            parts.add(new Piece(loss, point.repeatGroup(error), isolated(error)));
        }
        boolean empty =
                RubricScoring.sum(parts.stream().map(Piece::marks).toList()).equals(point.marks());
        if (empty && !surplus.equals(Marks.ZERO)) {
            spared.add(new Spared(point.no(), surplus, new Spared.PointFull()));
        }
        return part;
    }

    /** A slip in calculation, or broken apparatus that is replaced, does not spoil what builds on the point. */
    private boolean isolated(CommonError error) {
        return error.calculation() && rules.calcErrorIsolated()
                || rules.breakage(error.event()).isPresent();
    }
}
