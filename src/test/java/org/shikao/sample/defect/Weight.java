package org.shikao.sample.defect;

/** What must come of a defect. */
public enum Weight {
    /** An error; nothing may be imported. */
    REFUSED,
    /** An error or a warning. */
    TOLD,
    /** Mended without a doubt and counted; the file is imported. */
    COUNTED
}
