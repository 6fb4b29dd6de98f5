package org.shikao.gui.roster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.flow.OpenExam;
import org.shikao.gui.frame.Goal;
import org.shikao.gui.frame.GoalSource;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Pinyin;
import org.shikao.text.PinyinName;
import org.shikao.text.Texts;

/** Candidates for the go-to palette, found by parts of their name, its pinyin, or their number. */
public final class RosterGoals implements GoalSource {
    private final Workspace workspace;
    private final Supplier<Navigator> navigator;
    private final Pinyin pinyin = new Pinyin();
    private Map<String, PinyinName> readings = Map.of();

    /** Searches the open exam and goes to the roster page. */
    public RosterGoals(Workspace workspace, Supplier<Navigator> navigator) {
        this.workspace = workspace;
        this.navigator = navigator;
        workspace.examProperty().addListener(observable -> readings = Map.of());
        workspace.revisionProperty().addListener(observable -> reread());
    }

    @Override
    public List<Goal> find(String words, Texts texts, int limit) {
        String wanted = SearchText.plain(words);
        if (workspace.exam() == null || wanted.isEmpty()) {
            return List.of();
        }
        Roster roster = workspace.exam().roster();
        Map<String, String> schools = SchoolCount.names(roster);
        return roster.candidates().stream()
                .filter(c -> c.candidateNo().toLowerCase(Locale.ROOT).contains(wanted)
                        || SearchText.plain(c.name()).contains(wanted)
                        || isSpelt(c.name(), wanted))
                .limit(limit)
                .map(c -> goal(c, schools.getOrDefault(c.schoolCode(), ""), texts))
                .toList();
    }

    private boolean isSpelt(String name, String letters) {
        PinyinName reading = readings.get(name);
        return reading != null && reading.matches(SearchText.toneless(letters).replace(" ", ""));
    }

    private void reread() {
        workspace.read(this::readings, read -> readings = read);
    }

    private Map<String, PinyinName> readings(OpenExam exam) {
        return exam.roster().candidates().stream()
                .map(Candidate::name)
                .distinct()
                .collect(Collectors.toMap(name -> name, pinyin::of));
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
