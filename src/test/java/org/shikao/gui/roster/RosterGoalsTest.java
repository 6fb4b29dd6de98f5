package org.shikao.gui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.roster.Candidate;
import org.shikao.gui.ExamWindow;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;
import org.shikao.gui.Windowed;
import org.shikao.gui.frame.Goal;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Candidates in the go-to palette, whatever people type of them. */
@ExtendWith(Windowed.class)
class RosterGoalsTest {
    private static final int LIMIT = 5;

    @TempDir
    private Path folder;

    private ExamWindow window;
    private RosterGoals goals;

    @BeforeEach
    void open() throws Exception {
        window = new ExamWindow((wiring, services, workspace, navigator) -> {
            goals = new RosterGoals(workspace, navigator);
            return new RosterPage(
                    new RosterFlows(wiring.roster, wiring.photos, wiring.report, RosterPageTest.desk(wiring)),
                    workspace,
                    services,
                    navigator);
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private List<String> found(String typed) {
        return window.screens().compute(() -> goals.find(typed, Texts.in(Lang.ZH_CN), LIMIT)).stream()
                .map(Goal::title)
                .toList();
    }

    @Test
    void findsByNumberNameAndPinyinInAnyWidthAndCase() {
        assertThat(found("彭")).as("no exam is open").isEmpty();
        window.open(SampleExam.copy(Stage.ROSTER, folder));
        window.quiet();
        Candidate first = window.exam().roster().candidates().get(0);
        assertThat(first.name()).isEqualTo("彭珊琅");

        for (String typed : List.of(
                first.candidateNo(), "０２６９９０１０１００１", "彭珊琅", "彭·珊琅", "pengshanlang", "PengShL", "péng shān láng")) {
            assertThat(found(typed)).as(typed).contains("彭珊琅");
        }
        assertThat(found(" ")).isEmpty();
        assertThat(found("qqqq")).isEmpty();
        assertThat(found("0")).hasSize(LIMIT);
    }
}
