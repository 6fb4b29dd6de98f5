package org.shikao.files.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.PlainText;
import org.shikao.exam.Problem;
import org.shikao.files.yaml.YamlNode.Entry;
import org.shikao.files.yaml.YamlNode.Mapping;
import org.shikao.files.yaml.YamlNode.Scalar;
import org.shikao.files.yaml.YamlNode.Sequence;

/** Fills records from a tree, going on after a problem so that one reading finds them all. */
final class RecordBinder {
    /** Texts that may have several lines: how the bench looks, and the note of a rule pack. */
    private static final Pattern LINES = Pattern.compile("(?:.*\\.)?benchInitialState|note");

    private final YamlShape<?>.Missing missing;
    private final Unseen unseen;
    /** Characters of a mapping that a problem shows. */
    private static final int LONGEST_SHOWN = 60;

    private final String file;
    private final List<Problem> problems;
    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();
    private final Map<Class<?>, Map<String, String>> names = new HashMap<>();

    RecordBinder(YamlShape<?> shape, Unseen unseen, String file, List<Problem> problems) {
        this.missing = shape.missing();
        this.unseen = unseen;
        this.file = file;
        this.problems = problems;
    }

    <T extends Record> Optional<T> bind(Class<T> root, YamlNode node) {
        return record(root, node, "").map(root::cast);
    }

