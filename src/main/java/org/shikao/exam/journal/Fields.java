package org.shikao.exam.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of a journal body: integers, strings and lists of strings by name. Reading is forgiving (a missing or ill-typed
 * field gives an empty value), since whoever reads compares the text with what would have been written.
 */
final class Fields {
    private static final JsonFactory JSON = new JsonFactory();

    /** Field names are ASCII, so that the order of strings is the order of code points. */
    private final TreeMap<String, Object> values = new TreeMap<>();

    Fields put(String name, String value) {
        values.put(name, value);
        return this;
    }

    Fields put(String name, long value) {
        values.put(name, value);
        return this;
    }

    Fields put(String name, List<String> value) {
        values.put(name, value);
        return this;
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    long number(String name) {
        return values.get(name) instanceof Long number ? number : 0;
    }

    Optional<Long> optionalNumber(String name) {
        return values.get(name) instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    List<String> list(String name) {
        List<String> out = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            list.forEach(item -> out.add((String) item));
        }
        return out;
    }

    /** Reads one flat object, empty if the text is anything else. */
    static Optional<Fields> parse(String text) {
        Fields fields = new Fields();
        try (JsonParser parser = JSON.createParser(text)) {
            boolean flat = parser.nextToken() == JsonToken.START_OBJECT && fields.readAll(parser);
            return flat && parser.nextToken() == null ? Optional.of(fields) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean readAll(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                put(name, parser.getText());
            } else if (token == JsonToken.VALUE_NUMBER_INT) {
                put(name, parser.getLongValue());
            } else if (token != JsonToken.START_ARRAY || !readList(parser, name)) {
                return false;
            }
        }
        return parser.currentToken() == JsonToken.END_OBJECT;
    }

    private boolean readList(JsonParser parser, String name) throws IOException {
        List<String> list = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            list.add(parser.getText());
        }
        put(name, list);
        return parser.currentToken() == JsonToken.END_ARRAY;
    }

    /** The one way these fields are written. @throws IllegalArgumentException if a text holds half a surrogate pair */
    String canonical() {
        StringBuilder out = new StringBuilder(160).append('{');
        for (Map.Entry<String, Object> field : values.entrySet()) {
            out.append(out.length() == 1 ? "" : ",");
            quote(out, field.getKey());
            value(out.append(':'), field.getValue());
        }
        return out.append('}').toString();
    }

    private static void value(StringBuilder out, Object value) {
        if (value instanceof List<?> list) {
            out.append('[');
            for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
                value(out, items.next());
                out.append(items.hasNext() ? "," : "");
            }
            out.append(']');
        } else if (value instanceof String text) {
            quote(out, text);
        } else {
            out.append(value);
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException("half a surrogate pair in a text");
            }
            escape(out, c);
        });
        out.append('"');
    }

    private static void escape(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20) {
                    out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
