package org.shikao.exam.plan;

import java.util.List;

/**
 * A place for one examiner: adjacent benches of one room with the same leading subject, and whom their candidates rule out.
 *
 * @param place 0 for who watches the benches, 1 for who marks them once more, above for the others of the room's team
 */
record Post(String roomNo, List<Bench> benches, Avoid avoid, int place) {

    private static final int FIRST = 0;
    private static final int AGAIN = 1;

    Post {
        benches = List.copyOf(benches);
    }

    Post(String roomNo, List<Bench> benches, Avoid avoid) {
        this(roomNo, benches, avoid, FIRST);
    }

    /** The second place at the same benches. */
    Post again() {
        return new Post(roomNo, benches, avoid, AGAIN);
    }

    /** The place of one more of the team who scores in this room, at no bench of his own; {@code number} from 1. */
    Post member(int number) {
        return new Post(roomNo, benches, avoid, AGAIN + number);
    }

    boolean first() {
        return place == FIRST;
    }

    boolean second() {
        return place == AGAIN;
    }

    boolean ofTeam() {
        return place > AGAIN;
    }
}
