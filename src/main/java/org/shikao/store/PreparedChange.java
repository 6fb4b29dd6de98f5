package org.shikao.store;

import java.util.Map;
import java.util.Optional;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.venue.Venue;

/** Prepared data to put in the place of what was there, all in one commit; what is empty stays as it is. */
public record PreparedChange(
        Map<String, String> documents, Optional<Roster> roster, Optional<Venue> venue, Optional<Plan> plan) {
    public static final PreparedChange NONE =
            new PreparedChange(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public PreparedChange {
        documents = Map.copyOf(documents);
    }

    public static PreparedChange document(String name, String body) {
        return new PreparedChange(Map.of(name, body), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PreparedChange of(Roster roster) {
        return new PreparedChange(Map.of(), Optional.of(roster), Optional.empty(), Optional.empty());
    }

    public static PreparedChange of(Venue venue) {
        return new PreparedChange(Map.of(), Optional.empty(), Optional.of(venue), Optional.empty());
    }

    public static PreparedChange of(Plan plan) {
        return new PreparedChange(Map.of(), Optional.empty(), Optional.empty(), Optional.of(plan));
    }

    /** The same with another plan. */
    public PreparedChange with(Plan changed) {
        return new PreparedChange(documents, roster, venue, Optional.of(changed));
    }
}
