package org.shikao.exam.journal;

/** Someone who knows some of the journal's entries. */
interface Witness {
    /** Knows every entry there is. */
    Witness ALL = (device, seq) -> true;

    boolean knows(String device, int seq);

    default boolean knows(Note note) {
        return knows(note.entry().device(), note.entry().seq());
    }
}
