package org.shikao.exam.journal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.ExamRule;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SamplePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.rules.SubjectsRule;
import org.shikao.exam.rules.SubjectsRule.Choice;

/**
 * An invented exam of three sessions. {@code P1} is physics, with candidates 101 to 104 and lots p1 to p6; 104 keeps p6. {@code C1}
 * is chemistry for the same four, {@code P2} physics for 201 to 203. Every rubric has three points of 2, 1 and 1 marks.
 */
record SmallExam(RulePack rules, Catalogue catalogue, Plan plan) {
    private static final ScoreRule SCORE = new ScoreRule(
            100,
            ScoreRule.Rounding.HALF_UP,
            1,
            ScoreRule.Stage.SUBJECT,
            ScoreRule.Output.POINTS,
            List.of(),
            60,
            ScoreRule.Disclosure.NONE,
            false);

    static SmallExam usual() {
        return of(Actor.SESSION, 2, AbsentAt.DRAW, true);
    }

    static SmallExam of(Actor actor, int signatures, AbsentAt absentAt, boolean deferral) {
        return new SmallExam(
                rules(Choice.ALL, actor, signatures, absentAt, deferral), fourExperiments(), threeSessions());
    }

    /** Physics or chemistry by lot, two rooms drawn together. */
    static SmallExam subjectByLot() {
        RulePack rules = rules(Choice.ONE_BY_LOT, Actor.SESSION, 2, AbsentAt.DRAW, true);
        List<Subject> both = List.of(Subject.PHYSICS, Subject.CHEMISTRY);
        Session a = session("A", "1", both, List.of(station("a1", "PH1"), station("a2", "CH1")), seats("1", "2"));
        Session b = session("B", "2", both, List.of(station("b1", "PH2"), station("b2", "CH2")), seats("3", "4"));
        return new SmallExam(rules, fourExperiments(), new Plan("", List.of(b, a)));
    }

    /**
     * Nobody has a session before he comes. {@code M1} and {@code M2} start at 08:00 in rooms 1 and 2, {@code M3}, the closing session,
     * at 09:00 in room 1; each has three benches, and those of room 1 have the same lots in both. 1 to 7 have reserved seats, 8 keeps
     * b3 in M2. {@code N1} is the chemistry of 1 and 2 at 08:00, {@code A1} the physics of 9 in the afternoon.
     */
    static SmallExam onArrival(Actor actor) {
        RulePack usual = rules(Choice.ALL, actor, 2, AbsentAt.DRAW, true);
        RulePack rules = SamplePack.with(usual, SamplePack.session(3, SessionRule.Grouping.ON_ARRIVAL));
        List<Seat> second = new ArrayList<>(seats("4", "5"));
        second.add(new Seat("8", "b3"));
        List<Subject> physics = List.of(Subject.PHYSICS);
        return new SmallExam(
                rules,
                fourExperiments(),
                new Plan(
                        "7",
                        List.of(
                                at(8, session("M1", "1", physics, three("a", "PH"), seats("1", "2", "3"))),
                                at(8, session("M2", "2", physics, three("b", "PH"), second)),
                                at(9, session("M3", "1", physics, three("a", "PH"), seats("6", "7"))),
                                at(
                                        8,
                                        session(
                                                "N1",
                                                "3",
                                                List.of(Subject.CHEMISTRY),
                                                three("c", "CH"),
                                                seats("1", "2"))),
                                at(14, session("A1", "1", physics, three("a", "PH"), seats("9"))))));
    }

    private static List<Station> three(String prefix, String experiment) {
        return stations(prefix, experiment).subList(0, 3);
    }

    private static Session at(int hour, Session s) {
        return new Session(
                s.id(),
                s.siteCode(),
                s.roomNo(),
                s.subjects(),
                hour,
                s.date(),
                LocalTime.of(hour, 0),
                LocalTime.of(hour, 30),
                s.stations(),
                s.seats());
    }

