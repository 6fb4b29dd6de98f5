package org.shikao.gui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.flow.ShippedRules;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Windowed;

@ExtendWith(Windowed.class)
class RulesPageTest {
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

    @Test
    void withoutAnExamItSaysWhatRulesAreFor() {
        window.screens().shoot("rules-empty");
        robot.clickOn("#gui-workspace-toHome");
        assertThat(window.screens().current().id()).isEqualTo("home");
    }

    @Test
    void showsTheRulesAndTakesAnotherPack() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        window.screens().shoot("rules");
        ListView<Offer> packs = packs();
        assertThat(packs.getItems()).hasSize(6);

        choose("zigong");
        window.screens().shoot("rules-other");
        robot.clickOn("#gui-rules-take");
        window.quiet();

        assertThat(window.exam().rules().id()).isEqualTo("zigong");
        assertThat(packs().getItems().get(0).pack().id()).isEqualTo("zigong");
    }

    @Test
    void tellsTheReasonOfEachRuleWhenAsked() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        assertThat(robot.lookup(".rule-why").queryAll()).isEmpty();
        robot.clickOn("#rules-reasons");
        window.screens().settle();
        assertThat(robot.lookup(".rule-why").queryAll()).hasSizeGreaterThan(35);
        window.screens().shoot("rules-reasons");
    }

    @Test
    void aPlanIsDroppedOnlyByADecision() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        choose("zigong");
        robot.clickOn("#gui-rules-take");
        window.screens().settle();
        window.screens().shootDialog("rules-drop-zh");
        robot.clickOn("保留原规则");
        window.quiet();
        assertThat(window.exam().planned()).isTrue();
        assertThat(window.exam().rules().id()).isEqualTo("hunan");

        robot.clickOn("#gui-rules-take");
        robot.clickOn("更换并作废计划");
        window.quiet();
        assertThat(window.exam().planned()).isFalse();
        assertThat(window.exam().rules().id()).isEqualTo("zigong");
    }

    @Test
    void aPackThatDoesNotKnowAnExemptionOfTheRosterIsRefused() throws Exception {
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        Path own = folder.resolve("自定.yaml");
        Files.writeString(own, new ShippedRules().text("hunan").get().replace("code: injury", "code: illness"));
        window.screens().files().answer(own);
        robot.clickOn("#page-more");
        robot.clickOn("#gui-rules-open");
        window.quiet();
        robot.clickOn("#gui-rules-take");
        window.quiet();
        window.screens().shoot("rules-refused");

        assertThat(window.exam().rules().outcomes().exemptions())
                .extracting(e -> e.code())
                .contains("injury");
    }

    @Test
    void pressedTwiceWhileTheFirstWaitsAPackIsTakenOnce() {
        window.open(SampleExam.copy(Stage.NEW, folder));
        choose("zigong");
        int waiting = window.slowly(() -> robot.clickOn("#gui-rules-take").clickOn("#gui-rules-take"));
        assertThat(waiting).isEqualTo(1);
        assertThat(window.exam().rules().id()).isEqualTo("zigong");
        assertThat(window.refused()).isEmpty();
    }

    @Test
    void anExamThatHasBegunKeepsItsRules() {
        window.open(SampleExam.copy(Stage.FINISHED, folder));
        choose("raw100");
        window.screens().shoot("rules-started");

        assertThat(window.screens().find("#gui-rules-take")).isNull();
    }

    private void choose(String id) {
        window.screens().run(() -> {
            ListView<Offer> packs = packs();
            packs.getItems().stream()
                    .filter(offer -> offer.pack().id().equals(id))
                    .findFirst()
                    .ifPresent(packs.getSelectionModel()::select);
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<Offer> packs() {
        return (ListView<Offer>) window.screens().stage().getScene().lookup("#rules-packs");
    }
}
