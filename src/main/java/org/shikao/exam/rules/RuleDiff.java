package org.shikao.exam.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;

/** What differs between two rule packs, key by key in the order of the pack. */
public final class RuleDiff {
    private static final Value NONE = new Value("", "");

    /**
     * A key with another value. Parts of a list are named by what identifies them: {@code subjects.list[physics].fullMarks},
     * {@code outcomes.penalties[cheating].kind}. Values are written as in YAML, a part that is not there as the empty string;
     * {@code type} is the lower-case name of an enum ({@code rounding}), {@code boolean}, or empty.
     */
    public record Change(String key, String type, String before, String after) {
        /** The key without the names of parts of a list: {@code subjects.list.fullMarks}. */
        public String plainKey() {
            return key.replaceAll("\\[[^\\]]*\\]", "");
        }
    }

    private record Value(String type, String text) {}

    private final Map<String, Value> values = new LinkedHashMap<>();

    private RuleDiff() {}

    /** All changes from one pack to the other; empty if they are equal. */
    public static List<Change> between(RulePack before, RulePack after) {
        Map<String, Value> old = flat(before);
        Map<String, Value> now = flat(after);
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            Value was = old.getOrDefault(key, NONE);
            Value is = now.getOrDefault(key, NONE);
            if (!was.text().equals(is.text())) {
                String type = was.type().isEmpty() ? is.type() : was.type();
                changes.add(new Change(key, type, was.text(), is.text()));
            }
        }
        return changes;
    }

    /** Every key that a pack can hold, list parts without their names, in the order of the pack; for explanations of all of them. */
    public static List<String> keys(RulePack pack) {
        return flat(pack).keySet().stream()
                .map(key -> new Change(key, "", "", "").plainKey())
                .distinct()
                .toList();
    }

    private static Map<String, Value> flat(RulePack pack) {
        RuleDiff flat = new RuleDiff();
        flat.put("", pack);
        return flat.values;
    }

    private void put(String path, Object value) {
        if (value instanceof Marks || !(value instanceof Record) && !(value instanceof List<?>)) {
            values.put(path, scalar(value));
        } else if (value instanceof List<?> list) {
            list(path, list);
        } else {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                put(path.isEmpty() ? component.getName() : path + "." + component.getName(), of(value, component));
            }
        }
    }

    private void list(String path, List<?> list) {
        boolean records = !list.isEmpty() && list.stream().allMatch(Record.class::isInstance);
        if (!records) {
            values.put(
                    path,
                    new Value(
                            "",
                            String.join(", ", list.stream().map(String::valueOf).toList())));
            return;
        }
        list.forEach(part -> put(path + "[" + name(part) + "]", part));
    }

    /** What tells parts of a list apart: their first component, which {@link RuleCheck} keeps distinct. */
    private static String name(Object part) {
        return scalar(of(part, part.getClass().getRecordComponents()[0])).text();
    }

    private static Value scalar(Object value) {
        if (value instanceof Subject subject) {
            return new Value("subject", subject.code());
        }
        if (value instanceof Enum<?> constant) {
            String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
            return new Value(type, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return new Value(value instanceof Boolean ? "boolean" : "", String.valueOf(value));
    }

    private static Object of(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
