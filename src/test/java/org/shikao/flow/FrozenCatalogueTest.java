package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.Rubric.Status;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricHistory.Kept;
import org.shikao.flow.ImportCatalogue.Order;
import org.shikao.gui.SampleExam;
import org.shikao.gui.SampleExam.Stage;

/** What is frozen stays as it was printed, whatever comes in. */
class FrozenCatalogueTest {
    private static final String ID = "HX03";
    private static final Signature LIN = new Signature("林老师", "省厅更正了分值");
    private static final Order STAYING = new Order(true, Seal.KEEP, Signature.NONE);

    private final EditRubric rubrics = SampleExam.flows().rubrics;
    private final ImportCatalogue flow = SampleExam.flows().catalogue;

    @TempDir
    private Path folder;

    @Test
    void sealingAPlanFreezesWhatItUsesAndNothingElse() {
        try (OpenExam exam = SampleExam.open(Stage.PLANNED, folder)) {
            Set<String> used = exam.plan().sessions().stream()
                    .flatMap(session -> session.stations().stream())
                    .flatMap(station -> station.tasks().stream())
                    .map(task -> task.experimentId())
                    .collect(Collectors.toSet());

            assertThat(used).isNotEmpty();
            assertThat(exam.catalogue().experiments())
                    .allMatch(e -> (e.rubric().status() == Status.SEALED) == used.contains(e.id()));
            assertThat(rubrics.history(exam).get().versions())
                    .extracting(Kept::experimentId)
                    .containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @Test
    void planningAgainKeepsNothingTwice() {
        try (OpenExam exam = SampleExam.open(Stage.PLANNED, folder)) {
            Catalogue before = exam.catalogue();
            int kept = rubrics.history(exam).get().versions().size();

            assertThat(SampleExam.flows()
                            .plan
                            .run(exam, "77", Seal.BREAK, Progress.NONE)
                            .refused())
                    .isFalse();

            assertThat(exam.catalogue()).isEqualTo(before);
            assertThat(rubrics.history(exam).get().versions()).hasSize(kept);
        }
    }

    /** Each part is sound by itself: only together do two experiments of one title stand in the list. */
    @Test
    void aMergeTellsWhatIsWrongOfTheWhole() throws IOException {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            Path all = exported(exam, "all.yaml");
            Experiment own = exam.catalogue().experiment(ID).orElseThrow();
            String text = Files.readString(all, StandardCharsets.UTF_8);
            int from = text.indexOf("- id: \"" + ID + "\"");
            int to = text.indexOf("- id: ", from + 1);
            String head = text.substring(0, text.indexOf("experiments:")) + "experiments:\n";
            String one = head + "  " + text.substring(from, to).strip() + "\n";
            Path file = Files.writeString(folder.resolve("one.yaml"), one.replace("\"" + ID + "\"", "\"ZZ01\""));

            assertThat(flow.read(file).problems()).isEmpty();
            Answer<ImportCatalogue.CatalogueReport> merged = flow.run(exam, file, STAYING);

            assertThat(merged.problems()).extracting(Problem::code).containsExactly("EXPERIMENT_TITLE_TWICE");
            assertThat(merged.problems().get(0).args()).containsExactly(own.title());
            assertThat(exam.catalogue().experiment("ZZ01")).isPresent();
        }
    }

    @Test
    void theSameCatalogueThawsNothing() throws IOException {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            Path drafts = exported(exam, "drafts.yaml");
            freeze(exam, Signature.of("林老师"));

            assertThat(flow.touched(exam, drafts, STAYING).get().isEmpty()).isTrue();
            assertThat(flow.diff(exam, drafts).get().isEmpty()).isTrue();
            assertThat(flow.run(exam, drafts, new Order(false, Seal.KEEP, Signature.NONE))
                            .refused())
                    .isFalse();

            assertThat(rubric(exam).signedBy()).isEqualTo("林老师");
            assertThat(rubric(exam).status()).isEqualTo(Status.FROZEN);
        }
    }

