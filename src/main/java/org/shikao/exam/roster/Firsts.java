package org.shikao.exam.roster;

import java.util.List;
import java.util.function.Function;

/**
 * Tells for each thing of a list which one before it was the first with the same key. A map would do the same with a node for each of
 * a hundred thousand candidates, many times over.
 */
final class Firsts<T> {
    private final List<T> things;
    private final Function<T, String> key;
    private final int mask;
    /** The hash of a key, and in the lower half the index of its first thing plus one; 0 where the slot is free. */
    private final long[] slots;

    /** @param key what things are compared by; a thing with an empty key is like no other */
    Firsts(List<T> things, Function<T, String> key) {
        this.things = things;
        this.key = key;
        int size = Integer.highestOneBit(Math.max(4, things.size())) << 2;
        mask = size - 1;
        slots = new long[size];
    }

    /** Takes the next thing in; the index of the first one with its key, its own if it is the first, or -1 if it has no key. */
    int take(int index) {
        String own = key.apply(things.get(index));
        if (own.isEmpty()) {
            return -1;
        }
        int hash = spread(own.hashCode());
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int first = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> Integer.SIZE) == hash
                    && key.apply(things.get(first)).equals(own)) {
                return first;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << Integer.SIZE | index + 1;
        return index;
    }

    /** Numbers that follow one another have hashes that do so too. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
