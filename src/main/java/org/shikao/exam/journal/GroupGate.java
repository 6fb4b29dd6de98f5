package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** The public draws of groups (rule 8), and whether another may be made: by two people, before the day, again only with a reason. */
final class GroupGate {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Place PLACE = Place.named("draw.unit");

    private final List<Urn.Event> draws = new ArrayList<>();

    /** The draws, first to last; the last one counts. */
    List<Urn.Event> draws() {
        return draws;
    }

    /** Draws of which none took the place of the other, where their seeds differ. */
    List<Fact.GroupsDrawn> apart() {
        List<Fact.GroupsDrawn> last = draws.stream()
                .filter(event -> draws.stream().noneMatch(later -> later.knows(event)))
                .map(event -> (Fact.GroupsDrawn) event.entry().fact())
                .toList();
        boolean apart = last.stream().map(Fact.GroupsDrawn::seed).distinct().count() > 1;
        return apart ? last : List.of();
    }

    Optional<Problem> refusal(Fact.GroupsDrawn fact, boolean dayHasBegun, Witness witness) {
        if (dayHasBegun) {
            return Optional.of(Problem.error("GROUPS_TOO_LATE", PLACE));
        }
        boolean again = draws.stream().anyMatch(event -> event.isKnownTo(witness));
        if (again && fact.reason().isBlank()) {
            return Optional.of(Problem.error("GROUPS_DRAWN_ALREADY", PLACE));
        }
        boolean sound =
                HASH.matcher(fact.list()).matches() && HASH.matcher(fact.seed()).matches();
        return sound
                ? Refusal.ofPeople(PLACE, 2, again ? fact.reason() : "first", fact.name1(), fact.name2())
                : Optional.of(Problem.error("GROUPS_MALFORMED", PLACE));
    }
}
