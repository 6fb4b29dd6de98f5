package org.shikao.exam.plan;

import java.util.List;

/**
 * A bench as it is set up for a session: its number, the tasks standing on it (one, or three with a paper) and its examiner.
 * {@code lotNo} is what the lot shows: unique within the exam's urn, room number and bench.
 */
public record Station(String lotNo, int benchNo, List<Task> tasks, String examinerCode) {
    public Station {
        tasks = List.copyOf(tasks);
    }
}
