package org.shikao.gui.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.dialog.ShownFolder;

@ExtendWith(Windowed.class)
class SuppliesPageTest {
    private static final int LEDGER = 5;
    private static final int HINTS = 6;

    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private ExamWindow window;
    private Screens screens;

    @BeforeEach
    void show() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) -> new SuppliesPage(
                services,
                workspace,
                navigator,
                new SuppliesFlows(wiring.supplies, wiring.ledger),
                ShownFolder.ofThisDesktop()));
        screens = window.screens();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void saysWhatItIsForAndThatAPlanComesFirst() {
        assertThat(screens.find(".empty-state")).isNotNull();
        window.open(SampleExam.copy(Stage.VENUE, folder));
        screens.shoot("supplies-empty");
        robot.clickOn("#gui-supplies-toPlan");
        assertThat(screens.current().id()).isEqualTo("plan");
    }

    @Test
    void showsEveryListOfASiteAndDay() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        for (int tab = 0; tab <= HINTS; tab++) {
            int index = tab;
            screens.run(() -> tabs().getSelectionModel().select(index));
            shoot("supplies-" + (index + 1));
        }
        screens.run(() -> tabs().getSelectionModel().select(1));
        int all = table("#supplies-reagents").getItems().size();
        robot.clickOn("#supplies-filter").write("HX05");
        screens.settle();
        assertThat(table("#supplies-reagents").getItems()).isNotEmpty().hasSizeLessThan(all);
        robot.type(KeyCode.ESCAPE);
        screens.run(() -> {
            ((ComboBox<?>) screens.find("#supplies-site")).getSelectionModel().select(0);
            ((ComboBox<?>) screens.find("#supplies-day")).getSelectionModel().select(0);
        });
        assertThat(table("#supplies-reagents").getItems()).hasSizeGreaterThan(all);
        shoot("supplies-all");
    }

    @Test
    void keepsTheLedgerByKeyboard() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        openLedger();
        robot.clickOn("#ledger-amount").write("120");
        typeOver("#ledger-first", "Wang");
        typeOver("#ledger-second", "Li");
        robot.type(KeyCode.F9);
        window.quiet();
        assertThat(chosen().issued()).isEqualTo(12_000);
        assertThat(table("#ledger-lines").getItems()).hasSize(1);

        robot.clickOn("#ledger-move").type(KeyCode.DOWN).type(KeyCode.ENTER);
        robot.clickOn("#ledger-amount").write("200").type(KeyCode.F9);
        window.quiet();
        assertThat(screens.find(".banner.error")).isNotNull();
        shoot("supplies-ledger-refused");
        typeOver("#ledger-amount", "20.5");
        robot.type(KeyCode.F9);
        window.quiet();
        assertThat(chosen().consumed()).isEqualTo(9_950);

        robot.clickOn("#ledger-reason").write("sessions cancelled").type(KeyCode.F10);
        window.quiet();
        assertThat(chosen().isClosed()).isTrue();
        shoot("supplies-ledger-closed");
    }

    @Test
    void aLineAndAClosingAreWrittenOnceHoweverOftenTheyArePressed() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        openLedger();
        robot.clickOn("#ledger-amount").write("120");
        typeOver("#ledger-first", "Wang");
        typeOver("#ledger-second", "Li");
        int before = window.facts();
        window.slowly(() -> {
            robot.clickOn("#gui-supplies-record").doubleClickOn("#gui-supplies-record");
            robot.type(KeyCode.F9).type(KeyCode.F9);
        });
        assertThat(window.facts()).as("the line and what the copy has seen").isEqualTo(before + 2);
        assertThat(chosen().issued()).isEqualTo(12_000);

        robot.clickOn("#ledger-reason").write("sessions cancelled");
        window.slowly(() -> {
            robot.doubleClickOn("#gui-supplies-close");
            robot.type(KeyCode.F10).type(KeyCode.F10);
        });
        assertThat(window.facts()).isEqualTo(before + 3);
        assertThat(chosen().isClosed()).isTrue();
        assertThat(screens.find(".banner.error")).isNull();
    }

    @Test
    void whatIsToldCoversNoButtonOfTheLedger() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        screens.size(1280, 720);
        openLedger();
        for (String amount : new String[] {"120", "130"}) {
            typeOver("#ledger-amount", amount);
            typeOver("#ledger-first", "Wang");
            typeOver("#ledger-second", "Li");
            robot.clickOn("#gui-supplies-record");
            window.quiet();
        }
        screens.shootAsIs("supplies-ledger-told-1280-zh");
        assertThat(robot.lookup(".notice-card").queryAll()).hasSize(2);
        for (Node card : robot.lookup(".notice-card").queryAll()) {
            for (String button : new String[] {"#gui-supplies-record", "#gui-supplies-close", "#ledger-second"}) {
                assertThat(bounds(card).intersects(bounds(screens.find(button))))
                        .as(button + " covered")
                        .isFalse();
            }
        }
    }

    private Bounds bounds(Node node) {
        return screens.compute(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void aListIsWrittenOnceForEachAnswerOfTheChooser() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        screens.files().answer(folder.resolve("list.xlsx"));
        int waiting = window.slowly(() -> robot.doubleClickOn("#gui-supplies-export"));
        assertThat(waiting).isLessThanOrEqualTo(1);
        assertThat(folder.resolve("list.xlsx")).exists();
    }

    @Test
    void writesTheListToAFileAndOffersItsFolder() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        Path file = folder.resolve("list.xlsx");
        screens.files().answer(file);
        robot.clickOn("#gui-supplies-export");
        window.quiet();
        assertThat(Files.exists(file)).isTrue();
        shoot("supplies-written");
    }

    @Test
    void showsTheLedgerOfAFinishedExam() {
        window.open(SampleExam.copy(Stage.FINISHED, folder));
        openLedger();
        screens.shoot("supplies-ledger-finished");
        assertThat(table("#ledger-pages").getItems()).isNotEmpty();
    }

    private void openLedger() {
        screens.run(() -> tabs().getSelectionModel().select(LEDGER));
    }

    private void typeOver(String field, String words) {
        screens.run(() -> ((TextField) screens.find(field)).clear());
        robot.clickOn(field).write(words);
    }

    /** At both sizes in both languages. */
    private void shoot(String name) {
        screens.size(1280, 720);
        screens.shootAsIs(name + "-1280-zh");
        screens.size(1366, 768);
        screens.shoot(name);
    }

    private LedgerPage chosen() {
        return (LedgerPage) table("#ledger-pages").getSelectionModel().getSelectedItem();
    }

    private TabPane tabs() {
        return (TabPane) screens.find("#supplies-tabs");
    }

    private TableView<?> table(String id) {
        return (TableView<?>) screens.find(id);
    }
}
