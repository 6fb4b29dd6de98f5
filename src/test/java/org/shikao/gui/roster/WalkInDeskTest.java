package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shikao.flow.LinkWalkIn.Row;
import org.shikao.flow.RemoveCandidates.Removal;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/** Walk-ins on the roster page, as a person adds, links and parts them. */
class WalkInDeskTest extends OnRosterPage {
    private static final String ID = BigRoster.idNumber(LocalDate.of(2011, 5, 5), 555);

    @BeforeEach
    void open() throws Exception {
        window.open(SampleExam.copy(Stage.PLANNED, folder));
        window.quiet();
        robot.clickOn("#page-more");
        robot.clickOn("#gui-roster-walkins");
        window.quiet();
    }

    @Test
    void somebodyOnNoListIsAddedLinkedAndPartedAgain() {
        robot.clickOn("#gui-roster-walkin-add");
        assertThat(told()).as("no session, no name").isNotEmpty();
        ComboBox<?> sessions = (ComboBox<?>) window.screens().find("#walkin-session");
        moveAway();
        window.screens().run(() -> sessions.getSelectionModel().select(0));
        robot.clickOn("#walkin-name").write("诸葛未报");
        assertThat(told()).as("what was missing is there").isEmpty();
        robot.clickOn("#walkin-id").write(ID);
        robot.clickOn("#gui-roster-walkin-add");
        window.screens().shootAsIs("roster-walkin-adding-zh");
        sign("漏报");
        assertThat(rows()).as(told()).hasSize(1);
        window.screens().shoot("roster-walkins");

        String no = window.exam().roster().candidates().get(5).candidateNo();
        window.screens().run(() -> table().getSelectionModel().select(0));
        robot.clickOn("#walkin-candidate").write(no);
        robot.clickOn("#gui-roster-walkin-link");
        window.screens().shootDialog("roster-walkin-differs-zh");
        sign("证件换过");
        assertThat(rows().get(0).linked()).as(told()).isEqualTo(no);

        window.screens().run(() -> table().getSelectionModel().select(0));
        robot.clickOn("#gui-roster-walkin-unlink");
        sign("认错人");
        assertThat(rows().get(0).linked()).as(told()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        window.quiet();
        assertThat(window.screens().find("#roster-table")).isNotNull();
    }

    /** Somebody of the first session moves away, which leaves a bench to spare. */
    private void moveAway() {
        String gone = window.exam().plan().sessions().get(0).candidates().get(0);
        var answer = window.wiring().remove.run(window.exam(), new Removal(List.of(gone), "转学", "王", "李", true));
        assertThat(answer.refused()).as("%s", answer.problems()).isFalse();
        window.changed();
    }

    private void sign(String reason) {
        robot.clickOn("#correction-reason").write(reason);
        robot.clickOn("#correction-first").write("王老师");
        robot.clickOn("#correction-second").write("李老师");
        robot.type(KeyCode.ENTER);
        window.quiet();
    }

    private List<Row> rows() {
        return window.screens().compute(() -> List.copyOf(table().getItems()));
    }

    @SuppressWarnings("unchecked")
    private TableView<Row> table() {
        return (TableView<Row>) window.screens().find("#walkin-table");
    }

    private String told() {
        return window.screens().compute(() -> ((Label) window.screens().find("#walkin-told")).getText());
    }
}
