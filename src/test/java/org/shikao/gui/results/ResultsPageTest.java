package org.shikao.gui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Outcome;
import org.shikao.exam.journal.Appeal;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Task;
import org.shikao.exam.roster.Candidate;
import org.shikao.flow.Access;
import org.shikao.flow.EnterScore;
import org.shikao.flow.MakeUp;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.Hand;
import org.shikao.gui.MarkedTwice;
import org.shikao.gui.SampleDay;
import org.shikao.gui.Screens;
import org.shikao.gui.Windowed;

@ExtendWith(Windowed.class)
class ResultsPageTest {
    private static final String TEMPLATE = """
            file: "上报文件"
            format: csv
            encoding: utf-8
            columns:
              - {header: KSH, value: candidate-no, width: 14}
              - {header: ZF, value: total, width: 6}
            """;

    private final Hand robot = new Hand();

    @TempDir
    private Path folder;

    private ExamWindow window;
    private Screens screens;

    @BeforeEach
    void show() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) -> new ResultsPage(
                services, workspace, navigator, new ResultsFlows(wiring.results, wiring.makeUp, wiring.appeals)));
        screens = window.screens();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void saysWhatItIsForWhileNoExamIsOpen() {
        screens.shoot("results-empty");
        assertThat(screens.find(".empty-state")).isNotNull();
    }

    @Test
    void listsEveryCandidateAndShowsWhatOneHasLost() {
        window.open(ExamDayCopies.finished(folder));
        assertThat(table().getItems()).hasSize(160);
        screens.run(() -> table().getSelectionModel().clearAndSelect(6));
        window.quiet();
        screens.shoot("results");

        assertThat(screens.find("#results-detail")).isNotNull();
        assertThat(screens.find("#results-balance-physics")).isNotNull();
    }

    @Test
    void showsBothMarkingsOfASheetAndHowItsMarksCameAbout() {
        OpenExam exam = SampleDay.markedTwice(folder, "double");
        List<MarkSheet> sheets = MarkedTwice.sheets(exam);
        MarkedTwice.both(exam, sheets.get(0), 1);
        MarkedTwice.both(exam, sheets.get(1), 5);
        exam.close();
        window.open(exam.path());
        show(sheets.get(0));
        screens.shoot("results-averaged");
        assertThat(words()).contains("平均");
        show(sheets.get(1));
        screens.shoot("results-undecided");
        assertThat(words()).contains("仲裁");
    }

    @Test
    void makesTheFileInWhichThoseDeferredMakeUpForItAndShowsWhatCameOfIt() throws Exception {
        Deferred deferred = deferred();
        MarkSheet away = deferred.away();
        deferred.exam().close();
        window.open(deferred.exam().path());
        Path file = folder.resolve("补考.shikao");
        robot.clickOn("#page-more").clickOn("#gui-results-makeUp");
        screens.settle();
        screens.shootDialog("results-makeup-zh");
        robot.doubleClickOn("#make-up-day")
                .type(KeyCode.END)
                .eraseText(10)
                .write("soon")
                .type(KeyCode.ENTER);
        screens.settle();
        assertThat(file).doesNotExist();

        screens.files().answer(file);
        robot.clickOn("#page-more").clickOn("#gui-results-makeUp");
        screens.settle();
        robot.type(KeyCode.ENTER);
        window.quiet();
        try (OpenExam makeUp = window.wiring().exams.open(file, Access.READ).get()) {
            assertThat(makeUp.roster().candidates())
                    .extracting(Candidate::candidateNo)
                    .containsExactly(away.key().candidateNo());
            assertThat(MakeUp.of(makeUp)).contains(window.exam().examId());
        }
        Fact.MadeUp made = new Fact.MadeUp(
                away.key(),
                "b7",
                away.key().subject(),
                "",
                Task.Part.WHOLE,
                Outcome.ABSENT,
                Optional.empty(),
                List.of());
        screens.run(() -> window.exam().record("", List.of(made)).get());
        window.changed();
        show(away);
        screens.shoot("results-madeup");
        assertThat(words()).contains("b7");
    }

    /** By keys alone: taken down late with a reason, decided once however long Enter is held. */
    @Test
    void takesAnAppealDownAndDecidesItByKeys() throws Exception {
        window.open(ExamDayCopies.finished(folder));
        screens.run(() -> {
            table().getSelectionModel().clearAndSelect(6);
            table().requestFocus();
        });
        window.quiet();
        robot.press(KeyCode.CONTROL, KeyCode.J).release(KeyCode.J, KeyCode.CONTROL);
        screens.settle();
        screens.shootDialog("results-appeal-zh");
        robot.clickOn("#appeal-published").push(KeyCode.CONTROL, KeyCode.A).write("2026-06-20");
        robot.type(KeyCode.TAB).write("2026-06-30");
        robot.type(KeyCode.TAB).write("sum").type(KeyCode.TAB, 2).write("Wang").type(KeyCode.ENTER, 3);
        window.quiet();
        assertThat(taken()).isEmpty();

        robot.press(KeyCode.CONTROL, KeyCode.J).release(KeyCode.J, KeyCode.CONTROL);
        screens.settle();
        robot.clickOn("#appeal-received").write("2026-06-22");
        robot.type(KeyCode.TAB).write("sum").type(KeyCode.TAB, 2).write("Wang").type(KeyCode.ENTER, 3);
        window.quiet();
        assertThat(taken()).singleElement().matches(Appeal::isOpen);
        screens.shoot("results-appeals");

        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        screens.settle();
        screens.shootDialog("results-ruling-zh");
        robot.clickOn("#ruling-reason").write("checked").type(KeyCode.TAB).write("Zhang");
        robot.type(KeyCode.TAB).write("Li").type(KeyCode.ENTER, 3);
        window.quiet();
        screens.shoot("results-ruled");
        assertThat(taken())
                .singleElement()
                .satisfies(appeal -> assertThat(appeal.decided())
                        .map(Fact.AppealDecided::ruling)
                        .contains(Appeal.Ruling.UPHELD));
    }

    /** The appeals that were taken down here, beside those that the sample brings along. */
    private List<Appeal> taken() {
        return window.exam().day().appeals().stream()
                .filter(appeal -> appeal.opened().name().equals("Wang"))
                .toList();
    }

    @Test
    void anAppealIsTakenDownAndDecidedOnceHoweverOftenItIsPressed() throws Exception {
        window.open(ExamDayCopies.finished(folder));
        screens.run(() -> table().getSelectionModel().clearAndSelect(6));
        window.quiet();
        int before = window.facts();
        window.slowly(() -> {
            for (int i = 0; i < 2; i++) {
                robot.push(KeyCode.CONTROL, KeyCode.J);
                robot.clickOn("#appeal-published")
                        .push(KeyCode.CONTROL, KeyCode.A)
                        .write("2026-06-20");
                robot.type(KeyCode.TAB).write("2026-06-22").type(KeyCode.TAB).write("sum");
                robot.type(KeyCode.TAB, 2).write("Wang").type(KeyCode.ENTER, 2);
            }
        });
        assertThat(window.facts()).as("the appeal and what the copy has seen").isEqualTo(before + 2);
        assertThat(taken()).singleElement().matches(Appeal::isOpen);

        window.slowly(() -> {
            for (int i = 0; i < 2; i++) {
                robot.push(KeyCode.CONTROL, KeyCode.D);
                robot.clickOn("#ruling-reason")
                        .write("checked")
                        .type(KeyCode.TAB)
                        .write("Zhang");
                robot.type(KeyCode.TAB).write("Li").type(KeyCode.ENTER, 2);
            }
        });
        assertThat(window.facts()).isEqualTo(before + 3);
        assertThat(taken()).singleElement().matches(appeal -> !appeal.isOpen());
        assertThat(window.refused()).isEmpty();
    }

    @Test
    void theFileForMakingUpIsMadeOnceHoweverOftenItIsPressed() throws Exception {
        OpenExam exam = deferred().exam();
        exam.close();
        window.open(exam.path());
        int before = window.facts();
        Path file = folder.resolve("补考.shikao");
        int waiting = window.slowly(() -> {
            for (int i = 0; i < 2; i++) {
                screens.files().answer(file);
                robot.clickOn("#page-more").clickOn("#gui-results-makeUp").type(KeyCode.ENTER);
            }
        });
        assertThat(waiting).isEqualTo(1);
        assertThat(file).exists();
        assertThat(window.refused()).isEmpty();
        assertThat(window.facts()).isEqualTo(before);
    }

    /** An exam of which one sheet is put off. */
    private record Deferred(OpenExam exam, MarkSheet away) {}

    private Deferred deferred() throws Exception {
        OpenExam exam = SampleDay.markedTwice(folder, "single");
        MarkSheet away = exam.day().sheets(exam.plan().sessions().get(0).id()).stream()
                .filter(sheet -> sheet.outcome() == Outcome.ABSENT)
                .findFirst()
                .orElseThrow();
        SampleDay.FLOWS
                .score
                .correct(exam, new EnterScore.Correction(away.key(), 0, "DEFERRED", "住院", "王", "李"))
                .get();
        return new Deferred(exam, away);
    }

    private void show(MarkSheet sheet) {
        CandidateLine line = table().getItems().stream()
                .filter(l -> l.row().candidateNo().equals(sheet.key().candidateNo()))
                .findFirst()
                .orElseThrow();
        screens.run(() -> table().getSelectionModel().select(line));
        window.quiet();
    }

    /** Everything the detail says. */
    private String words() {
        return screens.compute(() -> screens.find("#results-detail").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void filtersBySchoolClassAndText() {
        window.open(ExamDayCopies.finished(folder));
        ComboBox<?> schools = (ComboBox<?>) screens.find("#results-school");
        screens.run(() -> schools.getSelectionModel().select(1));
        int ofSchool = table().getItems().size();
        assertThat(ofSchool).isBetween(1, 159);

        ComboBox<?> classes = (ComboBox<?>) screens.find("#results-class");
        screens.run(() -> classes.getSelectionModel().select(1));
        assertThat(table().getItems().size()).isBetween(1, ofSchool);

        CandidateLine first = table().getItems().get(0);
        robot.clickOn("#results-filter").write(first.row().candidateNo());
        screens.settle();
        assertThat(table().getItems()).containsExactly(first);

        robot.type(KeyCode.ESCAPE);
        screens.run(() -> schools.getSelectionModel().select(0));
        assertThat(table().getItems()).hasSize(160);
    }

    @Test
    void exportsEveryFormat() throws Exception {
        window.open(ExamDayCopies.finished(folder));
        Path csv = folder.resolve("成绩.csv");
        Path xlsx = folder.resolve("成绩.xlsx");
        screens.files().answer(xlsx);
        robot.clickOn("#gui-results-xlsx");
        window.quiet();
        screens.files().answer(csv);
        screens.run(() -> screens.current().more().get(0).run());
        window.quiet();

        Path dbf = folder.resolve("成绩.dbf");
        screens.files().answer(dbf);
        screens.run(() -> screens.current().more().get(2).run());
        window.quiet();
        Path template = Files.writeString(folder.resolve("上报.yaml"), TEMPLATE);
        screens.files().answer(template);
        screens.files().answer(folder);
        screens.run(() -> screens.current().more().get(3).run());
        window.quiet();

        assertThat(dbf).isNotEmptyFile();
        assertThat(folder.resolve("上报文件.csv")).isNotEmptyFile();
        assertThat(xlsx).isNotEmptyFile();
        assertThat(csv).isNotEmptyFile();
        assertThat(screens.services().notices().all()).hasSize(4);
    }

    @Test
    void followsTheExamWhileItIsScored() {
        window.open(ExamDayCopies.oneSite(folder));
        screens.run(() -> table().getSelectionModel().clearAndSelect(0));
        window.quiet();
        screens.shoot("results-midway");
        long before = totals();
        window.wiring().merge.run(window.exam(), ExamDayCopies.sites(folder), Progress.NONE);
        window.changed();

        assertThat(totals()).isGreaterThan(before);
    }

    private long totals() {
        return table().getItems().stream()
                .filter(line -> !line.total().isEmpty())
                .count();
    }

    @SuppressWarnings("unchecked")
    private TableView<CandidateLine> table() {
        return (TableView<CandidateLine>) screens.find("#results-table");
    }
}
