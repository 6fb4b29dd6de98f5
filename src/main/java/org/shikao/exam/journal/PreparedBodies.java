package org.shikao.exam.journal;

import java.util.Arrays;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.OutcomeRule.Proof;

/** How facts that a rule of the pack brings with it stand in a body: units and groups drawn, exemptions decided, late entries. */
final class PreparedBodies {
    private PreparedBodies() {}

    static void writeUnits(Fact.UnitsDrawn f, Fields to) {
        BodyType.people(to, f.reason(), f.name1(), f.name2())
                .put("pool", f.pool())
                .put("entropy", f.entropy())
                .put("seed", f.seed())
                .put("units", f.units());
    }

    static Fact.UnitsDrawn readUnits(Fields from) {
        return new Fact.UnitsDrawn(
                from.text("pool"),
                from.text("entropy"),
                from.text("seed"),
                from.list("units"),
                from.text("reason"),
                from.text("name1"),
                from.text("name2"));
    }

    static void writeGroups(Fact.GroupsDrawn f, Fields to) {
        BodyType.people(to, f.reason(), f.name1(), f.name2())
                .put("list", f.list())
                .put("entropy", f.entropy())
                .put("seed", f.seed());
    }

    static Fact.GroupsDrawn readGroups(Fields from) {
        return new Fact.GroupsDrawn(
                from.text("list"),
                from.text("entropy"),
                from.text("seed"),
                from.text("reason"),
                from.text("name1"),
                from.text("name2"));
    }

    static void writeDeferral(Fact.DeferralSet f, Fields to) {
        BodyType.sheet(to, f.sheet()).put("deferred", f.deferred() ? 1 : 0).put("reason", f.reason());
    }

    static Fact.DeferralSet readDeferral(Fields from) {
        return new Fact.DeferralSet(BodyType.sheet(from), from.number("deferred") == 1, from.text("reason"));
    }

    static void writeProof(Fact.DeferralProven f, Fields to) {
        BodyType.sheet(to, f.sheet()).put("proof", f.proof().name()).put("note", f.note());
    }

    /** A proof this program does not know reads as none, which is then not what is written. */
    static Fact.DeferralProven readProof(Fields from) {
        Proof proof = Arrays.stream(Proof.values())
                .filter(each -> each.name().equals(from.text("proof")))
                .findFirst()
                .orElse(Proof.NONE);
        return new Fact.DeferralProven(BodyType.sheet(from), proof, from.text("note"));
    }

    static void writeExemption(ExemptionDecided f, Fields to) {
        BodyType.people(BodyType.sheet(to, f.sheet()), f.reason(), f.name1(), f.name2())
                .put("basis", f.basis().name())
                .put("value", f.value());
    }

    static void writeLate(Fact.LateEntryAllowed f, Fields to) {
        to.put("sessionId", f.sessionId())
                .put("candidates", f.candidates())
                .put("reason", f.reason())
                .put("name", f.name());
    }

    static Fact.LateEntryAllowed readLate(Fields from) {
        return new Fact.LateEntryAllowed(
                from.text("sessionId"), from.list("candidates"), from.text("reason"), from.text("name"));
    }

    static void writeMadeUp(Fact.MadeUp f, Fields to) {
        BodyType.sheet(to, f.sheet())
                .put("exam", f.exam())
                .put("sat", f.subject().code())
                .put("experiment", f.experiment())
                .put("part", f.part().name())
                .put("outcome", f.outcome().name())
                .put("penalties", f.penalties());
        f.raw()
                .ifPresent(raw -> to.put("total", raw.total().hundredths())
                        .put("tidy", raw.tidy().hundredths()));
    }

    /** What is not known reads as the first of its kind, which is then not what is written. */
    static Fact.MadeUp readMadeUp(Fields from) {
        Optional<DoubleMarking.Raw> raw = from.optionalNumber("total")
                .map(total -> new DoubleMarking.Raw(new Marks(total.intValue()), new Marks((int) from.number("tidy"))));
        return new Fact.MadeUp(
                BodyType.sheet(from),
                from.text("exam"),
                Subject.ofCode(from.text("sat")).orElse(Subject.values()[0]),
                from.text("experiment"),
                named(Task.Part.values(), from.text("part")),
                named(Outcome.values(), from.text("outcome")),
                raw,
                from.list("penalties"));
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }

    /** An unknown basis reads as the first one, which is then not what is written. */
    static ExemptionDecided readExemption(Fields from) {
        Basis basis = Arrays.stream(Basis.values())
                .filter(each -> each.name().equals(from.text("basis")))
                .findFirst()
                .orElse(Basis.values()[0]);
        return new ExemptionDecided(
                BodyType.sheet(from),
                basis,
                (int) from.number("value"),
                from.text("reason"),
                from.text("name1"),
                from.text("name2"));
    }
}
