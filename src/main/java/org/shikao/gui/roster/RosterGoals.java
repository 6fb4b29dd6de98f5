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
    /** A name as it is searched: its characters and how they are read. */
    private record Spelt(String plain, PinyinName reading) {}

    private final Workspace workspace;
    private final Supplier<Navigator> navigator;
    private final Pinyin pinyin = new Pinyin();
    private Map<String, Spelt> names = Map.of();

    /** Searches the open exam and goes to the roster page. */
    public RosterGoals(Workspace workspace, Supplier<Navigator> navigator) {
        this.workspace = workspace;
        this.navigator = navigator;
        workspace.examProperty().addListener(observable -> names = Map.of());
        workspace.revisionProperty().addListener(observable -> reread());
    }

    @Override
    public List<Goal> find(String words, Texts texts, int limit) {
        String wanted = SearchText.plain(words);
        if (workspace.exam() == null || wanted.isEmpty()) {
            return List.of();
        }
        Roster roster = workspace.exam().roster();
        String letters = SearchText.toneless(wanted).replace(" ", "");
        Map<String, String> schools = SchoolCount.names(roster);
        return roster.candidates().stream()
                .filter(c ->
                        c.candidateNo().toLowerCase(Locale.ROOT).contains(wanted) || isNamed(c.name(), wanted, letters))
                .limit(limit)
                .map(c -> goal(c, schools.getOrDefault(c.schoolCode(), ""), texts))
                .toList();
    }

    private boolean isNamed(String name, String wanted, String letters) {
        Spelt spelt = names.get(name);
        return spelt == null
                ? SearchText.plain(name).contains(wanted)
                : spelt.plain().contains(wanted) || spelt.reading().matches(letters);
    }

    private void reread() {
        workspace.read(this::spelt, read -> names = read);
    }

    private Map<String, Spelt> spelt(OpenExam exam) {
        return exam.roster().candidates().stream()
                .map(Candidate::name)
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> new Spelt(SearchText.plain(name), pinyin.of(name))));
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
