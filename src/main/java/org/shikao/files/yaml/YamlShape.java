package org.shikao.files.yaml;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Marks;

/**
 * What a YAML file of one kind holds: the record at its root, and which keys may be missing. The keys are the record's
 * component names, {@code fullMarks} or {@code full-marks}. A component may be a record, text, an {@code int}, a
 * {@code boolean}, {@link Marks}, an enum, a {@code LocalDate}, a {@code LocalTime}, a {@code List} or {@code Set} of
 * these, or a {@code Map} from text or an enum to these. Immutable.
 */
public final class YamlShape<T extends Record> {
    private final Class<T> root;
    private final Map<Key, Object> defaults;
    private final Map<Key, Key> borrowed;

    /** One component of one record. */
    record Key(Class<?> type, String component) {}

    private YamlShape(Class<T> root, Map<Key, Object> defaults, Map<Key, Key> borrowed) {
        this.root = root;
        this.defaults = Map.copyOf(defaults);
        this.borrowed = Map.copyOf(borrowed);
    }

    /** A shape in which every key is required. */
    public static <T extends Record> YamlShape<T> of(Class<T> root) {
        return new YamlShape<>(root, Map.of(), Map.of());
    }

    /**
     * Lets keys be missing: a list, set or map is then empty, text {@code ""}, a number or marks 0, a boolean {@code false}.
     *
     * @throws IllegalArgumentException if the record has no such component, or one without a neutral value
     */
    public YamlShape<T> optional(Class<? extends Record> type, String... components) {
        Map<Key, Object> more = new HashMap<>(defaults);
        for (String name : components) {
            Class<?> of = component(type, name).getType();
            Object neutral = Optional.ofNullable(NEUTRAL.get(of))
                    .orElseThrow(() -> new IllegalArgumentException(name + " has no neutral value"));
            more.put(new Key(type, name), neutral);
        }
        return new YamlShape<>(root, more, borrowed);
    }

    /** Lets a key be missing and gives the value it then has. */
    public YamlShape<T> withDefault(Class<? extends Record> type, String component, Object value) {
        Map<Key, Object> more = new HashMap<>(defaults);
        more.put(new Key(type, component(type, component).getName()), value);
        return new YamlShape<>(root, more, borrowed);
    }

    /** Lets a key be missing and gives it what a record around this one, {@code lender}, says under {@code lent}. */
    public YamlShape<T> borrowing(
            Class<? extends Record> type, String component, Class<? extends Record> lender, String lent) {
        Map<Key, Key> more = new HashMap<>(borrowed);
        more.put(
                new Key(type, component(type, component).getName()),
                new Key(lender, component(lender, lent).getName()));
        return new YamlShape<>(root, defaults, more);
    }

    Class<T> root() {
        return root;
    }

    /** The values of missing keys along one walk through a file. */
    Missing missing() {
        return new Missing();
    }

    /** Follows a walk from the outside in and knows what the records around the present one have said. */
    final class Missing {
        private final Map<Key, Object> said = new HashMap<>();

        /** Notes what a record says, for those within it. */
        void said(Class<?> type, String component, Object value) {
            Key key = new Key(type, component);
            if (borrowed.containsValue(key)) {
                said.put(key, value);
            }
        }

        /** The value of a missing key, empty if the key is required. */
        Optional<Object> defaultOf(Class<?> type, String component) {
            Key key = new Key(type, component);
            Key lender = borrowed.get(key);
            return Optional.ofNullable(lender == null ? defaults.get(key) : said.get(lender));
        }
    }

    private static final Map<Class<?>, Object> NEUTRAL = Map.of(
            List.class,
            List.of(),
            Set.class,
            Set.of(),
            Map.class,
            Map.of(),
            String.class,
            "",
            int.class,
            0,
            boolean.class,
            false,
            Marks.class,
            Marks.ZERO);

    private static RecordComponent component(Class<? extends Record> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + name));
    }
}
