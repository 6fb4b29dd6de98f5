package org.shikao.exam.plan;

import java.util.List;
import org.shikao.exam.Subject;

/** A usable bench as it is set up: {@code lead} is the subject of its only or main task; {@code low} suits a wheelchair. */
record Bench(String roomNo, int no, boolean low, List<Task> tasks) {

    Bench {
        tasks = List.copyOf(tasks);
    }

    Subject lead() {
        return tasks.get(0).subject();
    }

    /** The experiment of its only or main task. */
    String experiment() {
        return tasks.get(0).experimentId();
    }
}