    private static RulePack rules(Choice choice, Actor actor, int signatures, AbsentAt absentAt, boolean deferral) {
        SubjectsRule subjects =
                new SubjectsRule(List.of(), choice, Marks.ZERO, Marks.ZERO, SubjectsRule.TidyUp.INSIDE, Marks.ZERO);
        DrawRule.Object object = choice == Choice.ALL ? DrawRule.Object.BENCH : DrawRule.Object.SUBJECT_AND_SEAT;
        OutcomeRule outcomes = new OutcomeRule(
                absentAt,
                true,
                deferral,
                3,
                List.of(),
                List.of(
                        new Penalty("TALK", "讲话", Penalty.Kind.FIXED, Marks.of(1), 0),
                        new Penalty("CHEAT", "作弊", Penalty.Kind.VOID, Marks.ZERO, 0)),
                OutcomeRule.FaultRemedy.REPLACE);
        return new RulePack(
                "small",
                "1",
                "small",
                false,
                "",
                new ExamRule("", "", LocalDate.of(2027, 5, 16)),
                subjects,
                null,
                new DrawRule(
                        actor == Actor.CANDIDATE ? DrawRule.Unit.CANDIDATE : DrawRule.Unit.SESSION,
                        object,
                        actor,
                        15,
                        true),
                SamplePack.session(24, SessionRule.Grouping.SCHOOL),
                null,
                new MarkingRule(MarkingRule.Mode.SINGLE, Marks.ZERO, new Marks(50), true, signatures, 70, false),
                SCORE,
                outcomes,
                SamplePack.usual().report(),
                null);
    }

    private static Catalogue fourExperiments() {
        return new Catalogue(
                "2022",
                List.of(
                        experiment("PH1", Subject.PHYSICS),
                        experiment("PH2", Subject.PHYSICS),
                        experiment("CH1", Subject.CHEMISTRY),
                        experiment("CH2", Subject.CHEMISTRY)));
    }

    private static Experiment experiment(String id, Subject subject) {
        List<RubricPoint> points = List.of(point(1, Marks.of(2)), point(2, Marks.of(1)), point(3, Marks.of(1)));
        Rubric rubric = new Rubric(
                1,
                Marks.of(4),
                Rubric.Style.ADD,
                new Marks(50),
                Rubric.Status.FROZEN,
                "",
                List.of(new RubricGroup("", Marks.of(4), false, false, points)),
                List.of());
        return new Experiment(
                id, subject, id, "", List.of(), 15, "", Set.of(), List.of(), List.of(), List.of(), "", List.of(),
                List.of(), rubric);
    }

    private static RubricPoint point(int no, Marks marks) {
        return new RubricPoint(
                no,
                "",
                marks,
                new Marks(50),
                RubricPoint.Evidence.PROCESS,
                false,
                List.of(),
                List.of(new RubricPoint.CommonError("a", "", new Marks(50))),
                List.of(),
                List.of(),
                false,
                "",
                RubricPoint.Critical.NO,
                1);
    }

    private static Plan threeSessions() {
        List<Seat> four = new ArrayList<>(seats("101", "102", "103"));
        List<Seat> physics = new ArrayList<>(four);
        physics.add(new Seat("104", "p6"));
        four.add(new Seat("104", ""));
        Session p1 = session("P1", "1", List.of(Subject.PHYSICS), stations("p", "PH"), physics);
        Session c1 = session("C1", "2", List.of(Subject.CHEMISTRY), stations("c", "CH"), four);
        Session p2 = session("P2", "3", List.of(Subject.PHYSICS), stations("q", "PH"), seats("201", "202", "203"));
        return new Plan("7", List.of(p1, c1, p2));
    }

    private static List<Station> stations(String prefix, String experiment) {
        List<Station> out = new ArrayList<>();
        for (int no = 1; no <= 6; no++) {
            out.add(station(prefix + no, experiment + (1 + no % 2)));
        }
        return out;
    }

    private static Station station(String lotNo, String experimentId) {
        Subject subject = experimentId.startsWith("PH") ? Subject.PHYSICS : Subject.CHEMISTRY;
        Task task = new Task(subject, experimentId, Task.Part.WHOLE);
        return new Station(lotNo, Integer.parseInt(lotNo.substring(1)), List.of(task), "E0" + lotNo.charAt(1));
    }

    private static List<Seat> seats(String... numbers) {
        return List.of(numbers).stream().map(no -> new Seat(no, "")).toList();
    }

    private static Session session(
            String id, String room, List<Subject> subjects, List<Station> stations, List<Seat> seats) {
        return new Session(
                id,
                "S1",
                room,
                subjects,
                1,
                LocalDate.of(2027, 5, 16),
                LocalTime.of(8, 0),
                LocalTime.of(8, 30),
                stations,
                seats);
    }
}
