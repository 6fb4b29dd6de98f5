package org.shikao.exam.journal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/**
 * What happened, as an append-only fact. Facts name candidates by number and people by staff code or typed name; never a pupil's
 * name or identity number. A fact is never changed: a correction is a new fact.
 */
public sealed interface Fact {
    /** Changes what stands on one sheet. */
    sealed interface OfSheet extends Fact {
        /** The sheet. */
        SheetKey sheet();
    }

    /** Changes what stands on the sheets of one session. */
    sealed interface OfSession extends Fact {
        /** The session. */
        String sessionId();
    }

    /** This device has read the chains of other devices up to these heads, each {@code device:seq}; tells later from concurrent. */
    record Seen(List<String> heads) implements Fact {
        public Seen {
            heads = List.copyOf(heads);
        }
    }

    /** The plan was sealed; {@code digest} is the lower-case hex SHA-256 of all prepared data. */
    record PlanSealed(String digest) implements Fact {}

    /**
     * The city drew units of the pool of tasks (rule 7), before the plan was made; {@code pool} and {@code seed} are lower-case hex
     * ({@code exam.draw.UnitDraw}). The reason is filled for a second draw.
     */
    record UnitsDrawn(
            String pool, String entropy, String seed, List<String> units, String reason, String name1, String name2)
            implements Fact {
        public UnitsDrawn {
            units = List.copyOf(units);
        }
    }

    /**
     * The groups of rule 8 were drawn in public before the plan was made; {@code list} and {@code seed} are lower-case hex
     * ({@code exam.draw.GroupDraw}). The reason is filled for a second draw.
     */
    record GroupsDrawn(String list, String entropy, String seed, String reason, String name1, String name2)
            implements Fact {}

    /**
     * The committee set what an exempt candidate gets in a subject (rule 31): a share of the full marks in whole percent, or marks in
     * hundredths. A later decision that knows this one takes its place.
     */
    record ExemptionDecided(SheetKey sheet, Basis basis, int value, String reason, String name1, String name2)
            implements Fact {
        /** What the value counts. */
        public enum Basis {
            PERCENT,
            MARKS
        }
    }

    /**
     * What a deferred candidate earned at a make-up sitting (补考), taken from the signed sheets of the exam file {@code exam}
     * (decision 0074). {@code sheet} is the deferred one; the subject sat is another where a lot decides it. {@code outcome} is
     * EARNED, WITHDRAWN, ABSENT or VOID; {@code raw} is there where something was scored, by the rubric of {@code experiment}, which
     * is empty where nothing was drawn. A later entry that knows this one takes its place.
     */
    record MadeUp(
            SheetKey sheet,
            String exam,
            Subject subject,
            String experiment,
            Task.Part part,
            Outcome outcome,
            Optional<DoubleMarking.Raw> raw,
            List<String> penalties)
            implements Fact {
        public MadeUp {
            penalties = List.copyOf(penalties);
        }

        /** The same about another sheet. */
        public MadeUp of(SheetKey other) {
            return new MadeUp(other, exam, subject, experiment, part, outcome, raw, penalties);
        }
    }

    /** Candidates were checked in (检录) for a session. */
    record CheckedIn(String sessionId, List<String> candidates) implements OfSession {
        public CheckedIn {
            candidates = List.copyOf(candidates);
        }
    }

    /** Candidates were let in after the session had begun to be scored (rule 16), for a reason somebody answers for. */
    record LateEntryAllowed(String sessionId, List<String> candidates, String reason, String name) implements Fact {
        public LateEntryAllowed {
            candidates = List.copyOf(candidates);
        }
    }

    /** Candidates were missing (缺考) at the session's roll call. */
    record MarkedAbsent(String sessionId, List<String> candidates) implements OfSession {
        public MarkedAbsent {
            candidates = List.copyOf(candidates);
        }
    }

    /** The draw of an urn was committed to; hashes are lower-case hex. */
    record DrawCommitted(String sessionId, String commitment, String listHash) implements Fact {}

    /**
     * Lots were drawn. {@code order.get(k)} got {@code lots.get(k)}; secret and seed are lower-case hex, {@code lots} lists all
     * lots of the urn in drawn order. {@code reason}, {@code name1}, {@code name2} are filled for a second draw.
     */
    record Drawn(
            String sessionId,
            String actor,
            String secret,
            String entropy,
            String seed,
            List<String> order,
            List<String> lots,
            String reason,
            String name1,
            String name2)
            implements Fact {
        public Drawn {
            order = List.copyOf(order);
            lots = List.copyOf(lots);
        }
    }

