package org.shikao.exam.journal;

import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/** The state machine of the day: whether somebody who knows certain entries may write a fact (DOMAIN §4). */
final class DayGate {
    private final DayBook book;
    private final SheetGate sheets;
    private final MarkingGate markings;
    private final SheetDayGate besides;
    private final FaultGate faults;
    private final SessionGate sessions;
    private final DrawGate draws;
    private final ListGate list;
    private final WalkInGate walkIns;
    private final LedgerGate ledger;
    private final ArrivalGate arrivals;

    DayGate(DayBook book, LedgerBook ledger) {
        this.book = book;
        this.sheets = new SheetGate(book);
        this.markings = new MarkingGate(book, sheets);
        this.besides = new SheetDayGate(book, sheets);
        this.sessions = new SessionGate(book);
        this.faults = new FaultGate(book, sessions);
        this.draws = new DrawGate(book, sessions);
        this.list = new ListGate(book);
        this.walkIns = new WalkInGate(book, sessions);
        this.ledger = new LedgerGate(ledger);
        this.arrivals = new ArrivalGate(book, sessions);
    }

    ArrivalGate arrivals() {
        return arrivals;
    }

    WalkInGate walkIns() {
        return walkIns;
    }

    /** @param by who writes it, empty if that is not known */
    Optional<Problem> refusal(Fact fact, Witness witness, String by) {
        if (fact instanceof Fact.Marked marked) {
            return sheets.marked(marked, witness).or(() -> markings.byAnother(marked.sheet(), 1, by, witness));
        } else if (fact instanceof Fact.Submitted submitted) {
            return sheets.submitted(submitted, witness).or(() -> markings.byAnother(submitted.sheet(), 1, by, witness));
        } else if (fact instanceof Fact.OutcomeSet outcome) {
            return sheets.outcomeSet(outcome, witness);
        } else if (fact instanceof Fact.Keyed keyed) {
            return sheets.keyed(keyed, witness);
        } else if (fact instanceof Fact.Corrected corrected) {
            return sheets.corrected(corrected, witness);
        } else if (fact instanceof Fact.ConflictDecided decided) {
            return sheets.decided(decided, witness);
        }
        return refusalOfMarking(fact, witness);
    }

    private Optional<Problem> refusalOfMarking(Fact fact, Witness witness) {
        if (fact instanceof Fact.KeyedAgain keyed) {
            return markings.keyed(keyed, witness);
        } else if (fact instanceof Fact.MarkedAgain again) {
            return markings.marked(again, witness);
        } else if (fact instanceof Fact.SubmittedAgain again) {
            return markings.submitted(again, witness);
        } else if (fact instanceof Fact.CorrectedAgain again) {
            return markings.corrected(again, witness);
        } else if (fact instanceof Fact.Adjudicated adjudicated) {
            return markings.adjudicated(adjudicated, witness);
        }
        return refusalOfDay(fact, witness);
    }

    private Optional<Problem> refusalOfDay(Fact fact, Witness witness) {
        if (fact instanceof Fact.SheetEventNoted noted) {
            return besides.noted(noted, witness);
        } else if (fact instanceof Fact.SheetEventCorrected corrected) {
            return besides.corrected(corrected, witness);
        } else if (fact instanceof Fact.Acknowledged acknowledged) {
            return besides.acknowledged(acknowledged, witness);
        } else if (fact instanceof Fact.FaultNoted fault) {
            return faults.noted(fault, witness);
        } else if (fact instanceof Fact.FaultSettled settled) {
            return faults.settled(settled, witness);
        }
        return refusalOfSession(fact, witness);
    }

    private Optional<Problem> refusalOfSession(Fact fact, Witness witness) {
        if (fact instanceof Fact.CheckedIn checkedIn) {
            return sessions.checkedIn(checkedIn, witness);
        } else if (fact instanceof Fact.LateEntryAllowed late) {
            return sessions.lateEntry(late, witness);
        } else if (fact instanceof Fact.MarkedAbsent absent) {
            return sessions.markedAbsent(absent, witness);
        } else if (fact instanceof Fact.DrawCommitted committed) {
            return draws.committed(committed, witness);
        } else if (fact instanceof Fact.Drawn drawn) {
            return draws.drawn(drawn, witness);
        } else if (fact instanceof Fact.LotTyped typed) {
            return draws.lotTyped(typed, witness);
        } else if (fact instanceof Fact.ScoringOpened opened) {
            return sessions.scoringOpened(opened, witness);
        } else if (fact instanceof Fact.Signed signed) {
            return sessions.signed(signed, witness);
        }
        return refusalOfRest(fact, witness);
    }

    private Optional<Problem> refusalOfRest(Fact fact, Witness witness) {
        if (fact instanceof Fact.CandidateRemoved removed) {
            return list.removed(removed, witness);
        } else if (fact instanceof Fact.CandidateCorrected corrected) {
            return list.corrected(corrected);
        } else if (fact instanceof Fact.WalkInAdded added) {
            return walkIns.added(added, witness);
        } else if (fact instanceof Fact.WalkInLinked linked) {
            return walkIns.linked(linked, witness);
        } else if (fact instanceof Fact.WalkInUnlinked unlinked) {
            return walkIns.unlinked(unlinked, witness);
        } else if (fact instanceof Fact.WalkInDecided decided) {
            return walkIns.decided(decided, witness);
        } else if (fact instanceof Fact.OfAppeal appeal) {
            return book.appeals().refusal(appeal, witness);
        } else if (fact instanceof Fact.OfLedger line) {
            return ledger.refusal(line, witness);
        }
        if (fact instanceof Fact.UnitsDrawn units) {
            return draws.unitsDrawn(units, witness);
        }
        if (fact instanceof Fact.GroupsDrawn groups) {
            return book.groups().refusal(groups, book.isUsed(witness), witness);
        }
        if (fact instanceof Fact.DeferralSet set) {
            return book.deferrals().refusal(set).or(() -> sheets.deferralSet(set, witness));
        }
        if (fact instanceof Fact.DeferralProven proven) {
            return book.deferrals().refusal(proven);
        }
        if (fact instanceof Fact.MadeUp made) {
            return book.makeUps().refusal(book, made, witness);
        }
        if (fact instanceof Fact.ExemptionDecided decided) {
            return book.committee().refusal(decided);
        }
        if (fact instanceof Fact.PlanSealed sealed) {
            boolean other = book.isUsed(witness) && !book.sealed(witness).equals(Optional.of(sealed.digest()));
            return other ? Optional.of(Problem.error("DAY_PLAN_IN_USE", Place.NOWHERE)) : Optional.empty();
        }
        Fact.Seen seen = (Fact.Seen) fact;
        return seen.heads().stream()
                .filter(head -> Devices.Head.parse(head).isEmpty())
                .findFirst()
                .map(head -> Problem.error("JOURNAL_HEAD_MALFORMED", Place.named(head), head));
    }
}
