package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;

/** Sessions drawn together, their lots, and the commitments and draws that count. {@code id} is the lowest session id. */
final class Urn {
    /** Where a lot leads. */
    record Placed(Session session, Station station) {}

    /** An entry about the urn or one of its sessions. */
    record Event(Entry entry, Author author) {
        boolean knows(Event other) {
            return author.knows(other.entry.device(), other.entry.seq());
        }

        boolean isKnownTo(Witness witness) {
            return witness.knows(entry.device(), entry.seq());
        }
    }

    private final String id;
    private final Map<String, Placed> lots = new LinkedHashMap<>();
    private final List<Sitting> sittings = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    Urn(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void add(Session session, List<Sitting> due) {
        session.stations().forEach(station -> lots.put(station.lotNo(), new Placed(session, station)));
        sittings.addAll(due);
    }

    void add(Event event) {
        events.add(event);
    }

    Optional<Placed> placed(String lotNo) {
        return Optional.ofNullable(lots.get(lotNo));
    }

    List<Sitting> sittings() {
        return sittings;
    }

    Optional<Sitting> sitting(String candidateNo) {
        return sittings.stream()
                .filter(s -> s.candidateNo().equals(candidateNo))
                .findFirst();
    }

    /** Who made the commitment that stands: what he knew is the list that is drawn. */
    Optional<Author> committer(Witness witness) {
        List<Event> commitments = known(Fact.DrawCommitted.class, witness);
        return commitments.isEmpty()
                ? Optional.empty()
                : Optional.of(commitments.get(commitments.size() - 1).author());
    }

    /** Draws known to the witness, first to last. */
    List<DrawnLots> draws(Witness witness) {
        return known(Fact.Drawn.class, witness).stream()
                .map(event -> new DrawnLots(
                        commitmentOf(event), (Fact.Drawn) event.entry().fact(), event.entry()))
                .toList();
    }

    private Optional<Fact.DrawCommitted> commitmentOf(Event draw) {
        return last(known(Fact.DrawCommitted.class, draw.author()));
    }

    /** A commitment known to the witness that no draw has opened yet. */
    Optional<Fact.DrawCommitted> openCommitment(Witness witness) {
        List<Event> drawn = known(Fact.Drawn.class, witness);
        return last(known(Fact.DrawCommitted.class, witness).stream()
                .filter(commitment -> drawn.stream().noneMatch(draw -> draw.knows(commitment)))
                .toList());
    }

    private static Optional<Fact.DrawCommitted> last(List<Event> commitments) {
        return commitments.stream()
                .map(event -> (Fact.DrawCommitted) event.entry().fact())
                .reduce((earlier, later) -> later);
    }

    private List<Event> known(Class<? extends Fact> kind, Witness witness) {
        return events.stream()
                .filter(event -> kind.isInstance(event.entry().fact()) && event.isKnownTo(witness))
                .toList();
    }
}
