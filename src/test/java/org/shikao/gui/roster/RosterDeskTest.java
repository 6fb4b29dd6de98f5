package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.DuplicateDecision.Verdict;
import org.shikao.flow.DecideDuplicate.Question;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.Progress;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.theme.Shade;
import org.shikao.text.Lang;

/** Corrections, pairs and filters of the roster page, by keyboard. */
class RosterDeskTest extends OnRosterPage {
    private static final LocalDate DAY = LocalDate.of(2010, 9, 1);
    private static final String SCHOOL = "329901020";

    @Test
    void aNameIsCorrectedWhereItStandsAndTakenBackByKeys() throws Exception {
        few();
        choose("0269903001");
        robot.type(KeyCode.F2);
        robot.eraseText(3);
        robot.write("王5");
        robot.type(KeyCode.ENTER);
        window.quiet();
        window.screens().shootAsIs("roster-edit-refused-zh");
        assertThat(name("0269903001")).as("a digit is no name").isEqualTo("李梓涵");
        assertThat(line()).contains("“5”");

        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("李子涵");
        robot.type(KeyCode.ENTER);
        window.quiet();
        assertThat(name("0269903001")).isEqualTo("李子涵");
        assertThat(line()).contains("李梓涵", "李子涵");
        window.screens().shoot("roster-edit");
        choose("0269903001");
        choose("0269903003");
        robot.type(KeyCode.F2, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("九(7)班");
        robot.type(KeyCode.ENTER);
        window.quiet();
        assertThat(candidate("0269903003").className()).isEqualTo("九(7)班");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.quiet();
        assertThat(candidate("0269903003").className()).isEqualTo("九(1)班");
        assertThat(name("0269903001")).isEqualTo("李子涵");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.quiet();
        assertThat(name("0269903001")).isEqualTo("李梓涵");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.quiet();
        assertThat(name("0269903001")).as("nothing is left to take back").isEqualTo("李梓涵");
    }

    @Test
    void schoolGradeNeedsAndExemptionAreCorrectedToo() throws Exception {
        few();
        choose("0269903003");
        correct(2, "没有这所学校");
        assertThat(line()).contains("没有这所学校");
        robot.type(KeyCode.ESCAPE);
        correct(2, "第2中学");
        correct(3, "八年级");
        correct(7, "坐轮椅、大字");
        window.screens().shoot("roster-edit-special");
        assertThat(candidate("0269903003").schoolCode()).isEqualTo(SCHOOL + 2);
        assertThat(candidate("0269903003").grade()).isEqualTo(8);
        assertThat(candidate("0269903003").needs()).isEqualTo("wheelchair large-print");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.quiet();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.quiet();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.quiet();
        assertThat(candidate("0269903003").schoolCode()).isEqualTo(SCHOOL + 1);
        assertThat(candidate("0269903003").grade()).isEqualTo(9);
        assertThat(candidate("0269903003").needs()).isEmpty();
    }

    @Test
    void needsAreSaidInTheLanguageOfTheWindow() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        window.screens().speak(Lang.EN);
        choose("026990109001");
        correct(7, "large print, wheelchair");
        window.screens().shootDialog("roster-edit-needs-en");
        assertThat(asked()).contains("(nothing)").contains("large print, wheelchair");
        sign();
        assertThat(candidate("026990109001").needs()).isEqualTo("large-print wheelchair");
        assertThat(line()).contains("large print, wheelchair");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        window.screens().settle();
        assertThat(asked()).contains("large print, wheelchair").contains("(nothing)");
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        correct(7, "left hand");
        assertThat(asked()).contains("large print, wheelchair").contains("left hand");
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        window.screens().shootAsIs("roster-edit-needs-line-en");
    }

