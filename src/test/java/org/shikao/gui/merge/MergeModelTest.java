package org.shikao.gui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.Wiring;
import org.shikao.exam.Problem;
import org.shikao.flow.DecideListConflict.Version;
import org.shikao.gui.ExamDayCopies;
import org.shikao.gui.ExamModels;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.Correction;

class MergeModelTest {
    private final ExamModels exam = new ExamModels();
    private final MergeModel model = new MergeModel(exam.workspace(), flows(exam.wiring()));

    @TempDir
    private Path folder;

    static MergeFlows flows(Wiring wiring) {
        return new MergeFlows(wiring.merge, wiring.decide, wiring.adjudicate, wiring.decideList);
    }

    @AfterEach
    void close() {
        exam.close();
    }

    @Test
    void onlyExamFilesAreTakenFromWhatIsDropped() {
        assertThat(MergeModel.examFiles(List.of(Path.of("a.xlsx"), Path.of("b.SHIKAO"), Path.of("c.shikao"))))
                .containsExactly(Path.of("b.SHIKAO"), Path.of("c.shikao"));
    }

    @Test
    void nothingIsMergedWhileNoExamIsOpen() {
        model.merge(List.of(Path.of("a.shikao")), report -> {
            throw new AssertionError("merged");
        });
        assertThat(model.viewProperty().get()).isNull();
        assertThat(model.stepProperty().get()).isEqualTo(StepState.EMPTY);
    }

    @Test
    void mergingTwiceAddsNothingTheSecondTime() {
        List<Path> sites = ExamDayCopies.sites(folder);
        exam.workspace().open(sites.get(0));
        List<Path> others = sites.subList(1, sites.size());
        model.merge(others, report -> assertThat(report.added()).isPositive());
        model.merge(others, report -> assertThat(report.added()).isZero());

        assertThat(model.viewProperty().get().files()).hasSize(sites.size());
        assertThat(model.stepProperty().get()).isEqualTo(StepState.DONE);
    }

    @Test
    void copiesOfOneNameFromTwoSticksAreTwoLines() throws Exception {
        List<Path> sites = ExamDayCopies.sites(folder);
        exam.workspace().open(sites.get(0));
        List<Path> sticks = new ArrayList<>();
        for (String stick : List.of("甲盘", "乙盘")) {
            Path there = Files.createDirectories(folder.resolve(stick)).resolve("实考.shikao");
            sticks.add(Files.copy(sites.get(1 + sticks.size()), there));
        }
        model.merge(sticks.subList(0, 1), report -> assertThat(report.added()).isPositive());
        model.merge(sticks.subList(1, 2), report -> assertThat(report.added()).isPositive());

        assertThat(model.viewProperty().get().files())
                .extracting(MergeModel.FileRow::file)
                .containsExactly(sites.get(0).getFileName().toString(), "甲盘/实考.shikao", "乙盘/实考.shikao");
    }

    @Test
    void oneUntrustworthyFileStopsAllAndIsNamed() throws Exception {
        exam.workspace().open(ExamDayCopies.finished(folder));
        Path bad = Files.writeString(folder.resolve("bad.shikao"), "no database");
        List<Path> good = ExamDayCopies.disagreeing(folder);
        model.merge(List.of(good.get(0), bad), report -> {
            throw new AssertionError("merged");
        });

        assertThat(model.viewProperty().get().problems())
                .extracting(Problem::code)
                .contains("STORE_NOT_EXAM");
        assertThat(model.viewProperty().get().files()).hasSize(1);
        assertThat(model.viewProperty().get().conflicts()).isEmpty();
    }

    @Test
    void aDecisionTakesTheConflictAway() {
        exam.workspace().open(ExamDayCopies.finished(folder));
        model.shown(true);
        model.merge(ExamDayCopies.disagreeing(folder), report -> {});
        DisputedView first =
                (DisputedView) model.viewProperty().get().conflicts().get(0);
        assertThat(first.differing()).isEqualTo(2);
        assertThat(first.sheets()).noneMatch(DisputedView.Sheet::own);

        model.decide(
                first,
                first.sheets().get(1).device(),
                new Correction("复核录像", "王主任", "李老师"),
                decided -> assertThat(decided.sheet().total())
                        .isEqualTo(first.sheets().get(1).total()));

        assertThat(model.viewProperty().get().conflicts()).hasSize(ExamDayCopies.DISPUTED - 1);
        assertThat(model.stepProperty().get()).isEqualTo(StepState.ATTENTION);
    }

    @Test
    void changesOfTheListMadeApartWaitUntilTwoPeopleDecideEach() {
        ListsApart apart = new ListsApart(folder);
        exam.workspace().open(apart.here);
        model.shown(true);
        model.merge(List.of(apart.there), report -> {});
        assertThat(disputes()).hasSize(ListsApart.DISPUTES);
        assertThat(model.stepProperty().get()).isEqualTo(StepState.ATTENTION);

        ListDisputeView name = disputes().get(0);
        assertThat(name.versions()).hasSize(2);
        assertThat(name.versions().stream().filter(Version::own))
                .singleElement()
                .satisfies(v -> assertThat(v.after()).contains("田小𬭛"))
                .satisfies(v -> assertThat(List.of(v.reason(), v.name1(), v.name2()))
                        .containsExactly("与户口簿核对，学校来电说明", "王主任", "李老师"));
        Version kept = name.versions().get(1);
        settle(name, kept, "李老师");

        assertThat(disputes()).hasSize(ListsApart.DISPUTES - 1);
        assertThat(shownName(name.candidateNo())).isEqualTo(kept.after().orElseThrow());
        settle(name, kept, "李老师");
        assertThat(model.viewProperty().get().problems())
                .as("a second click decides nothing twice")
                .extracting(Problem::code)
                .containsExactly("LIST_DECIDED_ALREADY");

        ListDisputeView removal = disputes().get(2);
        assertThat(removal.disputed().removed()).isTrue();
        assertThat(removal.name()).isEqualTo("王晓");
        settle(removal, removal.versions().get(0), "李老师");
        assertThat(model.viewProperty().get().problems())
                .extracting(Problem::code)
                .containsExactly("LIST_NOT_KEEPABLE");
        settle(removal, removal.versions().get(1), "李老师");
        assertThat(disputes()).hasSize(ListsApart.DISPUTES - 2);
        while (!disputes().isEmpty()) {
            int before = disputes().size();
            settle(disputes().get(0), disputes().get(0).versions().get(0), "李老师");
            assertThat(disputes()).hasSize(before - 1);
        }
        assertThat(model.stepProperty().get()).isEqualTo(StepState.DONE);
    }

    private void settle(ListDisputeView between, Version kept, String second) {
        model.settle(between, kept, new Correction("与证件核对", "王主任", second), left -> {});
    }

    private String shownName(String candidateNo) {
        return exam.workspace().exam().roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(candidateNo))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<ListDisputeView> disputes() {
        return model.viewProperty().get().conflicts().stream()
                .map(ListDisputeView.class::cast)
                .toList();
    }
}
