package org.shikao.store;

import java.util.List;
import java.util.Set;
import org.shikao.exam.Subject;

/** Subjects in one column, by their codes. */
final class SubjectList {
    private SubjectList() {}

    static String written(List<Subject> subjects) {
        return TextList.written(subjects.stream().map(Subject::code).toList());
    }

    /** In the order of the subjects, since a set has none. */
    static String written(Set<Subject> subjects) {
        return written(subjects.stream().sorted().toList());
    }

    static List<Subject> list(String written) {
        return TextList.read(written).stream()
                .map(code -> Subject.ofCode(code).orElseThrow())
                .toList();
    }

    static Set<Subject> set(String written) {
        return Set.copyOf(list(written));
    }
}