    /** The words of the dialog in front. */
    private String asked() {
        return robot.lookup(".box .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    private void sign() {
        robot.clickOn("#correction-reason").write("school says so");
        robot.clickOn("#correction-first").write("Wang");
        robot.clickOn("#correction-second").write("Li");
        robot.type(KeyCode.ENTER);
        window.quiet();
    }

    @Test
    void aClassNarrowsTheTableWithinItsSchool() throws Exception {
        few();
        ComboBox<?> classes = (ComboBox<?>) window.screens().find("#roster-class");
        window.screens().run(() -> classes.getSelectionModel().select(1));
        assertThat(rows()).isEqualTo(30);
        window.screens().shoot("roster-class");
        ComboBox<?> schools = (ComboBox<?>) window.screens().find("#roster-school");
        window.screens().run(() -> schools.getSelectionModel().select(1));
        assertThat(rows()).isBetween(1, 29);
        window.screens().run(() -> classes.getSelectionModel().select(0));
        window.screens().run(() -> schools.getSelectionModel().select(0));
        assertThat(rows()).isEqualTo(30);
    }

    /** Types this into the field so many steps after the name. */
    private void correct(int steps, String value) {
        robot.type(KeyCode.F2);
        for (int i = 0; i < steps; i++) {
            robot.type(KeyCode.TAB);
        }
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(value);
        robot.type(KeyCode.ENTER);
        window.quiet();
    }

    @Test
    void escapeLeavesACellAsItWas() throws Exception {
        few();
        choose("0269903001");
        robot.type(KeyCode.F2);
        robot.write("王五");
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        assertThat(name("0269903001")).isEqualTo("李梓涵");
        assertThat(window.screens().current().id()).isEqualTo("roster");
    }

    @Test
    void pairsAreDecidedByKeysAndRemembered() throws Exception {
        few();
        assertThat(window.screens().current().state().getValue().args()).endsWith(2);
        robot.clickOn("#gui-roster-doubtful");
        window.quiet();
        window.screens().shoot("roster-duplicates");
        assertThat(robot.lookup(".compare-cell .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .as("the day of birth of both, by their identity numbers")
                .contains("出生日期")
                .anyMatch(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"));
        window.screens().use(Shade.DARK);
        window.screens().size(1920, 1080);
        window.screens().shootAsIs("roster-duplicates-wide-zh-dark");
        window.screens().use(Shade.LIGHT);
        window.screens().size(1366, 768);

        robot.clickOn("#duplicates-list");
        robot.type(KeyCode.HOME, KeyCode.DIGIT2);
        window.quiet();
        assertThat(decisions()).as("nobody has signed").isEmpty();
        window.screens().shootAsIs("roster-duplicates-unsigned-zh");
        robot.write("张老师");
        robot.clickOn("#duplicates-reason").write("电话核实");
        robot.clickOn("#duplicates-list");
        robot.type(KeyCode.HOME, KeyCode.DIGIT2);
        window.quiet();
        assertThat(find("0269903001")).isEmpty();
        assertThat(find("0269903002")).isPresent();

        robot.clickOn("#duplicates-list");
        robot.type(KeyCode.HOME, KeyCode.DIGIT1);
        window.quiet();
        assertThat(decisions()).as("twins never merge").isEmpty();
        robot.clickOn("#duplicates-reason").write("双胞胎");
        robot.clickOn("#duplicates-list");
        robot.type(KeyCode.HOME, KeyCode.DIGIT3);
        window.quiet();
        assertThat(decisions())
                .singleElement()
                .satisfies(d -> assertThat(List.of(d.verdict(), d.by(), d.reason()))
                        .isEqualTo(List.of(Verdict.DIFFERENT_PEOPLE, "张老师", "双胞胎")));
        window.screens().shoot("roster-duplicates-decided");
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        assertThat(rows()).isEqualTo(29);
    }

    @Test
    void somebodyEnteredThreeTimesIsDecidedByKeysPairByPair() throws Exception {
        few(List.of("李梓涵", "李梓涵", "李梓涵"), 101, 137, 151);
        assertThat(questions()).as("each with the first").hasSize(2);
        robot.clickOn("#gui-roster-doubtful");
        window.quiet();
        window.screens().shoot("roster-duplicates-three");
        robot.clickOn("#duplicates-by").write("张老师");
        robot.clickOn("#duplicates-reason").write("电话核实");
        robot.clickOn("#duplicates-list");
        robot.type(KeyCode.HOME, KeyCode.DIGIT2, KeyCode.DIGIT2);
        window.quiet();
        assertThat(questions())
                .as("the first is gone, the other two are a pair now")
                .hasSize(1);
        assertThat(removed()).as("one press too many takes nobody off").hasSize(1);
        window.screens().shootAsIs("roster-duplicates-three-one-left-zh");

        robot.clickOn("#duplicates-reason").write("还是电话核实");
        robot.clickOn("#duplicates-list");
        robot.type(KeyCode.HOME, KeyCode.DIGIT2);
        window.quiet();
        assertThat(questions()).isEmpty();
        assertThat(removed()).hasSize(2);
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        assertThat(rows()).isEqualTo(28);
    }

    private List<Question> questions() {
        return window.wiring().duplicates.questions(window.exam()).stream()
                .filter(Question::waits)
                .toList();
    }

    /** Which of the first three are gone. */
    private List<String> removed() {
        return Stream.of("0269903001", "0269903002", "0269903003")
                .filter(no -> find(no).isEmpty())
                .toList();
    }

    @Test
    void lettersFindNamesAndStatesNarrowTheTable() throws Exception {
        few();
        window.screens().shoot("roster-30");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("lzh");
        assertThat(rows()).isEqualTo(2);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("abudurehem");
        assertThat(rows()).isEqualTo(1);
        window.screens().shoot("roster-pinyin");
    }

    @Test
    void theDeskOpensFromTheMenuWhileAPlanStands() {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        window.quiet();
        robot.clickOn("#page-more");
        robot.clickOn("#gui-roster-doubtful");
        window.quiet();
        window.screens().shoot("roster-duplicates-planned");
        assertThat(window.screens().find("#gui-duplicates-back")).isNotNull();
    }

    /** Thirty candidates: one entered twice under two numbers, a pair of twins, a long name. */
    private void few() throws IOException {
        few(List.of("李梓涵", "李梓涵", "张一诺", "张一言", "阿卜杜热合曼·麦麦提吐尔逊"), 101, 137, 121, 123, 151);
    }

    /** Thirty candidates of whom the first ones bear these names and orders of birth, two by two on one day. */
    private void few(List<String> names, int... order) throws IOException {
        window.open(SampleExam.copy(Stage.NEW, folder));
        StringBuilder rows = new StringBuilder("准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级,备注\n");
        for (int i = 0; i < 30; i++) {
            boolean planted = i < names.size();
            String name = planted ? names.get(i) : "王" + "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂华建国英志兰".charAt(i - names.size());
            String id =
                    BigRoster.idNumber(DAY.plusDays(planted ? names.indexOf(name) / 2 : i), planted ? order[i] : 201);
            int school = i == 1 || i > 20 ? 2 : 1;
            rows.append(String.join(
                            ",",
                            String.format("02699030%02d", i + 1),
                            name,
                            "男",
                            id,
                            SCHOOL + school,
                            "第" + school + "中学",
                            "九年级",
                            "九(1)班",
                            ""))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("少.csv"), rows);
        var answer = window.wiring()
                .roster
                .run(window.exam(), List.of(file), new RosterOptions(false, false), Progress.NONE);
        assertThat(answer.refused()).as("%s", answer.problems()).isFalse();
        window.changed();
        window.quiet();
    }

    private void choose(String number) {
        window.screens().run(() -> window.screens().navigator().show("roster", number));
        window.quiet();
    }

    private Optional<Candidate> find(String number) {
        return window.exam().roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(number))
                .findFirst();
    }

    private Candidate candidate(String number) {
        return find(number).orElseThrow();
    }

    private String name(String number) {
        return candidate(number).name();
    }

    private List<DuplicateDecision> decisions() {
        return window.wiring().duplicates.questions(window.exam()).stream()
                .flatMap(question -> question.decision().stream())
                .toList();
    }

    private String line() {
        return window.screens().compute(() -> ((Label) window.screens().find("#roster-edit-line")).getText());
    }

    private int rows() {
        return window.screens()
                .compute(() -> ((TableView<?>) window.screens().find("#roster-table"))
                        .getItems()
                        .size());
    }
}
