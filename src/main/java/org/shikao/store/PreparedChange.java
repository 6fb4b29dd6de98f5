package org.shikao.store;

import java.util.Map;
import java.util.Optional;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.venue.Venue;

/**
 * Prepared data to put in the place of what was there, all in one commit; what is empty stays as it is.
 *
 * @param edit what goes with a changed roster
 */
public record PreparedChange(
        Map<String, String> documents,
        Optional<Roster> roster,
        Optional<Venue> venue,
        Optional<Plan> plan,
        RosterEdit edit) {
    public static final PreparedChange NONE =
            new PreparedChange(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), RosterEdit.NONE);

    public PreparedChange {
        documents = Map.copyOf(documents);
    }

    /** Without an edit of the roster. */
    public PreparedChange(
            Map<String, String> documents, Optional<Roster> roster, Optional<Venue> venue, Optional<Plan> plan) {
        this(documents, roster, venue, plan, RosterEdit.NONE);
    }

    public static PreparedChange document(String name, String body) {
        return new PreparedChange(
                Map.of(name, body), Optional.empty(), Optional.empty(), Optional.empty(), RosterEdit.NONE);
    }

    public static PreparedChange of(Roster roster) {
        return new PreparedChange(Map.of(), Optional.of(roster), Optional.empty(), Optional.empty(), RosterEdit.NONE);
    }

    public static PreparedChange of(Venue venue) {
        return new PreparedChange(Map.of(), Optional.empty(), Optional.of(venue), Optional.empty(), RosterEdit.NONE);
    }

    public static PreparedChange of(Plan plan) {
        return new PreparedChange(Map.of(), Optional.empty(), Optional.empty(), Optional.of(plan), RosterEdit.NONE);
    }

    /** The same with another plan. */
    public PreparedChange with(Plan changed) {
        return new PreparedChange(documents, roster, venue, Optional.of(changed), edit);
    }

    /** The same with what goes with its roster. */
    public PreparedChange with(RosterEdit changed) {
        return new PreparedChange(documents, roster, venue, plan, changed);
    }
}
