package org.shikao.journey;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.WindowEvent;
import org.shikao.boot.WindowHere;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SessionState;
import org.shikao.exam.journal.SheetState;
import org.shikao.flow.Entropy;
import org.shikao.flow.OpenExam;
import org.shikao.gui.Hand;
import org.shikao.gui.Screens;
import org.shikao.journey.JourneyMarks.Given;
import org.shikao.settings.SettingsFile;
import org.shikao.text.Lang;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody who works at the window with mouse and keyboard only; the exam is looked at, never touched, from here. */
final class WindowPerson implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Hand robot = new Hand();
    private final Screens screens;
    private WindowHere window;
    private boolean deskPictured;

    WindowPerson(Entropy entropy, SettingsFile settings) throws TimeoutException {
        screens = Screens.of((stage, files) -> window = new WindowHere(entropy, settings, stage, files));
    }

    /** Home page: a new exam by these shipped rules. */
    void beginExam(String title, String rules, Path file) {
        click("#gui-home-new");
        click("#new-title");
        robot.write(title);
        click("#pack-" + rules);
        screens.files().answer(file);
        click("#gui-home-new-choose");
        picture("02-new");
        click("#gui-home-new-create");
        until(() -> window.workspace().exam() != null);
        quiet();
    }

    void importRosters(List<Path> files) {
        go("roster");
        screens.files().answer(files.toArray(Path[]::new));
        click("#gui-roster-import");
        until(() -> !exam().roster().candidates().isEmpty());
        quiet();
    }

    void importVenue(Path file) {
        go("venue");
        screens.files().answer(file);
        click("#gui-venue-import");
        until(() -> !exam().venue().rooms().isEmpty());
        quiet();
    }

    void plan(String seed) {
        go("plan");
        click("#gui-plan-make");
        click("#ask-field");
        replaceWith(seed);
        robot.type(KeyCode.ENTER);
        until(() -> exam().planned());
        quiet();
    }

    /** Draw page: commits, checks everybody in and draws the session in this row. */
    void draw(int row, String session, String digits) {
        go("draw");
        clickRow("#draw-sessions", row);
        click("#gui-draw-commit");
        click("#gui-draw-register");
        click("#draw-digits");
        robot.write(digits);
        if (row == 0) {
            picture("07-draw-digits");
        }
        robot.type(KeyCode.ENTER);
        until(() -> exam().day().sessionState(session) == SessionState.DRAWN);
        await("#gui-draw-project");
        quiet();
    }

    /** Desk: scores every sheet of the session in this row by keys. */
    void score(int row, String session) {
        go("desk");
        for (String examiner : examiners(session)) {
            until(() -> ((TableView<?>) screens.find("#desk-sessions"))
                            .getSelectionModel()
                            .getSelectedIndex()
                    == row);
            click("#desk-examiner-" + examiner);
            await("#desk");
            quiet();
            scoreAll(session, examiner);
            robot.type(KeyCode.ESCAPE);
            await("#desk-sessions");
            quiet();
        }
    }

    private void scoreAll(String session, String examiner) {
        List<SheetKey> sheets = sheets(session, examiner);
        for (int at = 0; at < sheets.size(); at++) {
            if (at > 0) {
                robot.type(KeyCode.RIGHT);
            }
            SheetKey sheet = sheets.get(at);
            List<Given> marks = marks(sheet);
            type(marks.stream().flatMap(WindowPerson::keys).toList());
            until(() -> stored(sheet).marks().size() == marks.size());
            if (at == 1 && !deskPictured) {
                deskPictured = true;
                pictures("09-desk");
            }
            robot.type(KeyCode.F9);
            robot.type(KeyCode.ENTER);
            until(() -> stored(sheet).state() == SheetState.SUBMITTED);
        }
    }

    /** The keys of one point: space for all of it; else the value or the letter of the error, and Enter. */
    private static Stream<KeyCode> keys(Given given) {
        if (given.full()) {
            return Stream.of(KeyCode.SPACE);
        }
        String typed = given.error().isEmpty() ? given.value().toString() : given.error();
        return Stream.concat(typed.chars().mapToObj(c -> key((char) c)), Stream.of(KeyCode.ENTER));
    }

    /** Types as fast as nobody can: the program must keep up. */
    private void type(List<KeyCode> keys) {
        screens.run(() -> {
            Robot fingers = new Robot();
            keys.forEach(fingers::keyType);
        });
    }

    private static KeyCode key(char c) {
        return c == '.' ? KeyCode.PERIOD : KeyCode.getKeyCode(String.valueOf(c));
    }

    /** Sign-off page: both names for the session in this row. */
    void sign(int row, String session, String first, String second) {
        go("sign");
        clickRow("#sign-sessions", row);
        click("#sign-first");
        replaceWith(first);
        click("#sign-second");
        replaceWith(second);
        robot.type(KeyCode.F9);
        until(() -> exam().day().sessionState(session) == SessionState.SIGNED);
        quiet();
    }

    void exportCsv(Path file) {
        go("results");
        screens.files().answer(file);
        click("#page-more");
        click("#gui-results-csv");
        until(() -> file.toFile().isFile());
        quiet();
    }

    /** Session ids in the order of the plan. */
    List<String> sessions() {
        return screens.compute(
                () -> exam().plan().sessions().stream().map(s -> s.id()).toList());
    }

    private List<String> examiners(String session) {
        return screens.compute(() -> exam().day().sheets(session).stream()
                .map(MarkSheet::examinerCode)
                .distinct()
                .sorted()
                .toList());
    }

    private List<SheetKey> sheets(String session, String examiner) {
        return screens.compute(() -> exam().day().sheets(session).stream()
                .filter(sheet -> sheet.examinerCode().equals(examiner))
                .sorted(Comparator.comparingInt(MarkSheet::benchNo))
                .map(MarkSheet::key)
                .toList());
    }

    private List<Given> marks(SheetKey sheet) {
        return screens.compute(() -> JourneyMarks.of(
                sheet,
                exam().catalogue()
                        .experiment(stored(sheet).task().experimentId())
                        .orElseThrow()
                        .rubric()));
    }

    private MarkSheet stored(SheetKey sheet) {
        return exam().day().sheet(sheet).orElseThrow();
    }

    /** The exam in the window; look at it on the window's thread. */
    OpenExam exam() {
        return window.workspace().exam();
    }

    Screens screens() {
        return screens;
    }

    /** One picture of the window as it is. */
    void picture(String name) {
        screens.shootAsIs("journey-" + name + "-zh");
    }

    /** One picture in each language; the work goes on in Chinese where it was. */
    void pictures(String name) {
        screens.speak(Lang.EN);
        screens.shootAsIs("journey-" + name + "-en");
        screens.speak(Lang.ZH_CN);
        picture(name);
    }

    /** The id of the node that has the focus, empty if it has none. */
    String focused() {
        return screens.compute(() -> {
            Node owner = screens.stage().getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    private void go(String page) {
        click("#side-" + page);
        until(() -> screens.current().id().equals(page));
        quiet();
    }

    private void click(String selector) {
        await(selector);
        robot.clickOn(selector);
    }

    private void clickRow(String table, int row) {
        await(table);
        Node there = screens.compute(() -> screens.find(table).lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(each -> !each.isEmpty() && each.getIndex() == row)
                .findFirst()
                .orElseThrow());
        robot.clickOn(there);
        quiet();
    }

    private void replaceWith(String text) {
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
    }

    /** Waits until the window shows a node that can be used. */
    private void await(String selector) {
        until(() -> {
            Node node = screens.find(selector);
            return node != null && !node.isDisabled();
        });
    }

    private void until(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> screens.compute(holds));
        } catch (TimeoutException e) {
            screens.shootAsIs("journey-stuck");
            throw new AssertionError("it never came to pass", e);
        }
        screens.settle();
    }

    /** Waits until the work in the background is done and shown. */
    private void quiet() {
        until(() -> screens.services().tasks().running().isEmpty());
        boolean[] through = {false};
        screens.run(() -> screens.services()
                .tasks()
                .<Boolean>quick(reporter -> true)
                .onSuccess(done -> through[0] = done)
                .start());
        until(() -> through[0]);
    }

    /** Closes the window as its cross does. */
    void closeWindow() {
        screens.run(
                () -> screens.stage().fireEvent(new WindowEvent(screens.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> !screens.stage().isShowing());
    }

    @Override
    public void close() throws TimeoutException {
        screens.close();
    }
}
