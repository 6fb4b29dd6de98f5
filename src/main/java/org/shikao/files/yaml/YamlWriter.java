package org.shikao.files.yaml;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.Marks;

/**
 * Writes a record as YAML that {@link YamlReader} reads back to an equal one: components in the record's order, sets and
 * map keys sorted, text quoted, words and numbers plain, keys that hold their default left out.
 */
public final class YamlWriter<T extends Record> {
    private final YamlShape<T> shape;
    private final YAMLFactory factory = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    public YamlWriter(YamlShape<T> shape) {
        this.shape = shape;
    }

    /** The record as text that ends with a line break; equal records give equal text. */
    public String write(T value) {
        StringWriter text = new StringWriter();
        try (YAMLGenerator out = factory.createGenerator(text)) {
            record(out, value, shape.missing());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void record(YAMLGenerator out, Record value, YamlShape<T>.Missing missing) throws IOException {
        out.writeStartObject();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = valueOf(component, value);
            missing.said(value.getClass(), component.getName(), part);
            boolean left = missing.defaultOf(value.getClass(), component.getName())
                    .filter(part::equals)
                    .isPresent();
            if (!left) {
                out.writeFieldName(component.getName());
                value(out, part, missing);
            }
        }
        out.writeEndObject();
    }

    private void value(YAMLGenerator out, Object value, YamlShape<T>.Missing missing) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean yes) {
            out.writeBoolean(yes);
        } else if (value instanceof List<?> items) {
            items(out, items, missing);
        } else if (value instanceof Set<?> items) {
            items(out, sorted(items), missing);
        } else if (value instanceof Map<?, ?> map) {
            map(out, map, missing);
        } else if (value instanceof Record part && !(value instanceof Marks)) {
            record(out, part, missing);
        } else {
            // a "number" is the generator's only way to a plain scalar
            out.writeNumber(plain(value));
        }
    }

    private void items(YAMLGenerator out, List<?> items, YamlShape<T>.Missing missing) throws IOException {
        out.writeStartArray();
        for (Object item : items) {
            value(out, item, missing);
        }
        out.writeEndArray();
    }

    private void map(YAMLGenerator out, Map<?, ?> map, YamlShape<T>.Missing missing) throws IOException {
        out.writeStartObject();
        for (Object key : sorted(map.keySet())) {
            out.writeFieldName(plain(key));
            value(out, map.get(key), missing);
        }
        out.writeEndObject();
    }

    private static String plain(Object value) {
        return value instanceof Enum<?> constant ? YamlWords.word(constant) : value.toString();
    }

    /** Enums in the order of their constants, everything else by its text; a set's own order is not stable. */
    private static List<Object> sorted(Set<?> items) {
        List<Object> list = new ArrayList<>(items);
        list.sort(Comparator.comparing((Object item) -> item instanceof Enum<?> constant ? constant.ordinal() : 0)
                .thenComparing(Object::toString));
        return list;
    }

    private static Object valueOf(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record component cannot be read: " + component, e);
        }
    }
}
