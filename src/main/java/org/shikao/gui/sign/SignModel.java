package org.shikao.gui.sign;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Site;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.OpenExam;
import org.shikao.flow.SignSession;
import org.shikao.flow.SignSession.SignedOff;
import org.shikao.gui.control.StepState;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The sessions of the exam with their counts, and signing one off. */
final class SignModel {
    /** Every session in the order of the plan; null while no exam is open, empty before there is a plan. */
    private final ReadOnlyObjectWrapper<List<SessionLine>> sessions = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<SessionLine> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final ReadOnlyBooleanWrapper signable = new ReadOnlyBooleanWrapper();
    private final BooleanProperty unsignedOnly = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final Workspace workspace;
    private final ExamStatus status;
    private final SignSession sign;
    private boolean front;
    private boolean stale;

    SignModel(Workspace workspace, ExamStatus status, SignSession sign) {
        this.workspace = workspace;
        this.status = status;
        this.sign = sign;
        workspace.examProperty().addListener((at, before, now) -> opened(now));
        workspace.revisionProperty().addListener((at, before, now) -> refresh());
        chosen.addListener((at, before, now) -> judge());
        first.addListener((at, before, now) -> judge());
        opened(workspace.exam());
    }

    ReadOnlyObjectProperty<List<SessionLine>> sessionsProperty() {
        return sessions.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SessionLine> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phrase> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StepState> stepProperty() {
        return step.getReadOnlyProperty();
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

    /** The sessions that fit the filter. */
    List<SessionLine> matching() {
        String wanted = query.get().strip();
        return sessions.get().stream()
                .filter(line -> !unsignedOnly.get() || !line.isSigned())
                .filter(line -> wanted.isEmpty()
                        || line.row().id().contains(wanted)
                        || line.site().contains(wanted)
                        || line.row().room().contains(wanted)
                        || line.row().date().toString().contains(wanted))
                .toList();
    }

    void shown(boolean inFront) {
        front = inFront;
        if (front && stale) {
            read();
        }
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
        sessions.get().stream()
                .filter(line -> line.row().id().equals(sessionId))
                .findFirst()
                .ifPresent(this::choose);
    }

    /** Signs the chosen session; a refusal stays beside it. */
    void sign(Consumer<SignedOff> done) {
        String id = chosen.get().row().id();
        String by = first.get().strip();
        String witness = second.get().strip();
        workspace.<SignedOff>save((exam, progress) -> sign.run(exam, id, by, witness), answer -> {
            problems.set(answer.problems());
            answer.value().ifPresent(done);
        });
    }

    private void judge() {
        SessionLine line = chosen.get();
        signable.set(line != null
                && !line.isSigned()
                && workspace.writable()
                && !first.get().isBlank());
    }

    private void opened(OpenExam exam) {
        problems.set(List.of());
        if (exam == null) {
            sessions.set(null);
            chosen.set(null);
            state.set(null);
            step.set(StepState.EMPTY);
        } else {
            read();
        }
    }

    private void refresh() {
        stale = true;
        if (front) {
            read();
        }
    }

    private void read() {
        stale = false;
        workspace.read(this::lines, this::show);
    }

    private List<SessionLine> lines(OpenExam exam) {
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
        return status.sessions(exam).stream()
                .map(row -> SessionLine.of(exam, status, row, names))
                .toList();
    }

    private void show(List<SessionLine> lines) {
        String kept = chosen.get() == null ? null : chosen.get().row().id();
        int signed = (int) lines.stream().filter(SessionLine::isSigned).count();
        int ready = (int) lines.stream().filter(SessionLine::isReady).count();
        step.set(stepOf(lines.size(), signed));
        state.set(lines.isEmpty() ? null : Phrase.of("gui.sign.state", lines.size(), signed, ready));
        sessions.set(lines);
        chosen.set(lines.stream()
                .filter(line -> line.row().id().equals(kept))
                .findFirst()
                .or(() -> lines.stream().filter(SessionLine::isReady).findFirst())
                .or(() -> lines.stream().findFirst())
                .orElse(null));
    }

    private static StepState stepOf(int all, int signed) {
        if (signed == 0) {
            return StepState.EMPTY;
        }
        return signed == all ? StepState.DONE : StepState.IN_PROGRESS;
    }
}
