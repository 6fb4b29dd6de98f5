package org.shikao.exam.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;

/** How one kind of fact stands in a body: its name under {@code type} and its fields. */
record BodyType<F extends Fact>(String name, Class<F> fact, BiConsumer<F, Fields> writer, Function<Fields, F> reader) {
    private static final List<BodyType<?>> OF_THE_DAY = List.of(
            new BodyType<>(
                    "SEEN",
                    Fact.Seen.class,
                    (f, to) -> to.put("heads", f.heads()),
                    from -> new Fact.Seen(from.list("heads"))),
            new BodyType<>(
                    "PLAN_SEALED",
                    Fact.PlanSealed.class,
                    (f, to) -> to.put("digest", f.digest()),
                    from -> new Fact.PlanSealed(from.text("digest"))),
            new BodyType<>("UNITS_DRAWN", Fact.UnitsDrawn.class, PreparedBodies::writeUnits, PreparedBodies::readUnits),
            new BodyType<>(
                    "GROUPS_DRAWN", Fact.GroupsDrawn.class, PreparedBodies::writeGroups, PreparedBodies::readGroups),
            new BodyType<>(
                    "DEFERRAL_SET",
                    Fact.DeferralSet.class,
                    PreparedBodies::writeDeferral,
                    PreparedBodies::readDeferral),
            new BodyType<>(
                    "DEFERRAL_PROVEN",
                    Fact.DeferralProven.class,
                    PreparedBodies::writeProof,
                    PreparedBodies::readProof),
            new BodyType<>(
                    "LATE_ENTRY_ALLOWED",
                    Fact.LateEntryAllowed.class,
                    PreparedBodies::writeLate,
                    PreparedBodies::readLate),
            new BodyType<>(
                    "EXEMPTION_DECIDED",
                    Fact.ExemptionDecided.class,
                    PreparedBodies::writeExemption,
                    PreparedBodies::readExemption),
            new BodyType<>("MADE_UP", Fact.MadeUp.class, PreparedBodies::writeMadeUp, PreparedBodies::readMadeUp),
            new BodyType<>(
                    "CHECKED_IN",
                    Fact.CheckedIn.class,
                    (f, to) -> to.put("sessionId", f.sessionId()).put("candidates", f.candidates()),
                    from -> new Fact.CheckedIn(from.text("sessionId"), from.list("candidates"))),
            new BodyType<>(
                    "MARKED_ABSENT",
                    Fact.MarkedAbsent.class,
                    (f, to) -> to.put("sessionId", f.sessionId()).put("candidates", f.candidates()),
                    from -> new Fact.MarkedAbsent(from.text("sessionId"), from.list("candidates"))),
            new BodyType<>(
                    "DRAW_COMMITTED",
                    Fact.DrawCommitted.class,
                    (f, to) -> to.put("sessionId", f.sessionId())
                            .put("commitment", f.commitment())
                            .put("listHash", f.listHash()),
                    from -> new Fact.DrawCommitted(
                            from.text("sessionId"), from.text("commitment"), from.text("listHash"))),
            new BodyType<>("DRAWN", Fact.Drawn.class, BodyType::writeDrawn, BodyType::readDrawn),
            new BodyType<>(
                    "LOT_TYPED",
                    Fact.LotTyped.class,
                    (f, to) -> people(to, f.reason(), f.name1(), f.name2())
                            .put("sessionId", f.sessionId())
                            .put("candidateNo", f.candidateNo())
                            .put("lotNo", f.lotNo()),
                    from -> new Fact.LotTyped(
                            from.text("sessionId"),
                            from.text("candidateNo"),
                            from.text("lotNo"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "SCORING_OPENED",
                    Fact.ScoringOpened.class,
                    (f, to) -> to.put("sessionId", f.sessionId()).put("examiner", f.examinerCode()),
                    from -> new Fact.ScoringOpened(from.text("sessionId"), from.text("examiner"))),
            new BodyType<>(
                    "SIGNED",
                    Fact.Signed.class,
                    BodyType::writeSigned,
                    from -> new Fact.Signed(
                            from.text("sessionId"),
                            from.text("name"),
                            from.text("second"),
                            from.text("leader"),
                            from.text("reason"))));

    private static final List<BodyType<?>> ALL = Stream.of(
                    OF_THE_DAY, SheetBodies.ALL, SheetDayBodies.ALL, ListBodies.ALL, LedgerBodies.ALL, AppealBodies.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Map<Class<?>, BodyType<?>> BY_FACT =
            ALL.stream().collect(Collectors.toUnmodifiableMap(BodyType::fact, Function.identity()));
    private static final Map<String, BodyType<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(BodyType::name, Function.identity()));

    static BodyType<?> of(Fact fact) {
        return BY_FACT.get(fact.getClass());
    }

    static Optional<BodyType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    void write(Fact value, Fields to) {
        writer.accept(fact.cast(value), to.put("type", name));
    }

    Fact read(Fields from) {
        return reader.apply(from);
    }

    static Fields sheet(Fields to, SheetKey key) {
        return to.put("candidateNo", key.candidateNo())
                .put("subject", key.subject().code());
    }

    /** An unknown subject reads as the first one, which is then not what is written. */
    static SheetKey sheet(Fields from) {
        return new SheetKey(
                from.text("candidateNo"), Subject.ofCode(from.text("subject")).orElse(Subject.values()[0]));
    }

    static Fields people(Fields to, String reason, String name1, String name2) {
        return to.put("reason", reason).put("name1", name1).put("name2", name2);
    }

    /** What a team adds is left out where there is none, as in entries written before there were teams. */
    private static void writeSigned(Fact.Signed f, Fields to) {
        to.put("sessionId", f.sessionId()).put("name", f.name()).put("second", f.second());
        if (!f.leader().isEmpty()) {
            to.put("leader", f.leader());
        }
        if (!f.reason().isEmpty()) {
            to.put("reason", f.reason());
        }
    }

    private static void writeDrawn(Fact.Drawn f, Fields to) {
        people(to, f.reason(), f.name1(), f.name2())
                .put("sessionId", f.sessionId())
                .put("actor", f.actor())
                .put("secret", f.secret())
                .put("entropy", f.entropy())
                .put("seed", f.seed())
                .put("order", f.order())
                .put("lots", f.lots());
    }

    private static Fact.Drawn readDrawn(Fields from) {
        return new Fact.Drawn(
                from.text("sessionId"),
                from.text("actor"),
                from.text("secret"),
                from.text("entropy"),
                from.text("seed"),
                from.list("order"),
                from.list("lots"),
                from.text("reason"),
                from.text("name1"),
                from.text("name2"));
    }
}
