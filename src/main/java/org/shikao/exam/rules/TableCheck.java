package org.shikao.exam.rules;

import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.rules.ScoreRule.Conversion;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.SubjectsRule.TidyUp;

/** Rule 25 as a table: complete from nothing to the full marks, rising, and for whole sheets of equal marks. */
final class TableCheck {
    private static final String PATH = "score.scaleTable";

    private final RulePack pack;
    private final List<Conversion> table;
    private final Findings findings;

    TableCheck(RulePack pack, Findings findings) {
        this.pack = pack;
        this.table = pack.score().scaleTable();
        this.findings = findings;
    }

    void check() {
        if (table.isEmpty()) {
            return;
        }
        findings.demand(pack.score().scalePercent() == 100, "RULES_TABLE_AND_PERCENT", "score.scalePercent");
        boolean whole =
                pack.subjects().choice() != Choice.PAPER && pack.subjects().tidyUp() == TidyUp.INSIDE;
        findings.demand(whole, "RULES_TABLE_NEEDS_WHOLE_SHEETS", PATH);
        for (int i = 0; i < table.size(); i++) {
            line(i);
        }
        findings.demand(
                table.get(0).raw().equals(Marks.ZERO),
                "RULES_TABLE_BEGINS",
                PATH + "[0].raw",
                table.get(0).raw());
        pack.subjects().list().forEach(this::ends);
    }

    private void line(int i) {
        Conversion line = table.get(i);
        findings.notNegative(PATH + "[" + i + "].raw", line.raw(), SubjectsCheck.MAX_MARKS);
        findings.notNegative(PATH + "[" + i + "].score", line.score(), SubjectsCheck.MAX_MARKS);
        if (i > 0) {
            Conversion before = table.get(i - 1);
            findings.demand(
                    line.raw().compareTo(before.raw()) > 0,
                    "RULES_TABLE_NOT_ASCENDING",
                    PATH + "[" + i + "].raw",
                    line.raw(),
                    before.raw());
            findings.demand(
                    line.score().compareTo(before.score()) >= 0,
                    "RULES_TABLE_FALLS",
                    PATH + "[" + i + "].score",
                    line.score(),
                    before.score());
        }
    }

    /** The last line gives the full marks for the raw full marks, in every subject. */
    private void ends(SubjectRule subject) {
        Conversion last = table.get(table.size() - 1);
        boolean full = last.raw().equals(subject.rawMarks()) && last.score().equals(subject.fullMarks());
        findings.demand(
                full,
                "RULES_TABLE_ENDS",
                PATH + "[" + (table.size() - 1) + "]",
                subject.subject().code(),
                subject.rawMarks(),
                subject.fullMarks(),
                last.raw(),
                last.score());
    }
}
