package org.shikao.exam.journal;

import java.util.Arrays;
import java.util.List;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/** The bodies of what happens besides marks: events, acknowledgements, faulty apparatus. */
final class SheetDayBodies {
    static final List<BodyType<?>> ALL = List.of(
            new BodyType<>(
                    "SHEET_EVENT_NOTED",
                    Fact.SheetEventNoted.class,
                    (f, to) -> event(BodyType.sheet(to, f.sheet()), f.event()),
                    from -> new Fact.SheetEventNoted(BodyType.sheet(from), event(from))),
            new BodyType<>(
                    "SHEET_EVENT_CORRECTED",
                    Fact.SheetEventCorrected.class,
                    (f, to) -> event(
                                    BodyType.people(BodyType.sheet(to, f.sheet()), f.reason(), f.name1(), f.name2()),
                                    f.event())
                            .put("old", f.oldNumber()),
                    from -> new Fact.SheetEventCorrected(
                            BodyType.sheet(from),
                            event(from),
                            (int) from.number("old"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "ACKNOWLEDGED",
                    Fact.Acknowledged.class,
                    (f, to) -> BodyType.sheet(to, f.sheet())
                            .put("signed", f.signed() ? 1 : 0)
                            .put("note", f.note()),
                    from -> new Fact.Acknowledged(BodyType.sheet(from), from.number("signed") == 1, from.text("note"))),
            new BodyType<>("FAULT_NOTED", Fact.FaultNoted.class, SheetDayBodies::writeFault, SheetDayBodies::readFault),
            new BodyType<>(
                    "FAULT_SETTLED",
                    Fact.FaultSettled.class,
                    (f, to) -> BodyType.people(to, f.reason(), f.name1(), f.name2())
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
                            from.text("name2"))));

    private SheetDayBodies() {}

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
}
