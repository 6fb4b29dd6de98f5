package org.shikao.gui.results;

import java.util.Locale;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.SubjectScore;

/** A candidate's results as the table lists them. {@code decimals} is how subjects' scores are printed. */
record CandidateLine(ResultRow row, String school, int decimals, int totalDecimals) {
    /** What the filter asks for; empty text, school or class means all. */
    record Filter(String text, String schoolCode, String className) {
        static final Filter NONE = new Filter("", "", "");
    }

    String score(Subject subject) {
        return Optional.ofNullable(row.subjects().get(subject))
                .flatMap(SubjectScore::score)
                .map(this::printed)
                .orElse("");
    }

    String total() {
        return row.total().map(total -> total.format(totalDecimals)).orElse("");
    }

    /** Places beyond the table's appear only where nothing was rounded; they are printed rather than hidden. */
    String printed(Marks marks) {
        boolean fits = decimals == 2 || marks.hundredths() % (decimals == 1 ? 10 : 100) == 0;
        return fits ? marks.format(decimals) : marks.toString();
    }

    Optional<SubjectScore> of(Subject subject) {
        return Optional.ofNullable(row.subjects().get(subject));
    }

    boolean hasConflict() {
        return row.subjects().values().stream().anyMatch(SubjectScore::conflict);
    }

    boolean isPending() {
        return row.subjects().values().stream().anyMatch(s -> s.outcome() == Outcome.PENDING);
    }

    boolean fits(Filter filter) {
        String wanted = filter.text().strip().toLowerCase(Locale.ROOT);
        return (filter.schoolCode().isEmpty() || filter.schoolCode().equals(row.schoolCode()))
                && (filter.className().isEmpty() || filter.className().equals(row.className()))
                && (wanted.isEmpty()
                        || row.candidateNo().contains(wanted)
                        || row.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || school.contains(wanted));
    }
}
