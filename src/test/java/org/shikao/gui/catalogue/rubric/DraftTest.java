package org.shikao.gui.catalogue.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricEdit.Spot;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.files.yaml.BuiltInCatalogue;
import org.shikao.files.yaml.CatalogueYaml;

class DraftTest {
    private static final String ID = "HX03";

    private final Rubric rubric =
            new BuiltInCatalogue().load().experiment(ID).orElseThrow().rubric();
    private final Draft draft = new Draft(ID, rubric);

    @Test
    void whatIsTypedIntoOneFieldIsUndoneTogether() {
        for (String text : List.of("先", "先查", "先查气密性")) {
            draft.type("1text", r -> RubricEdit.point(r, 1, p -> p.text(text)));
        }
        draft.type("1marks", r -> RubricEdit.point(r, 1, p -> p.marks(Marks.of(3))));

        draft.undo();
        assertThat(draft.rubric().point(1).get().text()).isEqualTo("先查气密性");
        draft.undo();
        assertThat(draft.rubric()).isEqualTo(rubric);
        assertThat(draft.canUndo()).isFalse();
        draft.redo();
        draft.redo();
        assertThat(draft.rubric().point(1).get().marks()).isEqualTo(Marks.of(3));
    }

    @Test
    void theChoiceFollowsThePointThatMoves() {
        draft.choose(new Choice(0, 2));
        String words = rubric.point(2).get().text();
        for (int i = 0; i < 20; i++) {
            draft.down();
            assertThat(chosenWords()).isEqualTo(words);
        }
        assertThat(draft.choice().no()).isEqualTo(rubric.points().size());
        for (int i = 0; i < 40; i++) {
            draft.up();
            assertThat(chosenWords()).isEqualTo(words);
        }
        assertThat(draft.choice()).isEqualTo(new Choice(0, 1));
    }

    @Test
    void aDraggedPointIsChosenWhereItLands() {
        String words = rubric.point(1).get().text();
        draft.move(1, new Spot(2, 99));
        assertThat(chosenWords()).isEqualTo(words);
        assertThat(draft.choice().group()).isEqualTo(2);
    }

    @Test
    void anEmptyRubricTakesGroupsAndPoints() {
        while (!draft.rubric().groups().isEmpty()) {
            draft.choose(Choice.group(0));
            draft.remove();
        }
        draft.addPoint();
        assertThat(draft.rubric().points()).isEmpty();
        draft.addGroup("一");
        draft.addPoint();
        assertThat(draft.rubric().points()).hasSize(2);
        assertThat(draft.choice()).isEqualTo(new Choice(0, 2));
    }

    @Test
    void everyActIsUndoneAndTheChoiceIsAlwaysThere() {
        long seed = 4711;
        for (int run = 0; run < 60; run++) {
            Random random = new Random(seed + run);
            Draft tried = new Draft(ID, rubric);
            for (int act = 0; act < 40; act++) {
                act(tried, random);
                assertThat(isThere(tried)).as("seed %d act %d", seed + run, act).isTrue();
            }
            while (tried.canUndo()) {
                tried.undo();
            }
            assertThat(tried.rubric()).as("seed %d", seed + run).isEqualTo(rubric);
        }
    }

    /** Whatever is typed, dragged and turned: back gives each state as it was, the first to the letter, and forth the last. */
    @Test
    void fiftyEditsOfAnyRubricGoBackToTheFirstTextAndForthToTheLast() {
        long seed = Long.getLong("shikao.seed", System.nanoTime());
        Random random = new Random(seed);
        for (Experiment experiment : new BuiltInCatalogue().load().experiments()) {
            Draft tried = new Draft(experiment.id(), experiment.rubric());
            Deque<Rubric> states = new ArrayDeque<>(List.of(tried.rubric()));
            for (int edits = 0; edits < 50; ) {
                tried.choose(some(tried, random));
                edit(tried, random, edits);
                if (!tried.rubric().equals(states.peek())) {
                    states.push(tried.rubric());
                    edits++;
                }
            }
            String last = text(experiment, tried);
            for (Rubric state : states) {
                assertThat(tried.rubric())
                        .as("%s seed %d", experiment.id(), seed)
                        .isEqualTo(state);
                tried.undo();
            }
            assertThat(tried.canUndo()).as("%s seed %d", experiment.id(), seed).isFalse();
            assertThat(text(experiment, tried)).isEqualTo(text(experiment, new Draft("", experiment.rubric())));
            while (tried.canRedo()) {
                tried.redo();
            }
            assertThat(text(experiment, tried))
                    .as("%s seed %d", experiment.id(), seed)
                    .isEqualTo(last);
        }
    }