    @Test
    void anEditionThatChangesAFrozenExperimentIsRefusedAndShown() throws IOException {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            Path other = edited(exam, "other.yaml");
            freeze(exam, Signature.of("林老师"));
            Catalogue before = exam.catalogue();

            for (boolean merge : List.of(true, false)) {
                Order order = new Order(merge, Seal.KEEP, Signature.NONE);
                assertThat(flow.check(exam, other, order).problems())
                        .filteredOn(Problem::isError)
                        .extracting(Problem::code)
                        .containsExactly("EXPERIMENT_FROZEN");
                assertThat(flow.run(exam, other, order).refused()).isTrue();
                assertThat(flow.touched(exam, other, order).get().changes())
                        .extracting(change -> change.before() + ">" + change.after())
                        .containsExactly("15>12");
            }
            assertThat(exam.catalogue()).isEqualTo(before);
        }
    }

    @Test
    void aNewVersionNeedsANameAndAReasonAndKeepsTheOldOne() throws IOException {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            Path other = edited(exam, "other.yaml");
            freeze(exam, Signature.of("林老师"));
            Rubric old = rubric(exam);

            for (Signature half : List.of(Signature.of("林老师"), new Signature(" ", "有错"))) {
                assertThat(flow.run(exam, other, new Order(true, Seal.KEEP, half))
                                .problems())
                        .filteredOn(Problem::isError)
                        .extracting(Problem::code)
                        .containsExactly("RUBRIC_REASON");
            }
            assertThat(flow.run(exam, other, new Order(true, Seal.KEEP, LIN)).refused())
                    .isFalse();

            assertThat(exam.catalogue().experiment(ID).orElseThrow().minutes()).isEqualTo(12);
            assertThat(rubric(exam).version()).isEqualTo(old.version() + 1);
            assertThat(rubric(exam).status()).isEqualTo(Status.FROZEN);
            List<Kept> kept = rubrics.history(exam).get().of(ID);
            assertThat(kept).extracting(Kept::reason).containsExactly("省厅更正了分值", "");
            assertThat(kept.get(1).rubric()).isEqualTo(old);
        }
    }

    @Test
    void aFrozenExperimentTakenAwayAndBroughtBackGetsANumberOfItsOwn() throws IOException {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            Path whole = exported(exam, "whole.yaml");
            Catalogue all = exam.catalogue();
            freeze(exam, Signature.of("林老师"));
            Path without = written(
                    new Catalogue(
                            all.edition(),
                            all.experiments().stream()
                                    .filter(e -> !e.id().equals(ID))
                                    .toList()),
                    "without.yaml");

            assertThat(flow.run(exam, without, new Order(true, Seal.KEEP, Signature.NONE))
                            .refused())
                    .as("merging takes nothing away")
                    .isFalse();
            assertThat(flow.run(exam, without, new Order(false, Seal.KEEP, Signature.NONE))
                            .problems())
                    .extracting(Problem::code)
                    .contains("EXPERIMENT_FROZEN");
            assertThat(flow.run(exam, without, new Order(false, Seal.KEEP, LIN)).refused())
                    .isFalse();
            assertThat(exam.catalogue().experiment(ID)).isEmpty();
            assertThat(flow.run(exam, whole, STAYING).refused()).isFalse();

            assertThat(rubric(exam).status()).isEqualTo(Status.DRAFT);
            assertThat(rubric(exam).version()).isEqualTo(2);
            assertThat(freeze(exam, Signature.of("王老师")).problems())
                    .extracting(Problem::code)
                    .contains("RUBRIC_REASON");
            assertThat(freeze(exam, LIN).refused()).isFalse();
        }
    }

    @Test
    void aDraftUnderAFrozenNumberIsNeitherKeptNorFrozen() {
        try (OpenExam exam = SampleExam.open(Stage.NEW, folder)) {
            freeze(exam, Signature.of("林老师"));
            Rubric old = rubric(exam);
            Rubric same = RubricEdit.draft(RubricEdit.down(old, 1), 1);
            Rubric next = RubricEdit.draft(same, 2);

            assertThat(rubrics.keep(exam, ID, same).problems())
                    .extracting(Problem::code)
                    .containsExactly("RUBRIC_FROZEN");
            assertThat(rubrics.freeze(exam, ID, same, LIN, Seal.KEEP).problems())
                    .extracting(Problem::code)
                    .contains("RUBRIC_FROZEN");
            assertThat(rubrics.freeze(exam, ID, next, Signature.of("林老师"), Seal.KEEP)
                            .problems())
                    .extracting(Problem::code)
                    .contains("RUBRIC_REASON");
            assertThat(rubric(exam)).isEqualTo(old);
            assertThat(rubrics.keep(exam, ID, next).refused()).isFalse();
            assertThat(rubrics.freeze(exam, ID, next, LIN, Seal.KEEP).refused()).isFalse();
            assertThat(rubric(exam).version()).isEqualTo(2);
        }
    }

    private Answer<Catalogue> freeze(OpenExam exam, Signature by) {
        return rubrics.freeze(exam, ID, rubric(exam), by, Seal.KEEP);
    }

    private Path exported(OpenExam exam, String name) throws IOException {
        Path file = folder.resolve(name);
        flow.export(exam, file);
        return file;
    }

    private Path edited(OpenExam exam, String name) throws IOException {
        Catalogue own = exam.catalogue();
        Experiment before = own.experiment(ID).orElseThrow();
        assertThat(before.minutes()).isEqualTo(15);
        Path file = exported(exam, name);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int at = text.indexOf(ID);
        Files.writeString(file, text.substring(0, at) + text.substring(at).replaceFirst("minutes: 15", "minutes: 12"));
        return file;
    }

    private Path written(Catalogue catalogue, String name) throws IOException {
        return Files.writeString(folder.resolve(name), new Documents().text(catalogue));
    }

    private static Rubric rubric(OpenExam exam) {
        return exam.catalogue().experiment(ID).orElseThrow().rubric();
    }
}
