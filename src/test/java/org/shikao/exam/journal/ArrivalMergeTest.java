package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.plan.Seat;
import org.shikao.exam.plan.Session;
import org.shikao.exam.rules.DrawRule.Actor;

/** Three laptops send candidates to sessions, draw and score, with merges in between, in any order. */
class ArrivalMergeTest {
    private static final int SEEDS = 200;
    private static final List<String> PEOPLE = List.of("1", "2", "3", "4", "5", "6", "7");
    private static final List<String> SESSIONS = List.of("M1", "M2", "M3");

    private final SmallExam exam = SmallExam.onArrival(Actor.SESSION);
    private int conflicts;
    private int drawn;

    @Test
    void everyCandidateIsCountedOnceWhateverTheLaptopsDid() {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                day(new Random(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        }
        assertThat(conflicts).as("the days are wild enough").isGreaterThan(SEEDS / 4);
        assertThat(drawn).isGreaterThan(SEEDS / 2);
    }

    private void day(Random random) {
        List<Laptop> laptops = Stream.of("aaaaaaaa", "bbbbbbbb", "cccccccc")
                .map(device -> new Laptop(exam, device))
                .toList();
        for (int step = 0; step < 40; step++) {
            step(laptops, laptops.get(random.nextInt(3)), random);
        }
        laptops.forEach(one -> laptops.forEach(other -> {
            if (one != other) {
                one.takes(other);
            }
        }));
        ExamDay day = laptops.get(0).day();
        laptops.forEach(laptop -> isSame(laptop.day(), day));
        List<Link> shuffled = new ArrayList<>(laptops.get(1).links());
        Collections.shuffle(shuffled, random);
        isSame(Laptop.fold(exam, shuffled), day);
        balances(day);
        conflicts += day.conflicts().size();
    }

    private void step(List<Laptop> laptops, Laptop laptop, Random random) {
        String session = SESSIONS.get(random.nextInt(SESSIONS.size()));
        String no = PEOPLE.get(random.nextInt(PEOPLE.size()));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> laptop.tries(present(session, no));
            case 3 -> laptop.tries(absent(session, no));
            case 4 -> laptop.tries(commit(session));
            case 5 -> drawThere(laptop, session, random);
            case 6 -> score(laptop, no);
            default -> laptop.takes(laptops.get(random.nextInt(laptops.size())));
        }
    }

    private void drawThere(Laptop laptop, String id, Random random) {
        Session session = exam.plan().session(id).orElseThrow();
        List<String> lots =
                new ArrayList<>(session.stations().stream().map(s -> s.lotNo()).toList());
        session.seats().forEach(seat -> lots.remove(seat.fixedLot()));
        Collections.shuffle(lots, random);
        List<String> there = laptop.day().arrivals(id);
        if (there.size() <= lots.size()) {
            String[] given = new String[there.size()];
            for (int i = 0; i < given.length; i++) {
                given[i] = there.get(i) + "=" + lots.get(i);
            }
            if (laptop.tries(draw(id, given)).isEmpty()) {
                drawn++;
            }
        }
    }

    private static void score(Laptop laptop, String no) {
        for (Fact fact : whole(physics(no))) {
            laptop.tries(fact);
        }
    }

    private static void isSame(ExamDay one, ExamDay other) {
        assertThat(one.allSheets()).isEqualTo(other.allSheets());
        assertThat(one.conflicts()).isEqualTo(other.conflicts());
        SESSIONS.forEach(id ->
                assertThat(one.walkIns().seats(id)).isEqualTo(other.walkIns().seats(id)));
    }

    private void balances(ExamDay day) {
        List<String> seated = SESSIONS.stream()
                .flatMap(id -> day.walkIns().seats(id).stream())
                .map(Seat::candidateNo)
                .toList();
        assertThat(seated).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(day.allSheets())
                .extracting(MarkSheet::key)
                .filteredOn(key -> key.subject() == Subject.PHYSICS)
                .extracting(SheetKey::candidateNo)
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9");
        for (String id : SESSIONS) {
            List<String> there = day.present(id);
            List<String> missing = day.absent(id);
            List<String> due =
                    day.walkIns().seats(id).stream().map(Seat::candidateNo).toList();
            assertThat(due).containsAll(there).containsAll(missing);
            assertThat(Collections.disjoint(there, missing)).isTrue();
            if (!id.equals("M3")) {
                assertThat(there.size() + missing.size() + waiting(id)).isEqualTo(due.size());
            }
            day.sheets(id).forEach(sheet -> assertThat(sheet.sessionId()).isEqualTo(id));
        }
    }

    /** Kept benches, whose candidates are due although they did not come. */
    private long waiting(String id) {
        return exam.plan().session(id).orElseThrow().seats().stream()
                .filter(seat -> !seat.fixedLot().isEmpty())
                .count();
    }
}
