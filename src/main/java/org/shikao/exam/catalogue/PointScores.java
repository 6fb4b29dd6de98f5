package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenLosses.Piece;

/** Applies to each point the rules that concern it: repeated errors, attempts, what it depends on, breakage, a stop before it, in
 * this order. */
final class PointScores {
    private final Rubric rubric;
    private final GivenSheet sheet;
    private final GivenLosses given;
    private final Incidents incidents;
    private final Map<String, Integer> payers;
    private final Map<Integer, PointScore> scores = new HashMap<>();
    private final List<Spared> spared = new ArrayList<>();

    PointScores(Rubric rubric, GivenSheet sheet, GivenLosses given, Incidents incidents, Map<String, Integer> payers) {
        this.rubric = rubric;
        this.sheet = sheet;
        this.given = given;
        this.incidents = incidents;
        this.payers = payers;
    }

    /** The scores of the group's points in printing order. */
    List<PointScore> of(RubricGroup group) {
        return group.points().stream().map(this::of).toList();
    }

    List<Spared> spared() {
        return spared;
    }

    private PointScore of(RubricPoint point) {
        PointScore known = scores.get(point.no());
        if (known != null) {
            return known;
        }
        // stands for the point should what it depends on lead back to it
        scores.put(point.no(), new PointScore(point, List.of(), false, true));
        PointScore score = sheet.marks().containsKey(point.no()) ? judged(point) : blank(point);
        scores.put(point.no(), score);
        return score;
    }

    private PointScore blank(RubricPoint point) {
        List<Loss> losses = given.at(point.no()).stream().map(Piece::loss).toList();
        return new PointScore(point, losses, true, true);
    }

    private PointScore judged(RubricPoint point) {
        List<Loss> losses = charged(point).stream().map(Piece::loss).collect(Collectors.toCollection(ArrayList::new));
        Marks most = mostAfterAttempts(point);
        limit(point, most, new Loss.Attempted(incidents.attempts(point.no())), losses);
        Optional<Integer> spoiler = point.dependsOn().stream()
                .filter(no -> rubric.point(no).filter(on -> !of(on).sound()).isPresent())
                .findFirst();
        spoiler.ifPresent(no -> limit(point, Marks.ZERO, new Loss.Dependent(no), losses));
        if (incidents.isBroken(point.no())) {
            limit(point, Marks.ZERO, new Loss.Broken(incidents.broken(point.no())), losses);
        }
        incidents
                .stopBefore(point.no())
                .ifPresent(stop ->
                        limit(point, Marks.ZERO, new Loss.Stopped(stop.rule().name()), losses));
        boolean earned = most.min(withoutIsolated(point)).compareTo(Marks.ZERO) > 0;
        return new PointScore(point, losses, false, earned && spoiler.isEmpty());
    }

    /** The parts of the point's own loss that it pays for; those another point pays for are spared. */
    private List<Piece> charged(RubricPoint point) {
        List<Piece> charged = new ArrayList<>();
        for (Piece piece : given.at(point.no())) {
            if (isRepeat(point, piece)) {
                Spared.Ground ground = new Spared.RepeatOf(payers.get(piece.repeat()));
                spared.add(new Spared(point.no(), piece.marks(), ground));
            } else {
                charged.add(piece);
            }
        }
        return charged;
    }

    private boolean isRepeat(RubricPoint point, Piece piece) {
        Integer payer = payers.get(piece.repeat());
        return payer != null && payer != point.no();
    }

    /** What the point would keep were it not for losses that spoil nothing: what can be built on. */
    private Marks withoutIsolated(RubricPoint point) {
        return point.marks()
                .minus(RubricScoring.sum(given.at(point.no()).stream()
                        .filter(piece -> !piece.isolated() && !isRepeat(point, piece))
                        .map(Piece::marks)
                        .toList()));
    }

    /** Every attempt after the first lowers what can be kept; none is left after the last one allowed. */
    private Marks mostAfterAttempts(RubricPoint point) {
        int used = incidents.attempts(point.no());
        int loss = Math.multiplyExact(point.attemptLoss().hundredths(), Math.max(used - 1, 0));
        return used > point.attempts()
                ? Marks.ZERO
                : point.marks().minus(new Marks(loss)).max(Marks.ZERO);
    }

    /** Takes what the point still keeps beyond {@code most}. */
    private static void limit(RubricPoint point, Marks most, Loss.Reason reason, List<Loss> losses) {
        Marks over = left(point, losses).minus(most);
        if (over.compareTo(Marks.ZERO) > 0) {
            losses.add(new Loss(point.no(), over, reason));
        }
    }

    private static Marks left(RubricPoint point, List<Loss> losses) {
        return point.marks()
                .minus(RubricScoring.sum(losses.stream().map(Loss::marks).toList()));
    }
}
