package org.shikao.gui.rules;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.shikao.exam.Marks;

/**
 * How a value is typed and stepped through with the arrow keys. Stepping stays within the bounds; typing may go beyond them, and the
 * finding beside the key says so.
 */
interface Stepping {
    /** The value of what is typed, empty if it is none. */
    Optional<Object> read(String typed);

    /** What is shown for a value. */
    String write(Object value);

    /** The value so many steps on; negative steps go back. */
    Object step(Object value, int steps);

    static Stepping whole(int min, int max) {
        return new Stepping() {
            @Override
            public Optional<Object> read(String typed) {
                return typed.strip().matches("\\d{1,6}")
                        ? Optional.of(Integer.valueOf(typed.strip()))
                        : Optional.empty();
            }

            @Override
            public String write(Object value) {
                return value.toString();
            }

            @Override
            public Object step(Object value, int steps) {
                return Math.max(min, Math.min(max, (Integer) value + steps));
            }
        };
    }

    /** Half marks at a time. */
    static Stepping marks(int max) {
        return new Stepping() {
            private static final int STEP = 50;

            @Override
            public Optional<Object> read(String typed) {
                return Marks.parse(typed.strip()).map(marks -> marks);
            }

            @Override
            public String write(Object value) {
                return value.toString();
            }

            @Override
            public Object step(Object value, int steps) {
                int wanted = ((Marks) value).hundredths() + steps * STEP;
                return new Marks(Math.max(0, Math.min(max * 100, wanted)));
            }
        };
    }

    /** Five minutes at a time, within the day. */
    static Stepping time() {
        return new Stepping() {
            private static final DateTimeFormatter FORM =
                    DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);
            private static final int STEP = 5;
            private static final int LAST = 23 * 60 + 55;

            @Override
            public Optional<Object> read(String typed) {
                try {
                    return Optional.of(LocalTime.parse(typed.strip().replace('：', ':'), FORM));
                } catch (DateTimeParseException e) {
                    return Optional.empty();
                }
            }

            @Override
            public String write(Object value) {
                return value.toString();
            }

            @Override
            public Object step(Object value, int steps) {
                int minute = ((LocalTime) value).toSecondOfDay() / 60 + steps * STEP;
                return LocalTime.ofSecondOfDay(Math.max(0, Math.min(LAST, minute)) * 60L);
            }
        };
    }
}
