package org.shikao.gui.roster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.gui.frame.Goal;
import org.shikao.gui.frame.GoalSource;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Texts;

/** Candidates for the go-to palette, found by parts of their name or number. */
public final class RosterGoals implements GoalSource {
    private final Workspace workspace;
    private final Supplier<Navigator> navigator;

    /** Searches the open exam and goes to the roster page. */
    public RosterGoals(Workspace workspace, Supplier<Navigator> navigator) {
        this.workspace = workspace;
        this.navigator = navigator;
    }

    @Override
    public List<Goal> find(String words, Texts texts, int limit) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (workspace.exam() == null || wanted.isEmpty()) {
            return List.of();
        }
        Roster roster = workspace.exam().roster();
        Map<String, String> schools = SchoolCount.names(roster);
        return roster.candidates().stream()
                .filter(c -> c.candidateNo().toLowerCase(Locale.ROOT).contains(wanted)
                        || c.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .map(c -> goal(c, schools.getOrDefault(c.schoolCode(), ""), texts))
                .toList();
    }

    private Goal goal(Candidate c, String school, Texts texts) {
        String detail = texts.text("gui.roster.goal", c.candidateNo(), school);
        return new Goal(
                c.name(),
                detail,
                Material2OutlinedMZ.PERSON,
                () -> navigator.get().show("roster", c.candidateNo()));
    }
}
