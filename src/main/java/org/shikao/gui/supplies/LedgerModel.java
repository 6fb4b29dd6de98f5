package org.shikao.gui.supplies;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.LedgerKey;
import org.shikao.exam.journal.LedgerLine;
import org.shikao.exam.journal.LedgerMove;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.flow.Answer;
import org.shikao.flow.KeepLedger;
import org.shikao.flow.KeepLedger.People;
import org.shikao.flow.OpenExam;
import org.shikao.gui.workspace.Workspace;

/** The page of the ledger that is chosen, and the line that is being written on it. */
final class LedgerModel {
    /** What is written: a line of a move, or a correction of the chosen line. */
    enum Entry {
        ISSUED,
        RETURNED,
        DISPOSED,
        CORRECTED
    }

    private final ReadOnlyObjectWrapper<LedgerPage> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<LedgerLine> line = new SimpleObjectProperty<>();
    private final ObjectProperty<Entry> entry = new SimpleObjectProperty<>(Entry.ISSUED);
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper recordable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper closable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final Workspace workspace;
    private final KeepLedger ledger;

    LedgerModel(Workspace workspace, KeepLedger ledger) {
        this.workspace = workspace;
        this.ledger = ledger;
        List.<Observable>of(chosen, line, entry, amount, first, second)
                .forEach(each -> each.addListener(observable -> judge()));
    }

    /** The page that is chosen; null while there is none. */
    ReadOnlyObjectProperty<LedgerPage> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The line that is chosen on it; null for none. */
    ObjectProperty<LedgerLine> lineProperty() {
        return line;
    }

    ObjectProperty<Entry> entryProperty() {
        return entry;
    }

    StringProperty amountProperty() {
        return amount;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    StringProperty firstProperty() {
        return first;
    }

    StringProperty secondProperty() {
        return second;
    }

    /** Whether the line may be tried to be written: an amount and two names are there, and a line to correct if one is corrected. */
    ReadOnlyBooleanProperty recordableProperty() {
        return recordable.getReadOnlyProperty();
    }

    /** Whether the page may be tried to be closed: it is open and two names are there. */
    ReadOnlyBooleanProperty closableProperty() {
        return closable.getReadOnlyProperty();
    }

    /** Why the last try was refused, or what to ask about what was written. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Brings a page to the front; what was typed stays. */
    void choose(LedgerPage page) {
        boolean other = page == null
                || chosen.get() == null
                || !page.key().equals(chosen.get().key());
        if (other) {
            problems.set(List.of());
            line.set(null);
        }
        chosen.set(page);
    }

    /** The pages were read again: the chosen one is shown as it is now. */
    void take(List<LedgerPage> pages) {
        LedgerKey kept = chosen.get() == null ? null : chosen.get().key();
        String keptLine = line.get() == null ? "" : line.get().id();
        chosen.set(pages.stream()
                .filter(page -> page.key().equals(kept))
                .findFirst()
                .orElse(null));
        line.set(Optional.ofNullable(chosen.get()).stream()
                .flatMap(page -> page.lines().stream())
                .filter(l -> l.id().equals(keptLine))
                .findFirst()
                .orElse(null));
    }

    void forget() {
        chosen.set(null);
        line.set(null);
        entry.set(Entry.ISSUED);
        amount.set("");
        reason.set("");
        problems.set(List.of());
    }

    /** Writes the line; a refusal stays beside it, and what was typed with it. */
    void record(Consumer<LedgerPage> done) {
        LedgerKey key = chosen.get().key();
        Entry what = entry.get();
        String typed = amount.get().strip();
        String corrected = line.get() == null ? "" : line.get().id();
        People people = people();
        List<Object> act = List.of("ledger", key, what, corrected, typed);
        workspace.<LedgerPage>saveOnce(
                act, (e, progress) -> written(e, key, what, corrected, typed, people), answer -> {
                    problems.set(answer.problems());
                    answer.value().ifPresent(page -> {
                        amount.set("");
                        reason.set("");
                        done.accept(page);
                    });
                });
    }

    private Answer<LedgerPage> written(
            OpenExam exam, LedgerKey key, Entry what, String corrected, String typed, People people) {
        return what == Entry.CORRECTED
                ? ledger.correct(exam, key, corrected, typed, people)
                : ledger.move(exam, key, LedgerMove.valueOf(what.name()), typed, people);
    }

    /** Closes the page; a refusal stays beside it. */
    void close(Consumer<LedgerPage> done) {
        LedgerKey key = chosen.get().key();
        People people = people();
        List<Object> act = List.of("ledger", key);
        workspace.<List<LedgerPage>>saveOnce(act, (e, progress) -> ledger.close(e, List.of(key), people), answer -> {
            problems.set(answer.problems());
            answer.value().ifPresent(pages -> {
                reason.set("");
                done.accept(pages.get(0));
            });
        });
    }

    private People people() {
        return new People(
                reason.get().strip(), first.get().strip(), second.get().strip());
    }

    private void judge() {
        boolean named = !first.get().isBlank() && !second.get().isBlank();
        boolean able = workspace.writable() && chosen.get() != null && named;
        boolean correcting = entry.get() == Entry.CORRECTED;
        boolean fits = correcting
                ? line.get() != null
                : chosen.get() != null && !chosen.get().isClosed();
        recordable.set(able && fits && !amount.get().isBlank());
        closable.set(able && !chosen.get().isClosed());
    }
}
