package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.OutcomeRule.AbsentAt;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule;

/** Exams in which everything can happen, and laptops on which it did. */
record WholeDay(SmallExam exam, List<Laptop> laptops) {
    private static final List<SmallExam> EXAMS = List.of(
            full(SmallExam.usual(), false),
            full(SmallExam.usual(), true),
            full(SmallExam.of(Actor.PHYSICAL, 1, AbsentAt.START, true), false),
            full(SmallExam.of(Actor.CANDIDATE, 2, AbsentAt.DRAW, true), true),
            full(SmallExam.subjectByLot(), false));

    private static SmallExam full(SmallExam bare, boolean twice) {
        SmallExam exam = LedgerExam.equipped(EventfulExam.eventful(bare));
        MarkingRule m = exam.rules().marking();
        ScoreRule s = exam.rules().score();
        Mode mode = twice ? Mode.DOUBLE : Mode.SINGLE;
        MarkingRule marking =
                new MarkingRule(mode, Marks.of("0.5"), m.step(), true, m.correctionSignatures(), 70, false);
        ScoreRule score = new ScoreRule(
                100,
                s.rounding(),
                s.decimals(),
                s.roundAt(),
                s.output(),
                s.grades(),
                60,
                ScoreRule.Disclosure.TOTAL,
                true);
        SubjectsRule all = exam.rules().subjects();
        List<SubjectRule> each = Stream.of(Subject.PHYSICS, Subject.CHEMISTRY)
                .map(subject -> new SubjectRule(subject, 9, Marks.of(4), Marks.of(4)))
                .toList();
        SubjectsRule subjects =
                new SubjectsRule(each, all.choice(), all.mainMarks(), all.minorMarks(), all.tidyUp(), all.tidyMarks());
        return EventfulExam.with(exam, subjects, marking, score);
    }

    /** Two to four laptops that wrote and heard of each other now and then; the same seed gives the same day. */
    static WholeDay of(long seed) {
        Random random = new Random(seed);
        SmallExam exam = EXAMS.get((int) Math.floorMod(seed, EXAMS.size()));
        Laptop first = new Laptop(exam, "A");
        if (random.nextBoolean()) {
            BeforeTheDay.prepared().forEach(first::tries);
        }
        if (random.nextInt(4) > 0) {
            begin(first, exam, random);
        }
        List<Laptop> laptops = new ArrayList<>(List.of(first));
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            laptops.add(new Laptop(exam, "BCD".substring(n - 1, n)).takes(first));
        }
        int apart = 6 + random.nextInt(10);
        for (int step = 30 + random.nextInt(70); step > 0; step--) {
            Laptop laptop = laptops.get(random.nextInt(laptops.size()));
            if (random.nextInt(apart) == 0) {
                laptop.takes(laptops.get(random.nextInt(laptops.size())));
            } else {
                DayFacts facts = new DayFacts(laptop, exam, random);
                String by = facts.by();
                facts.next().forEach(fact -> laptop.tries(asRecorded(laptop, fact, random), by));
            }
        }
        return new WholeDay(exam, laptops);
    }

    /** The program names the number somebody sits under; a fact that does not must be judged as well. */
    private static Fact asRecorded(Laptop laptop, Fact fact, Random random) {
        return random.nextInt(8) == 0 ? fact : laptop.day().walkIns().addressed(fact);
    }

    /** Roll call and draw, mostly complete. */
    private static void begin(Laptop laptop, SmallExam exam, Random random) {
        exam.plan()
                .sessions()
                .forEach(session -> session.seats().forEach(seat -> {
                    List<String> one = List.of(seat.candidateNo());
                    laptop.tries(
                            random.nextInt(8) == 0
                                    ? new Fact.MarkedAbsent(session.id(), one)
                                    : new Fact.CheckedIn(session.id(), one));
                }));
        for (int i = 0; i < 4; i++) {
            new DayFacts(laptop, exam, random).drawing().forEach(laptop::tries);
        }
        if (exam.rules().draw().actor() == Actor.PHYSICAL) {
            exam.plan()
                    .sessions()
                    .forEach(session -> session.seats()
                            .forEach(seat -> laptop.tries(new Fact.LotTyped(
                                    session.id(),
                                    seat.candidateNo(),
                                    session.stations()
                                            .get(session.seats().indexOf(seat))
                                            .lotNo(),
                                    "",
                                    "",
                                    ""))));
        }
    }

    /** The entries of all laptops, each once. */
    List<Entry> entries() {
        return laptops.stream()
                .flatMap(laptop -> Laptop.entries(laptop.links()).stream())
                .distinct()
                .toList();
    }

    ExamDay fold(List<Entry> entries) {
        return ExamDay.of(exam.rules(), exam.catalogue(), exam.plan(), entries);
    }

    /** Everything there is to say about the day. */
    String dump(ExamDay day) {
        StringBuilder out = new StringBuilder();
        lines(day).forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    private Stream<Object> lines(ExamDay day) {
        Stream<Object> whole = Stream.of(
                day.conflicts(),
                day.irregular(),
                day.committee(),
                day.madeUp(),
                day.appeals(),
                day.unitDraws(),
                day.groupDraws(),
                day.deferralProofs(),
                day.sealed(),
                day.removed(),
                day.listCorrections(),
                day.listDisputes(),
                day.walkIns().all(),
                day.walkIns().numbers(),
                day.ledger().pages(),
                day.ledger().check(),
                day.heads(),
                day.lamport());
        Stream<Object> sessions = exam.plan().sessions().stream()
                .map(s -> List.of(
                                day.sessionState(s.id()),
                                day.present(s.id()),
                                day.arrivals(s.id()),
                                day.absent(s.id()),
                                day.draws(s.id()),
                                day.committed(s.id()),
                                day.signatures(s.id()),
                                day.faults(s.id()),
                                day.walkIns().seats(s.id()),
                                day.walkIns().drawnSeats(s.id()))
                        .toString());
        Stream<Object> sheets = day.allSheets().stream()
                .map(sheet -> List.of(
                                sheet,
                                day.corrections(sheet.key()),
                                day.keyed(sheet.key(), 1),
                                day.keyed(sheet.key(), 2))
                        .toString());
        return Stream.of(whole, sessions, sheets).flatMap(s -> s);
    }
}
