package org.shikao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.flow.Answer;
import org.shikao.text.Phrase;

/**
 * What a command has to say: findings, the result object printed with {@code --json}, and the lines and table printed without.
 */
record Reply(
        boolean refused,
        List<Problem> findings,
        Object result,
        List<Phrase> lines,
        List<List<Object>> table,
        String verdict) {
    private static final String REFUSED = "cli.refused";
    private static final String FOUND = "cli.found";

    /** Refused: findings only, exit code 1. */
    static Reply refused(List<Problem> findings) {
        return new Reply(true, findings, Map.of(), List.of(), List.of(), REFUSED);
    }

    /** The refusal of an answer, empty if it was not refused. */
    static Optional<Reply> ifRefused(Answer<?> answer) {
        return answer.refused() ? Optional.of(refused(answer.problems())) : Optional.empty();
    }

    /** A check found errors, exit code 1; nothing was asked to change. */
    static Reply found(List<Problem> findings) {
        return new Reply(true, findings, Map.of(), List.of(), List.of(), FOUND);
    }

    /** Done with a result and the lines that tell it. */
    static Reply done(List<Problem> findings, Object result, Phrase... lines) {
        return new Reply(false, findings, result, List.of(lines), List.of(), REFUSED);
    }

    /** Refused or done, as the answer is. */
    static Reply of(Answer<?> answer, Phrase... lines) {
        return answer.refused() ? refused(answer.problems()) : done(answer.problems(), answer.get(), lines);
    }

    /** The same with further lines, printed even when it was refused. */
    Reply with(List<Phrase> further) {
        List<Phrase> all = new ArrayList<>(lines);
        all.addAll(further);
        return new Reply(refused, findings, result, all, table, verdict);
    }

    /** The same with a table: the first row is the header, cells are phrases or plain values. */
    Reply withTable(List<List<Object>> rows) {
        return new Reply(refused, findings, result, lines, new ArrayList<>(rows), verdict);
    }
}
