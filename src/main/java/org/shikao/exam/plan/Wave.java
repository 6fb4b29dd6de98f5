package org.shikao.exam.plan;

import java.util.List;

/**
 * What is seated in one go because its lots are drawn together: one room, or all rooms of a site for one sitting.
 *
 * @param rooms the set-up benches room by room
 * @param size the most candidates in one room
 */
record Wave(Sitting sitting, List<List<Bench>> rooms, int size) {

    Wave {
        rooms = List.copyOf(rooms);
    }

    int capacity() {
        return rooms.stream().mapToInt(room -> Math.min(size, room.size())).sum();
    }

    boolean hasLowBench() {
        return rooms.stream().flatMap(List::stream).anyMatch(Bench::low);
    }
}