    private static void edit(Draft draft, Random random, int turn) {
        List<RubricGroup> groups = draft.rubric().groups();
        int points = draft.rubric().points().size();
        int no = points == 0 ? 0 : 1 + random.nextInt(points);
        switch (random.nextInt(10)) {
            case 0 -> draft.up();
            case 1 -> draft.down();
            case 2 -> draft.addPoint();
            case 3 -> draft.addGroup("新 " + turn);
            case 4 -> draft.duplicate();
            case 5 -> draft.remove();
            case 6 -> {
                if (points > 0) {
                    draft.move(no, new Spot(random.nextInt(groups.size()), random.nextInt(9)));
                }
            }
            case 7 -> {
                if (!groups.isEmpty()) {
                    draft.moveGroup(random.nextInt(groups.size()), random.nextInt(groups.size()));
                }
            }
            case 8 -> draft.type("text" + turn, r -> RubricEdit.point(r, no, p -> p.text("“改”\n" + turn)));
            default -> draft.type("remarks" + turn, r -> RubricEdit.remarks(r, List.of("第 " + turn + " 次")));
        }
    }

    private static String text(Experiment experiment, Draft draft) {
        return new CatalogueYaml().write(new Catalogue("", List.of(experiment.with(draft.rubric()))));
    }

    @Test
    void findingsAreToldOfWhatTheyConcern() {
        assertThat(draft.problems()).isEmpty();
        draft.type(
                "G0max",
                r -> RubricEdit.group(
                        r, 0, g -> new RubricGroup(g.title(), Marks.of(9), g.tidy(), false, Marks.ZERO, g.points())));
        draft.type("3text", r -> RubricEdit.point(r, 3, p -> p.text("")));

        assertThat(draft.addsUp()).isFalse();
        assertThat(codes(Choice.WHOLE)).contains("RUBRIC_SUM");
        assertThat(codes(Choice.group(0))).contains("GROUP_OUT_OF_REACH");
        assertThat(draft.problemsOf(new Choice(1, 3))).isNotEmpty();
        List<Problem> all = new ArrayList<>(draft.problems());
        all.removeIf(
                p -> List.of(Choice.WHOLE, Choice.group(0), new Choice(1, 3)).contains(draft.place(p)));
        assertThat(all).isEmpty();
    }

    private List<String> codes(Choice choice) {
        return draft.problemsOf(choice).stream().map(Problem::code).toList();
    }

    private String chosenWords() {
        return draft.rubric().point(draft.choice().no()).orElseThrow().text();
    }

    private static void act(Draft draft, Random random) {
        switch (random.nextInt(9)) {
            case 0 -> draft.up();
            case 1 -> draft.down();
            case 2 -> draft.addPoint();
            case 3 -> draft.addGroup("新");
            case 4 -> draft.duplicate();
            case 5 -> draft.remove();
            case 6 -> draft.undo();
            case 7 -> draft.redo();
            default -> draft.choose(some(draft, random));
        }
    }

    private static Choice some(Draft draft, Random random) {
        List<Choice> all = new ArrayList<>(List.of(Choice.WHOLE));
        List<RubricGroup> groups = draft.rubric().groups();
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            all.add(Choice.group(g));
            groups.get(g).points().forEach(p -> all.add(new Choice(group, p.no())));
        }
        return all.get(random.nextInt(all.size()));
    }

    private static boolean isThere(Draft draft) {
        Choice choice = draft.choice();
        if (choice.isPoint()) {
            return RubricEdit.spot(draft.rubric(), choice.no())
                    .filter(at -> at.group() == choice.group())
                    .isPresent();
        }
        return choice.isWhole() || choice.group() < draft.rubric().groups().size();
    }
}
