package org.shikao.files.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.files.yaml.YamlNode.Entry;
import org.shikao.files.yaml.YamlNode.Kind;
import org.shikao.files.yaml.YamlNode.Mapping;
import org.shikao.files.yaml.YamlNode.Scalar;
import org.shikao.files.yaml.YamlNode.Sequence;

/**
 * Turns text into one tree. Anchors, aliases and tags are refused altogether, so a small file cannot grow into a large
 * tree; nesting, length and number of values are limited.
 */
final class YamlTree {
    static final int MAX_LENGTH = 2_000_000;
    static final int MAX_DEPTH = 24;
    static final int MAX_VALUES = 200_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final List<Problem> problems;
    private int values;

    YamlTree(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tree, or empty with the reason added to the problems. */
    Optional<YamlNode> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return refuse("YAML_TOO_LONG", 0, Integer.toString(MAX_LENGTH));
        }
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try (YAMLParser parser = new YAMLFactory().createParser(content)) {
            return document(parser);
        } catch (Refused refused) {
            return refuse(refused.code, refused.line);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return refuse("YAML_SYNTAX", Math.max(line, 0));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private Optional<YamlNode> document(YAMLParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return refuse("YAML_EMPTY_FILE", 0);
        }
        YamlNode root = value(parser, 0);
        if (parser.nextToken() != null) {
            return refuse("YAML_SECOND_DOCUMENT", line(parser));
        }
        return Optional.of(root);
    }

    private YamlNode value(YAMLParser parser, int depth) throws IOException {
        guard(parser, depth);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, depth);
            case START_ARRAY -> sequence(parser, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(parser, Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(parser, Kind.BOOLEAN);
            case VALUE_NULL -> scalar(parser, Kind.EMPTY);
            default -> scalar(parser, Kind.TEXT);
        };
    }

    private void guard(YAMLParser parser, int depth) throws IOException {
        if (parser.isCurrentAlias() || parser.getCurrentAnchor() != null) {
            throw new Refused("YAML_ANCHOR", line(parser));
        }
        if (parser.getTypeId() != null) {
            throw new Refused("YAML_TAG", line(parser));
        }
        if (depth > MAX_DEPTH) {
            throw new Refused("YAML_TOO_DEEP", line(parser));
        }
        if (++values > MAX_VALUES) {
            throw new Refused("YAML_TOO_MANY", line(parser));
        }
    }

    private Mapping mapping(YAMLParser parser, int depth) throws IOException {
        int line = line(parser);
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            guard(parser, depth);
            String key = parser.currentName();
            int keyLine = line(parser);
            parser.nextToken();
            Entry entry = new Entry(keyLine, value(parser, depth + 1));
            if (entries.putIfAbsent(key, entry) != null) {
                refuse("YAML_DUPLICATE_KEY", keyLine, key);
            }
        }
        return new Mapping(line, entries);
    }

    private Sequence sequence(YAMLParser parser, int depth) throws IOException {
        int line = line(parser);
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, depth + 1));
        }
        return new Sequence(line, items);
    }

    private static Scalar scalar(YAMLParser parser, Kind kind) throws IOException {
        String text = kind == Kind.EMPTY ? "" : parser.getText();
        return new Scalar(line(parser), kind, text);
    }

    private static int line(YAMLParser parser) {
        return Math.max(parser.currentTokenLocation().getLineNr(), 0);
    }

    /** Every YAML finding carries its line first; 0 stands for an unknown one. */
    private Optional<YamlNode> refuse(String code, int line, String... more) {
        List<String> args = new ArrayList<>(List.of(Integer.toString(line)));
        args.addAll(List.of(more));
        problems.add(new Problem(code, Problem.Severity.ERROR, new Place(file, "", 0, ""), args));
        return Optional.empty();
    }

    /** Leaves the recursion at the first thing that makes the rest of the text meaningless. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final String code;
        private final int line;

        Refused(String code, int line) {
            super(code);
            this.code = code;
            this.line = line;
        }
    }
}
