package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.flow.Answer;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.Progress;
import org.shikao.gui.SampleExam;
import org.shikao.gui.roster.ExemptionModel.Row;

/** What the committee set for exempt candidates, taken down on the roster page (rule 31). */
class ExemptionDeskTest extends OnRosterPage {
    @BeforeEach
    void open() throws Exception {
        var wiring = SampleExam.flows();
        Path file = folder.resolve("庐州2026.shikao");
        NewExam made = new NewExam("hefei", Optional.empty(), "庐州2026年理化生实验操作考试");
        try (OpenExam exam = done(wiring.exams.create(file, made))) {
            done(wiring.roster.run(exam, SampleExam.rosters(), new RosterOptions(false, false), Progress.NONE));
        }
        window.open(file);
        window.quiet();
        robot.clickOn("#page-more");
        robot.clickOn("#gui-roster-exemptions");
        window.quiet();
    }

    private static <T> T done(Answer<T> answer) {
        List<Problem> errors =
                answer.problems().stream().filter(Problem::isError).toList();
        assertThat(errors).isEmpty();
        return answer.get();
    }

    @Test
    void theCommitteesScoreIsTakenDownWithItsGroundAndTwoPeople() {
        window.screens().shoot("roster-exemptions");
        int waiting = waiting();
        assertThat(waiting).isPositive();
        Row first = rows().get(0);
        for (String wrong : List.of("101", "-1", "60.5", "", "六十", "99999999999")) {
            type(wrong);
            robot.clickOn("#gui-roster-exemption-decide");
            window.quiet();
            assertThat(told()).as("%s", wrong).isNotEmpty();
            assertThat(window.screens().find("#correction-reason"))
                    .as("no question")
                    .isNull();
        }
        window.screens().shootAsIs("roster-exemption-wrong-zh");
        robot.clickOn("#exemption-marks");
        type("10.01");
        robot.type(KeyCode.ENTER);
        window.quiet();
        assertThat(told()).isNotEmpty();
        assertThat(waiting()).as("nothing was set").isEqualTo(waiting);

        type("7.5");
        robot.type(KeyCode.ENTER);
        window.screens().settle();
        window.screens().shootDialog("roster-exemption-committee-zh");
        robot.clickOn("#correction-reason").write("hospital");
        robot.clickOn("#correction-first").write("Zhang");
        robot.clickOn("#correction-second").write("Zhang");
        robot.type(KeyCode.ENTER);
        window.quiet();
        assertThat(waiting()).as("one person alone decides nothing").isEqualTo(waiting);
        robot.clickOn("#correction-second").eraseText(5).write("Li");
        robot.type(KeyCode.ENTER);
        window.quiet();

        assertThat(waiting()).isEqualTo(waiting - 1);
        assertThat(fact(first)).satisfies(fact -> {
            assertThat(fact.basis()).isEqualTo(Basis.MARKS);
            assertThat(fact.value()).isEqualTo(750);
            assertThat(List.of(fact.reason(), fact.name1(), fact.name2())).containsExactly("hospital", "Zhang", "Li");
        });
        decideAgain();
        assertThat(fact(first).value()).isEqualTo(80);
        window.screens().shoot("roster-exemption-decided");
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        assertThat(window.screens().find("#roster-table")).isNotNull();
    }

    /** The same candidate again: the later decision counts. */
    private void decideAgain() {
        robot.clickOn("#exemption-percent");
        type("80％");
        robot.clickOn("#gui-roster-exemption-decide");
        window.screens().settle();
        robot.clickOn("#correction-reason").write("again");
        robot.clickOn("#correction-first").write("Zhang");
        robot.clickOn("#correction-second").write("Li");
        robot.type(KeyCode.ENTER);
        window.quiet();
    }

    private ExemptionDecided fact(Row row) {
        return window.exam().day().committee().get(row.key()).fact();
    }

    private void type(String text) {
        window.screens().run(() -> {
            TextField field = (TextField) window.screens().find("#exemption-value");
            field.setText(text);
            field.requestFocus();
        });
    }

    private int waiting() {
        return (int) rows().stream().filter(Row::isOpen).count();
    }

    private List<Row> rows() {
        return window.screens().compute(() -> List.copyOf(table().getItems()));
    }

    @SuppressWarnings("unchecked")
    private TableView<Row> table() {
        return (TableView<Row>) window.screens().find("#exemption-table");
    }

    private String told() {
        return window.screens().compute(() -> ((Label) window.screens().find("#exemption-told")).getText());
    }
}
