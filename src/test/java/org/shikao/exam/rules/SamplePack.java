package org.shikao.exam.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Rule packs for tests: a plain one to start from, and a copy with one group of rules exchanged. */
public final class SamplePack {

    private SamplePack() {}

    /** Physics and chemistry in grade 9, biology in grade 8, ten marks each, benches drawn, one session a subject. */
    public static RulePack usual() {
        return new RulePack(
                "sample",
                "1",
                "Sample",
                true,
                "",
                new ExamRule("实验操作考试", "考试", LocalDate.of(2026, 5, 16)),
                subjects(Choice.ALL, 8),
                new TaskRule(TaskRule.Source.CITY, TaskRule.Variant.ORDINARY, List.of(), List.of(), 0),
                draw(DrawRule.Object.BENCH, false),
                session(24, SessionRule.Grouping.SCHOOL),
                examiner(2),
                new MarkingRule(MarkingRule.Mode.SINGLE, Marks.ZERO, Marks.of("0.5"), true, 2, 70, true),
                score(),
                outcomes(),
                new ReportRule(
                        ReportRule.Rhythm.DAY,
                        3,
                        List.of("主考", "学校"),
                        true,
                        3,
                        ReportRule.Appeal.ARITHMETIC,
                        ReportRule.Format.XLSX,
                        ReportRule.Encoding.UTF_8),
                new LabelRule("考室", "台号", "监考员"));
    }

    /** One subject of three by lot, all in grade 9; subject and seat are drawn. */
    public static RulePack oneByLot() {
        return with(with(usual(), subjects(Choice.ONE_BY_LOT, 9)), draw(DrawRule.Object.SUBJECT_AND_SEAT, false));
    }

    /** A paper of one main and two minor items over three subjects, all in grade 9; room, seat and paper are drawn. */
    public static RulePack paper() {
        return with(with(usual(), subjects(Choice.PAPER, 9)), draw(DrawRule.Object.ROOM_SEAT_PAPER, false));
    }

    public static SubjectsRule subjects(Choice choice, int biologyGrade) {
        return new SubjectsRule(
                List.of(
                        new SubjectRule(Subject.PHYSICS, 9, Marks.of(10), Marks.of(10)),
                        new SubjectRule(Subject.CHEMISTRY, 9, Marks.of(10), Marks.of(10)),
                        new SubjectRule(Subject.BIOLOGY, biologyGrade, Marks.of(10), Marks.of(10))),
                choice,
                Marks.of(16),
                Marks.of(6),
                SubjectsRule.TidyUp.INSIDE,
                Marks.ZERO);
    }

    public static DrawRule draw(DrawRule.Object object, boolean relabel) {
        return new DrawRule(DrawRule.Unit.CANDIDATE, object, DrawRule.Actor.CANDIDATE, 15, relabel);
    }

    /** 15 minutes to operate, 2 to read, 10 to change; 8:00 to 12:00 and 14:00 to 17:30. */
    public static SessionRule session(int size, SessionRule.Grouping grouping) {
        return new SessionRule(
                size,
                grouping,
                SessionRule.Order.CANDIDATE_NO,
                15,
                2,
                10,
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                LocalTime.of(14, 0),
                LocalTime.of(17, 30),
                0,
                SessionRule.LeaveEarly.WAIT);
    }

    /** Own school and relatives are avoided; an examiner keeps a bench for half a day. */
    public static ExaminerRule examiner(int ratioMax) {
        return new ExaminerRule(ratioMax, ExaminerRule.Binding.HALF_DAY, true, true, false, false);
    }

    private static ScoreRule score() {
        return new ScoreRule(
                100,
                ScoreRule.Rounding.HALF_UP,
                0,
                ScoreRule.Stage.SUBJECT,
                ScoreRule.Output.POINTS,
                List.of(),
                60,
                ScoreRule.Disclosure.NONE,
                false);
    }

    private static OutcomeRule outcomes() {
        return new OutcomeRule(
                OutcomeRule.AbsentAt.DRAW,
                true,
                true,
                7,
                List.of(new OutcomeRule.Exemption("disabled", "残疾", 100, false)),
                List.of(),
                OutcomeRule.FaultRemedy.ADD_MINUTES);
    }

    public static RulePack with(RulePack p, SubjectsRule subjects) {
        return copy(p, subjects, p.tasks(), p.draw(), p.session(), p.examiner());
    }

    public static RulePack with(RulePack p, TaskRule tasks) {
        return copy(p, p.subjects(), tasks, p.draw(), p.session(), p.examiner());
    }

    public static RulePack with(RulePack p, DrawRule draw) {
        return copy(p, p.subjects(), p.tasks(), draw, p.session(), p.examiner());
    }

    public static RulePack with(RulePack p, SessionRule session) {
        return copy(p, p.subjects(), p.tasks(), p.draw(), session, p.examiner());
    }

    public static RulePack with(RulePack p, ExaminerRule examiner) {
        return copy(p, p.subjects(), p.tasks(), p.draw(), p.session(), examiner);
    }

    private static RulePack copy(
            RulePack p,
            SubjectsRule subjects,
            TaskRule tasks,
            DrawRule draw,
            SessionRule session,
            ExaminerRule examiner) {
        return new RulePack(
                p.id(),
                p.version(),
                p.name(),
                p.draft(),
                p.note(),
                p.exam(),
                subjects,
                tasks,
                draw,
                session,
                examiner,
                p.marking(),
                p.score(),
                p.outcomes(),
                p.report(),
                p.labels());
    }
}
