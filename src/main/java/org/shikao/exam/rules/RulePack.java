package org.shikao.exam.rules;

import java.util.List;
import java.util.Optional;
import org.shikao.exam.Subject;

/**
 * The rules of one exam (规则包): the 40 dimensions in which counties differ, as one validated value. Section and component
 * names are the YAML keys. Built by a reader that checks it with {@link RuleCheck}; a pack in hand is legal.
 */
public record RulePack(
        String id,
        String version,
        String name,
        boolean draft,
        String note,
        ExamRule exam,
        SubjectsRule subjects,
        TaskRule tasks,
        DrawRule draw,
        SessionRule session,
        ExaminerRule examiner,
        MarkingRule marking,
        ScoreRule score,
        OutcomeRule outcomes,
        ReportRule report,
        LabelRule labels) {

    /** The subjects a candidate of this grade sits, in the order of the pack. */
    public List<Subject> subjectsOf(int grade) {
        return subjects.list().stream()
                .filter(s -> s.grade() == grade)
                .map(SubjectRule::subject)
                .toList();
    }

    /** The same pack with another rule of tasks. */
    public RulePack with(TaskRule changed) {
        return new RulePack(
                id, version, name, draft, note, exam, subjects, changed, draw, session, examiner, marking, score,
                outcomes, report, labels);
    }

    /** The rule of a subject, empty if it is not examined. */
    public Optional<SubjectRule> subject(Subject subject) {
        return subjects.list().stream().filter(s -> s.subject() == subject).findFirst();
    }
}
