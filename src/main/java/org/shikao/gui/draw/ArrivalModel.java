package org.shikao.gui.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.venue.Site;
import org.shikao.flow.SendCandidates;
import org.shikao.flow.SendCandidates.Order;
import org.shikao.flow.SendCandidates.Sent;
import org.shikao.gui.workspace.Workspace;

/** The desk at which candidates arrive: a number in, a seat out. */
final class ArrivalModel {
    private final Workspace workspace;
    private final SendCandidates send;
    private final Supplier<String> operator;
    private final Runnable changed;
    private final StringProperty number = new SimpleStringProperty("");
    private ArrivalBoard board = ArrivalBoard.NONE;
    private Optional<Sent> last = Optional.empty();
    private List<Problem> problems = List.of();

    ArrivalModel(Workspace workspace, SendCandidates send, Supplier<String> operator, Runnable changed) {
        this.workspace = workspace;
        this.send = send;
        this.operator = operator;
        this.changed = changed;
    }

    void forget() {
        board = ArrivalBoard.NONE;
        last = Optional.empty();
        problems = List.of();
        number.set("");
    }

    void show(ArrivalBoard now) {
        board = now;
    }

    ArrivalBoard board() {
        return board;
    }

    /** The number typed or scanned so far. */
    StringProperty numberProperty() {
        return number;
    }

    /** Where the last candidate was sent. */
    Optional<Sent> last() {
        return last;
    }

    /** Why the last candidate could not be sent. */
    List<Problem> problems() {
        return problems;
    }

    /**
     * Sends whoever has the number typed, at this site and in the half-day of this session; the field is free for the next one at
     * once. A second press changes nothing.
     */
    void send(Optional<String> site, Optional<String> halfDay) {
        String no = number.get().strip();
        if (no.isEmpty() || !workspace.writable()) {
            return;
        }
        number.set("");
        Order order = new Order(List.of(no), site, Optional.empty(), halfDay, operator.get());
        workspace.<List<Sent>>save((exam, progress) -> send.run(exam, order), answer -> {
            problems = answer.refused() ? answer.problems() : List.of();
            last = answer.value().flatMap(sent -> sent.stream().findFirst());
            changed.run();
        });
    }

    /** The name of a site; its code where the venue does not know it. */
    String site(String code) {
        return workspace.exam().venue().sites().stream()
                .filter(site -> site.code().equals(code))
                .map(Site::name)
                .findFirst()
                .orElse(code);
    }
}
