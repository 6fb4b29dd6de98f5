package org.shikao.gui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.Hand;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.control.FilterField;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.theme.Shade;
import org.shikao.text.ErrorCode;
import org.shikao.text.Lang;
import org.shikao.text.Phrase;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Windowed.class)
class MainFrameTest {
    private final Hand robot = new Hand();
    private final DemoPages demo = new DemoPages();
    private Screens screens;

    @BeforeEach
    void open() throws Exception {
        GoalSource candidates = (words, texts, limit) ->
                List.of(new Goal(words + " 李梓涵", "…0137", Material2OutlinedMZ.PERSON, () -> demo.done.add("goal")));
        screens = Screens.of(services -> demo.all(), List.of(candidates), 1366, 768);
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
    }

    @Test
    void looksRightOnEveryKindOfPage() {
        WindowState state = screens.services().state();
        screens.run(() -> {
            state.fileProperty().set("永宁县2026.shikao");
            state.savedProperty().set(WindowState.Saved.SAVED);
            state.deviceProperty().set("A3");
            state.operatorProperty().set("张老师");
        });
        screens.shoot("frame-home");
        screens.open("roster");
        screens.shoot("frame-roster");
        screens.open("plan");
        screens.shoot("frame-empty");
        screens.size(1280, 720);
        screens.open("roster");
        screens.shoot("frame-narrow");
        screens.size(1920, 1080);
        screens.shoot("frame-wide");
    }

    @Test
    void aClickInTheSideBarBringsAPageToTheFront() {
        robot.clickOn("#side-venue");

        assertThat(screens.current().id()).isEqualTo("venue");
        assertThat(title()).isEqualTo("考点");
        assertThat(demo.venue.shown).isEqualTo(1);
    }

    @Test
    void digitsWithControlGoToPagesAndEscapeGoesBack() {
        press(KeyCode.DIGIT4);
        assertThat(screens.current().id()).isEqualTo("roster");

        robot.type(KeyCode.ESCAPE);
        assertThat(screens.current().id()).isEqualTo("home");
    }

    @Test
    void controlFGoesToTheFilterAndEscapeEmptiesItFirst() {
        screens.open("roster");
        press(KeyCode.F);
        robot.write("li");
        FilterField filter = (FilterField) screens.find(".filter-field");
        assertThat(filter.getText()).isEqualTo("li");

        robot.type(KeyCode.ESCAPE);
        assertThat(filter.getText()).isEmpty();
        assertThat(screens.current().id()).isEqualTo("roster");
    }

    @Test
    void controlKFindsPagesByTheirIdInAnyLanguage() {
        press(KeyCode.K);
        robot.write("results");
        screens.shootAsIs("frame-goto-zh");
        robot.type(KeyCode.ENTER);

        assertThat(screens.current().id()).isEqualTo("results");
    }

    @Test
    void controlKAsksTheSourcesAndRunsTheChosenGoal() {
        press(KeyCode.K);
        robot.write("0137");
        robot.type(KeyCode.ENTER);

        assertThat(demo.done).containsExactly("goal");
        assertThat(screens.find("#goto-field").getScene().getFocusOwner()).isNotEqualTo(screens.find("#goto-field"));
    }

    @Test
    void languageSwitchesWhileRunning() {
        screens.open("roster");
        robot.clickOn("#status-language");
        assertThat(title()).isEqualTo("Roster");
        assertThat(((Button) screens.find("#goto-button")).getAccessibleText()).startsWith("Search");

        robot.clickOn("#status-language");
        assertThat(title()).isEqualTo("名册");
    }

    @Test
    void shadeSwitchesWhileRunning() {
        robot.clickOn("#status-shade");
        assertThat(screens.services().theme().shadeProperty().get()).isEqualTo(Shade.DARK);
        assertThat(screens.stage().getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    }

    @Test
    void sideBarCollapsesToIconsInANarrowWindow() {
        assertThat(sideBarWidth()).isGreaterThan(180);
        screens.size(1300, 768);
        assertThat(sideBarWidth()).isLessThan(80);
    }

    @Test
    void aStepThatChangesShowsInTheSideBar() {
        Node entry = screens.find("#side-plan");
        assertThat(entry.getAccessibleText()).isEqualTo("计划：未开始");
        screens.run(() -> demo.plan.step.set(StepState.DONE));
        assertThat(entry.getAccessibleText()).isEqualTo("计划：已完成");
    }

    @Test
    void primaryActionAndMenuOfThePageWork() {
        screens.open("roster");
        robot.clickOn("#gui-frame-page-merge");
        press(KeyCode.I);
        robot.clickOn("#page-more");
        screens.settle();
        screens.shootDialog("frame-more-zh");
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);

        assertThat(demo.done).hasSize(3).startsWith("import", "import");
    }

