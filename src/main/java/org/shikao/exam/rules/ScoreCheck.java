package org.shikao.exam.rules;

import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.ScoreRule.Grade;
import org.shikao.exam.rules.ScoreRule.Output;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.SubjectsRule.TidyUp;

/** Rules 24 to 28: scaling, rounding, grades. All arithmetic on hundredths. */
final class ScoreCheck {
    private final RulePack pack;
    private final ScoreRule score;
    private final Findings findings;

    ScoreCheck(RulePack pack, Findings findings) {
        this.pack = pack;
        this.score = pack.score();
        this.findings = findings;
    }

    void check() {
        findings.range("score.scalePercent", score.scalePercent(), 1, 10_000);
        findings.range("score.decimals", score.decimals(), 0, 2);
        findings.range("score.passPercent", score.passPercent(), 0, 100);
        new TableCheck(pack, findings).check();
        if (pack.subjects().choice() != Choice.PAPER && !score.byTable()) {
            pack.subjects().list().forEach(this::scale);
        }
        boolean decimalsKnown = score.decimals() >= 0 && score.decimals() <= 2;
        if (score.rounding() == Rounding.NONE && decimalsKnown) {
            noRounding();
        }
        grades();
    }

    /** The raw full marks, scaled, are the full marks reported. */
    private void scale(SubjectRule subject) {
        long scaled = (long) subject.rawMarks().hundredths() * score.scalePercent();
        findings.demand(
                scaled == subject.fullMarks().hundredths() * 100L,
                "RULES_SCALE_CONTRADICTS_MARKS",
                "score.scalePercent",
                score.scalePercent(),
                subject.subject().code(),
                subject.rawMarks(),
                subject.fullMarks());
    }

    /** Without rounding nothing may have more places than are kept: no step, no exemption, no penalty. */
    private void noRounding() {
        boolean parts =
                pack.subjects().choice() == Choice.PAPER || pack.subjects().tidyUp() == TidyUp.SEPARATE;
        findings.demand(!parts, "RULES_NONE_NEEDS_WHOLE_SHEETS", "score.rounding");
        boolean tabled = score.scaleTable().stream().allMatch(line -> places(line.score()));
        findings.demand(tabled, "RULES_NONE_BY_TABLE", "score.rounding", kept());
        for (SubjectRule subject : pack.subjects().list()) {
            String path = "score.rounding";
            String code = subject.subject().code();
            findings.demand(
                    score.byTable() || fits(pack.marking().step(), subject, 100),
                    "RULES_NONE_BY_STEP",
                    path,
                    code,
                    kept());
            findings.demand(averages(subject), "RULES_NONE_BY_AVERAGE", path, code, kept());
            pack.outcomes().exemptions().stream()
                    .filter(e -> !fits(subject.rawMarks(), subject, e.percent()))
                    .forEach(e -> findings.error("RULES_NONE_BY_EXEMPTION", path, code, kept(), e.label()));
            pack.outcomes().penalties().stream()
                    .filter(p -> !fits(subject, p))
                    .forEach(p -> findings.error("RULES_NONE_BY_PENALTY", path, code, kept(), p.label()));
        }
    }

    /** The average of two markings is half a step: in whole hundredths itself, and when scaled in the places kept. */
    private boolean averages(SubjectRule subject) {
        boolean halves = pack.marking().step().hundredths() % 2 == 0;
        return !pack.marking().twice()
                || halves && (score.byTable() || fits(pack.marking().step(), subject, 50));
    }

    private boolean fits(SubjectRule subject, Penalty penalty) {
        return switch (penalty.kind()) {
            case VOID -> true;
            case FIXED -> score.byTable() || fits(penalty.marks(), subject, 100);
            case PERCENT -> score.byTable() || fits(finest(), subject, penalty.percent());
            case CAP_AT_PASS -> fits(subject.rawMarks(), subject, score.passPercent());
        };
    }

    /** The least difference between two raw scores. */
    private Marks finest() {
        Marks step = pack.marking().step();
        return pack.marking().twice() ? new Marks(step.hundredths() / 2) : step;
    }

    /** Whether {@code percent} of raw marks, scaled, needs no more than the places kept. */
    private boolean fits(Marks raw, SubjectRule subject, int percent) {
        long unit = unit();
        long scaled = (long) raw.hundredths() * percent * subject.fullMarks().hundredths();
        long whole = 100L * subject.rawMarks().hundredths() * unit;
        return whole <= 0 || scaled % whole == 0;
    }

    private boolean places(Marks value) {
        return value.hundredths() % unit() == 0;
    }

    /** The last place kept, in hundredths. */
    private int unit() {
        return score.decimals() == 0 ? 100 : score.decimals() == 1 ? 10 : 1;
    }

    private String kept() {
        return Integer.toString(score.decimals());
    }

    private void grades() {
        List<Grade> grades = score.grades();
        boolean wanted = score.output() != Output.POINTS;
        if (grades.isEmpty()) {
            findings.demand(!wanted, "RULES_NO_GRADES", "score.grades");
            return;
        }
        if (!wanted) {
            findings.warning("RULES_GRADES_UNUSED", "score.grades");
        }
        gradeLadder(grades);
        gradeMarks(grades);
    }

    private void gradeLadder(List<Grade> grades) {
        findings.distinct("score.grades", grades.stream().map(Grade::name).toList());
        for (int i = 0; i < grades.size(); i++) {
            String path = "score.grades[" + i + "]";
            Grade grade = grades.get(i);
            findings.text(path + ".name", grade.name(), 10);
            boolean descends =
                    i == 0 || grade.from().compareTo(grades.get(i - 1).from()) < 0;
            findings.demand(descends, "RULES_GRADES_NOT_DESCENDING", path + ".from", grade.from());
        }
        Grade last = grades.get(grades.size() - 1);
        String path = "score.grades[" + (grades.size() - 1) + "].from";
        findings.demand(last.from().equals(Marks.ZERO), "RULES_GRADES_DO_NOT_END_AT_ZERO", path, last.from());
    }

    /** Cut-offs are marks of one full score, so the subjects must agree on it. */
    private void gradeMarks(List<Grade> grades) {
        List<Marks> full = gradedFull();
        findings.demand(full.size() <= 1, "RULES_GRADES_UNEQUAL_MARKS", "score.grades");
        if (full.size() != 1) {
            return;
        }
        Marks best = grades.get(0).from();
        findings.demand(
                best.compareTo(full.get(0)) <= 0,
                "RULES_GRADE_OUT_OF_REACH",
                "score.grades[0].from",
                best,
                full.get(0));
        if (score.output() == Output.PASS_FAIL) {
            passFail(grades, full.get(0));
        }
    }

    private List<Marks> gradedFull() {
        return pack.subjects().choice() == Choice.PAPER
                ? List.of(pack.subjects().paperMarks())
                : pack.subjects().list().stream()
                        .map(SubjectRule::fullMarks)
                        .distinct()
                        .toList();
    }

    private void passFail(List<Grade> grades, Marks full) {
        findings.demand(grades.size() == 2, "RULES_PASS_FAIL_NEEDS_TWO", "score.grades", grades.size());
        long pass = (long) full.hundredths() * score.passPercent();
        boolean same = pass == grades.get(0).from().hundredths() * 100L;
        findings.demand(
                same,
                "RULES_PASS_FAIL_CUT",
                "score.grades[0].from",
                grades.get(0).from(),
                score.passPercent());
    }
}
