package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.SheetKey;
import org.shikao.exam.plan.Seat;

/** What the day tells about walk-ins, and how facts named by their real number reach their sheets. */
public final class WalkInList {
    private final DayBook book;
    private final WalkInGate gate;

    WalkInList(DayBook book, WalkInGate gate) {
        this.book = book;
        this.gate = gate;
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return book.walkIns().added().isEmpty();
    }

    /** All walk-ins who were not removed again, by temporary number. */
    public List<WalkIn> all() {
        Map<String, List<WalkIns.Added>> byNo = new LinkedHashMap<>();
        book.walkIns().added().stream()
                .filter(a -> !book.list().isRemoved(a.no(), Witness.ALL))
                .forEach(a ->
                        byNo.computeIfAbsent(a.no(), no -> new ArrayList<>()).add(a));
        return byNo.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new WalkIn(
                        e.getKey(),
                        e.getValue().stream()
                                .map(a -> new WalkIn.Place(
                                        a.fact().sessionId(), a.fact().lotNo()))
                                .toList(),
                        e.getValue().get(0).fact().personDigest(),
                        book.walkIns().claimed(e.getKey(), Witness.ALL)))
                .toList();
    }

    /** Every number that a walk-in has or was linked to, also of walk-ins removed again, ascending. */
    public List<String> numbers() {
        return book.walkIns().numbers();
    }

    /** The seats of a session that count, in call order, each with the number under which its candidate is shown. */
    public List<Seat> seats(String sessionId) {
        return session(sessionId).sittings().stream()
                .filter(s -> !book.isOff(s, Witness.ALL))
                .map(s -> new Seat(
                        book.walkIns().shown(s.candidateNo(), Witness.ALL),
                        s.seat().fixedLot()))
                .toList();
    }

    /**
     * The seats of a session as a draw knows them: those planned, and the walk-ins known when its list was committed to, all under
     * the numbers they had then.
     */
    public List<Seat> drawnSeats(String sessionId) {
        SessionLog session = session(sessionId);
        Witness witness = session.urn()
                .committer(Witness.ALL)
                .<Witness>map(author -> author)
                .orElse(Witness.ALL);
        return Stream.concat(
                        session.session().seats().stream(),
                        session.sittings().stream()
                                .filter(s -> book.walkIns().isWalkIn(s.candidateNo()))
                                .filter(s -> !book.walkIns().isUnknown(s, witness))
                                .map(Sitting::seat))
                .toList();
    }

    /** Whether a walk-in of this session can still be drawn with the others. */
    public boolean mayJoin(String sessionId) {
        return gate.mayJoin(session(sessionId), Witness.ALL);
    }

    /** The lots of a session that can be kept for a walk-in once its list was committed to. */
    public List<String> spareLots(String sessionId) {
        return gate.spare(session(sessionId), Witness.ALL);
    }

    /** The fact as it must be recorded: about the number under which the candidate sits. */
    public Fact addressed(Fact fact) {
        if (isEmpty()) {
            return fact;
        } else if (fact instanceof Fact.Marked f) {
            return new Fact.Marked(key(f.sheet()), f.point(), f.value(), f.errors());
        } else if (fact instanceof Fact.Submitted f) {
            return new Fact.Submitted(key(f.sheet()));
        } else if (fact instanceof Fact.OutcomeSet f) {
            return new Fact.OutcomeSet(key(f.sheet()), f.code(), f.note());
        } else if (fact instanceof Fact.DeferralSet f) {
            return new Fact.DeferralSet(key(f.sheet()), f.deferred(), f.reason());
        } else if (fact instanceof Fact.DeferralProven f) {
            return new Fact.DeferralProven(key(f.sheet()), f.proof(), f.note());
        } else if (fact instanceof Fact.Keyed f) {
            return new Fact.Keyed(key(f.sheet()), f.entry(), f.values());
        } else if (fact instanceof Fact.Corrected f) {
            return new Fact.Corrected(
                    key(f.sheet()), f.point(), f.oldValue(), f.newValue(), f.reason(), f.name1(), f.name2());
        } else if (fact instanceof Fact.ConflictDecided f) {
            return decision(f);
        }
        return ofMarking(fact);
    }

    private Fact ofMarking(Fact fact) {
        if (fact instanceof Fact.MadeUp f) {
            return f.of(key(f.sheet()));
        } else if (fact instanceof Fact.KeyedAgain f) {
            return new Fact.KeyedAgain(key(f.sheet()), f.marking(), f.marker(), f.entry(), f.values());
        } else if (fact instanceof Fact.MarkedAgain f) {
            return new Fact.MarkedAgain(key(f.sheet()), f.marking(), f.marker(), f.point(), f.value(), f.errors());
        } else if (fact instanceof Fact.SubmittedAgain f) {
            return new Fact.SubmittedAgain(key(f.sheet()), f.marking(), f.marker());
        } else if (fact instanceof Fact.CorrectedAgain f) {
            return new Fact.CorrectedAgain(
                    key(f.sheet()),
                    f.marking(),
                    f.point(),
                    f.oldValue(),
                    f.newValue(),
                    f.reason(),
                    f.name1(),
                    f.name2());
        } else if (fact instanceof Fact.Adjudicated f) {
            return new Fact.Adjudicated(key(f.sheet()), f.kept(), f.reason(), f.name1(), f.name2());
        }
        return ofDay(fact);
    }

    private Fact ofDay(Fact fact) {
        if (fact instanceof Fact.SheetEventNoted f) {
            return new Fact.SheetEventNoted(key(f.sheet()), f.event());
        } else if (fact instanceof Fact.SheetEventCorrected f) {
            return new Fact.SheetEventCorrected(
                    key(f.sheet()), f.event(), f.oldNumber(), f.reason(), f.name1(), f.name2());
        } else if (fact instanceof Fact.Acknowledged f) {
            return new Fact.Acknowledged(key(f.sheet()), f.signed(), f.note());
        } else if (fact instanceof Fact.FaultNoted f) {
            return f.of(number(f.sessionId(), f.candidateNo()));
        }
        return ofSession(fact);
    }

    private Fact ofSession(Fact fact) {
        if (fact instanceof Fact.CheckedIn f) {
            return new Fact.CheckedIn(f.sessionId(), numbers(f.sessionId(), f.candidates()));
        } else if (fact instanceof Fact.MarkedAbsent f) {
            return new Fact.MarkedAbsent(f.sessionId(), numbers(f.sessionId(), f.candidates()));
        } else if (fact instanceof Fact.LotTyped f) {
            return new Fact.LotTyped(
                    f.sessionId(), number(f.sessionId(), f.candidateNo()), f.lotNo(), f.reason(), f.name1(), f.name2());
        }
        return fact;
    }

    private SheetKey key(SheetKey key) {
        return book.counting(key).map(SheetLog::key).orElse(key);
    }

    /** Where the sheets stand under several numbers, the one kept is named by its number. */
    private Fact decision(Fact.ConflictDecided fact) {
        Optional<SheetLog> log = book.counting(fact.sheet());
        boolean dispute = log.map(book::sitting)
                .filter(s -> book.walkIns().isDisputed(s, Witness.ALL))
                .isPresent();
        return dispute
                ? new Fact.WalkInDecided(
                        new SheetKey(
                                book.walkIns().shown(fact.sheet().candidateNo(), Witness.ALL),
                                fact.sheet().subject()),
                        fact.keptDevice(),
                        fact.reason(),
                        fact.name1(),
                        fact.name2())
                : new Fact.ConflictDecided(
                        key(fact.sheet()), fact.keptDevice(), fact.reason(), fact.name1(), fact.name2());
    }

    private List<String> numbers(String sessionId, List<String> candidates) {
        return candidates.stream().map(no -> number(sessionId, no)).toList();
    }

    private String number(String sessionId, String no) {
        return book.session(sessionId).map(SessionLog::sittings).orElse(List.of()).stream()
                .filter(s -> !book.isOff(s, Witness.ALL))
                .map(Sitting::candidateNo)
                .filter(own ->
                        own.equals(no) || book.walkIns().shown(own, Witness.ALL).equals(no))
                .findFirst()
                .orElse(no);
    }

    private SessionLog session(String id) {
        return book.session(id).orElseThrow(() -> new IllegalArgumentException("no session " + id));
    }
}
