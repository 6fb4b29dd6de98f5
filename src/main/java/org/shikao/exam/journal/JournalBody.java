package org.shikao.exam.journal;

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
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a row strictly: the body must be exactly what {@link #write} writes. Problems: {@code JOURNAL_BODY_NOT_CANONICAL},
     * {@code JOURNAL_TYPE_UNKNOWN} (a newer program wrote it), each with device and seq.
     */
    public static Reading read(Link link) {
        throw new UnsupportedOperationException();
    }
}
