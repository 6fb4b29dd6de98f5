package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.absent;
import static org.shikao.exam.journal.Laptop.again;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.correct;
import static org.shikao.exam.journal.Laptop.decide;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;
import static org.shikao.exam.journal.Laptop.submit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shikao.exam.SheetKey;

/** Any order of merging any copies gives the same entries and the same sheets. */
class MergeLawsTest {
    private static final long SEED = 20270516L;
    private static final SmallExam EXAM = SmallExam.usual();
    private static final List<SheetKey> SHEETS =
            List.of(physics("101"), physics("102"), physics("104"), physics("201"), physics("202"), physics("203"));

    @Test
    void mergingIsIdempotentCommutativeAndAssociativeOnAThousandSetsOfCopies() {
        int conflicts = 0;
        for (int set = 0; set < 1_000; set++) {
            Random random = new Random(SEED + set);
            boolean drawsToo = set % 2 == 1;
            List<Laptop> copies = copies(random, drawsToo);
            String as = "seed " + (SEED + set);
            List<Link> union = sameUnionInEveryOrder(copies, random, as);
            ExamDay day = sameFoldInEveryOrder(union, random, as);
            if (!drawsToo) {
                agreesWithReference(day, union, as);
            }
            conflicts += day.conflicts().size();
        }
        assertThat(conflicts).as("the sets are worth testing").isGreaterThan(500);
    }

    private static List<Link> sameUnionInEveryOrder(List<Laptop> copies, Random random, String as) {
        List<Link> union = union(copies);
        for (int i = 0; i < 3; i++) {
            List<Laptop> shuffled = new ArrayList<>(copies);
            Collections.shuffle(shuffled, random);
            assertThat(union(shuffled)).as(as).isEqualTo(union);
        }
        List<Link> left = merge(copies.get(0).links(), copies.get(1).links());
        List<Link> right = union(copies.subList(1, copies.size()));
        assertThat(merge(left, right)).as(as).isEqualTo(union);
        assertThat(merge(copies.get(0).links(), right)).as(as).isEqualTo(union);
        assertThat(JournalMerge.merge(Laptop.EXAM, union, left)).as(as).isEqualTo(new Merged(List.of(), List.of()));
        return union;
    }

    private static List<Link> union(List<Laptop> copies) {
        List<Link> all = List.of();
        for (Laptop copy : copies) {
            all = merge(all, copy.links());
        }
        return all;
    }

    private static List<Link> merge(List<Link> mine, List<Link> theirs) {
        Merged merged = JournalMerge.merge(Laptop.EXAM, mine, theirs);
        assertThat(merged.problems()).isEmpty();
        List<Link> all = new ArrayList<>(mine);
        all.addAll(merged.added());
        all.sort(Comparator.comparing(Link::device).thenComparingInt(Link::seq));
        return all;
    }

    private static ExamDay sameFoldInEveryOrder(List<Link> union, Random random, String as) {
        List<Entry> entries = new ArrayList<>(Laptop.entries(union));
        ExamDay day = fold(entries);
        assertThat(day.irregular()).as(as).isEmpty();
        String dump = dump(day);
        for (int i = 0; i < 2; i++) {
            Collections.shuffle(entries, random);
            List<String> times = entries.stream().map(Entry::at).collect(Collectors.toList());
            Collections.shuffle(times, random);
            List<Entry> shifted = new ArrayList<>();
            for (Entry e : entries) {
                String at = times.get(shifted.size());
                shifted.add(new Entry(e.device(), e.seq(), e.lamport(), at, e.by(), e.fact()));
            }
            assertThat(dump(fold(shifted))).as(as).isEqualTo(dump);
        }
        return day;
    }

    private static ExamDay fold(List<Entry> entries) {
        return ExamDay.of(EXAM.rules(), EXAM.catalogue(), EXAM.plan(), entries);
    }

    /** Everything there is to say about the day, on one line a sheet. */
    private static String dump(ExamDay day) {
        StringBuilder out = new StringBuilder();
        day.allSheets().forEach(sheet -> out.append(sheet).append('\n'));
        day.conflicts().forEach(conflict -> out.append(conflict).append('\n'));
        EXAM.plan()
                .sessions()
                .forEach(session -> out.append(day.sessionState(session.id()))
                        .append(day.present(session.id()))
                        .append(day.absent(session.id()))
                        .append(day.draws(session.id()).stream()
                                .map(DrawnLots::drawn)
                                .toList())
                        .append(day.signatures(session.id())));
        SHEETS.forEach(
                key -> out.append(day.corrections(key).stream().map(Entry::fact).toList()));
        return out.append(day.heads()).append(day.lamport()).toString();
    }

