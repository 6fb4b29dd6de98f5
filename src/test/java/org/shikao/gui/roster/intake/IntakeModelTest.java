package org.shikao.gui.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.ImportRoster;
import org.shikao.flow.ReportFindings;
import org.shikao.flow.RosterMappings;
import org.shikao.gui.ExamModels;
import org.shikao.gui.SampleExam;
import org.shikao.gui.roster.intake.IntakeFile.State;
import org.shikao.gui.roster.intake.IntakeModel.Stage;
import org.shikao.gui.task.SameThreadTasks;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

class IntakeModelTest {
    private static final String HEAD = "准考证号,姓名,性别,身份证号,学校代码,学校名称,年级,班级\n";
    private static final List<String> IDS = List.of("990101201108155947", "990101201106063766", "990101201101065228");

    private final ExamModels models = new ExamModels();
    private final List<IntakeEnd> ends = new ArrayList<>();

    @TempDir
    private Path folder;

    private IntakeModel model;

    @BeforeEach
    void open() {
        models.workspace().open(SampleExam.copy(SampleExam.Stage.NEW, folder));
        ImportRoster flow = new ImportRoster(Texts.in(Lang.ZH_CN), RosterMappings.in(folder));
        model = new IntakeModel(flow, models.workspace(), new SameThreadTasks());
        model.onEnd(ends::add);
    }

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void aMissingFileStopsAllAndSaysWhichItIs() throws Exception {
        model.start(List.of(file("一.csv", HEAD, 2), folder.resolve("没有.csv")), false);

        assertThat(stage()).isEqualTo(Stage.REFUSED);
        assertThat(model.files().get(1).state()).isEqualTo(State.ERRORS);
        assertThat(model.files().get(1).problems().get(0).code()).isEqualTo("FILE_MISSING");
        assertThat(roster()).isEmpty();
    }

    @Test
    void cleanFilesGoThroughWithoutAStop() throws Exception {
        model.start(List.of(file("一.csv", HEAD, 3)), false);

        assertThat(stage()).isEqualTo(Stage.DONE);
        assertThat(model.frontProperty().get()).isFalse();
        assertThat(model.files().get(0).state()).isEqualTo(State.IMPORTED);
        assertThat(ends)
                .singleElement()
                .satisfies(end -> assertThat(end.report().imported()).isEqualTo(3));
        assertThat(roster()).hasSize(3);
    }

    @Test
    void tryingSavesNothingAndMayBeRepeatedInEarnest() throws Exception {
        model.start(List.of(file("一.csv", HEAD, 3)), true);
        assertThat(ends)
                .singleElement()
                .satisfies(end -> assertThat(end.trial()).isTrue());
        assertThat(roster()).isEmpty();

        model.again();
        assertThat(roster()).hasSize(3);
    }

    @Test
    void aColumnThatNobodyKnowsIsAskedForAndItsAnswerTriedAtOnceAndRemembered() throws Exception {
        String odd = HEAD.replace("姓名", "称呼");
        model.start(List.of(file("一.csv", odd, 2), file("二.csv", odd, 1)), false);
        assertThat(stage()).isEqualTo(Stage.COLUMNS);
        assertThat(model.complete()).isFalse();
        assertThat(table(0).missing()).containsExactly(RosterField.NAME);
        assertThat(table(0).lines().get(1).text("B")).isEqualTo("王一");

        model.columns().say(model.files().get(0), table(0), "B", Optional.of(RosterField.NAME));
        assertThat(model.complete()).as("the same headings in both files").isTrue();
        assertThat(table(1).missing()).isEmpty();
        assertThat(roster()).isEmpty();

        model.close();
        model.start(List.of(file("一.csv", odd, 2)), false);
        assertThat(stage()).as("not used, not remembered").isEqualTo(Stage.COLUMNS);
        model.columns().say(model.files().get(0), table(0), "B", Optional.of(RosterField.NAME));
        model.judge();
        assertThat(roster()).hasSize(2);

        model.start(List.of(file("三.csv", odd, 3)), false);
        assertThat(stage()).isEqualTo(Stage.DONE);
        assertThat(roster()).hasSize(3);
    }

