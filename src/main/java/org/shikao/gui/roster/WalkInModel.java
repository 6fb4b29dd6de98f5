package org.shikao.gui.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.venue.Site;
import org.shikao.flow.AddWalkIn.Added;
import org.shikao.flow.AddWalkIn.Arrival;
import org.shikao.flow.Answer;
import org.shikao.flow.LinkWalkIn.Linked;
import org.shikao.flow.LinkWalkIn.Order;
import org.shikao.flow.LinkWalkIn.Row;
import org.shikao.gui.workspace.Workspace;

/** Those who came without being on the list: who they are, where they sit, and which candidate each turned out to be. */
final class WalkInModel {
    private final DeskFlows flows;
    private final Workspace workspace;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final BooleanProperty front = new SimpleBooleanProperty();

    WalkInModel(DeskFlows flows, Workspace workspace) {
        this.flows = flows;
        this.workspace = workspace;
    }

    /** All of them, by temporary number. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** Whether they are shown in place of the table of candidates. */
    BooleanProperty frontProperty() {
        return front;
    }

    void forget() {
        front.set(false);
        rows.clear();
    }

    /** Reads them again in the background. */
    void refresh() {
        workspace.read(flows.link()::list, read -> {
            if (!rows.equals(read)) {
                rows.setAll(read);
            }
        });
    }

    /** The sessions that somebody can be added to. */
    List<Session> sessions() {
        return workspace.exam().plan().sessions();
    }

    /** The session of this number; empty when it is not planned. */
    Optional<Session> session(String id) {
        return workspace.exam().plan().session(id);
    }

    /** The name of the site of a session. */
    String siteName(Session session) {
        return workspace.exam().venue().site(session.siteCode()).map(Site::name).orElse(session.siteCode());
    }

    /** Whether this candidate, by the number typed, has the identity number of the walk-in. */
    boolean sameIdentity(Row walkIn, String candidateNo) {
        return workspace.exam().roster().candidates().stream()
                .filter(c -> c.candidateNo().equals(candidateNo))
                .map(Candidate::idNo)
                .anyMatch(id -> !id.isEmpty() && id.equals(walkIn.idNo()));
    }

    void add(Arrival arrival, Consumer<Answer<Added>> ended) {
        workspace.<Added>saveOnce(
                List.of("walkIn", arrival), (exam, progress) -> flows.walkIn().run(exam, arrival), ended);
    }

    void link(Order order, Consumer<Answer<Linked>> ended) {
        workspace.<Linked>saveOnce(
                List.of("link", order), (exam, progress) -> flows.link().run(exam, order), ended);
    }

    void unlink(Order order, Consumer<Answer<Linked>> ended) {
        workspace.<Linked>saveOnce(
                List.of("unlink", order), (exam, progress) -> flows.link().undo(exam, order), ended);
    }
}
