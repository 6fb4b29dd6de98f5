package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.GivenSheet;
import org.shikao.exam.catalogue.GivenSheet.GivenMark;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.catalogue.SheetEvent;
import org.shikao.exam.catalogue.SheetScore;
import org.shikao.exam.journal.DoubleMarking.Marking;
import org.shikao.exam.journal.DoubleMarking.Raw;
import org.shikao.exam.journal.DoubleMarking.State;
import org.shikao.exam.journal.MarkSheet.PointMark;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.SubjectRule;

/** Makes one raw score of the markings of a sheet: average within the tolerance, else what was adjudicated (decision 0070). */
final class Agreement {
    private final RulePack rules;
    private final Rubric rubric;
    private final Marks rawMarks;
    private final Map<Integer, SheetTally> markings;
    private final Optional<Fact.Adjudicated> adjudicated;
    private final String posted;
    /** What happened at the bench, which every marking answers for. */
    private final List<SheetEvent> events;

    private Agreement(DayBook book, SheetLog log, Rubric rubric, Witness witness) {
        this.rules = book.rules();
        this.rubric = rubric;
        this.rawMarks =
                rules.subject(log.key().subject()).map(SubjectRule::rawMarks).orElse(rubric.fullMarks());
        this.markings = tallies(log, witness);
        this.events = log.view(witness).tally().memo().events().stream()
                .flatMap(noted -> noted.under(rubric).stream())
                .toList();
        this.posted = book.placed(log, log.view(witness).tally())
                .map(placed -> placed.station().secondCode())
                .orElse("");
        this.adjudicated = log.view(witness).tally().adjudicated().filter(a -> isIn(a.kept()));
    }

    /** How the markings of a drawn sheet stand, as the witness knows them; empty where a sheet has one marking only. */
    static Optional<DoubleMarking> of(DayBook book, SheetLog log, Witness witness) {
        return Optional.of(book.rules().marking().twice())
                .filter(twice -> twice)
                .flatMap(twice -> book.task(log, log.view(witness).tally()))
                .flatMap(task -> book.rubrics().rubric(task.experimentId()))
                .map(rubric -> new Agreement(book, log, rubric, witness).doubleMarking());
    }

    private static Map<Integer, SheetTally> tallies(SheetLog log, Witness witness) {
        Map<Integer, SheetTally> tallies = new TreeMap<>();
        for (int no = 1; log.marking(no).isPresent(); no++) {
            tallies.put(no, log.marking(no).get().view(witness).tally());
        }
        return tallies;
    }

    private boolean isIn(int no) {
        return markings.containsKey(no) && markings.get(no).isSubmitted();
    }

    private DoubleMarking doubleMarking() {
        boolean both = isIn(1) && isIn(2);
        List<Marking> begun = new ArrayList<>();
        markings.forEach((no, tally) -> {
            if (tally.isSubmitted() || !tally.marks().isEmpty()) {
                begun.add(marking(no, tally, both));
            }
        });
        State state = both ? state() : State.AWAITED;
        return new DoubleMarking(state, begun, both ? adjudicated : Optional.empty(), agreed(state), posted);
    }

    private Marking marking(int no, SheetTally tally, boolean shown) {
        List<String> markers = tally.markers();
        return new Marking(
                no,
                markers.isEmpty() ? "" : markers.get(markers.size() - 1),
                tally.isSubmitted(),
                shown ? tally.marks() : Collections.<Integer, PointMark>emptySortedMap(),
                shown ? Optional.of(score(no).total()) : Optional.empty());
    }

    private State state() {
        if (adjudicated.isPresent()) {
            return State.ADJUDICATED;
        }
        if (!Collections.disjoint(markings.get(1).markers(), markings.get(2).markers())) {
            return State.ONE_MARKER;
        }
        return isWithinTolerance() ? State.AVERAGED : State.DIFFERS;
    }

    /** The tolerance is meant for the subject's raw marks and applies by the share of the rubric's own full marks. */
    private boolean isWithinTolerance() {
        long apart = Math.abs((long) score(1).total().minus(score(2).total()).hundredths());
        long tolerance = rules.marking().tolerance().hundredths();
        return apart * rawMarks.hundredths() <= tolerance * rubric.fullMarks().hundredths();
    }

    private Optional<Raw> agreed(State state) {
        return switch (state) {
            case AWAITED, DIFFERS, ONE_MARKER -> Optional.empty();
            case AVERAGED ->
                Optional.of(new Raw(
                        average(
                                score(1).total(),
                                score(2).total(),
                                rules.score().rounding()),
                        average(score(1).tidy(), score(2).tidy(), rules.score().rounding())));
            case ADJUDICATED -> {
                SheetScore kept = score(adjudicated.orElseThrow().kept());
                yield Optional.of(new Raw(kept.total(), kept.tidy()));
            }
        };
    }

    /** Half the sum; a half of a hundredth is rounded as the rule pack rounds scores, and cut off where it does not round. */
    static Marks average(Marks one, Marks other, Rounding rounding) {
        int sum = one.plus(other).hundredths();
        boolean up = rounding == Rounding.HALF_UP;
        return new Marks(up ? Math.floorDiv(sum + 1, 2) : Math.floorDiv(sum, 2));
    }

    private SheetScore score(int no) {
        TreeMap<Integer, GivenMark> given = new TreeMap<>();
        markings.get(no).marks().forEach((point, mark) -> given.put(point, new GivenMark(mark.value(), mark.errors())));
        boolean once = rules.marking().repeatErrorOnce();
        return RubricScoring.score(rubric, new GivenSheet(given, events), once);
    }
}
