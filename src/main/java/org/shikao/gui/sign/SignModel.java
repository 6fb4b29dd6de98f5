package org.shikao.gui.sign;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Site;
import org.shikao.flow.EnterScore.Saved;
import org.shikao.flow.OpenExam;
import org.shikao.flow.RegisterFault;
import org.shikao.flow.SignSession;
import org.shikao.flow.SignSession.SignedOff;
import org.shikao.gui.control.StepState;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The sessions of the exam with their counts, and signing one off. */
final class SignModel extends ExamModel<List<SessionLine>> {
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<SessionLine> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper signable = new ReadOnlyBooleanWrapper();
    private final BooleanProperty unsignedOnly = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final SignFlows flows;

    SignModel(Workspace workspace, SignFlows flows) {
        super(workspace, Reading.WHEN_IN_FRONT);
        this.flows = flows;
        chosen.addListener((at, before, now) -> judge());
        first.addListener((at, before, now) -> judge());
    }

    /** Every session in the order of the plan; null while no exam is open, empty before there is a plan. */
    ReadOnlyObjectProperty<List<SessionLine>> sessionsProperty() {
        return viewProperty();
    }

    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SessionLine> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether the chosen session may be tried to be signed: there is a name and it is not signed yet. */
    ReadOnlyBooleanProperty signableProperty() {
        return signable.getReadOnlyProperty();
    }

    BooleanProperty unsignedOnlyProperty() {
        return unsignedOnly;
    }

    StringProperty queryProperty() {
        return query;
    }

    StringProperty firstProperty() {
        return first;
    }

    StringProperty secondProperty() {
        return second;
    }

    /** Why somebody signs for the leader of the team; not asked where the session has none. */
    StringProperty reasonProperty() {
        return reason;
    }

    /** The sessions that fit the filter. */
    List<SessionLine> matching() {
        String wanted = query.get().strip();
        return viewProperty().get().stream()
                .filter(line -> !unsignedOnly.get() || !line.isSigned())
                .filter(line -> wanted.isEmpty()
                        || line.row().id().contains(wanted)
                        || line.site().contains(wanted)
                        || line.row().room().contains(wanted)
                        || line.row().date().toString().contains(wanted))
                .toList();
    }

    void choose(SessionLine line) {
        boolean same = line != null
                && chosen.get() != null
                && line.row().id().equals(chosen.get().row().id());
        if (!same) {
            problems.set(List.of());
        }
        chosen.set(line);
    }

    /** The session of this id, if there is one. */
    void choose(String sessionId) {
        Stream.ofNullable(viewProperty().get())
                .flatMap(List::stream)
                .filter(line -> line.row().id().equals(sessionId))
                .findFirst()
                .ifPresent(this::choose);
    }

    /** Signs the chosen session; a refusal stays beside it. */
    void sign(Consumer<SignedOff> done) {
        String id = chosen.get().row().id();
        String by = first.get().strip();
        SignSession.Signers signers = new SignSession.Signers(by, second.get().strip(), reason.get());
        List<Object> act = List.of("sign", id);
        workspace().<SignedOff>saveOnce(act, (exam, progress) -> flows.sign().run(exam, id, signers), answer -> {
            problems.set(answer.problems());
            answer.value().ifPresent(signed -> {
                reason.set("");
                done.accept(signed);
            });
        });
    }

    /** Notes that the candidate of a sheet signed for the score on paper, or refused to. */
    void acknowledge(SessionLine.Sheet sheet, boolean signed) {
        SheetKey key = new SheetKey(sheet.row().candidateNo(), sheet.row().subject());
        workspace()
                .<Saved>saveOnce(
                        List.of("acknowledge", key),
                        (exam, progress) -> flows.score().acknowledge(exam, key, signed, ""),
                        answer -> problems.set(answer.problems()));
    }

    boolean isWritable() {
        return workspace().writable();
    }

    /** Decides otherwise about faulty apparatus; a refusal stays beside the session. */
    void settle(RegisterFault.Settling settling) {
        workspace()
                .<List<RegisterFault.Row>>saveOnce(
                        List.of("fault", settling.fault()),
                        (exam, progress) -> flows.faults().settle(exam, settling),
                        answer -> problems.set(answer.problems()));
    }

    private void judge() {
        SessionLine line = chosen.get();
        signable.set(line != null
                && !line.isSigned()
                && workspace().writable()
                && !first.get().isBlank());
    }

    @Override
    protected void forget() {
        problems.set(List.of());
        chosen.set(null);
    }

    @Override
    protected List<SessionLine> read(OpenExam exam) {
        Map<String, String> candidates = exam.roster().candidates().stream()
                .collect(Collectors.toMap(Candidate::candidateNo, Candidate::name, (one, other) -> one));
        Map<String, String> sites =
                exam.venue().sites().stream().collect(Collectors.toMap(Site::code, Site::name, (one, other) -> one));
        SessionLine.Names names = new SessionLine.Names() {
            @Override
            public String candidate(String candidateNo) {
                return candidates.getOrDefault(candidateNo, "");
            }

            @Override
            public String site(String code) {
                return sites.getOrDefault(code, code);
            }
        };
        return flows.status().sessions(exam).stream()
                .map(row -> SessionLine.of(exam, flows.status(), row, names))
                .toList();
    }

    @Override
    protected List<SessionLine> take(List<SessionLine> lines) {
        String kept = chosen.get() == null ? null : chosen.get().row().id();
        chosen.set(lines.stream()
                .filter(line -> line.row().id().equals(kept))
                .findFirst()
                .or(() -> lines.stream().filter(SessionLine::isReady).findFirst())
                .or(() -> lines.stream().findFirst())
                .orElse(null));
        return lines;
    }

    @Override
    protected Phrase stateOf(List<SessionLine> lines) {
        long ready = lines.stream().filter(SessionLine::isReady).count();
        return lines.isEmpty() ? null : Phrase.of("gui.sign.state", lines.size(), signed(lines), ready);
    }

    @Override
    protected StepState stepOf(List<SessionLine> lines) {
        long signed = signed(lines);
        if (signed == 0) {
            return StepState.EMPTY;
        }
        return signed == lines.size() ? StepState.DONE : StepState.IN_PROGRESS;
    }

    private static long signed(List<SessionLine> lines) {
        return lines.stream().filter(SessionLine::isSigned).count();
    }
}
