package org.shikao.exam.rules;

import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.SubjectsRule.TidyUp;

/** Rules 2 to 6: subjects, their marks, and which of them a candidate sits. */
final class SubjectsCheck {
    static final int MAX_MARKS = 1000;

    private final RulePack pack;
    private final SubjectsRule rule;
    private final Findings findings;

    SubjectsCheck(RulePack pack, Findings findings) {
        this.pack = pack;
        this.rule = pack.subjects();
        this.findings = findings;
    }

    void check() {
        findings.demand(!rule.list().isEmpty(), "RULES_NO_SUBJECT", "subjects.list");
        findings.distinct(
                "subjects.list",
                rule.list().stream().map(s -> s.subject().code()).toList());
        for (int i = 0; i < rule.list().size(); i++) {
            subject("subjects.list[" + i + "].", rule.list().get(i));
        }
        tidy();
        switch (rule.choice()) {
            case ALL -> partsUnused();
            case ONE_BY_LOT -> oneByLot();
            case PAPER -> paper();
        }
    }

    private void subject(String path, SubjectRule subject) {
        findings.range(path + "grade", subject.grade(), 7, 9);
        findings.positive(path + "fullMarks", subject.fullMarks(), MAX_MARKS);
        findings.positive(path + "rawMarks", subject.rawMarks(), MAX_MARKS);
    }

    private void tidy() {
        if (rule.tidyUp() == TidyUp.INSIDE) {
            findings.zero("subjects.tidyMarks", rule.tidyMarks(), "tidyUp: inside");
            return;
        }
        findings.positive("subjects.tidyMarks", rule.tidyMarks(), MAX_MARKS);
        if (rule.choice() != Choice.PAPER) {
            boolean leavesRoom =
                    rule.list().stream().allMatch(s -> s.fullMarks().compareTo(rule.tidyMarks()) > 0);
            findings.demand(leavesRoom, "RULES_TIDY_TOO_LARGE", "subjects.tidyMarks", rule.tidyMarks());
        }
    }

    private void partsUnused() {
        String because = "choice: " + (rule.choice() == Choice.ALL ? "all" : "one-by-lot");
        findings.zero("subjects.mainMarks", rule.mainMarks(), because);
        findings.zero("subjects.minorMarks", rule.minorMarks(), because);
    }

    private void oneByLot() {
        partsUnused();
        findings.demand(rule.list().size() >= 2, "RULES_LOT_NEEDS_TWO_SUBJECTS", "subjects.list");
        oneGrade();
        List<Marks> full =
                rule.list().stream().map(SubjectRule::fullMarks).distinct().toList();
        findings.demand(full.size() <= 1, "RULES_LOT_UNEQUAL_MARKS", "subjects.list");
    }

    private void paper() {
        findings.demand(rule.list().size() == 3, "RULES_PAPER_NEEDS_THREE_SUBJECTS", "subjects.list");
        oneGrade();
        findings.positive("subjects.mainMarks", rule.mainMarks(), MAX_MARKS);
        findings.positive("subjects.minorMarks", rule.minorMarks(), MAX_MARKS);
        Marks most = rule.mainMarks().plus(rule.separateTidyMarks());
        for (int i = 0; i < rule.list().size(); i++) {
            Marks full = rule.list().get(i).fullMarks();
            findings.demand(
                    full.equals(most), "RULES_PAPER_FULL_MARKS", "subjects.list[" + i + "].fullMarks", full, most);
        }
        findings.range("score.scalePercent", pack.score().scalePercent(), 100, 100);
    }

    private void oneGrade() {
        long grades =
                rule.list().stream().mapToInt(SubjectRule::grade).distinct().count();
        findings.demand(grades <= 1, "RULES_ONE_GRADE_ONLY", "subjects.list");
    }
}
