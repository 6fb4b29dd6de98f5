package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Marks;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.TaskRule;
import org.shikao.flow.ShippedRules;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Windowed;

@ExtendWith(Windowed.class)
class RulesEditTest {
    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private ExamWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) ->
                new RulesPage(wiring.rules, wiring.changeRules, workspace, services, navigator));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    /** By keyboard alone: another rounding, the example follows, a broken rule is told and not saved, mended, saved. */
    @Test
    void aRuleIsChangedBrokenMendedAndSavedByKeys() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("score.rounding");
        focus("#example-raw");
        type("8.65");
        assertThat(find("#example-score"))
                .as("no sheet is marked in such steps")
                .isNull();
        type("8.5");
        focus("#example-penalty");
        press(KeyCode.DOWN);
        assertThat(score()).isEqualTo("6");

        focus("#rule-score-rounding");
        press(KeyCode.DOWN);
        assertThat(score()).isEqualTo("5.9");
        window.screens().shoot("rules-example");

        focus("#rule-score-decimals");
        type("5");
        assertThat(problems()).anyMatch(text -> text.contains("5") && text.contains("2"));
        assertThat(find("#example-score")).isNull();
        robot.press(KeyCode.CONTROL).press(KeyCode.S).release(KeyCode.S).release(KeyCode.CONTROL);
        window.quiet();
        assertThat(window.exam().rules().score().rounding()).isEqualTo(Rounding.HALF_UP);
        window.screens().shoot("rules-edit-error");

        focus("#rule-score-decimals");
        type("0");
        assertThat(score()).isEqualTo("5");
        robot.press(KeyCode.CONTROL).press(KeyCode.S).release(KeyCode.S).release(KeyCode.CONTROL);
        window.quiet();
        assertThat(window.exam().rules().score().rounding()).isEqualTo(Rounding.TRUNCATE);
        assertThat(window.exam().rules().score().decimals()).isZero();
        assertThat(find("#gui-rules-save").isDisabled()).isTrue();
    }

    @Test
    void changesAreUndoneRedoneAndPutBackByKeys() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("session.size");
        focus("#rule-session-size");
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(text("#rule-session-size")).isEqualTo("26");
        assertThat(find("#reset-rule-session-size").isVisible()).isTrue();
        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(text("#rule-session-size")).isEqualTo("24");
        robot.press(KeyCode.CONTROL).press(KeyCode.Y).release(KeyCode.Y).release(KeyCode.CONTROL);
        assertThat(text("#rule-session-size")).isEqualTo("26");
        focus("#reset-rule-session-size");
        press(KeyCode.SPACE);
        assertThat(text("#rule-session-size")).isEqualTo("24");
        assertThat(find("#rule-session-size").isFocused()).isTrue();
    }

    @Test
    void tabGoesThroughTheKeysInReadingOrder() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("draw.unit");
        focus("#rule-draw-unit");
        press(KeyCode.TAB);
        assertThat(find("#rule-draw-object").isFocused()).isTrue();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        assertThat(find("#rule-draw-minutesbefore").isFocused()).isTrue();
        press(KeyCode.TAB);
        assertThat(find("#rule-draw-relabelbenches").isFocused()).isTrue();
    }

    @Test
    void aLineOfATableIsAddedAndFilledIn() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("outcomes.penalties");
        focus("#rule-outcomes-penalties");
        press(KeyCode.SPACE);
        assertThat(find("#rule-outcomes-penalties-3-code").isFocused()).isTrue();
        focus("#rule-outcomes-penalties-3-label");
        type("late");
        assertThat(find("#gui-rules-save").isDisabled()).isFalse();
        window.screens().shootAsIs("rules-edit-penalties-zh");
    }

    /** The pool of the province: a unit is added, papers are typed, what is wrong stands beside them, experiments are looked up. */
    @Test
    void aUnitOfReadyPapersIsTyped() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("tasks.units");
        focus("#rule-tasks-units");
        press(KeyCode.SPACE);
        assertThat(find("#rule-tasks-units-0-name").isFocused()).isTrue();
        assertThat(text("#rule-tasks-units-0-name")).isEqualTo("A");
        focus("#rule-tasks-units-0-papers");
        robot.write("WL01\nHX03\nWL99");
        assertThat(problems()).anyMatch(text -> text.contains("WL99"));
        assertThat(window.screens().find("#rule-tasks-pool-search")).isNotNull();
        focus("#rule-tasks-pool-search");
        robot.write("sw1");
        assertThat(((ListView<?>) find("#rule-tasks-pool")).getItems()).hasSize(9);
        focus("#rule-tasks-unitsdrawn");
        window.screens().shootAsIs("rules-edit-units-wrong-zh");
        // the pool of single experiments gives way to units
        focus("#gui-rules-pool-all");
        press(KeyCode.SPACE);
        focus("#rule-tasks-units-0-papers");
        type("WL01\nHX03\nSW02\n");
        focus("#rule-tasks-unitsdrawn");
        type("1");
        robot.press(KeyCode.CONTROL).press(KeyCode.S).release(KeyCode.S).release(KeyCode.CONTROL);
        window.quiet();
        assertThat(window.exam().rules().tasks().units())
                .containsExactly(new TaskRule.Unit("A", List.of(List.of("WL01"), List.of("HX03"), List.of("SW02"))));
        assertThat(window.exam().rules().tasks().unitsDrawn()).isEqualTo(1);
        window.screens().shootAsIs("rules-edit-units-zh");
        window.screens().shoot("rules-edit-units-saved");
    }

    @Test
    void anExamThatHasBegunShowsItsRulesButTakesNoChange() {
        window.open(SampleExam.copy(Stage.FINISHED, folder));
        edit("score.rounding");
        assertThat(find("#rule-score-rounding").isDisabled()).isTrue();
        assertThat(find("#gui-rules-save")).isNull();
        window.screens().shoot("rules-edit-started");
    }

    @Test
    void theDraftIsWrittenToAFileAndReadBack() throws Exception {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("labels.room");
        focus("#rule-labels-room");
        type("ROOM");
        Path file = folder.resolve("own.yaml");
        window.screens().files().answer(file);
        robot.clickOn("#page-more").clickOn("#gui-rules-write");
        window.quiet();
        assertThat(new ShippedRules().pack(file.toString()).get().labels().room())
                .isEqualTo("ROOM");

        Files.writeString(file, Files.readString(file).replace("ROOM", "HALL"));
        window.screens().files().answer(file);
        robot.clickOn("#page-more").clickOn("#gui-rules-open");
        window.quiet();
        assertThat(text("#rule-labels-room")).isEqualTo("HALL");
        focus("#rule-labels-room");
        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(text("#rule-labels-room")).isEqualTo("ROOM");
    }

    @Test
    void twoPacksAreComparedInWords() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        robot.clickOn("#rules-mode-compare");
        window.screens().shoot("rules-diff-none");
        window.screens().run(() -> {
            ListView<Offer> packs = packs();
            packs.getItems().stream()
                    .filter(offer -> offer.pack().id().equals("zigong"))
                    .findFirst()
                    .ifPresent(packs.getSelectionModel()::select);
        });
        assertThat(robot.lookup("#rules-differences .rule-after").queryAll()).hasSizeGreaterThan(5);
        window.screens().shoot("rules-diff");
        window.screens().size(1920, 1080);
        window.screens().shootAsIs("rules-diff-large-zh");
    }

    @Test
    void everySectionFitsTheWindow() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        for (RuleKeys.Group group : RuleKeys.groups()) {
            edit(group.keys().get(0).path());
            window.screens().shoot("rules-edit-" + group.id());
            for (RuleKey key : group.keys()) {
                Node field = find("#" + KeyEditors.idOf(key.path()));
                assertThat(field).as(key.path()).isNotNull();
            }
        }
        window.screens().size(1920, 1080);
        edit("score.rounding");
        window.screens().shootAsIs("rules-edit-large-zh");
    }

    /** Two errors, a contradiction and a change at once, as a person in trouble sees them. */
    @Test
    void findingsStandBesideTheirKeys() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("marking.mode");
        focus("#rule-marking-mode");
        press(KeyCode.DOWN);
        focus("#rule-marking-correctionsignatures");
        type("1");
        assertThat(problems()).hasSize(1);
        focus("#rule-marking-step");
        type("abc");
        window.screens().shoot("rules-edit-findings");
        assertThat(problems()).hasSize(2);
        RulePack pack = window.exam().rules();
        assertThat(RulePath.get(pack, "marking.step")).isEqualTo(Marks.of("0.5"));
    }

    private void edit(String path) {
        if (find("#rules-groups") == null) {
            focus("#rules-mode-edit");
            press(KeyCode.SPACE);
        }
        RuleKeys.Group group = RuleKeys.groupOf(RuleKeys.at(path).orElseThrow());
        focus("#rules-groups");
        press(KeyCode.HOME);
        for (int i = 0; i < RuleKeys.groups().indexOf(group); i++) {
            press(KeyCode.DOWN);
        }
    }

    private void focus(String selector) {
        window.screens()
                .run(() -> window.screens().stage().getScene().lookup(selector).requestFocus());
    }

    /** By keyboard alone: an experiment, mistakes at it, and the example follows a rule that is changed. */
    @Test
    void theExampleStartsFromARawSheet() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        edit("score.rounding");
        focus("#example-experiment");
        press(KeyCode.DOWN);
        assertThat(score()).as("done without fault").isEqualTo("10");
        assertThat(find("#example-raw").isDisabled()).isTrue();
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        String made = score();
        assertThat(Marks.of("10").compareTo(Marks.of(made))).isPositive();
        window.screens().shoot("rules-example-sheet");
        window.screens().size(1280, 720);
        window.screens().shoot("rules-example-sheet-1280");
        window.screens().size(1366, 768);

        edit("score.rounding");
        focus("#example-penalty");
        press(KeyCode.DOWN);
        String penalised = score();
        assertThat(penalised).isNotEqualTo(made);
        focus("#example-experiment");
        press(KeyCode.HOME);
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(find("#example-raw").isDisabled()).as("marks again").isFalse();
    }

    private void type(String text) {
        robot.press(KeyCode.CONTROL).press(KeyCode.A).release(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(text);
        window.screens().settle();
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
        window.screens().settle();
    }

    private Node find(String selector) {
        return window.screens().find(selector);
    }

    private String text(String selector) {
        return window.screens().compute(() -> ((TextField) find(selector)).getText());
    }

    private String score() {
        return window.screens().compute(() -> ((Label) find("#example-score")).getText());
    }

    private java.util.List<String> problems() {
        return robot.lookup(".rule-problem .text-body").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ListView<Offer> packs() {
        return (ListView<Offer>) window.screens().stage().getScene().lookup("#rules-packs");
    }
}
