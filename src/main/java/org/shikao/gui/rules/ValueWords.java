package org.shikao.gui.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.RuleDiff.Change;
import org.shikao.text.Texts;

/** Values of rules in words. */
final class ValueWords {
    private static final String POOL = "tasks.pool";

    private final Texts texts;

    ValueWords(Texts texts) {
        this.texts = texts;
    }

    /** The name of a key as the beginning of a line. */
    String key(String path) {
        return begun(texts.text("rules.key." + path));
    }

    /** Words that begin a line: the bundle keeps them as they stand inside a sentence. */
    static String begun(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A value of a pack. */
    String of(Object value) {
        if (value instanceof Subject subject) {
            return texts.text("subject." + subject.code());
        }
        if (value instanceof Enum<?> constant) {
            String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
            return texts.text("gui.rules.value." + type + "." + constant.name());
        }
        if (value instanceof Boolean yes) {
            return texts.text(yes ? "gui.rules.yes" : "gui.rules.no");
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        return value.toString().isEmpty() ? texts.text("gui.rules.none") : value.toString();
    }

    /** A value of a pack that stands at a path. */
    String at(String path, Object value) {
        return value instanceof List<?> list && list.isEmpty() ? none(path) : of(value);
    }

    /** A pool without a list is not empty but the whole catalogue. */
    private String none(String path) {
        return texts.text(path.equals(POOL) ? "rules.pool.unlisted" : "gui.rules.none");
    }

    private String list(List<?> list) {
        if (list.isEmpty()) {
            return texts.text("gui.rules.none");
        }
        return list.get(0) instanceof Record
                ? texts.text("gui.rules.entries", list.size())
                : list.stream().map(String::valueOf).collect(Collectors.joining(texts.text("gui.rules.comma")));
    }

    /** One side of a change as {@link org.shikao.exam.rules.RuleDiff} writes it. */
    String of(Change change, String value) {
        if (value.isEmpty()) {
            return none(change.key());
        }
        return switch (change.type()) {
            case "" -> value;
            case "subject" -> texts.text("subject." + value);
            case "boolean" -> texts.text(value.equals("true") ? "gui.rules.yes" : "gui.rules.no");
            default ->
                texts.text("gui.rules.value." + change.type() + "."
                        + value.toUpperCase(Locale.ROOT).replace('-', '_'));
        };
    }
}