    /**
     * A lot drawn by hand was typed in; a changed lot carries reason and two names. An empty {@code lotNo} takes the lot back, so
     * that two candidates whose slips were mixed up can change theirs without ever holding the same one.
     */
    record LotTyped(String sessionId, String candidateNo, String lotNo, String reason, String name1, String name2)
            implements OfSession {
        /** Whether the candidate is left without a lot. */
        boolean takesBack() {
            return lotNo.isEmpty();
        }
    }

    /** An examiner opened a session for scoring. */
    record ScoringOpened(String sessionId, String examinerCode) implements Fact {}

    /** A scoring point was given a value (what the candidate keeps), with the letters of the mistakes seen. */
    record Marked(SheetKey sheet, int point, Marks value, List<String> errors) implements OfSheet {
        public Marked {
            errors = List.copyOf(errors);
        }
    }

    /** An outcome or a penalty of the rule pack was set; {@code code} is an {@code Outcome} name or a penalty's code. */
    record OutcomeSet(SheetKey sheet, String code, String note) implements OfSheet {}

    /**
     * A list put a sitting off, or took that back (缓考, rule 30). Unlike an outcome it may be written before there is a plan, and does
     * not begin the day; every plan made after it has the sheet deferred.
     */
    record DeferralSet(SheetKey sheet, boolean deferred, String reason) implements OfSheet {}

    /** The proof of a deferred sitting was seen (rule 30); the last one counts. */
    record DeferralProven(SheetKey sheet, OutcomeRule.Proof proof, String note) implements Fact {}

    /** The sheet was finished and handed in. */
    record Submitted(SheetKey sheet) implements OfSheet {}

    /** A value was changed after handing in; {@code point} 0 changes the outcome, with codes in {@code oldValue} and {@code newValue}. */
    record Corrected(
            SheetKey sheet, int point, String oldValue, String newValue, String reason, String name1, String name2)
            implements OfSheet {}

