package org.shikao.exam.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;

/** How what is written on the sheet of a candidate and subject stands in a body. */
final class SheetBodies {
    static final List<BodyType<?>> ALL = List.of(
            new BodyType<>(
                    "MARKED",
                    Fact.Marked.class,
                    (f, to) -> BodyType.sheet(to, f.sheet())
                            .put("point", f.point())
                            .put("value", f.value().hundredths())
                            .put("errors", f.errors()),
                    from -> new Fact.Marked(
                            BodyType.sheet(from),
                            (int) from.number("point"),
                            new Marks((int) from.number("value")),
                            from.list("errors"))),
            new BodyType<>(
                    "OUTCOME_SET",
                    Fact.OutcomeSet.class,
                    (f, to) ->
                            BodyType.sheet(to, f.sheet()).put("code", f.code()).put("note", f.note()),
                    from -> new Fact.OutcomeSet(BodyType.sheet(from), from.text("code"), from.text("note"))),
            new BodyType<>(
                    "SUBMITTED",
                    Fact.Submitted.class,
                    (f, to) -> BodyType.sheet(to, f.sheet()),
                    from -> new Fact.Submitted(BodyType.sheet(from))),
            new BodyType<>("CORRECTED", Fact.Corrected.class, SheetBodies::writeCorrected, SheetBodies::readCorrected),
            new BodyType<>(
                    "KEYED",
                    Fact.Keyed.class,
                    (f, to) -> BodyType.sheet(to, f.sheet())
                            .put("entry", f.entry())
                            .put("values", keyed(f.values())),
                    from -> new Fact.Keyed(BodyType.sheet(from), from.text("entry"), keyed(from.list("values")))),
            new BodyType<>(
                    "KEYED_AGAIN",
                    Fact.KeyedAgain.class,
                    (f, to) -> again(to, f.sheet(), f.marking())
                            .put("marker", f.marker())
                            .put("entry", f.entry())
                            .put("values", keyed(f.values())),
                    from -> new Fact.KeyedAgain(
                            BodyType.sheet(from),
                            (int) from.number("marking"),
                            from.text("marker"),
                            from.text("entry"),
                            keyed(from.list("values")))),
            new BodyType<>(
                    "MARKED_AGAIN",
                    Fact.MarkedAgain.class,
                    (f, to) -> again(to, f.sheet(), f.marking())
                            .put("marker", f.marker())
                            .put("point", f.point())
                            .put("value", f.value().hundredths())
                            .put("errors", f.errors()),
                    from -> new Fact.MarkedAgain(
                            BodyType.sheet(from),
                            (int) from.number("marking"),
                            from.text("marker"),
                            (int) from.number("point"),
                            new Marks((int) from.number("value")),
                            from.list("errors"))),
            new BodyType<>(
                    "SUBMITTED_AGAIN",
                    Fact.SubmittedAgain.class,
                    (f, to) -> again(to, f.sheet(), f.marking()).put("marker", f.marker()),
                    from -> new Fact.SubmittedAgain(
                            BodyType.sheet(from), (int) from.number("marking"), from.text("marker"))),
            new BodyType<>(
                    "CORRECTED_AGAIN",
                    Fact.CorrectedAgain.class,
                    SheetBodies::writeCorrectedAgain,
                    SheetBodies::readCorrectedAgain),
            new BodyType<>(
                    "ADJUDICATED",
                    Fact.Adjudicated.class,
                    (f, to) -> BodyType.people(BodyType.sheet(to, f.sheet()), f.reason(), f.name1(), f.name2())
                            .put("kept", f.kept()),
                    from -> new Fact.Adjudicated(
                            BodyType.sheet(from),
                            (int) from.number("kept"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))),
            new BodyType<>(
                    "CONFLICT_DECIDED",
                    Fact.ConflictDecided.class,
                    (f, to) -> BodyType.people(BodyType.sheet(to, f.sheet()), f.reason(), f.name1(), f.name2())
                            .put("keptDevice", f.keptDevice()),
                    from -> new Fact.ConflictDecided(
                            BodyType.sheet(from),
                            from.text("keptDevice"),
                            from.text("reason"),
                            from.text("name1"),
                            from.text("name2"))));

    private SheetBodies() {}

    private static void writeCorrected(Fact.Corrected f, Fields to) {
        BodyType.people(BodyType.sheet(to, f.sheet()), f.reason(), f.name1(), f.name2())
                .put("point", f.point());
        putValue(to, "old", f.point(), f.oldValue());
        putValue(to, "new", f.point(), f.newValue());
    }

    private static Fields again(Fields to, SheetKey key, int marking) {
        return BodyType.sheet(to, key).put("marking", marking);
    }

    private static void writeCorrectedAgain(Fact.CorrectedAgain f, Fields to) {
        BodyType.people(again(to, f.sheet(), f.marking()), f.reason(), f.name1(), f.name2())
                .put("point", f.point());
        putValue(to, "old", f.point(), f.oldValue());
        putValue(to, "new", f.point(), f.newValue());
    }

    private static Fact.CorrectedAgain readCorrectedAgain(Fields from) {
        return new Fact.CorrectedAgain(
                BodyType.sheet(from),
                (int) from.number("marking"),
                (int) from.number("point"),
                value(from, "old"),
                value(from, "new"),
                from.text("reason"),
                from.text("name1"),
                from.text("name2"));
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
                BodyType.sheet(from),
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
