package org.shikao.exam.result;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Task;

/**
 * A subject that a candidate is due in (应考), its part in the sitting, and the sheet there is. {@code conflict} says that more than
 * one sheet claims the place.
 */
record Due(Subject subject, Task.Part part, Optional<MarkSheet> sheet, boolean conflict) {
    static Due of(Subject subject, Task.Part part, List<MarkSheet> sheets) {
        return new Due(subject, part, sheets.stream().findFirst(), sheets.size() > 1);
    }
}
