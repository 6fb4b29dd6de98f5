package org.shikao.exam.result;

import java.util.Map;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Task;
import org.shikao.exam.result.PackAgain.Again;

/** What a candidate did in a subject; {@code task} is null where nobody drew one, {@code values} are by point number. */
record Done(
        Subject subject, Task task, Map<Integer, Marks> values, Outcome outcome, Set<String> penalties, Again again) {
    Done(Subject subject, Task task, Map<Integer, Marks> values, Outcome outcome, Set<String> penalties) {
        this(subject, task, values, outcome, penalties, Again.NEVER);
    }
}
