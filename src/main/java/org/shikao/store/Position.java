package org.shikao.store;

/** Numbers rows in the order they are written, since a table has none. */
final class Position {
    private int last;

    int next() {
        return ++last;
    }
}
