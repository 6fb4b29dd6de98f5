package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.correct;
import static org.shikao.exam.journal.Laptop.decide;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.submit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.NotedEvent.Kind;
import org.shikao.exam.catalogue.RubricScoring;
import org.shikao.exam.rules.OutcomeRule.FaultRemedy;

/** Marks, events, faults and acknowledgements of several laptops, merged in any order, are one day. */
class SheetDayMergeTest {
    private static final long SEED = 20270517L;
    private static final SmallExam EXAM = EventfulExam.signed(true);
    private static final List<SheetKey> SHEETS = List.of(physics("101"), physics("102"), physics("104"));

    @Test
    void anyOrderOfMergingGivesTheSameSheetsTotalsAndFaults() {
        int events = 0;
        int faults = 0;
        int conflicts = 0;
        int acknowledged = 0;
        for (int set = 0; set < 400; set++) {
            Random random = new Random(SEED + set);
            List<Laptop> copies = copies(random);
            String as = "seed " + (SEED + set);
            ExamDay day = null;
            for (int round = 0; round < 4; round++) {
                Collections.shuffle(copies, random);
                Laptop all = new Laptop(EXAM, "Z" + round);
                copies.forEach(all::takes);
                copies.forEach(all::takes);
                assertThat(all.day().irregular()).as(as).isEmpty();
                String before = day == null ? dump(all.day()) : dump(day);
                assertThat(dump(all.day())).as(as).isEqualTo(before);
                day = all.day();
            }
            for (SheetKey key : SHEETS) {
                SheetNotes notes = day.sheet(key).orElseThrow().notes();
                events += notes.events().size();
                acknowledged += notes.acknowledgement().isPresent() ? 1 : 0;
            }
            faults += day.faults("P1").size();
            conflicts += day.conflicts().size();
        }
        assertThat(List.of(events, faults, conflicts, acknowledged))
                .as("the sets are worth testing")
                .allMatch(n -> n > 100);
    }

    /** Everything the notes bear on: sheets, their totals, conflicts, faults, the state of the session. */
    private static String dump(ExamDay day) {
        StringBuilder out = new StringBuilder();
        day.allSheets().forEach(sheet -> out.append(sheet).append(total(sheet)).append('\n'));
        day.conflicts().forEach(conflict -> out.append(conflict).append('\n'));
        SHEETS.forEach(
                key -> out.append(day.corrections(key).stream().map(Entry::fact).toList()));
        return out.append(day.faults("P1")).append(day.sessionState("P1")).toString();
    }

    private static String total(MarkSheet sheet) {
        return RubricScoring.score(EventfulExam.rubric(), sheet.given(), true).toString();
    }

    private static List<Laptop> copies(Random random) {
        Laptop first = new Laptop(EXAM, "A").startsP1();
        List<Laptop> copies = new ArrayList<>(List.of(first));
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            copies.add(new Laptop(EXAM, "BCD".substring(n - 1, n)).takes(first));
        }
        for (int step = 15 + random.nextInt(40); step > 0; step--) {
            Laptop laptop = copies.get(random.nextInt(copies.size()));
            if (random.nextInt(8) == 0) {
                laptop.takes(copies.get(random.nextInt(copies.size())));
            } else {
                SheetKey key = SHEETS.get(random.nextInt(SHEETS.size()));
                facts(laptop, key, random).forEach(laptop::tries);
            }
        }
        return copies;
    }

    private static List<Fact> facts(Laptop laptop, SheetKey key, Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> List.of(new Fact.SheetEventNoted(key, event(random)));
            case 2 -> List.of(mark(key, 1 + random.nextInt(3), 50 * random.nextInt(3)));
            case 3 -> List.of(mark(key, 1, 200), mark(key, 2, 100), mark(key, 3, 50), submit(key));
            case 4 -> corrected(laptop, key, random);
            case 5 -> List.of(new Fact.Acknowledged(key, random.nextBoolean(), ""));
            case 6 -> List.of(fault(key, random));
            case 7 ->
                laptop.day().faults("P1").stream()
                        .limit(1)
                        .map(f -> (Fact)
                                new Fact.FaultSettled("P1", f.id(), random.nextInt(4), remedy(random), "裁", "张", "李"))
                        .toList();
            default ->
                laptop.day().conflicts().stream()
                        .map(c -> decide(
                                c.sheet(),
                                c.devices().get(random.nextInt(c.devices().size()))))
                        .limit(1)
                        .toList();
        };
    }

    private static List<Fact> corrected(Laptop laptop, SheetKey key, Random random) {
        NotedEvent event = event(random);
        int old = laptop.day().sheet(key).orElseThrow().notes().events().stream()
                .map(SheetNotes.Event::noted)
                .filter(e -> e.kind() == event.kind() && e.point() == event.point())
                .mapToInt(NotedEvent::number)
                .findFirst()
                .orElse(0);
        return List.of(new Fact.SheetEventCorrected(key, event, old, "看错", "张", "李"), correct(key, 1, "2", "1"));
    }

    private static NotedEvent event(Random random) {
        List<NotedEvent.Slot> known = NotedEvent.known(EventfulExam.rubric());
        NotedEvent.Slot slot = known.get(random.nextInt(known.size()));
        int most = slot.kind() == Kind.OVERRAN ? 3 : slot.most();
        return new NotedEvent(slot.kind(), slot.point(), random.nextInt(most + 1));
    }

    private static Fact fault(SheetKey key, Random random) {
        return new Fact.FaultNoted("P1", 1, key.candidateNo(), "秒表", 1, remedy(random), "", "王");
    }

    private static FaultRemedy remedy(Random random) {
        return random.nextInt(4) == 0 ? FaultRemedy.RESIT : FaultRemedy.values()[random.nextInt(2)];
    }
}