    private Optional<Object> value(Type type, YamlNode node, String path) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, node, path);
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() && plain != Marks.class ? record(plain, node, path) : scalar(plain, node, path);
    }

    private Optional<Object> container(ParameterizedType type, YamlNode node, String path) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == Map.class) {
            return map((Class<?>) of[0], of[1], node, path);
        }
        return raw == Set.class
                ? set(of[0], node, path)
                : list(of[0], node, path).map(List::copyOf);
    }

    private Optional<Object> record(Class<?> type, YamlNode node, String path) {
        if (!(node instanceof Mapping mapping)) {
            return refuse("YAML_NOT_A_MAPPING", path, node.line(), keys(type));
        }
        Map<String, Entry> entries = byComponent(type, mapping, path);
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : components(type)) {
            component(type, component, entries, new Spot(path, mapping.line())).ifPresent(value -> {
                missing.said(type, component.getName(), value);
                arguments.add(value);
            });
        }
        return arguments.size() == components(type).length ? Optional.of(construct(type, arguments)) : Optional.empty();
    }

    /** Where a record stands: its path and line. */
    private record Spot(String path, int line) {}

    private Optional<Object> component(
            Class<?> type, RecordComponent component, Map<String, Entry> entries, Spot spot) {
        String name = component.getName();
        Entry entry = entries.get(name);
        if (entry != null) {
            return value(component.getGenericType(), entry.value(), join(spot.path(), name));
        }
        Optional<Object> usual = missing.defaultOf(type, name);
        return usual.isPresent() ? usual : refuse("YAML_MISSING_KEY", join(spot.path(), name), spot.line(), name);
    }

    /** Entries by component name; unknown keys and two spellings of one key are reported. */
    private Map<String, Entry> byComponent(Class<?> type, Mapping mapping, String path) {
        Map<String, Entry> known = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Optional<String> name = componentOf(type, key);
            if (name.isEmpty()) {
                refuse("YAML_UNKNOWN_KEY", join(path, key), entry.line(), key, keys(type));
            } else if (known.putIfAbsent(name.get(), entry) != null) {
                refuse("YAML_DUPLICATE_KEY", join(path, key), entry.line(), key);
            }
        });
        return known;
    }

    private Optional<String> componentOf(Class<?> type, String key) {
        return Optional.ofNullable(names.computeIfAbsent(type, this::names).get(key));
    }

    /** The component that each key means: its own name, or that in kebab case. */
    private Map<String, String> names(Class<?> type) {
        Map<String, String> names = new HashMap<>();
        for (RecordComponent component : components(type)) {
            names.put(component.getName(), component.getName());
            names.put(YamlWords.kebab(component.getName()), component.getName());
        }
        return names;
    }

    /** Asked of the class once: reflection hands out a fresh copy each time. */
    private RecordComponent[] components(Class<?> type) {
        return components.computeIfAbsent(type, Class::getRecordComponents);
    }

    private Object construct(Class<?> type, List<Object> arguments) {
        Class<?>[] parameters =
                Arrays.stream(components(type)).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record " + type.getName() + " cannot be built", e);
        }
    }

    /** All items, or empty if one of them is wrong. */
    private Optional<List<Object>> list(Type of, YamlNode node, String path) {
        if (!(node instanceof Sequence sequence)) {
            refuse("YAML_NOT_A_LIST", path, node.line());
            return Optional.empty();
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            value(of, sequence.items().get(i), path + "[" + i + "]").ifPresent(items::add);
        }
        return items.size() == sequence.items().size() ? Optional.of(items) : Optional.empty();
    }

    private Optional<Object> set(Type of, YamlNode node, String path) {
        Optional<List<Object>> items = list(of, node, path);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < items.get().size(); i++) {
            if (!seen.add(items.get().get(i))) {
                YamlNode item = ((Sequence) node).items().get(i);
                return refuse("YAML_DUPLICATE_VALUE", path + "[" + i + "]", item.line(), written(item));
            }
        }
        return Optional.of(new LinkedHashSet<>(items.get()));
    }

    private Optional<Object> map(Class<?> keyType, Type of, YamlNode node, String path) {
        if (!(node instanceof Mapping mapping)) {
            return refuse("YAML_NOT_A_MAPPING", path, node.line(), "…");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach((text, entry) -> {
            String at = join(path, text);
            Scalar written = new Scalar(entry.line(), YamlNode.Kind.TEXT, text);
            Optional<Object> key = scalar(keyType, written, at);
            Optional<Object> value = value(of, entry.value(), at);
            key.ifPresent(k -> value.ifPresent(v -> map.put(k, v)));
        });
        return map.size() == mapping.entries().size() ? Optional.of(map) : Optional.empty();
    }

    private Optional<Object> scalar(Class<?> type, YamlNode node, String path) {
        YamlScalar kind = YamlScalar.of(type);
        Optional<Object> value = node instanceof Scalar scalar ? kind.read(type, scalar) : Optional.empty();
        if (value.isPresent()) {
            return value.get() instanceof String text ? plain(text, node, path) : value;
        }
        return refuse(kind.problem(), path, node.line(), written(node), kind.allowed(type));
    }

    private Optional<Object> plain(String text, YamlNode node, String path) {
        String plain = LINES.matcher(path).matches() ? PlainText.lines(text) : PlainText.line(text);
        if (unseen == Unseen.LEAVE || plain.equals(text)) {
            return Optional.of(text);
        }
        if (unseen == Unseen.REFUSE) {
            return refuse("RULES_CONTROL", path, node.line());
        }
        problems.add(
                Problem.normalised("YAML_CLEANED", new Place(file, "", 0, path), Integer.toString(node.line()), plain));
        return Optional.of(plain);
    }

    /** What stands there, cut where it is long. */
    private static String written(YamlNode node) {
        if (node instanceof Mapping mapping) {
            return cut("{"
                    + String.join(
                            ", ",
                            mapping.entries().keySet().stream()
                                    .map(key -> key + ": …")
                                    .toList()) + "}");
        }
        return node instanceof Scalar scalar ? scalar.text() : "[…]";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String keys(Class<?> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Optional<Object> refuse(String code, String path, int line, String... more) {
        List<String> args = new ArrayList<>(List.of(Integer.toString(line)));
        args.addAll(List.of(more));
        problems.add(new Problem(code, Problem.Severity.ERROR, new Place(file, "", 0, path), args));
        return Optional.empty();
    }
}
