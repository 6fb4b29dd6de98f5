package org.shikao.flow;

import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.venue.Venue;

/** What is prepared before the exam day. */
record Prepared(RulePack rules, Catalogue catalogue, Roster roster, Venue venue, Plan plan) {
    Prepared with(Roster changed) {
        return new Prepared(rules, catalogue, changed, venue, plan);
    }

    Prepared with(Venue changed) {
        return new Prepared(rules, catalogue, roster, changed, plan);
    }

    Prepared with(Plan changed) {
        return new Prepared(rules, catalogue, roster, venue, changed);
    }

    Prepared with(Catalogue changed) {
        return new Prepared(rules, changed, roster, venue, plan);
    }

    Prepared with(RulePack changed) {
        return new Prepared(changed, catalogue, roster, venue, plan);
    }
}
