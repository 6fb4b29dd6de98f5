package org.shikao.gui.catalogue.rubric;

/** What of a rubric is being looked at: the whole, a group (from 0) or a point by its number. */
record Choice(int group, int no) {
    /** The rubric as a whole. */
    static final Choice WHOLE = new Choice(-1, 0);

    static Choice group(int index) {
        return new Choice(index, 0);
    }

    boolean isWhole() {
        return group < 0;
    }

    boolean isGroup() {
        return group >= 0 && no == 0;
    }

    boolean isPoint() {
        return no > 0;
    }
}
