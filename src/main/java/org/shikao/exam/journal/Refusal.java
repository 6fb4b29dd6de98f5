package org.shikao.exam.journal;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;

/** Words for why a fact is not allowed. */
final class Refusal {
    private Refusal() {}

    /** {@code candidate/subject}. */
    static String name(SheetKey key) {
        return key.candidateNo() + "/" + key.subject().code();
    }

    /** About a session; its id is the first argument. */
    static Optional<Problem> ofSession(String code, String sessionId, String... more) {
        return Optional.of(Problem.error(code, Place.named(sessionId), with(List.of(sessionId), more)));
    }

    /** About a sheet; candidate number and subject code are the first two arguments. */
    static Optional<Problem> ofSheet(String code, SheetKey key, String... more) {
        List<String> first = List.of(key.candidateNo(), key.subject().code());
        return Optional.of(Problem.error(code, Place.named(name(key)), with(first, more)));
    }

    static String list(List<String> items) {
        return String.join(", ", items);
    }

    /** The reason is given, and as many different people as asked for (one or two). */
    static Optional<Problem> ofPeople(Place place, int people, String reason, String name1, String name2) {
        if (reason.isBlank()) {
            return Optional.of(Problem.error("DAY_NEEDS_REASON", place));
        }
        if (name1.isBlank()) {
            return Optional.of(Problem.error("DAY_NEEDS_NAME", place));
        }
        boolean two = !name2.isBlank() && !name1.strip().equals(name2.strip());
        return people > 1 && !two ? Optional.of(Problem.error("DAY_NEEDS_TWO_PEOPLE", place)) : Optional.empty();
    }

    private static String[] with(List<String> first, String... more) {
        String[] all = first.toArray(new String[first.size() + more.length]);
        System.arraycopy(more, 0, all, first.size(), more.length);
        return all;
    }
}
