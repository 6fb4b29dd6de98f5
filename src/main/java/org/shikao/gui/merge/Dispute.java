package org.shikao.gui.merge;

/** Something that was written in two ways without knowledge of each other, for two people to decide. */
sealed interface Dispute permits DisputedView, ListDisputeView {
    /** What it is about; the same after every reading. */
    Object key();

    String candidateNo();

    /** The candidate's name, empty if it is not known. */
    String name();
}
