package org.shikao.exam.result;

import java.util.List;
import org.shikao.exam.Subject;

/**
 * Results of all candidates, ascending by candidate number in code-point order, and the counts that must balance. Every score and
 * total prints with {@code decimals} places; raw marks may have more and print in their shortest form.
 */
public record ResultTable(List<Subject> subjects, int decimals, List<ResultRow> rows, List<Balance> balances) {
    /**
     * Counts of a subject: due (应考) = sat (实考) + absent (缺考) + deferred (缓考) + exempt (免考) + pending; void and withdrawn
     * candidates are among those who sat.
     */
    public record Balance(
            Subject subject, int due, int sat, int absent, int deferred, int exempt, int pending, int voided) {
        public boolean balances() {
            return due == sat + absent + deferred + exempt + pending;
        }
    }

    public ResultTable {
        subjects = List.copyOf(subjects);
        rows = List.copyOf(rows);
        balances = List.copyOf(balances);
    }
}
