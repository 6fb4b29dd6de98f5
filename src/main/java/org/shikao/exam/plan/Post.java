package org.shikao.exam.plan;

import java.util.List;

/** A place for one examiner: adjacent benches of one room with the same leading subject, and whom their candidates rule out. */
record Post(String roomNo, List<Bench> benches, Avoid avoid) {

    Post {
        benches = List.copyOf(benches);
    }
}
