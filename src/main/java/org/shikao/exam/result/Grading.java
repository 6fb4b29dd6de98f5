package org.shikao.exam.result;

import org.shikao.exam.Marks;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule.Grade;
import org.shikao.exam.rules.ScoreRule.Output;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Grades (等级) from cut-offs, and pass or fail, which is a ladder of two (rule 26). */
final class Grading {
    private final RulePack pack;
    private final boolean graded;
    private final boolean paper;

    Grading(RulePack pack) {
        this.pack = pack;
        this.graded = pack.score().output() != Output.POINTS;
        this.paper = pack.subjects().choice() == Choice.PAPER;
    }

    /** The grade of a subject's score; with a paper only the total has one. */
    String ofSubject(Marks score) {
        return paper ? "" : of(score, scaleFull());
    }

    /** The grade of a total of at most {@code full} marks, by the share it is of them. */
    String ofTotal(Marks total, Marks full) {
        return of(total, full);
    }

    private String of(Marks score, Marks full) {
        if (!graded) {
            return "";
        }
        return pack.score().grades().stream()
                .filter(grade -> reaches(score, full, grade))
                .map(Grade::name)
                .findFirst()
                .orElse("");
    }

    private boolean reaches(Marks score, Marks full, Grade grade) {
        return (long) score.hundredths() * scaleFull().hundredths()
                >= (long) grade.from().hundredths() * full.hundredths();
    }

    /** The full marks that the cut-offs are meant for. */
    private Marks scaleFull() {
        return paper
                ? pack.subjects().paperMarks()
                : pack.subjects().list().stream()
                        .map(SubjectRule::fullMarks)
                        .findFirst()
                        .orElse(Marks.ZERO);
    }
}