    /**
     * A paper sheet was keyed; {@code entry} is A or B, two keyings that know nothing of each other (登分). It scores nothing by itself.
     */
    record Keyed(SheetKey sheet, String entry, Map<Integer, Marks> values) implements Fact {
        public Keyed {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** The same of marking 2 or 3 of a sheet, with the staff code of the marker as the paper names him. */
    record KeyedAgain(SheetKey sheet, int marking, String marker, String entry, Map<Integer, Marks> values)
            implements Fact {
        public KeyedAgain {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** In marking 2 or 3 of a sheet (双评、三评) a scoring point was given a value by this marker; see {@link Marked}. */
    record MarkedAgain(SheetKey sheet, int marking, String marker, int point, Marks value, List<String> errors)
            implements OfSheet {
        public MarkedAgain {
            errors = List.copyOf(errors);
        }
    }

    /** Marking 2 or 3 of a sheet was finished and handed in by this marker. */
    record SubmittedAgain(SheetKey sheet, int marking, String marker) implements OfSheet {}

    /** In marking 2 or 3 a value was changed after handing in; an outcome is corrected by {@link Corrected} alone. */
    record CorrectedAgain(
            SheetKey sheet,
            int marking,
            int point,
            String oldValue,
            String newValue,
            String reason,
            String name1,
            String name2)
            implements OfSheet {}

    /** Of the markings of a sheet, too far apart to be averaged, two people chose the one that counts (仲裁). */
    record Adjudicated(SheetKey sheet, int kept, String reason, String name1, String name2) implements OfSheet {}

    /** Something happened that the rubric answers; of the same kind and point the last one counts, number 0 takes it back. */
    record SheetEventNoted(SheetKey sheet, NotedEvent event) implements OfSheet {}

    /** An event was noted, changed or taken back after handing in; {@code oldNumber} is the number before, 0 for none. */
    record SheetEventCorrected(
            SheetKey sheet, NotedEvent event, int oldNumber, String reason, String name1, String name2)
            implements OfSheet {}

    /** The candidate signed for the score or refused to (成绩确认, rule 28); a later correction makes it void. */
    record Acknowledged(SheetKey sheet, boolean signed, String note) implements OfSheet {}

    /**
     * Apparatus was faulty by no fault of the candidate (器材故障, rule 33). {@code candidateNo} is empty where nobody was at the bench;
     * {@code minutes} were lost by it; {@code name} is who reports it.
     */
    record FaultNoted(
            String sessionId,
            int benchNo,
            String candidateNo,
            String apparatus,
            int minutes,
            FaultRemedy remedy,
            String note,
            String name)
            implements OfSession {
        /** The same of this candidate. */
        FaultNoted of(String number) {
            return new FaultNoted(sessionId, benchNo, number, apparatus, minutes, remedy, note, name);
        }
    }

    /** The remedy of a fault, named by {@code device:seq}, was decided otherwise by two people. */
    record FaultSettled(
            String sessionId, String fault, int minutes, FaultRemedy remedy, String reason, String name1, String name2)
            implements OfSession {}

    /**
     * The session was signed off; {@code second} may be empty where one signature suffices. {@code leader} is the code of the team's
     * leader (rule 21) if he is one of the two, else {@code reason} says why somebody signs for him; both are empty without a team.
     */
    record Signed(String sessionId, String name, String second, String leader, String reason) implements OfSession {
        public Signed(String sessionId, String name, String second) {
            this(sessionId, name, second, "", "");
        }
    }

    /** Of two sheets for one candidate and subject, the one written on {@code keptDevice} was chosen by two people. */
    record ConflictDecided(SheetKey sheet, String keptDevice, String reason, String name1, String name2)
            implements OfSheet {}

    /** A candidate was taken off the list after the plan was sealed (DOMAIN §4: withdrawn before the sitting), by two people. */
    record CandidateRemoved(String candidateNo, String reason, String name1, String name2) implements Fact {}

    /**
     * A field of a candidate, such as {@code NAME}, was corrected by two people. The journal holds no personal data: old and new value
     * stand in the exam file under these digests, lower-case hex SHA-256 of a random salt and the value.
     */
    record CandidateCorrected(
            String candidateNo,
            String field,
            String oldDigest,
            String newDigest,
            String reason,
            String name1,
            String name2)
            implements Fact {}

    /**
     * Somebody on no list came and was given a temporary number and a bench by two people. {@code lotNo} is the lot kept for him, or
     * empty if he draws with the others; {@code personDigest} names what he said of himself as the digests of a correction do.
     */
    record WalkInAdded(
            String candidateNo,
            String sessionId,
            String lotNo,
            String personDigest,
            String reason,
            String name1,
            String name2)
            implements Fact {}

    /** A walk-in turned out to be a candidate of the list; {@code identity} says whether the identity numbers agree. */
    record WalkInLinked(
            String temporaryNo, String candidateNo, String identity, String reason, String name1, String name2)
            implements Fact {
        public static final String SAME = "SAME";
        public static final String OTHER = "OTHER";
    }

    /** The walk-in is not the candidate after all; he stands alone again until somebody links him. */
    record WalkInUnlinked(String temporaryNo, String candidateNo, String reason, String name1, String name2)
            implements Fact {}

    /** Of the sheets written under several numbers of one person, those under {@code keptNo} were chosen by two people. */
    record WalkInDecided(SheetKey sheet, String keptNo, String reason, String name1, String name2) implements Fact {}

    /** Somebody asks for a score to be looked at again (复核, rule 38), or that is decided. */
    sealed interface OfAppeal extends Fact {
        /** The sheet it is about. */
        SheetKey sheet();
    }

    /**
     * An appeal was received. {@code published} and {@code received} are days as {@code 2026-06-20}; {@code late} says why one is taken
     * that came after the days of appeal, else it is empty; {@code name} is who took it.
     */
    record AppealOpened(
            SheetKey sheet,
            Appellant appellant,
            String published,
            String received,
            String ground,
            String late,
            String name)
            implements OfAppeal {}

    /** Two people decided the appeal named {@code device:seq}; marks are changed by a correction or adjudication before. */
    record AppealDecided(SheetKey sheet, String appeal, Appeal.Ruling ruling, String reason, String name1, String name2)
            implements OfAppeal {}

    /** A line of the ledger of regulated reagents (易制毒, 易制爆); two people stand for every line. */
    sealed interface OfLedger extends Fact {
        /** The page of the ledger that it stands on. */
        LedgerKey key();
    }

    /**
     * Some of a stock was issued, returned or disposed of; {@code move} is the name of a {@link LedgerMove}, {@code amount} is in
     * hundredths of the stock's unit. What is disposed of has a reason.
     */
    record ReagentMoved(LedgerKey key, String move, long amount, String reason, String name1, String name2)
            implements OfLedger {}

    /** The amount of a line, named {@code device:seq}, was wrong; 0 takes the line back. */
    record ReagentCorrected(
            LedgerKey key, String line, long oldAmount, long newAmount, String reason, String name1, String name2)
            implements OfLedger {}

    /**
     * The page was closed: what is not back was used. The reason explains a difference from what the candidates who sat should have
     * used, and may be empty without one.
     */
    record ReagentClosed(LedgerKey key, String reason, String name1, String name2) implements OfLedger {}
}
