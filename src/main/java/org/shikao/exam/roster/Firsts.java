package org.shikao.exam.roster;

import java.util.List;
import java.util.function.Function;

/**
 * Tells for each thing of a list which one before it was the first with the same key. A map would do the same with a node for each of
 * a hundred thousand candidates, many times over.
 */
final class Firsts<T> {
    /** What things are compared by. */
    interface Key<T> {
        /** The hash of a thing's key, 0 if it has none and is like no other. */
        int hash(T thing);

        /** Whether two things whose hashes are the same have the same key. */
        boolean same(T one, T other);
    }

    private static final int MIXING = 0x9E3779B9;

    private final List<T> things;
    private final Key<T> key;
    private final int mask;
    /** The hash of a key, and in the lower half the index of its first thing plus one; 0 where the slot is free. */
    private final long[] slots;

    Firsts(List<T> things, Key<T> key) {
        this.things = things;
        this.key = key;
        int size = Integer.highestOneBit(Math.max(4, things.size())) << 2;
        mask = size - 1;
        slots = new long[size];
    }

    /** Things compared by a text; one whose text is empty is like no other. */
    static <T> Firsts<T> byText(List<T> things, Function<T, String> text) {
        return new Firsts<>(things, new Key<T>() {
            @Override
            public int hash(T thing) {
                String own = text.apply(thing);
                return own.isEmpty() ? 0 : hashed(own.hashCode());
            }

            @Override
            public boolean same(T one, T other) {
                return text.apply(one).equals(text.apply(other));
            }
        });
    }

    /** A hash that is not 0. */
    static int hashed(int hash) {
        return hash == 0 ? 1 : hash;
    }

    /** Takes the next thing in; the index of the first one with its key, its own if it is the first, or -1 if it has no key. */
    int take(int index) {
        T thing = things.get(index);
        int hash = key.hash(thing);
        if (hash == 0) {
            return -1;
        }
        int slot = spread(hash) & mask;
        while (slots[slot] != 0) {
            int first = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> Integer.SIZE) == hash && key.same(things.get(first), thing)) {
                return first;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << Integer.SIZE | index + 1;
        return index;
    }

    /** Numbers that follow one another have hashes that do so too. */
    private static int spread(int hash) {
        int mixed = hash * MIXING;
        return mixed ^ (mixed >>> 15);
    }
}
