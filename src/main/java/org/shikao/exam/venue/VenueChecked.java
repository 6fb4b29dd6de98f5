package org.shikao.exam.venue;

import java.util.List;
import org.shikao.exam.Problem;

/** The venue that the rows make, and all problems; with an error among them nothing may be imported. */
public record VenueChecked(Venue venue, List<Problem> problems) {
    public VenueChecked {
        problems = List.copyOf(problems);
    }
}
