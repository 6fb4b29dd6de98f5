package org.shikao.exam.result;

import java.util.List;
import org.shikao.exam.Subject;

/**
 * Results of all candidates, ascending by candidate number in code-point order, and the counts that must balance. Every subject's
 * score prints with {@code decimals} places, every total with {@code totalDecimals}, which are what the rules keep (rule 24): only where
 * subjects are not rounded may their scores need more. Raw marks print in their shortest form.
 */
public record ResultTable(
        List<Subject> subjects, int decimals, int totalDecimals, List<ResultRow> rows, List<Balance> balances) {
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
