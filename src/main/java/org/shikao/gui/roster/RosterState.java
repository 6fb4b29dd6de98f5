package org.shikao.gui.roster;

/** What a candidate may have to be looked at for; the table can be narrowed to each. */
enum RosterState {
    /** Exempt from some subject. */
    EXEMPT,
    /** Put off from some subject (缓考). */
    DEFERRED,
    /** Needs something special. */
    NEEDS,
    /** Has no photo. */
    NO_PHOTO,
    /** May be the same person as another entry, which nobody has decided yet. */
    DOUBTFUL,
    /** Has no identity number. */
    NO_ID;

    /** Whether a candidate is one of these. */
    boolean holds(RosterRow row, RosterIndex index) {
        String no = row.candidate().candidateNo();
        return switch (this) {
            case EXEMPT -> !row.candidate().exempt().isEmpty();
            case DEFERRED -> index.deferred().contains(no);
            case NEEDS -> !row.candidate().needs().isEmpty();
            case NO_PHOTO -> !index.photographed().contains(no);
            case DOUBTFUL -> index.doubtful().contains(no);
            case NO_ID -> row.candidate().idNo().isEmpty();
        };
    }
}
