package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.RosterField;
import org.shikao.flow.Answer;
import org.shikao.flow.CorrectCandidate.Corrected;
import org.shikao.flow.CorrectCandidate.Correction;
import org.shikao.flow.DecideDuplicate;
import org.shikao.flow.ExportRoster.ExportedRoster;
import org.shikao.flow.RemoveCandidates.Removal;
import org.shikao.flow.RemoveCandidates.Removed;
import org.shikao.gui.workspace.Workspace;

/** Mends the list: corrections that can be taken back one after the other, removals, decisions about pairs, and the export. */
final class RosterDesk {
    /** A field that was typed anew. */
    record Edit(String candidateNo, String name, RosterField field, String before, String after) {
        /** What takes it back. */
        Edit back() {
            return new Edit(candidateNo, name, field, after, before);
        }
    }

    /** Why, and who; all empty while there is no plan. */
    record Signature(String reason, String by, String second) {
        static final Signature NONE = new Signature("", "", "");
    }

    private final DeskFlows flows;
    private final Workspace workspace;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Edit> last = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty front = new SimpleBooleanProperty();
    private final StringProperty decider = new SimpleStringProperty("");

    RosterDesk(DeskFlows flows, Workspace workspace) {
        this.flows = flows;
        this.workspace = workspace;
    }

    /** Lets go of what belonged to an exam that was closed; who decides stays. */
    void forget() {
        done.clear();
        last.set(null);
        front.set(false);
    }

    /** Whether the pairs are shown in place of the table. */
    BooleanProperty frontProperty() {
        return front;
    }

    DecideDuplicate duplicates() {
        return flows.duplicates();
    }

    /** The correction that can be taken back next; null for none. */
    ReadOnlyObjectProperty<Edit> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** How many corrections can be taken back. */
    int undoable() {
        return done.size();
    }

    /** Who decides about pairs. */
    StringProperty deciderProperty() {
        return decider;
    }

    /** Whether a correction needs a reason and two people. */
    boolean needsSignature() {
        return workspace.exam().planned() || workspace.exam().started();
    }

    /** Corrects a field; {@code refused} gets the problems if it cannot stand. */
    void correct(Edit edit, Signature signature, Consumer<List<Problem>> ended) {
        run(edit, signature, answer -> {
            if (!answer.refused()) {
                Corrected corrected = answer.get();
                done.push(new Edit(
                        edit.candidateNo(),
                        corrected.candidate().name(),
                        edit.field(),
                        corrected.before(),
                        corrected.after()));
                last.set(done.peek());
            }
            ended.accept(answer.refused() ? answer.problems() : List.of());
        });
    }

    /** Takes the last correction back, which is a correction too. */
    void undo(Signature signature, Consumer<List<Problem>> ended) {
        Edit edit = last.get();
        run(edit.back(), signature, answer -> {
            if (!answer.refused()) {
                done.remove(edit);
                last.set(done.peek());
            }
            ended.accept(answer.refused() ? answer.problems() : List.of());
        });
    }

    private void run(Edit edit, Signature s, Consumer<Answer<Corrected>> ended) {
        Correction correction =
                new Correction(edit.candidateNo(), edit.field(), edit.after(), s.reason(), s.by(), s.second());
        workspace.<Corrected>save((exam, progress) -> flows.correct().run(exam, correction), ended);
    }

    /** How many places of the plan these candidates have. */
    long seats(List<String> candidates) {
        Set<String> gone = new HashSet<>(candidates);
        return workspace.exam().plan().sessions().stream()
                .flatMap(session -> session.candidates().stream())
                .filter(gone::contains)
                .count();
    }

    /** Whether taking candidates off the list drops the plan. */
    boolean dropsPlan() {
        return workspace.exam().planned() && !workspace.exam().started();
    }

    int sessions() {
        return workspace.exam().plan().sessions().size();
    }

    /** Takes candidates off the list. */
    void remove(List<String> candidates, Signature s, Consumer<Answer<Removed>> ended) {
        Removal removal = new Removal(candidates, s.reason(), s.by(), s.second(), false);
        workspace.<Removed>changeOnce(
                "gui.roster.removing",
                candidates,
                (exam, progress) -> flows.remove().run(exam, removal),
                ended);
    }

    /** Remembers what somebody decided about a pair. */
    void decide(DuplicateDecision decision, Consumer<Answer<DuplicateDecision>> ended) {
        workspace.<DuplicateDecision>saveOnce(
                List.of("duplicate", decision.lowerNo(), decision.higherNo()),
                (exam, progress) -> flows.duplicates().run(exam, decision),
                ended);
    }

    /** Writes the list, or that of one school, as a workbook in our template. */
    void export(Path file, Optional<String> school, Consumer<Answer<ExportedRoster>> ended) {
        workspace.<ExportedRoster>change(
                "gui.roster.exporting", (exam, progress) -> flows.export().run(exam, file, school), ended);
    }

    /** The photo of a candidate, read in the background; null for none. */
    void photo(String candidateNo, Consumer<byte[]> shown) {
        workspace.read(exam -> exam.photo(candidateNo), found -> shown.accept(found.orElse(null)));
    }
}
