package org.shikao.exam.plan;

import java.util.List;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Which sessions share their lots. */
public final class Urns {

    private Urns() {}

    /** Whether the rule draws subject or room as well, so that all rooms of a site that start together share one urn. */
    public static boolean spanRooms(RulePack rules) {
        DrawRule.Object object = rules.draw().object();
        return object == DrawRule.Object.SUBJECT_AND_SEAT || object == DrawRule.Object.ROOM_SEAT_PAPER;
    }

    /**
     * The sessions drawn together with this one, itself among them, in the plan's order. Where every subject has its own session,
     * rooms of different subjects never share an urn: a candidate due in physics cannot draw a chemistry bench.
     */
    public static List<Session> together(RulePack rules, Plan plan, Session session) {
        if (!spanRooms(rules)) {
            return List.of(session);
        }
        boolean sameSubjects = rules.subjects().choice() == Choice.ALL;
        return plan.sessions().stream()
                .filter(s -> s.siteCode().equals(session.siteCode()))
                .filter(s -> s.date().equals(session.date()) && s.start().equals(session.start()))
                .filter(s -> !sameSubjects || s.subjects().equals(session.subjects()))
                .toList();
    }
}
