package org.shikao.figures;

import java.util.ArrayList;
import java.util.List;

/** Tells code from comment, line by line; the parser throws comments away. */
final class Lines {
    private static final String TEXT_BLOCK = "\"\"\"";

    private enum State {
        CODE,
        STRING,
        CHARACTER,
        TEXT,
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    private final String source;
    private final List<Source.Line> lines = new ArrayList<>();
    private final StringBuilder comment = new StringBuilder();
    private State state = State.CODE;
    private boolean code;
    private int start;

    private Lines(String source) {
        this.source = source;
    }

    static List<Source.Line> of(String source) {
        return new Lines(source).read();
    }

    private List<Source.Line> read() {
        int at = 0;
        while (at < source.length()) {
            at += source.charAt(at) == '\n' ? endLine(at) : step(at);
        }
        if (start < source.length()) {
            endLine(source.length());
        }
        return List.copyOf(lines);
    }

    private int endLine(int at) {
        boolean commented = !comment.toString().isBlank();
        Source.Kind kind = code ? Source.Kind.CODE : commented ? Source.Kind.COMMENT : Source.Kind.BLANK;
        lines.add(new Source.Line(kind, at - start, comment.toString()));
        comment.setLength(0);
        code = false;
        start = at + 1;
        if (state == State.LINE_COMMENT) {
            state = State.CODE;
        }
        return 1;
    }

    /** Reads what starts here and tells how many characters it has. */
    private int step(int at) {
        return switch (state) {
            case CODE -> inCode(at);
            case STRING -> inLiteral(at, "\"");
            case CHARACTER -> inLiteral(at, "'");
            case TEXT -> inLiteral(at, TEXT_BLOCK);
            case LINE_COMMENT, BLOCK_COMMENT -> inComment(at);
        };
    }

    private int inCode(int at) {
        if (source.startsWith("//", at)) {
            return enter(State.LINE_COMMENT, at, 2);
        }
        if (source.startsWith("/*", at)) {
            return enter(State.BLOCK_COMMENT, at, 2);
        }
        code |= !Character.isWhitespace(source.charAt(at));
        if (source.startsWith(TEXT_BLOCK, at)) {
            return enter(State.TEXT, at, 3);
        }
        return switch (source.charAt(at)) {
            case '"' -> enter(State.STRING, at, 1);
            case '\'' -> enter(State.CHARACTER, at, 1);
            default -> 1;
        };
    }

    private int enter(State next, int at, int length) {
        state = next;
        if (next == State.LINE_COMMENT || next == State.BLOCK_COMMENT) {
            comment.append(source, at, at + length);
        }
        return length;
    }

    private int inLiteral(int at, String end) {
        code = true;
        if (source.charAt(at) == '\\') {
            return source.startsWith("\n", at + 1) ? 1 : 2;
        }
        if (source.startsWith(end, at)) {
            state = State.CODE;
            return end.length();
        }
        return 1;
    }

    private int inComment(int at) {
        if (state == State.BLOCK_COMMENT && source.startsWith("*/", at)) {
            state = State.CODE;
            return 2;
        }
        comment.append(source.charAt(at));
        return 1;
    }
}
