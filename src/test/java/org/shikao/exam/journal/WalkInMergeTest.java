package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.submit;
import static org.shikao.exam.journal.Laptop.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.SheetKey;

/** Laptops that add walk-ins and link them make one fold in every order of merging, and nobody counts twice. */
class WalkInMergeTest {
    private static final long SEED = 20270517L;
    private static final int SETS = Integer.getInteger("shikao.sets", 600);
    private static final SmallExam EXAM = SmallExam.usual();
    private static final List<String> REAL = List.of("101", "102", "103", "201", "202", "203");

    @Test
    void everyOrderOfMergingGivesOneFoldAndNobodyCountsTwice() {
        int disputes = 0;
        int splits = 0;
        int links = 0;
        int chains = 0;
        for (int set = 0; set < SETS; set++) {
            Random random = new Random(SEED + set);
            String as = "seed " + (SEED + set);
            List<Laptop> copies = copies(random);
            List<Entry> union = new ArrayList<>(copies.stream()
                    .flatMap(copy -> Laptop.entries(copy.links()).stream())
                    .distinct()
                    .toList());
            ExamDay day = fold(union);
            assertThat(day.irregular()).as(as).isEmpty();
            String dump = dump(day);
            for (int i = 0; i < 3; i++) {
                Collections.shuffle(union, random);
                assertThat(dump(fold(union))).as(as).isEqualTo(dump);
            }
            List<Laptop> order = new ArrayList<>(copies);
            Collections.shuffle(order, random);
            Laptop last = order.remove(0);
            order.forEach(last::takes);
            assertThat(dump(last.day())).as(as).isEqualTo(dump);
            nobodyTwice(day, as);
            disputes +=
                    day.conflicts().stream().anyMatch(c -> c.devices().stream().anyMatch(d -> d.startsWith("T")))
                            ? 1
                            : 0;
            splits += day.walkIns().all().stream().anyMatch(WalkIn::isInConflict) ? 1 : 0;
            chains += day.walkIns().all().stream()
                            .anyMatch(w -> w.isLinked() && w.claimed().get(0).startsWith("T"))
                    ? 1
                    : 0;
            links += day.walkIns().all().stream().anyMatch(WalkIn::isLinked) ? 1 : 0;
        }
        assertThat(List.of(disputes, splits, links, chains)).as("worth testing").allMatch(n -> n > SETS / 20);
    }

    private static void nobodyTwice(ExamDay day, String as) {
        List<SheetKey> keys = day.allSheets().stream().map(MarkSheet::key).toList();
        assertThat(keys).as(as).doesNotHaveDuplicates();
        for (String session : List.of("P1", "P2", "C1")) {
            assertThat(day.walkIns().seats(session).stream().map(s -> s.candidateNo()))
                    .as(as)
                    .containsAll(day.present(session))
                    .containsAll(day.absent(session));
        }
    }

    private static ExamDay fold(List<Entry> entries) {
        return ExamDay.of(EXAM.rules(), EXAM.catalogue(), EXAM.plan(), entries);
    }

    private static String dump(ExamDay day) {
        StringBuilder out = new StringBuilder();
        day.allSheets().forEach(sheet -> out.append(sheet).append('\n'));
        out.append(day.conflicts()).append(day.walkIns().all()).append(day.removed());
        for (String session : List.of("P1", "P2", "C1")) {
            out.append(day.walkIns().seats(session))
                    .append(day.walkIns().drawnSeats(session))
                    .append(day.sessionState(session))
                    .append(day.present(session))
                    .append(day.absent(session));
        }
        return out.append(day.heads()).append(day.lamport()).toString();
    }

    /** Two to four copies; each gives numbers of its own. */
    private static List<Laptop> copies(Random random) {
        Laptop first = new Laptop(EXAM, "A").startsP1();
        first.does(WalkInsTest.added("TA01", "P2", ""), commit("P2"), present("P2", "201", "202", "TA01"));
        first.does(draw("P2", "201=q1", "202=q2", "TA01=q3"));
        List<Laptop> copies = new ArrayList<>(List.of(first));
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            copies.add(new Laptop(EXAM, "BCD".substring(n - 1, n)).takes(first));
        }
        for (int step = 15 + random.nextInt(30); step > 0; step--) {
            Laptop laptop = any(copies, random);
            if (random.nextInt(10) == 0) {
                laptop.takes(any(copies, random));
            } else {
                facts(laptop, random).forEach(laptop::tries);
            }
        }
        return copies;
    }

    private static <T> T any(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private static List<Fact> facts(Laptop laptop, Random random) {
        String own = "T" + laptop.device() + "0" + (1 + random.nextInt(2));
        List<String> temporary =
                laptop.day().walkIns().all().stream().map(WalkIn::temporaryNo).toList();
        String walkIn = temporary.isEmpty() ? "TA01" : any(temporary, random);
        SheetKey sheet = physics(random.nextBoolean() ? walkIn : any(REAL, random));
        return switch (random.nextInt(10)) {
            case 0 -> {
                String session = random.nextBoolean() ? "P1" : "P2";
                String lot = laptop.day().walkIns().spareLots(session).stream()
                        .findFirst()
                        .orElse("");
                yield List.of(WalkInsTest.added(own, session, lot), present(session, own));
            }
            case 1 ->
                List.of(WalkInsTest.linked(
                        walkIn, any(random.nextBoolean() || temporary.isEmpty() ? REAL : temporary, random)));
            case 2 -> {
                String real = any(REAL, random);
                yield laptop.day().walkIns().all().stream()
                        .filter(w ->
                                w.temporaryNo().equals(walkIn) && !w.claimed().isEmpty())
                        .map(w -> WalkInsTest.unlinked(walkIn, w.claimed().get(0)))
                        .findFirst()
                        .map(List::of)
                        .orElseGet(() -> List.of(WalkInsTest.linked(walkIn, real)));
            }
            case 3 -> List.of(mark(sheet, 1 + random.nextInt(3), 50 * random.nextInt(3)));
            case 4 -> List.of(whole(sheet));
            case 5 -> List.of(absent("P2", "203"), absent("P1", "101"), submit(sheet));
            case 6 ->
                laptop.day().conflicts().stream()
                        .map(c -> (Fact) new Fact.WalkInDecided(c.sheet(), any(c.devices(), random), "核对", "王", "李"))
                        .toList();
            case 7 -> List.of(new Fact.Signed("P2", "张", "李"), new Fact.Signed("P1", "张", "李"));
            default -> List.of(new Fact.CandidateRemoved(random.nextBoolean() ? walkIn : "203", "转学", "王", "李"));
        };
    }
}