    @Test
    void longWorkShowsItsCountAndCanBeStopped() throws Exception {
        screens.open("roster");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        screens.run(() -> screens.services()
                .tasks()
                .job("gui.frame.page.merge", reporter -> {
                    reporter.report(800, 800);
                    reporter.report(400, 800);
                    reached.countDown();
                    while (!reporter.cancelled()) {
                        Thread.onSpinWait();
                    }
                    throw new CancellationException();
                })
                .onCancelled(stopped::countDown)
                .start());
        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        screens.settle();
        screens.shootAsIs("frame-task-zh");
        robot.clickOn("#task-cancel");

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        screens.settle();
        assertThat(screens.find(".task-bar").isVisible()).isFalse();
    }

    @Test
    void aDefectInBackgroundWorkShowsItsCode() throws Exception {
        IllegalStateException defect = new IllegalStateException("planted");
        screens.run(() -> screens.services()
                .tasks()
                .quick(reporter -> {
                    throw defect;
                })
                .start());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> screens.find(".error-code") != null);
        screens.shootDialog("dialog-error-zh");

        assertThat(((Label) screens.find(".error-code")).getText()).isEqualTo(ErrorCode.of(defect));
        robot.type(KeyCode.ESCAPE);
        assertThat(screens.find(".error-code")).isNull();
    }

    @Test
    void f1ShowsTheKeysOfThePage() {
        screens.open("roster");
        robot.push(KeyCode.F1);
        screens.settle();
        screens.shootDialog("dialog-keys-zh");
        assertThat(screens.find(".key-sheets")).isNotNull();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void noticesCanBeReadLaterAndErrorsStay() {
        screens.run(() -> {
            screens.services().notices().tell(Severity.SUCCESS, Phrase.of("gui.frame.task.done", 1600));
            screens.services().notices().tell(Severity.ERROR, Phrase.of("gui.frame.saved.readOnly"));
        });
        screens.shootAsIs("frame-notices-zh");
        robot.clickOn("#status-notices");
        screens.shootAsIs("frame-notice-list-zh");

        assertThat(screens.find("#notice-list").isVisible()).isTrue();
        assertThat(screens.services().notices().unreadProperty().get()).isZero();
        robot.type(KeyCode.ESCAPE);
        assertThat(screens.find("#notice-list").isVisible()).isFalse();
    }

    @Test
    void enterOnAFindingJumpsToIt() {
        screens.open("roster");
        ListView<?> list = (ListView<?>) screens.find(".findings .list-view");
        screens.run(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);

        assertThat(demo.done).containsExactly("jump R-014");
    }

    @Test
    void tabWalksFromSideBarToHeaderToPageToStatusLine() {
        screens.open("roster");
        screens.run(() -> screens.find("#side-help").requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("goto-button");
        robot.type(KeyCode.TAB, 3);
        assertThat(focused()).isInstanceOf(FilterField.class);
        screens.run(() -> screens.find(".findings .list-view").requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("status-notices");
    }

    @Test
    void groupsFoldAndStayFoldedInTheOtherLanguage() {
        Button heading = (Button) screens.find(".side-heading");
        robot.clickOn(heading);
        assertThat(screens.find("#side-roster").getParent().isVisible()).isFalse();

        screens.speak(Lang.EN);
        assertThat(screens.find("#side-roster").getParent().isVisible()).isFalse();
        assertThat(screens.find(".side-heading").getAccessibleText()).isEqualTo("Prepare, folded");
    }

    @Test
    void twentyDefectsAtOnceAreOneDialog() throws Exception {
        screens.run(() -> {
            for (int i = 0; i < 20; i++) {
                screens.services()
                        .tasks()
                        .quick(reporter -> {
                            throw new IllegalStateException("planted");
                        })
                        .start();
            }
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> screens.find(".error-code") != null);
        screens.settle();
        robot.type(KeyCode.ESCAPE);
        assertThat(screens.find(".error-code")).isNull();
    }

    @Test
    void controlCCopiesRowsForASpreadsheet() {
        screens.open("roster");
        TableView<?> table = (TableView<?>) screens.find(".data-table");
        screens.run(() -> {
            table.requestFocus();
            table.getSelectionModel().selectRange(2, 4);
        });
        press(KeyCode.C);
        String copied = screens.compute(() -> Clipboard.getSystemClipboard().getString());

        assertThat(copied.lines()).hasSize(2).first().asString().startsWith("20261002\t李梓涵\t永宁县第二中学\t7.5");
    }

    @Test
    void noWordOnTheScreenIsAKey() {
        for (Lang lang : Lang.values()) {
            screens.speak(lang);
            demo.all().forEach(page -> screens.open(page.id()));
            assertThat(screens.compute(() -> screens.stage().getScene().getRoot().lookupAll(".label").stream()
                            .map(node -> ((Label) node).getText())
                            .filter(text -> text != null && text.startsWith("gui."))
                            .toList()))
                    .isEmpty();
        }
    }

    private String title() {
        return ((Label) screens.find("#page-title")).getText();
    }

    private Node focused() {
        return screens.stage().getScene().getFocusOwner();
    }

    private double sideBarWidth() {
        return ((javafx.scene.layout.Region) screens.find(".side-bar")).getWidth();
    }

    private void press(KeyCode code) {
        robot.press(KeyCode.CONTROL, code).release(code, KeyCode.CONTROL);
        screens.settle();
    }
}
