package org.shikao.exam.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.exam.rules.RulePack;

/** What happens beside the marks of a random day, as its pack asks: candidates sign for their score, apparatus fails. */
final class PackAside {
    private final Random random;
    private final RulePack pack;
    private final Consumer<Fact> write;
    private final Map<SheetKey, Decided> decided = new HashMap<>();

    /** A share in percent, or hundredths of marks. */
    record Decided(Basis basis, int value) {}

    PackAside(Random random, RulePack pack, Consumer<Fact> write) {
        this.random = random;
        this.pack = pack;
        this.write = write;
    }

    /** Some refuse; who is not asked says nothing. */
    void acknowledge(SheetKey key) {
        if (pack.score().candidateSigns()) {
            write.accept(new Fact.Acknowledged(key, random.nextInt(9) > 0, ""));
        }
    }

    /** Asks the committee about everybody it decides. */
    void committee(Map<String, Candidate> candidates) {
        List<String> asked = pack.outcomes().exemptions().stream()
                .filter(Exemption::byCommittee)
                .map(Exemption::code)
                .toList();
        new TreeMap<>(candidates)
                .forEach((no, candidate) -> new TreeMap<>(candidate.exemptions()).forEach((subject, code) -> {
                    if (asked.contains(code)
                            && pack.subjectsOf(candidate.grade()).contains(subject)) {
                        committee(new SheetKey(no, subject));
                    }
                }));
    }

    /** The committee sets what somebody exempt gets, or leaves him waiting; now and then it changes its mind. */
    private void committee(SheetKey key) {
        for (int times = random.nextInt(4); times > 0; times -= 2) {
            Basis basis = random.nextBoolean() ? Basis.PERCENT : Basis.MARKS;
            int full = pack.subject(key.subject()).orElseThrow().fullMarks().hundredths();
            int value = random.nextInt(1 + (basis == Basis.PERCENT ? 100 : full));
            write.accept(new ExemptionDecided(key, basis, value, "诊断证明", "组长", "组员"));
            decided.put(key, new Decided(basis, value));
        }
    }

    /** What the committee said last, by candidate and subject. */
    Map<SheetKey, Decided> decided() {
        return decided;
    }

    /** Now and then apparatus fails, with the remedy of the pack; whether the candidate sits again. */
    boolean fails(Session session, Station station, String candidateNo) {
        if (random.nextInt(10) > 0) {
            return false;
        }
        FaultRemedy remedy = pack.outcomes().faultRemedy();
        write.accept(new Fact.FaultNoted(
                session.id(), station.benchNo(), candidateNo, "天平", 1 + random.nextInt(9), remedy, "", "实验员"));
        return remedy == FaultRemedy.RESIT;
    }

    /** What is not decided by an outcome of its own gives no score. */
    static void sitsAgain(List<Done> done, Subject subject) {
        done.replaceAll(d -> {
            boolean again =
                    d.subject() == subject && (d.outcome() == Outcome.EARNED || d.outcome() == Outcome.WITHDRAWN);
            return again ? new Done(subject, d.task(), d.values(), Outcome.PENDING, d.penalties()) : d;
        });
    }

    /** How a sheet ends. */
    Outcome outcome() {
        return switch (random.nextInt(14)) {
            case 0 -> pack.outcomes().deferralAllowed() ? Outcome.DEFERRED : Outcome.EARNED;
            case 1 -> Outcome.WITHDRAWN;
            case 2 -> Outcome.VOID;
            default -> Outcome.EARNED;
        };
    }
}
