package org.shikao.exam.result;

import java.util.Random;
import java.util.function.Consumer;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;
import org.shikao.exam.rules.RulePack;

/** What happens beside the marks of a random day, as its pack asks: candidates sign for their score, apparatus fails. */
final class PackAside {
    private final Random random;
    private final RulePack pack;
    private final Consumer<Fact> write;

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
}
