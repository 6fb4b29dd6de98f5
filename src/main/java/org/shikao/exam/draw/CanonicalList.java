package org.shikao.exam.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The canonical list of lots and candidates whose hash is committed to before the draw. Its text is UTF-8, every line ends in LF,
 * the parts of a line are set apart by one TAB, and the lines are, in this order:
 *
 * <pre>
 * shikao-draw-1
 * exam       EXAM-ID
 * urn        SESSION-ID                          the lowest session id of the urn
 * session    SESSION-ID                          one line a session, ascending by code point
 * lot        LOT-NO  SESSION-ID  ROOM-NO  BENCH  one line a lot, by room (code point), then bench number
 * fixed      CANDIDATE-NO  LOT-NO                one line a lot taken out, ascending by candidate number
 * candidate  CANDIDATE-NO                        one line a candidate due to draw, ascending by code point
 * </pre>
 *
 * The first line names the algorithm of the draw as well: a change of either gets another name.
 */
public final class CanonicalList {

    /** Compares text by code point, which is the order of its UTF-8 bytes; Java's own order differs beyond the BMP. */
    static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private static final String ALGORITHM = "shikao-draw-1";

    private CanonicalList() {}

    /** The text. @throws IllegalArgumentException if an identifier holds a control character, which could forge a line */
    public static String text(String examId, Urn urn) {
        StringBuilder out = new StringBuilder(ALGORITHM).append('\n');
        line(out, "exam", examId);
        line(out, "urn", urn.sessionId());
        urn.sessions().forEach(id -> line(out, "session", id));
        for (Lot lot : urn.lots()) {
            line(out, "lot", lot.lotNo(), lot.sessionId(), lot.roomNo(), String.valueOf(lot.benchNo()));
        }
        urn.fixed().stream()
                .sorted(Comparator.comparing(Given::candidateNo, BY_CODE_POINT))
                .forEach(g -> line(out, "fixed", g.candidateNo(), g.lotNo()));
        sorted(urn.candidates()).forEach(no -> line(out, "candidate", no));
        return out.toString();
    }

    /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
    public static String hash(String examId, Urn urn) {
        byte[] text = DrawHash.utf8(text(examId, urn));
        return HexFormat.of().formatHex(DrawHash.of(DrawHash.UNIT_SEPARATOR, text));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted(BY_CODE_POINT).toList();
    }

    private static void line(StringBuilder out, String... parts) {
        for (String part : parts) {
            if (part.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("control character in an identifier of the draw");
            }
        }
        out.append(String.join("\t", parts)).append('\n');
    }
}
