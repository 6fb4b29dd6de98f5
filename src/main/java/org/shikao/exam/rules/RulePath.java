package org.shikao.exam.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Reads and replaces one value of a pack by its key path: {@code score.rounding}, {@code outcomes.penalties}, {@code
 * outcomes.penalties[1].marks}. What comes out need not be legal; {@link RuleCheck} says so.
 */
public final class RulePath {
    private RulePath() {}

    /** The value at a path. @throws NoSuchElementException if a pack has no such key or list no such part */
    public static Object get(RulePack pack, String path) {
        Object at = pack;
        for (String step : steps(path)) {
            at = isIndex(step) ? part((List<?>) at, step) : value(at, component(at, step));
        }
        return at;
    }

    /** The pack with another value at a path. @throws NoSuchElementException if there is no such key */
    public static RulePack with(RulePack pack, String path, Object value) {
        return (RulePack) with(pack, steps(path), value);
    }

    private static Object with(Object owner, List<String> steps, Object value) {
        if (steps.isEmpty()) {
            return value;
        }
        String first = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (isIndex(first)) {
            List<Object> parts = new ArrayList<>((List<?>) owner);
            parts.set(index(first), with(part(parts, first), rest, value));
            return parts;
        }
        RecordComponent changed = component(owner, first);
        return rebuilt(owner, changed, with(value(owner, changed), rest, value));
    }

    private static Object rebuilt(Object owner, RecordComponent changed, Object value) {
        RecordComponent[] components = owner.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(each -> each.getName().equals(changed.getName()) ? value : value(owner, each))
                .toArray();
        try {
            Constructor<?> all = owner.getClass().getDeclaredConstructor(types);
            return all.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot set " + changed, e);
        }
    }

    private static RecordComponent component(Object owner, String name) {
        if (!owner.getClass().isRecord()) {
            throw new NoSuchElementException("no key below " + owner.getClass().getSimpleName() + ": " + name);
        }
        return Arrays.stream(owner.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no key " + name));
    }

    private static Object value(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /** {@code a.b[1].c} as a, b, [1, c. */
    private static List<String> steps(String path) {
        return List.of(path.replace("]", "").replace("[", ".[").split("\\."));
    }

    private static boolean isIndex(String step) {
        return step.startsWith("[");
    }

    private static int index(String step) {
        return Integer.parseInt(step.substring(1));
    }

    private static Object part(List<?> list, String step) {
        if (index(step) >= list.size()) {
            throw new NoSuchElementException("no part " + step + "] of " + list.size());
        }
        return list.get(index(step));
    }
}
