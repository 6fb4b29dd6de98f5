package org.shikao.files.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines of explanation above the keys of one YAML text, to be put above the same keys of another. A key is known by its path
 * from the top, so that keys of the same name in different places keep their own words; keys inside lists have none.
 */
final class YamlComments {
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z][A-Za-z0-9]*):.*");

    /** Path of a key to the comment and blank lines that stand above it. */
    private final Map<String, List<String>> above = new HashMap<>();

    private YamlComments(String explained) {
        List<String> waiting = new ArrayList<>();
        Keys keys = new Keys();
        explained.lines().forEach(line -> {
            String path = keys.pathOf(line);
            if (!path.isEmpty()) {
                above.put(path, List.copyOf(waiting));
                waiting.clear();
            } else if (line.isBlank() || line.strip().startsWith("#")) {
                waiting.add(line);
            }
        });
    }

    /** The explanations of this text. */
    static YamlComments of(String explained) {
        return new YamlComments(explained);
    }

    /** The same text with these explanations above its keys; those above the first key follow the {@code title}. */
    String into(String yaml, String title) {
        Keys keys = new Keys();
        StringBuilder out =
                new StringBuilder("# ").append(title.replaceAll("\\R", " ")).append('\n');
        yaml.lines().forEach(line -> {
            boolean first = keys.none();
            List<String> lines = above.getOrDefault(keys.pathOf(line), List.of());
            // the first line of a pack's file is its own title
            lines.stream()
                    .skip(first ? 1 : 0)
                    .forEach(comment -> out.append(comment).append('\n'));
            out.append(line).append('\n');
        });
        return out.toString();
    }

    /** Follows the indentation of a text line by line. */
    private static final class Keys {
        private record Key(int indent, String name) {}

        private final Deque<Key> open = new ArrayDeque<>();

        boolean none() {
            return open.isEmpty();
        }

        /** The path of the key of this line, outermost first; empty if the line has none. */
        String pathOf(String line) {
            Matcher matcher = KEY.matcher(line);
            if (!matcher.matches()) {
                return "";
            }
            int indent = matcher.group(1).length();
            while (!open.isEmpty() && open.peekLast().indent() >= indent) {
                open.removeLast();
            }
            open.addLast(new Key(indent, matcher.group(2)));
            return open.stream().map(Key::name).collect(Collectors.joining("."));
        }
    }
}
