package org.shikao.gui.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shikao.gui.Hand;
import org.shikao.gui.OnePage;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;
import org.shikao.gui.theme.Shade;
import org.shikao.text.Lang;
import org.shikao.text.Phrase;

@ExtendWith(Windowed.class)
class DialogsTest {
    private static final FileKind BOOK = FileKind.of("gui.frame.page.forms", "xlsx", "xls");
    private static final Question LOSES_DATA = new Question(
            Phrase.of("gui.frame.page.merge"),
            Phrase.of("gui.frame.task.done", 38),
            Phrase.of("gui.frame.task.cancel"),
            Phrase.of("gui.dialog.correction.keep"),
            true);

    private final Hand robot = new Hand();
    private Screens screens;
    private Dialogs dialogs;

    @BeforeEach
    void open() throws Exception {
        screens = Screens.of(services -> List.of(new OnePage(texts -> new StackPane())));
        dialogs = screens.services().dialogs();
    }

    @AfterEach
    void close() throws Exception {
        screens.close();
    }

    @Test
    void enterOnADangerousQuestionKeepsEverything() throws Exception {
        Future<Boolean> answer = screens.start(() -> dialogs.confirm(LOSES_DATA));
        screens.shootDialog("dialog-danger-zh");
        robot.type(KeyCode.ENTER);

        assertThat(answer.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void theVerbDoesIt() throws Exception {
        Future<Boolean> answer = screens.start(() -> dialogs.confirm(LOSES_DATA));
        robot.clickOn((Button) screens.find(".button.danger"));

        assertThat(answer.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCorrectionNeedsAReasonAndTwoDifferentPeople() throws Exception {
        Future<Optional<Correction>> answer =
                screens.start(() -> dialogs.correction(Phrase.of("gui.frame.task.count", 7, 10)));
        Button act = (Button) screens.find(".box .button.primary");
        assertThat(act.isDisabled()).isTrue();
        robot.clickOn("#correction-reason").write("漏记一步");
        robot.clickOn("#correction-first").write("张老师");
        robot.clickOn("#correction-second").write("张老师");
        assertThat(act.isDisabled()).isTrue();
        robot.write("二");
        screens.shootDialog("dialog-correction-zh");
        robot.clickOn(act);

        assertThat(answer.get(10, TimeUnit.SECONDS)).contains(new Correction("漏记一步", "张老师", "张老师二"));
    }

    @Test
    void dialogsFollowLanguageAndShade() throws Exception {
        screens.speak(Lang.EN);
        screens.use(Shade.DARK);
        Future<Optional<Correction>> answer =
                screens.start(() -> dialogs.correction(Phrase.of("gui.frame.task.count", 7, 10)));
        screens.shootDialog("dialog-correction-en-dark");
        robot.type(KeyCode.ESCAPE);

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void oneLineIsAskedForAndEnterAnswers() throws Exception {
        Future<Optional<String>> answer = screens.start(
                () -> dialogs.ask(Phrase.of("gui.frame.page.draw"), Phrase.of("gui.frame.goto.prompt"), ""));
        robot.clickOn("#ask-field").write("4096131234");
        robot.type(KeyCode.ENTER);

        assertThat(answer.get(10, TimeUnit.SECONDS)).contains("4096131234");
    }

    @Test
    void aboutAndRefusalCloseByEscape() throws Exception {
        Future<Boolean> about = screens.start(() -> {
            dialogs.about("0.1.0");
            return true;
        });
        screens.shootDialog("dialog-about-zh");
        robot.type(KeyCode.ESCAPE);
        assertThat(about.get(10, TimeUnit.SECONDS)).isTrue();

        Future<Boolean> refused = screens.start(() -> {
            dialogs.refused(Phrase.of("gui.frame.page.merge"), Phrase.of("gui.frame.saved.readOnly"));
            return true;
        });
        robot.type(KeyCode.ESCAPE);
        assertThat(refused.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void filesComeFromTheChooser() {
        screens.files().answer(Path.of("一中.xlsx"), Path.of("二中.xlsx"));
        assertThat(dialogs.openMany("gui.frame.page.roster", BOOK)).hasSize(2);
        assertThat(dialogs.open("gui.frame.page.roster", BOOK)).isEmpty();
    }

    @Test
    void aSavedFileGetsTheEndingOfItsKind() {
        assertThat(DesktopFileChoice.withEnding(Path.of("a/名册"), BOOK)).isEqualTo(Path.of("a/名册.xlsx"));
        assertThat(DesktopFileChoice.withEnding(Path.of("a/名册.XLS"), BOOK)).isEqualTo(Path.of("a/名册.XLS"));
        assertThat(DesktopFileChoice.withEnding(Path.of("a/名册.v2"), BOOK)).isEqualTo(Path.of("a/名册.v2.xlsx"));
    }

    @Test
    void aCorrectionByOnePersonCannotExist() {
        assertThatThrownBy(() -> new Correction("r", "张老师", " 张老师 ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correction(" ", "a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
