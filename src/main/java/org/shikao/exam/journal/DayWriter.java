package org.shikao.exam.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Note.Kind;
import org.shikao.exam.journal.SheetTally.Attendance;

/** Enters facts that are allowed into the day book. */
final class DayWriter {
    private final DayBook book;
    private final LedgerBook ledger;

    DayWriter(DayBook book, LedgerBook ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    void write(Entry entry, Author author) {
        Fact fact = entry.fact();
        book.appeals().add(new Urn.Event(entry, author));
        if (fact instanceof Fact.PlanSealed) {
            book.seal(new Urn.Event(entry, author));
        } else if (fact instanceof Fact.UnitsDrawn) {
            book.unitDraws().add(new Urn.Event(entry, author));
        } else if (fact instanceof Fact.GroupsDrawn) {
            book.groups().draws().add(new Urn.Event(entry, author));
        } else if (fact instanceof Fact.DeferralSet set) {
            book.deferrals().set(set);
            onPlanned(set.sheet(), entry, author);
        } else if (fact instanceof Fact.DeferralProven proven) {
            book.deferrals().see(proven);
        } else if (fact instanceof Fact.MadeUp made) {
            book.makeUps().add(made, new Urn.Event(entry, author));
        } else if (fact instanceof Fact.ExemptionDecided decided) {
            book.committee().decide(decided, new Urn.Event(entry, author));
        } else if (fact instanceof Fact.CandidateRemoved removed) {
            book.list().remove(removed, new Urn.Event(entry, author));
        } else if (fact instanceof Fact.CandidateCorrected corrected) {
            book.list().correct(corrected, new Urn.Event(entry, author));
        } else if (fact instanceof Fact.WalkInLinked linked) {
            book.walkIns().link(linked, new Urn.Event(entry, author));
        } else if (fact instanceof Fact.WalkInUnlinked unlinked) {
            book.walkIns().unlink(unlinked, new Urn.Event(entry, author));
        } else if (fact instanceof Fact.WalkInDecided decided) {
            book.walkIns().decide(decided, new Urn.Event(entry, author));
        } else if (!(fact instanceof Fact.Seen || fact instanceof Fact.OfAppeal)) {
            book.use(new Urn.Event(entry, author));
            writeDay(entry, author);
        }
    }

    private void writeDay(Entry entry, Author author) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.Marked marked) {
            onSheet(marked.sheet(), entry, author, Kind.BASE);
        } else if (fact instanceof Fact.Submitted submitted) {
            onSheet(submitted.sheet(), entry, author, Kind.BASE);
        } else if (fact instanceof Fact.OutcomeSet outcome) {
            onSheet(outcome.sheet(), entry, author, Kind.BASE);
        } else if (fact instanceof Fact.Corrected corrected) {
            onSheet(corrected.sheet(), entry, author, Kind.BASE);
        } else if (fact instanceof Fact.SheetEventNoted noted) {
            onSheet(noted.sheet(), entry, author, book.rules().marking().twice() ? Kind.EVENT : Kind.BASE);
        } else if (fact instanceof Fact.SheetEventCorrected corrected) {
            onSheet(corrected.sheet(), entry, author, Kind.BASE);
        } else if (fact instanceof Fact.Acknowledged acknowledged) {
            onSheet(acknowledged.sheet(), entry, author, Kind.BASE);
        } else if (fact instanceof Fact.Keyed keyed) {
            book.keyed().add(keyed);
        } else if (fact instanceof Fact.ConflictDecided decided) {
            decide(decided, entry, author);
        } else {
            writeMarking(entry, author);
        }
    }

    private void writeMarking(Entry entry, Author author) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.KeyedAgain keyed) {
            book.keyed().add(keyed);
        } else if (fact instanceof Fact.MarkedAgain again) {
            onMarking(again.sheet(), again.marking(), entry, author);
        } else if (fact instanceof Fact.SubmittedAgain again) {
            onMarking(again.sheet(), again.marking(), entry, author);
        } else if (fact instanceof Fact.CorrectedAgain again) {
            onMarking(again.sheet(), again.marking(), entry, author);
            // the score that the candidate acknowledged is another now
            onSheet(again.sheet(), entry, author, Kind.FAULT);
        } else if (fact instanceof Fact.Adjudicated adjudicated) {
            onSheet(adjudicated.sheet(), entry, author, Kind.BASE);
        } else {
            writeSession(entry, author);
        }
    }

    private void writeSession(Entry entry, Author author) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.CheckedIn checkedIn) {
            rollCall(checkedIn.sessionId(), checkedIn.candidates(), entry, author, Kind.PRESENT);
        } else if (fact instanceof Fact.MarkedAbsent absent) {
            rollCall(absent.sessionId(), absent.candidates(), entry, author, Kind.ABSENT);
        } else if (fact instanceof Fact.DrawCommitted committed) {
            session(committed.sessionId()).urn().add(new Urn.Event(entry, author));
        } else if (fact instanceof Fact.Drawn drawn) {
            draw(drawn, entry, author);
        } else if (fact instanceof Fact.LotTyped typed) {
            Sitting sitting = book.sitting(session(typed.sessionId()).urn(), typed.candidateNo(), author)
                    .orElseThrow();
            give(sitting, GivenLot.alone(sitting.session().id(), typed.lotNo()), entry, author);
        } else if (fact instanceof Fact.ScoringOpened opened) {
            session(opened.sessionId()).events().add(new Urn.Event(entry, author));
        } else if (fact instanceof Fact.Signed signed) {
            sign(session(signed.sessionId()), entry, author);
        } else if (fact instanceof Fact.FaultNoted fault) {
            fault(fault.sessionId(), fault.candidateNo(), entry, author);
        } else if (fact instanceof Fact.FaultSettled settled) {
            SessionLog session = session(settled.sessionId());
            String candidateNo =
                    session.fault(settled.fault(), author).orElseThrow().noted().candidateNo();
            fault(settled.sessionId(), candidateNo, entry, author);
        } else if (fact instanceof Fact.LateEntryAllowed late) {
            session(late.sessionId()).events().add(new Urn.Event(entry, author));
        } else if (fact instanceof Fact.WalkInAdded added) {
            book.addWalkIn(added, new Urn.Event(entry, author));
        } else if (fact instanceof Fact.OfLedger line) {
            ledger.add(line, new Urn.Event(entry, author));
        }
    }

    private SessionLog session(String id) {
        return book.session(id).orElseThrow();
    }

    private void onSheet(SheetKey key, Entry entry, Author author, Kind kind) {
        SheetLog log = book.log(key).orElseThrow();
        log.add(new Note(entry, author, kind, log.view(author).tally().lot()));
    }

    /** Where the plan has no such sheet, or there is none yet, the fact waits. */
    private void onPlanned(SheetKey key, Entry entry, Author author) {
        book.log(key)
                .ifPresent(log -> log.add(new Note(
                        entry, author, Kind.BASE, log.view(author).tally().lot())));
    }

    private void onMarking(SheetKey key, int marking, Entry entry, Author author) {
        SheetLog log = book.log(key).orElseThrow();
        GivenLot lot = log.view(author).tally().lot();
        log.marking(marking).orElseThrow().add(new Note(entry, author, Kind.BASE, lot));
    }

    /** The decision bears on the markings in which the device kept is at odds with others. */
    private void decide(Fact.ConflictDecided decided, Entry entry, Author author) {
        SheetLog sheet = book.log(decided.sheet()).orElseThrow();
        GivenLot lot = sheet.view(author).tally().lot();
        sheet.markings()
                .filter(log -> log.view(author).versions().containsKey(decided.keptDevice()))
                .forEach(log -> log.add(new Note(entry, author, Kind.DECISION, lot)));
    }

    private void rollCall(String id, List<String> candidates, Entry entry, Author author, Kind kind) {
        SessionLog session = session(id);
        candidates.forEach(no -> book.arrive(session, no)
                .logs()
                .forEach(log -> log.addToAll(
                        new Note(entry, author, kind, log.view(author).tally().lot()))));
    }

    private void draw(Fact.Drawn drawn, Entry entry, Author author) {
        Urn urn = session(drawn.sessionId()).urn();
        urn.add(new Urn.Event(entry, author));
        List<String> given = drawn.lots().subList(0, drawn.order().size());
        Map<String, String> lots = new HashMap<>();
        for (int k = 0; k < given.size(); k++) {
            lots.put(drawn.order().get(k), given.get(k));
        }
        book.drawers(urn, author).forEach(sitting -> {
            String lot = lots.getOrDefault(sitting.candidateNo(), "");
            GivenLot got = lot.isEmpty()
                    ? GivenLot.NONE
                    : new GivenLot(sitting.session().id(), lot, given);
            give(sitting, got, entry, author);
        });
    }

    /**
     * Notes the lot, also that a draw gave none to somebody who is there: another laptop's draw may have given one. A lot that
     * stands already (the draw went on) is not noted again.
     */
    private static void give(Sitting sitting, GivenLot lot, Entry entry, Author author) {
        for (SheetLog log : sitting.logs()) {
            SheetTally seen = log.view(author).tally();
            boolean stands = lot.lotNo().equals(seen.lot().lotNo());
            boolean goesWithout = lot.isNone() && seen.attendance() == Attendance.PRESENT;
            if (!stands || goesWithout) {
                log.addToAll(new Note(entry, author, Kind.LOT, lot));
            }
        }
    }

    /** Kept with the session, and on the sheets of the candidate who sits there, if anybody does. */
    private void fault(String sessionId, String candidateNo, Entry entry, Author author) {
        SessionLog session = session(sessionId);
        session.events().add(new Urn.Event(entry, author));
        session.urn()
                .sitting(candidateNo)
                .ifPresent(sitting -> sitting.logs()
                        .forEach(log -> log.add(new Note(
                                entry,
                                author,
                                Kind.FAULT,
                                log.view(author).tally().lot()))));
    }

    private void sign(SessionLog session, Entry entry, Author author) {
        List<Sitting> seated = book.seated(session, author);
        session.events().add(new Urn.Event(entry, author));
        for (Sitting sitting : seated) {
            sitting.logs()
                    .forEach(log -> log.addToAll(new Note(
                            entry, author, Kind.SIGN, log.view(author).tally().lot())));
        }
    }
}
