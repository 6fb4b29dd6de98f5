package org.shikao.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.draw.Commitment;
import org.shikao.exam.draw.DrawRecord;
import org.shikao.exam.draw.DrawSecret;
import org.shikao.exam.draw.DrawSeed;
import org.shikao.exam.draw.Given;
import org.shikao.exam.draw.LotDraw;
import org.shikao.exam.draw.Urn;
import org.shikao.exam.journal.Appellant;
import org.shikao.exam.journal.Chain;
import org.shikao.exam.journal.ExamDay;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.JournalBody;
import org.shikao.exam.journal.Link;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.result.DayTold;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.Results;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.pdf.DayRecords;
import org.shikao.files.pdf.FormInput;
import org.shikao.text.Texts;

/** One session of {@link FormExam} gone through with the same requests under any rules: what was said to each, and what came of it. */
final class DayProbe {
    private static final String EXAM = "exam-of-probes";

    private final FormExam exam;
    private final Session session;
    private final ExamDay day;
    private final List<String> said = new ArrayList<>();
    private String hash = Chain.genesis(EXAM, "d1");
    private int seq;

    private DayProbe(RulePack rules) {
        exam = FormExam.of(rules, 24);
        session = exam.plan.sessions().get(0);
        day = ExamDay.start(rules, exam.catalogue, exam.plan);
    }

    static DayProbe of(RulePack rules) {
        DayProbe probe = new DayProbe(rules);
        probe.gather();
        probe.draw();
        probe.score();
        probe.afterwards();
        return probe;
    }

    /** The answers in order. */
    String said() {
        return String.join("\n", said);
    }

    /** The form made of this day. */
    FormInput input(Texts texts) {
        FormInput i = exam.input(texts);
        DayRecords records = new DayRecords(day.allSheets(), List.of(), Map.of());
        return new FormInput(
                i.title(),
                i.rules(),
                i.catalogue(),
                i.roster(),
                i.venue(),
                i.plan(),
                records,
                results(),
                i.photos(),
                i.part(),
                i.texts());
    }

    ResultTable results() {
        return Results.compute(exam.rules, exam.catalogue, exam.roster, exam.plan, DayTold.of(day));
    }

    private void gather() {
        say(new Fact.CheckedIn(session.id(), session.candidates().subList(0, 22)));
        say(new Fact.MarkedAbsent(session.id(), session.candidates().subList(23, 24)));
    }

    private void draw() {
        Urn urn = Urn.of(exam.rules, exam.plan, session.id()).orElseThrow();
        DrawSecret secret = DrawSecret.of(new byte[32]);
        Commitment commitment = Commitment.to(EXAM, urn, secret);
        say(new Fact.DrawCommitted(urn.sessionId(), commitment.commitment(), commitment.listHash()));
        List<String> present = session.candidates().subList(0, 22);
        if (exam.rules.draw().actor() == Actor.PHYSICAL) {
            type(urn, present);
            return;
        }
        DrawRecord record = DrawRecord.draw(
                new DrawRecord.Asked(EXAM, urn.sessionId(), exam.rules.draw().actor()),
                secret,
                "3141592653",
                present,
                urn.lotNos());
        List<String> lots = LotDraw.lotOrder(new DrawSeed(record.seed()), record.lots());
        List<String> takers = record.given().stream().map(Given::candidateNo).toList();
        say(new Fact.MarkedAbsent(session.id(), session.candidates().subList(20, 21)));
        say(new Fact.CheckedIn(session.id(), session.candidates().subList(20, 21)));
        for (int many : new int[] {1, takers.size()}) {
            String actor = exam.rules.draw().actor().name().toLowerCase(Locale.ROOT);
            say(new Fact.Drawn(
                    urn.sessionId(),
                    actor,
                    record.secret(),
                    record.entropy(),
                    record.seed(),
                    takers.subList(0, many),
                    lots,
                    "",
                    "",
                    ""));
        }
        type(urn, present);
    }

    private void type(Urn urn, List<String> present) {
        for (int i = 0; i < present.size(); i++) {
            say(new Fact.LotTyped(session.id(), present.get(i), urn.lotNos().get(i), "", "", ""));
        }
    }

    private void score() {
        say(new Fact.MarkedAbsent(session.id(), session.candidates().subList(21, 22)));
        say(new Fact.ScoringOpened(session.id(), "E01"));
        say(new Fact.CheckedIn(session.id(), session.candidates().subList(22, 23)));
        say(new Fact.Marked(sheet(0), 1, new Marks(50), List.of()));
        for (int i = 0; i < 22; i++) {
            whole(sheet(i), i % 2);
        }
        say(new Fact.OutcomeSet(sheet(1), "DEFERRED", "病"));
        say(new Fact.OutcomeSet(sheet(2), "WITHDRAWN", ""));
        say(new Fact.OutcomeSet(sheet(3), "discipline", "喧哗"));
        for (int i = 0; i < 22; i++) {
            say(new Fact.Submitted(sheet(i)));
            say(new Fact.MarkedAgain(sheet(i), 2, "E02", 1, new Marks(50), List.of()));
        }
        say(new Fact.SheetEventNoted(sheet(4), new NotedEvent(NotedEvent.Kind.OVERRAN, 0, 1)));
    }

    private void afterwards() {
        say(new Fact.Corrected(sheet(5), 0, "EARNED", "VOID", "看错", "张", ""));
        say(new Fact.Corrected(sheet(5), 0, "EARNED", "discipline", "看错", "张", "李"));
        say(new Fact.Acknowledged(sheet(6), true, ""));
        say(new Fact.MarkedAbsent(session.id(), session.candidates().subList(22, 23)));
        say(new Fact.Signed(session.id(), "张", ""));
        say(new Fact.Signed(session.id(), "张", "李"));
        say(new Fact.AppealOpened(sheet(7), Appellant.SCHOOL, "2026-06-20", "2026-06-25", "漏加", "", "王"));
        say(new Fact.AppealOpened(sheet(8), Appellant.SCHOOL, "2026-06-20", "2026-06-21", "漏加", "", "王"));
    }

    private SheetKey sheet(int candidate) {
        return new SheetKey(session.candidates().get(candidate), Subject.PHYSICS);
    }

    /** Full marks at every point, less this many half marks at the first. */
    private void whole(SheetKey key, int halves) {
        String lot = day.lotOf(key.candidateNo(), session.id()).orElse("");
        Station station = session.station(lot).orElse(session.stations().get(0));
        String experiment = station.tasks().get(0).experimentId();
        for (RubricPoint point :
                exam.catalogue.experiment(experiment).orElseThrow().rubric().points()) {
            int less = point.no() == 1 ? 50 * halves : 0;
            say(new Fact.Marked(key, point.no(), point.marks().minus(new Marks(less)), List.of()));
        }
    }

    private void say(Fact fact) {
        String answer = day.allows(fact, "E01")
                .map(problem -> problem.code() + problem.args())
                .orElse("");
        said.add(fact.getClass().getSimpleName() + " " + answer);
        if (answer.isEmpty()) {
            String body = JournalBody.write(day.lamport() + 1, "at", "E01", fact);
            hash = Chain.next(hash, body);
            day.apply(
                    JournalBody.read(new Link("d1", ++seq, body, hash)).entry().orElseThrow());
        }
    }
}
