package org.shikao.exam.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Subject;

/**
 * A bench as it is set up for a session: its number, the tasks standing on it (one, or three with a paper) and its examiner.
 * {@code lotNo} is what the lot shows: unique within the exam's urn, room number and bench. {@code secondCode} is the examiner who
 * makes the second marking of what is done there (rule 21), empty where there is none.
 */
public record Station(String lotNo, int benchNo, List<Task> tasks, String examinerCode, String secondCode) {
    public Station {
        tasks = List.copyOf(tasks);
    }

    /** A bench that one examiner watches. */
    public Station(String lotNo, int benchNo, List<Task> tasks, String examinerCode) {
        this(lotNo, benchNo, tasks, examinerCode, "");
    }

    /** The subject of the main task where this one is a minor task at the bench; else the subject itself. Empty if it is not there. */
    public Optional<Subject> leading(Subject subject) {
        boolean minor = tasks.stream().anyMatch(t -> t.subject() == subject && t.part() == Task.Part.MINOR);
        return tasks.stream()
                .filter(task -> minor ? task.part() == Task.Part.MAIN : task.subject() == subject)
                .map(Task::subject)
                .findFirst();
    }

    /** The codes of one or two who watch the bench, the first marker first. */
    public List<String> examinerCodes() {
        return Stream.of(examinerCode, secondCode)
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
