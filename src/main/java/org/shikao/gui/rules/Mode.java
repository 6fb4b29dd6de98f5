package org.shikao.gui.rules;

/** What the rules page is used for at the moment. */
enum Mode {
    /** Packs in sentences. */
    READ,
    /** Every key with its control. */
    EDIT,
    /** Two packs, key by key. */
    COMPARE
}