    private static void agreesWithReference(ExamDay day, List<Link> union, String as) {
        ReferenceFold reference = new ReferenceFold(Laptop.entries(union));
        for (SheetKey key : SHEETS) {
            assertThat(brief(day, key)).as("%s %s", as, key).isEqualTo(reference.dump(key));
        }
    }

    private static String brief(ExamDay day, SheetKey key) {
        return day.conflicts().stream()
                .filter(conflict -> conflict.sheet().equals(key))
                .findFirst()
                .map(MergeLawsTest::brief)
                .orElseGet(() -> brief(day.sheet(key).orElseThrow()));
    }

    private static String brief(Conflict conflict) {
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < conflict.devices().size(); i++) {
            versions.add(
                    conflict.devices().get(i) + ":" + brief(conflict.versions().get(i)));
        }
        return "CONFLICT " + versions;
    }

    private static String brief(MarkSheet sheet) {
        boolean closed = sheet.state() == SheetState.SUBMITTED || sheet.state() == SheetState.SIGNED;
        return sheet.values() + " " + sheet.outcome() + " " + sheet.penalties() + (closed ? " closed" : " open");
    }

    /** Two to five copies of one file that were scored in, and merged among each other now and then. */
    private static List<Laptop> copies(Random random, boolean drawsToo) {
        Laptop first = new Laptop(EXAM, "A").startsP1();
        first.does(commit("P2"), present("P2", "201", "202", "203"));
        if (!drawsToo) {
            first.does(draw("P2", "201=q1", "202=q2", "203=q3"));
        }
        List<Laptop> copies = new ArrayList<>(List.of(first));
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            copies.add(new Laptop(EXAM, "BCDE".substring(n - 1, n)).takes(first));
        }
        for (int step = 20 + random.nextInt(50); step > 0; step--) {
            Laptop laptop = any(copies, random);
            if (random.nextInt(12) == 0) {
                laptop.takes(any(copies, random));
            } else if (drawsToo && random.nextInt(6) == 0) {
                sessionFacts(random).forEach(laptop::tries);
            } else {
                sheetFacts(laptop, any(SHEETS, random), random).forEach(laptop::tries);
            }
        }
        return copies;
    }

    private static <T> T any(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private static List<Fact> sheetFacts(Laptop laptop, SheetKey key, Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> List.of(mark(key, 1 + random.nextInt(3), 50 * random.nextInt(3)));
            case 3 -> List.of(mark(key, 1, 200), mark(key, 2, 50), mark(key, 3, 100), submit(key));
            case 4 -> List.of(outcome(key, any(List.of("VOID", "TALK", "EARNED", "WITHDRAWN"), random)));
            case 5 -> corrections(laptop, key, random);
            case 6 ->
                laptop.day().conflicts().stream()
                        .map(conflict -> decide(conflict.sheet(), any(conflict.devices(), random)))
                        .limit(2)
                        .toList();
            default -> List.of(new Fact.Signed("P1", "张", ""), submit(key));
        };
    }

    private static List<Fact> corrections(Laptop laptop, SheetKey key, Random random) {
        return laptop.day().sheet(key).stream()
                .flatMap(sheet -> sheet.marks().entrySet().stream())
                .map(mark -> correct(
                        key, mark.getKey(), mark.getValue().value().toString(), random.nextBoolean() ? "0.5" : "1"))
                .toList();
    }

    private static List<Fact> sessionFacts(Random random) {
        List<String> lots = new ArrayList<>(List.of("q1", "q2", "q3", "q4"));
        Collections.shuffle(lots, random);
        String[] given = {"201=" + lots.get(0), "202=" + lots.get(1), "203=" + lots.get(2)};
        return switch (random.nextInt(5)) {
            case 0 -> List.of(absent("P2", "202"));
            case 1 -> List.of(present("P2", "202"), present("P1", "103"));
            case 2 -> List.of(new Fact.LotTyped("P1", "102", "p4", "看错", "张", "李"));
            case 3 -> List.of(absent("P2", "202"), commit("P2"), draw("P2", given[0], given[2]));
            default -> List.of(commit("P2"), draw("P2", given), again("P2", "停电", "张", "李", given));
        };
    }
}
