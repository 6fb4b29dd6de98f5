package org.shikao.exam.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/** How one kind of fact stands in a body: its name under {@code type} and its fields. */
record BodyType<F extends Fact>(String name, Class<F> fact, BiConsumer<F, Fields> writer, Function<Fields, F> reader) {
    private static final List<BodyType<?>> ALL = List.of(
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
                    "LATE_ENTRY_ALLOWED", Fact.LateEntryAllowed.class, PreparedBodies::writeLate, PreparedBodies::readLate),
            new BodyType<>(
                    "EXEMPTION_DECIDED",
                    Fact.ExemptionDecided.class,
                    PreparedBodies::writeExemption,
                    PreparedBodies::readExemption),
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
                    "MARKED",
                    Fact.Marked.class,
                    (f, to) -> sheet(to, f.sheet())
                            .put("point", f.point())
                            .put("value", f.value().hundredths())
                            .put("errors", f.errors()),
                    from -> new Fact.Marked(
                            sheet(from),
                            (int) from.number("point"),
                            new Marks((int) from.number("value")),
                            from.list("errors"))),
            new BodyType<>(
                    "OUTCOME_SET",
                    Fact.OutcomeSet.class,
                    (f, to) -> sheet(to, f.sheet()).put("code", f.code()).put("note", f.note()),
                    from -> new Fact.OutcomeSet(sheet(from), from.text("code"), from.text("note"))),
            new BodyType<>(
                    "SUBMITTED",
                    Fact.Submitted.class,
                    (f, to) -> sheet(to, f.sheet()),
                    from -> new Fact.Submitted(sheet(from))),
            new BodyType<>("CORRECTED", Fact.Corrected.class, BodyType::writeCorrected, BodyType::readCorrected),
            new BodyType<>(
                    "KEYED",
                    Fact.Keyed.class,
                    (f, to) -> sheet(to, f.sheet()).put("entry", f.entry()).put("values", keyed(f.values())),
                    from -> new Fact.Keyed(sheet(from), from.text("entry"), keyed(from.list("values")))),
            new BodyType<>(
                    "SHEET_EVENT_NOTED",
                    Fact.SheetEventNoted.class,
                    (f, to) -> event(sheet(to, f.sheet()), f.event()),
                    from -> new Fact.SheetEventNoted(sheet(from), event(from))),
            new BodyType<>(
                    "SHEET_EVENT_CORRECTED",
                    Fact.SheetEventCorrected.class,
                    (f, to) -> event(people(sheet(to, f.sheet()), f.reason(), f.name1(), f.name2()), f.event())
                            .put("old", f.oldNumber()),
                    from -> new Fact.SheetEventCorrected(
                            sheet(from),
                            event(from),
                            (int) from.number("old"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "ACKNOWLEDGED",
                    Fact.Acknowledged.class,
                    (f, to) -> sheet(to, f.sheet())
                            .put("signed", f.signed() ? 1 : 0)
                            .put("note", f.note()),
                    from -> new Fact.Acknowledged(sheet(from), from.number("signed") == 1, from.text("note"))),
            new BodyType<>("FAULT_NOTED", Fact.FaultNoted.class, BodyType::writeFault, BodyType::readFault),
            new BodyType<>(
                    "FAULT_SETTLED",
                    Fact.FaultSettled.class,
                    (f, to) -> people(to, f.reason(), f.name1(), f.name2())
                            .put("sessionId", f.sessionId())
                            .put("fault", f.fault())
                            .put("minutes", f.minutes())
                            .put("remedy", f.remedy().name()),
                    from -> new Fact.FaultSettled(
                            from.text("sessionId"),
                            from.text("fault"),
                            (int) from.number("minutes"),
                            remedy(from),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "SIGNED",
                    Fact.Signed.class,
                    (f, to) -> to.put("sessionId", f.sessionId())
                            .put("name", f.name())
                            .put("second", f.second()),
                    from -> new Fact.Signed(from.text("sessionId"), from.text("name"), from.text("second"))),
            new BodyType<>(
                    "CONFLICT_DECIDED",
                    Fact.ConflictDecided.class,
                    (f, to) -> people(sheet(to, f.sheet()), f.reason(), f.name1(), f.name2())
                            .put("keptDevice", f.keptDevice()),
                    from -> new Fact.ConflictDecided(
                            sheet(from),
                            from.text("keptDevice"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "CANDIDATE_REMOVED",
                    Fact.CandidateRemoved.class,
                    (f, to) -> people(to, f.reason(), f.name1(), f.name2()).put("candidateNo", f.candidateNo()),
                    from -> new Fact.CandidateRemoved(
                            from.text("candidateNo"), from.text("reason"), from.text("name1"), from.text("name2"))),
            new BodyType<>(
                    "CANDIDATE_CORRECTED",
                    Fact.CandidateCorrected.class,
                    (f, to) -> people(to, f.reason(), f.name1(), f.name2())
                            .put("candidateNo", f.candidateNo())
                            .put("field", f.field())
                            .put("oldDigest", f.oldDigest())
                            .put("newDigest", f.newDigest()),
                    from -> new Fact.CandidateCorrected(
                            from.text("candidateNo"),
                            from.text("field"),
                            from.text("oldDigest"),
                            from.text("newDigest"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "WALK_IN_ADDED",
                    Fact.WalkInAdded.class,
                    (f, to) -> people(to, f.reason(), f.name1(), f.name2())
                            .put("candidateNo", f.candidateNo())
                            .put("sessionId", f.sessionId())
                            .put("lotNo", f.lotNo())
                            .put("personDigest", f.personDigest()),
                    from -> new Fact.WalkInAdded(
                            from.text("candidateNo"),
                            from.text("sessionId"),
                            from.text("lotNo"),
                            from.text("personDigest"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "WALK_IN_LINKED",
                    Fact.WalkInLinked.class,
                    (f, to) -> people(to, f.reason(), f.name1(), f.name2())
                            .put("temporaryNo", f.temporaryNo())
                            .put("candidateNo", f.candidateNo())
                            .put("identity", f.identity()),
                    from -> new Fact.WalkInLinked(
                            from.text("temporaryNo"),
                            from.text("candidateNo"),
                            from.text("identity"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "WALK_IN_DECIDED",
                    Fact.WalkInDecided.class,
                    (f, to) -> people(sheet(to, f.sheet()), f.reason(), f.name1(), f.name2())
                            .put("keptNo", f.keptNo()),
                    from -> new Fact.WalkInDecided(
                            sheet(from),
                            from.text("keptNo"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))));

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

    private static Fields event(Fields to, NotedEvent event) {
        return to.put("kind", event.kind().code()).put("point", event.point()).put("number", event.number());
    }

    /** An unknown kind reads as the first one, which is then not what is written; so does an unknown remedy below. */
    private static NotedEvent event(Fields from) {
        return new NotedEvent(
                NotedEvent.Kind.ofCode(from.text("kind")).orElse(NotedEvent.Kind.values()[0]),
                (int) from.number("point"),
                (int) from.number("number"));
    }

    private static FaultRemedy remedy(Fields from) {
        return Arrays.stream(FaultRemedy.values())
                .filter(remedy -> remedy.name().equals(from.text("remedy")))
                .findFirst()
                .orElse(FaultRemedy.values()[0]);
    }

    private static void writeFault(Fact.FaultNoted f, Fields to) {
        to.put("sessionId", f.sessionId())
                .put("bench", f.benchNo())
                .put("candidateNo", f.candidateNo())
                .put("apparatus", f.apparatus())
                .put("minutes", f.minutes())
                .put("remedy", f.remedy().name())
                .put("note", f.note())
                .put("name", f.name());
    }

    private static Fact.FaultNoted readFault(Fields from) {
        return new Fact.FaultNoted(
                from.text("sessionId"),
                (int) from.number("bench"),
                from.text("candidateNo"),
                from.text("apparatus"),
                (int) from.number("minutes"),
                remedy(from),
                from.text("note"),
                from.text("name"));
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

    private static void writeCorrected(Fact.Corrected f, Fields to) {
        people(sheet(to, f.sheet()), f.reason(), f.name1(), f.name2()).put("point", f.point());
        putValue(to, "old", f.point(), f.oldValue());
        putValue(to, "new", f.point(), f.newValue());
    }

    /** Values by point, each {@code point:hundredths}, points ascending. */
    private static List<String> keyed(Map<Integer, Marks> values) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue().hundredths())
                .toList();
    }

    /** What is not written as above is left out, and then is not what is written. */
    private static Map<Integer, Marks> keyed(List<String> values) {
        Map<Integer, Marks> read = new TreeMap<>();
        values.stream()
                .filter(value -> value.matches("\\d{1,4}:\\d{1,8}"))
                .map(value -> value.split(":"))
                .forEach(v -> read.put(Integer.valueOf(v[0]), new Marks(Integer.parseInt(v[1]))));
        return read;
    }

    /** A point's value as hundredths, an outcome as its code; a point that had no value yet as the empty string. */
    private static void putValue(Fields to, String name, int point, String value) {
        if (point == 0 || value.isEmpty()) {
            to.put(name, value);
        } else {
            to.put(name, Marks.of(value).hundredths());
        }
    }

    private static Fact.Corrected readCorrected(Fields from) {
        return new Fact.Corrected(
                sheet(from),
                (int) from.number("point"),
                value(from, "old"),
                value(from, "new"),
                from.text("reason"),
                from.text("name1"),
                from.text("name2"));
    }

    private static String value(Fields from, String name) {
        return from.optionalNumber(name)
                .map(hundredths -> new Marks(hundredths.intValue()).toString())
                .orElseGet(() -> from.text(name));
    }
}
