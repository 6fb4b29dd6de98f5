package org.shikao.exam.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Evidence;

/** Looks for mistakes in a single scoring point: its marks, its wording, its levels and its list of mistakes. */
final class PointCheck {
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private final Rubric rubric;
    private final Findings findings;

    PointCheck(Rubric rubric, Findings findings) {
        this.rubric = rubric;
        this.findings = findings;
    }

    void check(RubricPoint point) {
        String part = "#" + point.no();
        marks(point, part);
        levels(point, part);
        wording(point.text(), part);
        attempts(point, part);
        findings.errorIf(point.evidence() == null, "POINT_EVIDENCE", part);
        Set<String> letters = new HashSet<>();
        for (CommonError error : point.errors()) {
            findings.errorIf(!LETTER.matcher(error.code()).matches(), "MISTAKE_LETTER", part, error.code());
            findings.errorIf(!letters.add(error.code()), "MISTAKE_TWICE", part, error.code());
            mistake(point, error, part);
        }
    }

    private void marks(RubricPoint point, String part) {
        String marks = point.marks().toString();
        String step = point.step().toString();
        findings.errorIf(point.marks().compareTo(Marks.ZERO) <= 0, "POINT_MARKS", part, marks);
        findings.errorIf(
                point.step().compareTo(Marks.ZERO) <= 0 || !point.marks().isMultipleOf(point.step()),
                "POINT_STEP",
                part,
                step,
                marks);
        findings.errorIf(
                !point.step().isMultipleOf(rubric.step()),
                "POINT_STEP_FOREIGN",
                part,
                step,
                rubric.step().toString());
    }

    private void levels(RubricPoint point, String part) {
        List<Marks> levels = point.levels();
        findings.errorIf(rubric.style() == Style.SCALE && levels.isEmpty(), "POINT_LEVELS_MISSING", part);
        boolean ends = levels.contains(Marks.ZERO) && levels.contains(point.marks());
        boolean inside = levels.stream()
                .allMatch(l -> l.compareTo(Marks.ZERO) >= 0
                        && l.compareTo(point.marks()) <= 0
                        && l.isMultipleOf(rubric.step()));
        boolean once = new HashSet<>(levels).size() == levels.size();
        findings.errorIf(
                !levels.isEmpty() && !(ends && inside && once),
                "POINT_LEVELS",
                part,
                String.join("/", levels.stream().map(Marks::toString).toList()),
                point.marks().toString());
    }

    private void wording(String text, String part) {
        int length = text.codePointCount(0, text.length());
        findings.errorIf(text.isBlank(), "WORDING_EMPTY", part);
        findings.warnIf(
                length > CatalogueCheck.LONGEST_WORDING,
                "WORDING_LONG",
                part,
                String.valueOf(length),
                String.valueOf(CatalogueCheck.LONGEST_WORDING));
    }

    private void attempts(RubricPoint point, String part) {
        boolean retried = point.attempts() > 1 && point.evidence() != Evidence.CHECKPOINT;
        findings.errorIf(point.attempts() < 1 || retried, "POINT_ATTEMPTS", part, String.valueOf(point.attempts()));
    }

    private void mistake(RubricPoint point, CommonError error, String part) {
        wording(error.text(), part);
        boolean fits = error.deduct().compareTo(Marks.ZERO) > 0
                && error.deduct().compareTo(point.marks()) <= 0
                && (error.deduct().equals(point.marks()) || error.deduct().isMultipleOf(point.step()));
        findings.errorIf(
                !fits,
                "MISTAKE_MARKS",
                part,
                error.code(),
                error.deduct().toString(),
                point.marks().toString());
    }
}
