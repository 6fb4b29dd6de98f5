package org.shikao.exam.journal;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.plan.Stock;

/** Facts of every kind with anything in them that they can hold. */
final class RandomFacts {
    private RandomFacts() {}

    /** Every kind of fact there is. */
    static List<Class<?>> kinds() {
        return below(Fact.class).toList();
    }

    private static Stream<Class<?>> below(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RandomFacts::below)
                : Stream.of(type);
    }

    /** A fact of this kind. */
    static Fact of(Random r, Class<?> kind) {
        if (kind == Fact.Corrected.class) {
            return corrected(r);
        }
        if (kind == Fact.CorrectedAgain.class) {
            Fact.Corrected once = corrected(r);
            return new Fact.CorrectedAgain(
                    once.sheet(), 2 + r.nextInt(2), 1 + r.nextInt(40), marks(r), marks(r), text(r), text(r), text(r));
        }
        Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(type -> value(r, type)).toArray();
        try {
            return (Fact) kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot be made: " + kind, e);
        }
    }

    private static Object value(Random r, Class<?> type) {
        if (type == String.class) {
            return text(r);
        } else if (type == int.class) {
            return r.nextInt(40);
        } else if (type == long.class) {
            return r.nextLong();
        } else if (type == boolean.class) {
            return r.nextBoolean();
        } else if (type == List.class) {
            return texts(r);
        } else if (type == Map.class) {
            return Map.of(1 + r.nextInt(20), new Marks(r.nextInt(2000)), 30, new Marks(r.nextInt(2000)));
        } else if (type == Marks.class) {
            return new Marks(r.nextInt(4000) - 1000);
        } else if (type == SheetKey.class) {
            return new SheetKey(text(r), any(r, Subject.values()));
        } else if (type == NotedEvent.class) {
            return new NotedEvent(any(r, NotedEvent.Kind.values()), r.nextInt(40), r.nextInt(9));
        } else if (type == LedgerKey.class) {
            LocalDate day = LocalDate.ofEpochDay(r.nextInt(4_000_000) - 1_000_000);
            return new LedgerKey(text(r), day, new Stock(text(r), text(r), text(r)));
        } else if (type == Optional.class) {
            DoubleMarking.Raw raw = new DoubleMarking.Raw(new Marks(r.nextInt(2000)), new Marks(r.nextInt(200)));
            return r.nextBoolean() ? Optional.of(raw) : Optional.empty();
        } else if (type.isEnum()) {
            return any(r, type.getEnumConstants());
        }
        throw new IllegalArgumentException("say how to make a " + type);
    }

    /** A value is marks, or a code where an outcome is corrected; none stands for a point that had no value. */
    private static Fact.Corrected corrected(Random r) {
        int point = r.nextInt(3);
        String old = point == 0 || r.nextInt(5) == 0 ? "" : marks(r);
        SheetKey key = new SheetKey(text(r), any(r, Subject.values()));
        return new Fact.Corrected(key, point, old, point == 0 ? text(r) : marks(r), text(r), text(r), text(r));
    }

    private static String marks(Random r) {
        return new Marks(r.nextInt(2000)).toString();
    }

    private static <T> T any(Random r, T[] values) {
        return values[r.nextInt(values.length)];
    }

    private static List<String> texts(Random r) {
        List<String> out = new ArrayList<>();
        for (int n = r.nextInt(4); n > 0; n--) {
            out.add(text(r));
        }
        return out;
    }

    /** Up to eleven characters, among them all that a body writes in a way of its own. */
    static String text(Random r) {
        String pool = "aB7\"\\/ ,:{}[]\u0000\u0001\u0007\b\t\n\u000b\f\r\u001f\u007f\u0085\u2028\ufeff考实·䶮";
        StringBuilder out = new StringBuilder();
        for (int n = r.nextInt(12); n > 0; n--) {
            int which = r.nextInt(10);
            int far = 0x10000 + r.nextInt(0x100000);
            out.appendCodePoint(which == 0 ? far : which == 1 ? 0x2CB5B : pool.charAt(r.nextInt(pool.length())));
        }
        return out.toString();
    }
}
