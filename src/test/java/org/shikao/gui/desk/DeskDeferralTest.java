package org.shikao.gui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.Access;
import org.shikao.flow.RegisterFault;
import org.shikao.gui.SampleDay;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.task.SameThreadTasks;
import org.shikao.gui.workspace.Workspace;
import org.shikao.journey.PaperExam;
import org.shikao.journey.SmallExam;
import org.shikao.text.Phrase;

/** A deferral at the desk under rules that ask for a proof. */
class DeskDeferralTest {
    private final List<Proof> asked = new ArrayList<>();
    private final CommandLineHere shikao = new CommandLineHere("site");
    private Optional<DeskDeferral> answer = Optional.empty();
    private Optional<String> remark = Optional.empty();
    private Workspace workspace;
    private DeskModel model;
    private SmallExam exam;

    @TempDir
    Path folder;

    @BeforeEach
    void anExamWhoseRulesWantTheProofOfACountyHospital() throws IOException {
        String hunan = shikao.run("rules", "show", "hunan").out();
        Path rules = Files.writeString(
                folder.resolve("rules.yaml"),
                hunan.replace("deferralProof: none", "deferralProof: county-hospital"),
                StandardCharsets.UTF_8);
        onTheDesk(SmallExam.planned(shikao, folder.resolve("exam.shikao"), rules.toString()));
    }

    private void onTheDesk(SmallExam planned) {
        exam = planned;
        exam.draw(exam.sessions().get(0));
        workspace = new Workspace(SampleDay.FLOWS.exams, new SameThreadTasks(), failure -> {
            throw new AssertionError(failure);
        });
        model = new DeskModel(workspace, SampleDay.FLOWS.score, new Answers(), Clock.systemUTC());
        workspace.show(SampleDay.FLOWS.exams.open(exam.file(), Access.WRITE).get());
        model.refresh();
        DeskSession session = model.sessions().get(0);
        model.open(session, session.examiners().get(0));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theProofIsAskedForAndMayComeLater() {
        SheetKey key = model.activeSheet().key();
        defer();
        assertThat(asked).containsExactly(Proof.COUNTY_HOSPITAL);
        assertThat(outcome(key)).as("who gives up notes nothing").isEqualTo(Outcome.PENDING);

        answer = Optional.of(new DeskDeferral(Proof.NONE, "骨折"));
        defer();
        assertThat(outcome(key)).isEqualTo(Outcome.DEFERRED);
        assertThat(said()).isEqualTo("gui.desk.say.proofOwed");
        assertThat(workspace.exam().day().deferralProofs()).isEmpty();

        answer = Optional.of(new DeskDeferral(Proof.HOSPITAL, "门诊病历"));
        defer();
        assertThat(said()).as("less than the rules want is still owed").isEqualTo("gui.desk.say.proofOwed");
        answer = Optional.of(new DeskDeferral(Proof.COUNTY_HOSPITAL, "县医院诊断证明"));
        defer();
        assertThat(said()).isEqualTo("gui.desk.say.proofSeen");
        assertThat(outcome(key)).isEqualTo(Outcome.DEFERRED);
        assertThat(workspace.exam().day().deferralProofs()).containsEntry(key, Proof.COUNTY_HOSPITAL);
    }

    @Test
    void aProofSeenAtOnceIsNotedWithTheDeferral() {
        SheetKey key = model.activeSheet().key();
        int before = workspace.exam().day().heads().values().stream()
                .mapToInt(n -> n)
                .sum();
        answer = Optional.of(new DeskDeferral(Proof.COUNTY_HOSPITAL, "骨折"));
        defer();
        assertThat(outcome(key)).isEqualTo(Outcome.DEFERRED);
        assertThat(workspace.exam().day().deferralProofs()).containsEntry(key, Proof.COUNTY_HOSPITAL);
        assertThat(workspace.exam().day().heads().values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isGreaterThanOrEqualTo(before + 2);
        workspace.close();
        assertThat(exam.json("check").exit()).isZero();
        workspace.show(SampleDay.FLOWS.exams.open(exam.file(), Access.READ).get());
    }

    @Test
    void thatOfAPaperShowsOnEverySheetOfTheCandidate() throws IOException {
        workspace.close();
        onTheDesk(PaperExam.planned(new CommandLineHere("paper"), folder));
        DeskSheet sheet = model.activeSheet();
        remark = Optional.of("住院");
        defer();
        String no = sheet.key().candidateNo();
        assertThat(model.sheets())
                .filteredOn(other -> other.key().candidateNo().equals(no))
                .hasSize(3)
                .allMatch(other -> other.outcome() == Outcome.DEFERRED);
        assertThat(model.sheets())
                .filteredOn(other -> !other.key().candidateNo().equals(no))
                .noneMatch(other -> other.outcome() == Outcome.DEFERRED);
    }

    private void defer() {
        model.outcome(Outcome.DEFERRED.name(), Phrase.of("outcome.DEFERRED"));
    }

    private Outcome outcome(SheetKey key) {
        return workspace.exam().day().sheet(key).orElseThrow().outcome();
    }

    private String said() {
        return model.said().orElseThrow().phrase().key();
    }

    private final class Answers implements DeskQuestions {
        @Override
        public boolean submit(DeskSession session, DeskSheet sheet, Marks total) {
            throw new AssertionError("nobody hands in");
        }

        @Override
        public Optional<Correction> correction(Phrase what) {
            throw new AssertionError("nobody corrects");
        }

        @Override
        public Optional<RegisterFault.Order> fault(DeskSession session, DeskSheet sheet, DeskExaminer who) {
            return Optional.empty();
        }

        @Override
        public Optional<DeskDeferral> deferral(DeskSheet sheet, Proof wanted) {
            asked.add(wanted);
            return answer;
        }

        @Override
        public Optional<String> note(DeskSheet sheet, Phrase outcome) {
            assertThat(remark).as("with a proof the remark is asked for there").isPresent();
            return remark;
        }
    }
}
