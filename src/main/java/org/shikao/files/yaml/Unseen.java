package org.shikao.files.yaml;

/** What a reader does with line breaks, tabs and signs that cannot be seen in a text. */
enum Unseen {
    /** Leaves them, as in documents that an exam file keeps. */
    LEAVE,
    /** Takes them out and tells it. */
    CLEAN,
    /** Refuses the text. */
    REFUSE
}
