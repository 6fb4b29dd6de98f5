package org.shikao.exam.journal;

import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;
import org.shikao.exam.catalogue.RubricRules;
import org.shikao.exam.catalogue.RubricRules.Breakage;
import org.shikao.exam.catalogue.RubricRules.Overtime;
import org.shikao.exam.catalogue.RubricRules.Repeat;
import org.shikao.exam.catalogue.RubricRules.SafetyStop;
import org.shikao.exam.catalogue.RubricRules.Scope;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.SubjectsRule;

/**
 * The small exam with rubrics that answer every kind of event: point 1 (2 marks) opens a group to be done in order at 0.5, point 2
 * (1) is a check point of two attempts at 0.5 each, point 3 (1) is zero if something breaks. A broken beaker zeroes point 1, a fire
 * takes everything, a minute after time costs 0.5 and all of them 1 at most.
 */
final class EventfulExam {
    private EventfulExam() {}

    static SmallExam usual() {
        return eventful(SmallExam.usual());
    }

    /** The same exam with these rubrics. */
    static SmallExam eventful(SmallExam small) {
        return new SmallExam(
                small.rules(),
                new Catalogue(
                        "2022",
                        small.catalogue().experiments().stream()
                                .map(e -> new Experiment(
                                        e.id(),
                                        e.subject(),
                                        e.title(),
                                        "",
                                        List.of(),
                                        15,
                                        "",
                                        e.hazards(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        "",
                                        List.of(),
                                        List.of(),
                                        rubric()))
                                .toList()),
                small.plan());
    }

    static SmallExam signed(boolean candidateSigns) {
        SmallExam exam = usual();
        ScoreRule s = exam.rules().score();
        ScoreRule score = new ScoreRule(
                100,
                s.rounding(),
                s.decimals(),
                s.roundAt(),
                s.output(),
                s.grades(),
                60,
                ScoreRule.Disclosure.TOTAL,
                candidateSigns);
        return with(exam, exam.rules().marking(), score);
    }

    /** Marks go in steps of so many hundredths, whatever finer step the rubric has. */
    static SmallExam stepped(int hundredths) {
        SmallExam exam = usual();
        MarkingRule m = exam.rules().marking();
        MarkingRule marking = new MarkingRule(m.mode(), m.tolerance(), new Marks(hundredths), true, 2, 70, true);
        return with(exam, marking, exam.rules().score());
    }

    /** The same exam with another way of marking and scoring. */
    static SmallExam with(SmallExam exam, MarkingRule marking, ScoreRule score) {
        return with(exam, exam.rules().subjects(), marking, score);
    }

    static SmallExam with(SmallExam exam, SubjectsRule subjects, MarkingRule marking, ScoreRule score) {
        RulePack p = exam.rules();
        RulePack rules = new RulePack(
                p.id(),
                p.version(),
                p.name(),
                p.draft(),
                p.note(),
                p.exam(),
                subjects,
                p.tasks(),
                p.draw(),
                p.session(),
                p.examiner(),
                marking,
                score,
                p.outcomes(),
                p.report(),
                p.labels());
        return new SmallExam(rules, exam.catalogue(), exam.plan());
    }

    static Rubric rubric() {
        RubricRules rules = new RubricRules(
                Repeat.BY_RULES,
                true,
                new Overtime(new Marks(50), Marks.of(1)),
                List.of(new Breakage("beaker", List.of(1))),
                List.of(new SafetyStop("fire", Scope.ALL)));
        RubricGroup first =
                new RubricGroup("连接", Marks.of(2), false, true, new Marks(50), List.of(point(1, 2, Evidence.PROCESS)));
        RubricGroup second = new RubricGroup(
                "读数",
                Marks.of(2),
                false,
                false,
                List.of(point(2, 1, Evidence.CHECKPOINT), point(3, 1, Evidence.PROCESS)));
        return new Rubric(
                1,
                Marks.of(4),
                Rubric.Style.ADD,
                new Marks(50),
                Rubric.Status.FROZEN,
                "",
                rules,
                List.of(first, second),
                List.of());
    }

    private static RubricPoint point(int no, int marks, Evidence evidence) {
        boolean checked = evidence == Evidence.CHECKPOINT;
        return new RubricPoint(
                no,
                "第" + no + "步",
                Marks.of(marks),
                new Marks(50),
                evidence,
                false,
                List.of(),
                List.of(new RubricPoint.CommonError("a", "看错", new Marks(50))),
                List.of(),
                List.of(),
                no == 3,
                "",
                Critical.NO,
                checked ? 2 : 1,
                checked ? new Marks(50) : Marks.ZERO);
    }
}
