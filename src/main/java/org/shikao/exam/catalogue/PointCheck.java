package org.shikao.exam.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Rubric.Style;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;

/** Looks for mistakes in a single scoring point: its marks, its wording, its levels and its list of mistakes. */
final class PointCheck {
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern CALLED = Pattern.compile("举手|检查|示意|确认|请.{0,4}员");
    private static final Pattern ASKED = Pattern.compile("问|答|说|口述|报|指出|指认|指给");
    private static final Pattern FATAL = Pattern.compile("否决|零分|不得分|(?<![\\d.])0 ?分");
    private static final Pattern WHOLE = Pattern.compile("否决|整组|本组|全组|整份|全份|全部|全题|本题|总分");

    /** So many lines of mistakes the printed cell and the desk's panel hold. */
    private static final int MOST_MISTAKES = 8;

    private final Set<String> wordings = new HashSet<>();
    private final Rubric rubric;
    private final Findings findings;

    PointCheck(Rubric rubric, Findings findings) {
        this.rubric = rubric;
        this.findings = findings;
    }

    void check(RubricPoint point) {
        String part = Parts.point(rubric, point);
        marks(point, part);
        levels(point, part);
        wording(point.text(), part, CatalogueCheck.LONGEST_WORDING);
        findings.warnIf(!wordings.add(point.text()), "WORDING_TWICE", part, point.text());
        attempts(point, part);
        evidence(point, part);
        critical(point, part);
        findings.warnIf(
                point.errors().size() > MOST_MISTAKES,
                "MISTAKES_MANY",
                part,
                String.valueOf(point.errors().size()),
                String.valueOf(MOST_MISTAKES));
        Set<String> letters = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (CommonError error : point.errors()) {
            String place = part + "/" + error.code();
            findings.errorIf(!LETTER.matcher(error.code()).matches(), "MISTAKE_LETTER", place, error.code());
            findings.errorIf(!letters.add(error.code()), "MISTAKE_TWICE", place, error.code());
            findings.warnIf(!texts.add(error.text()), "WORDING_TWICE", place, error.text());
            mistake(point, error, place);
        }
    }

    /** A check point and a question are acts of the candidate and the examiner; the words must ask for them. */
    private void evidence(RubricPoint point, String part) {
        findings.errorIf(point.evidence() == null, "POINT_EVIDENCE", part);
        boolean called = CALLED.matcher(point.text()).find();
        findings.warnIf(point.evidence() == Evidence.CHECKPOINT && !called, "CHECKPOINT_UNSAID", part);
        boolean asked = ASKED.matcher(point.text()).find();
        findings.warnIf(point.evidence() == Evidence.ORAL && !asked, "ORAL_UNSAID", part);
    }

    private void critical(RubricPoint point, String part) {
        boolean said = Wording.of(point).anyMatch(text -> FATAL.matcher(text).find())
                || rubric.remarks().stream().anyMatch(remark -> isAbout(point, remark));
        findings.warnIf(point.critical() != Critical.NO && !said, "CRITICAL_UNSAID", part);
    }

    /** A remark that another point is zero says nothing of this one: it must take the whole, and speak of the point or its group. */
    private boolean isAbout(RubricPoint point, String remark) {
        String title = rubric.groups().stream()
                .filter(group -> group.points().contains(point))
                .map(RubricGroup::title)
                .findFirst()
                .orElse("");
        boolean named = !title.isBlank() && remark.contains(title) || Wording.shareAWord(point.text(), remark);
        return named && FATAL.matcher(remark).find() && WHOLE.matcher(remark).find();
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

    private void wording(String text, String part, int most) {
        findings.errorIf(text.isBlank(), "WORDING_EMPTY", part);
        Wording.warnIfLong(findings, part, text, most);
    }

    private void attempts(RubricPoint point, String part) {
        boolean retried = point.attempts() > 1 && point.evidence() != Evidence.CHECKPOINT;
        findings.errorIf(point.attempts() < 1 || retried, "POINT_ATTEMPTS", part, String.valueOf(point.attempts()));
        Marks loss = point.attemptLoss();
        boolean fits = loss.compareTo(Marks.ZERO) >= 0
                && loss.compareTo(point.marks()) <= 0
                && loss.isMultipleOf(point.step())
                && (point.attempts() > 1 || loss.equals(Marks.ZERO));
        findings.errorIf(!fits, "ATTEMPT_LOSS", part, loss.toString());
    }

    private void mistake(RubricPoint point, CommonError error, String part) {
        wording(error.text(), part, Wording.MISTAKE);
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
        Marks left = point.marks().minus(error.deduct());
        findings.warnIf(fits && !point.allows(left), "MISTAKE_LEVEL", part, error.code(), left.toString());
    }
}
