package org.shikao.exam.plan;

import java.util.List;
import org.shikao.exam.Subject;
import org.shikao.exam.venue.Room;

/** A kind of sitting: one subject of a grade where all are sat, all subjects of a grade where lot or paper spans them. */
record Sitting(int grade, List<Subject> subjects) {

    Sitting {
        subjects = List.copyOf(subjects);
    }

    /** Codes of the subjects for a message. */
    String name() {
        return String.join("+", subjects.stream().map(Subject::code).toList());
    }

    /** A room that names no subject suits any. */
    boolean suits(Room room, boolean allSubjectsAtOneBench) {
        if (room.subjects().isEmpty()) {
            return true;
        }
        return allSubjectsAtOneBench
                ? room.subjects().containsAll(subjects)
                : subjects.stream().anyMatch(room.subjects()::contains);
    }

    /** The subjects that may stand on benches of this room. */
    List<Subject> in(Room room) {
        return subjects.stream()
                .filter(s -> room.subjects().isEmpty() || room.subjects().contains(s))
                .toList();
    }
}
