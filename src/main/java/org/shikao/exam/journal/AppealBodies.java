package org.shikao.exam.journal;

import java.util.Arrays;
import java.util.List;

/** How appeals stand in a body. */
final class AppealBodies {
    static final List<BodyType<?>> ALL = List.of(
            new BodyType<>(
                    "APPEAL_OPENED", Fact.AppealOpened.class, AppealBodies::writeOpened, AppealBodies::readOpened),
            new BodyType<>(
                    "APPEAL_DECIDED",
                    Fact.AppealDecided.class,
                    (f, to) -> BodyType.people(BodyType.sheet(to, f.sheet()), f.reason(), f.name1(), f.name2())
                            .put("appeal", f.appeal())
                            .put("ruling", f.ruling().name()),
                    from -> new Fact.AppealDecided(
                            BodyType.sheet(from),
                            from.text("appeal"),
                            named(Appeal.Ruling.values(), from.text("ruling")),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))));

    private AppealBodies() {}

    private static void writeOpened(Fact.AppealOpened f, Fields to) {
        BodyType.sheet(to, f.sheet())
                .put("appellant", f.appellant().name())
                .put("published", f.published())
                .put("received", f.received())
                .put("ground", f.ground())
                .put("late", f.late())
                .put("name", f.name());
    }

    private static Fact.AppealOpened readOpened(Fields from) {
        return new Fact.AppealOpened(
                BodyType.sheet(from),
                named(Appellant.values(), from.text("appellant")),
                from.text("published"),
                from.text("received"),
                from.text("ground"),
                from.text("late"),
                from.text("name"));
    }

    /** An unknown name reads as the first one, which is then not what is written. */
    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }
}