    @Test
    void whatShallNotBeRememberedIsAskedForAgain() throws Exception {
        String odd = HEAD.replace("姓名", "称呼");
        model.start(List.of(file("一.csv", odd, 2)), false);
        model.columns().say(model.files().get(0), table(0), "B", Optional.of(RosterField.NAME));
        model.columns().keep(model.files().get(0), table(0), false);
        model.judge();
        assertThat(roster()).hasSize(2);

        model.start(List.of(file("一.csv", odd, 2)), false);
        assertThat(stage()).isEqualTo(Stage.COLUMNS);
    }

    @Test
    void aMappingFileSaysTheSameElsewhere() throws Exception {
        String odd = HEAD.replace("姓名", "称呼");
        model.start(List.of(file("一.csv", odd, 2)), false);
        model.columns().say(model.files().get(0), table(0), "B", Optional.of(RosterField.NAME));
        Path saved = folder.resolve("列.yaml");
        model.columns().save(model.files().get(0), saved, () -> {});
        model.start(List.of(file("一.csv", odd, 2)), false);
        assertThat(model.complete()).isFalse();

        model.columns().load(saved);
        assertThat(model.complete()).isTrue();
        model.judge();
        assertThat(roster()).hasSize(2);
    }

    @Test
    void onePersonsMistakeRefusesAllAndStandsInItsOwnFile() throws Exception {
        Path bad = file("坏.csv", HEAD, 2);
        Files.writeString(bad, Files.readString(bad).replace(IDS.get(1), "990101201106063767"));
        Path good = Files.writeString(
                folder.resolve("好.csv"), HEAD + "026990109009,李四,女," + IDS.get(2) + ",3299010009,高坪乡九年制学校,九年级,1班\n");
        model.start(List.of(good, bad), false);

        assertThat(stage()).isEqualTo(Stage.REFUSED);
        assertThat(model.errors()).isEqualTo(1);
        assertThat(model.files().get(0).state()).isEqualTo(State.UNDERSTOOD);
        assertThat(model.files().get(1).state()).isEqualTo(State.ERRORS);
        assertThat(roster()).isEmpty();

        List<Path> written = new ArrayList<>();
        Path report = folder.resolve("批注.xlsx");
        model.report(new ReportFindings(Texts.in(Lang.ZH_CN)), report, written::addAll);
        assertThat(written)
                .containsExactly(report)
                .allSatisfy(path -> assertThat(path).isNotEmptyFile());
    }

    @Test
    void twoSchoolsWithFilesOfOneNameKeepTheirFindingsApart() throws Exception {
        Path first = file("七年级.xlsx", HEAD, 2);
        Files.writeString(first, Files.readString(first).replace(IDS.get(1), "990101201106063767"));
        Files.createDirectories(folder.resolve("二中"));
        Path second = Files.writeString(
                folder.resolve("二中/七年级.xlsx"),
                HEAD + "026990109009,李四,女," + IDS.get(2) + ",3299010009,高坪乡九年制学校,九年级,1班\n");

        model.start(List.of(second, first, second), false);

        assertThat(model.files())
                .extracting(IntakeFile::name)
                .containsExactly("二中/七年级.xlsx", folder.getFileName() + "/七年级.xlsx");
        assertThat(model.files()).extracting(IntakeFile::state).containsExactly(State.UNDERSTOOD, State.ERRORS);
        assertThat(model.files().get(0).problems()).isEmpty();
        assertThat(model.files().get(1).errors()).isEqualTo(1);
        List<Path> written = new ArrayList<>();
        model.report(new ReportFindings(Texts.in(Lang.ZH_CN)), second.resolveSibling("七年级.xlsx"), written::addAll);
        assertThat(written).containsExactly(folder.resolve("二中/七年级-2.xlsx"));
        assertThat(second).content().startsWith(HEAD);
    }

