package org.shikao.exam.result;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MadeUpResult;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Task;

/**
 * A subject that a candidate is due in (应考), its part in the sitting, and the sheet there is. {@code conflict} says that more than
 * one sheet claims the place; {@code madeUp} is what a make-up sitting gave somebody deferred.
 */
record Due(Subject subject, Task.Part part, Optional<MarkSheet> sheet, boolean conflict, Optional<Fact.MadeUp> madeUp) {
    Due(Subject subject, Task.Part part, Optional<MarkSheet> sheet, boolean conflict) {
        this(subject, part, sheet, conflict, Optional.empty());
    }

    /** The same after a make-up sitting, whose lot may have given another subject. */
    Due madeUp(MadeUpResult result) {
        Fact.MadeUp fact = result.fact();
        return new Due(fact.subject(), fact.part(), sheet, conflict || result.disputed(), Optional.of(fact));
    }

    static Due of(Subject subject, Task.Part part, List<MarkSheet> sheets) {
        return new Due(subject, part, sheets.stream().findFirst(), sheets.size() > 1);
    }
}
