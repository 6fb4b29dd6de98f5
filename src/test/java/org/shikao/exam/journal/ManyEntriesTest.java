package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.plan.Station;
import org.shikao.exam.plan.Task;

/** A full day: 250 sessions of 24 candidates. */
class ManyEntriesTest {
    private static final int SESSIONS = 250;
    private static final int SEATS = 24;

    @Test
    void aMarkCostsMicrosecondsWithThirtyThousandEntriesLoaded() {
        SmallExam small = SmallExam.usual();
        Plan plan = new Plan(
                "",
                IntStream.range(0, SESSIONS).mapToObj(ManyEntriesTest::session).toList());
        List<Entry> entries = new ArrayList<>();
        plan.sessions().forEach(session -> addSession(entries, session));
        assertThat(entries).hasSizeGreaterThan(30_000);
        long start = System.nanoTime();
        ExamDay day = ExamDay.of(small.rules(), small.catalogue(), plan, entries);
        long loaded = System.nanoTime();
        assertThat(day.irregular()).isEmpty();

        long[] nanos = new long[2_000];
        for (int i = 0; i < nanos.length; i++) {
            int seq = entries.size() + 1 + i;
            Fact fact = new Fact.Marked(key(i % SESSIONS, i % SEATS), 1, new Marks(50 * (i % 5)), List.of());
            long before = System.nanoTime();
            assertThat(day.allows(fact)).isEmpty();
            day.apply(new Entry("A", seq, seq, "", "E01", fact));
            day.sheet(key(i % SESSIONS, i % SEATS));
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        String measured = "load %d ms, mark median %d us, p99 %d us"
                .formatted((loaded - start) / 1_000_000, nanos[1_000] / 1_000, nanos[1_980] / 1_000);
        assertThat(nanos[1_000]).as(measured).isLessThan(1_000_000);
    }

    private static SheetKey key(int session, int seat) {
        return new SheetKey(session + "-" + seat, Subject.PHYSICS);
    }

    private static void addSession(List<Entry> entries, Session session) {
        List<String> lots = session.stations().stream().map(Station::lotNo).toList();
        add(entries, new Fact.DrawCommitted(session.id(), "c0", "10"));
        add(entries, new Fact.CheckedIn(session.id(), session.candidates()));
        add(entries, new Fact.Drawn(session.id(), "session", "5e", "1", "5d", session.candidates(), lots, "", "", ""));
        for (String candidate : session.candidates()) {
            SheetKey key = new SheetKey(candidate, Subject.PHYSICS);
            IntStream.rangeClosed(1, 3).forEach(point -> {
                add(entries, new Fact.Marked(key, point, Marks.of(1), List.of()));
                add(entries, new Fact.Marked(key, point, new Marks(50), List.of()));
            });
        }
    }

    private static void add(List<Entry> entries, Fact fact) {
        int seq = entries.size() + 1;
        entries.add(new Entry("A", seq, seq, "", "E01", fact));
    }

    private static Session session(int number) {
        List<Seat> seats = IntStream.range(0, SEATS)
                .mapToObj(seat -> new Seat(key(number, seat).candidateNo(), ""))
                .toList();
        List<Station> stations = IntStream.range(0, SEATS)
                .mapToObj(bench -> new Station(
                        "L" + bench, bench, List.of(new Task(Subject.PHYSICS, "PH1", Task.Part.WHOLE)), "E01"))
                .toList();
        return new Session(
                "S" + number,
                "S1",
                "1",
                List.of(Subject.PHYSICS),
                number,
                LocalDate.of(2027, 5, 16),
                LocalTime.of(8, 0),
                LocalTime.of(8, 30),
                stations,
                seats);
    }
}