    @Test
    void whoChangesOrIsMissingIsShownBeforeAnythingIsChanged() throws Exception {
        model.start(List.of(file("一.csv", HEAD, 3)), false);
        Path again = file("二.csv", HEAD, 2);
        Files.writeString(again, Files.readString(again).replaceFirst("1班", "2班"));
        model.start(List.of(again), false);

        assertThat(stage()).isEqualTo(Stage.DIFFERS);
        assertThat(DiffLine.of(model.comparison()))
                .extracting(DiffLine::kind)
                .containsExactly(DiffLine.Kind.MISSING, DiffLine.Kind.CHANGED);
        assertThat(DiffLine.of(model.comparison()).get(1))
                .satisfies(line -> assertThat(line.field()).contains(RosterField.CLASS_NAME))
                .satisfies(
                        line -> assertThat(line.before() + ">" + line.after()).isEqualTo("1班>2班"));
        assertThat(roster()).hasSize(3).allMatch(c -> c.className().equals("1班"));

        model.apply();
        assertThat(roster())
                .hasSize(3)
                .filteredOn(c -> c.className().equals("2班"))
                .hasSize(1);
        model.start(List.of(again), false);
        model.removingProperty().set(true);
        assertThat(model.comparison().afterwards(true)).isEqualTo(2);
        model.apply();
        assertThat(roster()).hasSize(2);
    }

    @Test
    void pressingAgainWhileItIsDoneOrAfterwardsDoesNothingTwice() throws Exception {
        model.start(List.of(file("一.csv", HEAD, 3)), false);
        model.judge();
        model.apply();
        assertThat(ends).as("done once").hasSize(1);
        Path again = file("二.csv", HEAD, 3);
        Files.writeString(again, Files.readString(again).replaceFirst("1班", "2班"));
        model.start(List.of(again), false);
        model.judge();
        assertThat(stage()).as("judging does not take over").isEqualTo(Stage.DIFFERS);

        model.apply();
        model.apply();
        model.judge();

        assertThat(ends).hasSize(2);
        assertThat(ends.get(1).report().updated()).isEqualTo(1);
    }

    @Test
    void stoppingBetweenTwoFilesImportsNothingAndMayBeTakenUpAgain() throws Exception {
        boolean[] stopped = {false};
        model.files().addListener((ListChangeListener<IntakeFile>) change -> {
            if (!stopped[0] && model.files().stream().anyMatch(f -> f.state() == State.UNDERSTOOD)) {
                stopped[0] = true;
                model.stop();
            }
        });
        Path other = Files.writeString(
                folder.resolve("二.csv"), HEAD + "026990109009,李四,女," + IDS.get(2) + ",3299010009,高坪乡九年制学校,九年级,1班\n");
        model.start(List.of(file("一.csv", HEAD, 2), other), false);

        assertThat(stage()).isEqualTo(Stage.STOPPED);
        assertThat(model.files()).extracting(IntakeFile::state).containsExactly(State.UNDERSTOOD, State.STOPPED);
        assertThat(roster()).isEmpty();

        model.again();
        assertThat(stage()).isEqualTo(Stage.DONE);
        assertThat(roster()).hasSize(3);
    }

    @Test
    void keepingTheOldRosterChangesNothing() throws Exception {
        model.start(List.of(file("一.csv", HEAD, 3)), false);
        model.start(List.of(file("二.csv", HEAD, 1)), false);
        model.close();

        assertThat(stage()).isEqualTo(Stage.NONE);
        assertThat(roster()).hasSize(3);
    }

    private Stage stage() {
        return model.stageProperty().get();
    }

    private IntakeTable table(int file) {
        return model.files().get(file).tables().get(0);
    }

    private List<Candidate> roster() {
        return models.workspace().exam().roster().candidates();
    }

    private Path file(String name, String head, int candidates) throws IOException {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < candidates; i++) {
            text.append("02699010900")
                    .append(i + 1)
                    .append(",王")
                    .append("一二三".charAt(i))
                    .append(",女,")
                    .append(IDS.get(i))
                    .append(",3299010009,高坪乡九年制学校,九年级,1班\n");
        }
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
