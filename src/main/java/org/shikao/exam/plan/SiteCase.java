package org.shikao.exam.plan;

import java.util.List;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Examiner;
import org.shikao.exam.venue.Room;

/** A site with its rooms, the examiners sent there and the candidates who sit there, these in the order of the chain. */
record SiteCase(String siteCode, List<Room> rooms, List<Examiner> examiners, List<Candidate> chain) {

    SiteCase {
        rooms = List.copyOf(rooms);
        examiners = List.copyOf(examiners);
        chain = List.copyOf(chain);
    }
}
