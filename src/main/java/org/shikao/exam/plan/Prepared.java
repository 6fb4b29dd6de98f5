package org.shikao.exam.plan;

import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** What planning every site needs of the rules. */
record Prepared(RulePack rules, TaskPool pool, Dues dues, WatchRules watch, SeedOrder seed) {

    boolean paper() {
        return rules.subjects().choice() == Choice.PAPER;
    }

    /** Whether what lies on a bench is a paper made beforehand. */
    boolean readyPapers() {
        return paper() && rules.tasks().inUnits();
    }

    /** Whether all rooms of a site hold the same sitting when they start together, because they share one urn. */
    boolean oneSittingAtOnce() {
        return Urns.spanRooms(rules) && rules.subjects().choice() != Choice.ALL;
    }

    /** The most candidates one examiner scores at once. */
    int ratio() {
        return Math.max(1, rules.examiner().ratioMax());
    }

    int roomSize() {
        return rules.session().size();
    }
}
