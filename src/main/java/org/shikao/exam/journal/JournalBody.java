package org.shikao.exam.journal;

import java.util.Optional;
import org.shikao.exam.Problem;

/**
 * The body of a journal row: canonical JSON with one form only (DESIGN §4). Keys are sorted by code point; values are integers,
 * strings and arrays of strings. Empty strings and empty lists are written, never left out. Marks are integer hundredths, also
 * the old and new value of a corrected point (an old value that was not there is the empty string).
 */
public final class JournalBody {
    private JournalBody() {}

    /**
     * The canonical body of a fact.
     *
     * @throws IllegalArgumentException if a text holds half a surrogate pair, or a corrected point's values are not marks
     */
    public static String write(long lamport, String at, String by, Fact fact) {
        Fields fields = new Fields().put("lamport", lamport).put("at", at).put("by", by);
        BodyType.of(fact).write(fact, fields);
        return fields.canonical();
    }

    /**
     * Reads a row strictly: the body must be exactly what {@link #write} writes. Problems: {@code JOURNAL_BODY_NOT_CANONICAL},
     * {@code JOURNAL_TYPE_UNKNOWN} (a newer program wrote it), each with device and seq.
     */
    public static Reading read(Link link) {
        Optional<Fields> parsed = Fields.parse(link.body());
        if (parsed.isEmpty() || parsed.get().text("type").isEmpty()) {
            return Reading.refused(notCanonical(link));
        }
        Fields fields = parsed.get();
        Optional<BodyType<?>> type = BodyType.named(fields.text("type"));
        if (type.isEmpty()) {
            return Reading.refused(Chain.bad("JOURNAL_TYPE_UNKNOWN", link.device(), link.seq()));
        }
        Fact fact = type.get().read(fields);
        Entry entry = new Entry(
                link.device(), link.seq(), fields.number("lamport"), fields.text("at"), fields.text("by"), fact);
        return isWritten(entry, link.body()) ? Reading.of(entry) : Reading.refused(notCanonical(link));
    }

    private static boolean isWritten(Entry entry, String body) {
        try {
            return write(entry.lamport(), entry.at(), entry.by(), entry.fact()).equals(body);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Problem notCanonical(Link link) {
        return Chain.bad("JOURNAL_BODY_NOT_CANONICAL", link.device(), link.seq());
    }
}
