package org.shikao.exam.plan;

import java.util.List;

/**
 * A place for one examiner: adjacent benches of one room with the same leading subject, and whom their candidates rule out;
 * {@code second} is the place of whoever marks these benches once more.
 */
record Post(String roomNo, List<Bench> benches, Avoid avoid, boolean second) {

    Post {
        benches = List.copyOf(benches);
    }

    /** The second place at the same benches. */
    Post again() {
        return new Post(roomNo, benches, avoid, true);
    }
}
