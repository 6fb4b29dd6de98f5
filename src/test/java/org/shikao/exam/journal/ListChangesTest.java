package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;

/** Removals after the plan was sealed: what they stop, what stops them, and what merging makes of them. */
class ListChangesTest {
    private static final Fact REMOVE = new Fact.CandidateRemoved("202", "已转学", "王", "李");
    private final SmallExam exam = SmallExam.usual();
    private final Laptop a = new Laptop(exam, "a");
    private final Laptop b = new Laptop(exam, "b");

    @Test
    void needsAReasonAndTwoPeopleAndHappensOnce() {
        assertThat(a.tries(new Fact.CandidateRemoved("202", " ", "王", "李")).map(Problem::code))
                .contains("DAY_NEEDS_REASON");
        assertThat(a.tries(new Fact.CandidateRemoved("202", "转学", "王", "王")).map(Problem::code))
                .contains("DAY_NEEDS_TWO_PEOPLE");
        a.does(REMOVE);
        assertThat(a.tries(REMOVE).map(Problem::code)).contains("LIST_REMOVED_ALREADY");
        assertThat(a.day().removed()).containsExactly("202");
    }

    @Test
    void leavesAPlanThatMayStillBeSealedAnew() {
        a.does(new Fact.PlanSealed("one"), REMOVE);

        assertThat(a.day().allows(new Fact.PlanSealed("other"))).isEmpty();
    }

    @Test
    void isNotCalledNotDrawnNotScoredAndTheSessionBalancesWithoutHim() {
        a.does(REMOVE);

        assertThat(a.tries(present("P2", "202")).map(Problem::code)).contains("DAY_CANDIDATE_REMOVED");
        a.does(commit("P2"), present("P2", "201", "203"), draw("P2", "201=q1", "203=q2"));
        assertThat(a.tries(mark(physics("202"), 1, 100)).map(Problem::code)).contains("SHEET_REMOVED");
        assertThat(a.day().sheets("P2")).extracting(s -> s.key().candidateNo()).containsExactly("201", "203");
        assertThat(a.day().allSheets()).extracting(s -> s.key().candidateNo()).doesNotContain("202");
        assertThat(a.day().sheet(physics("202"))).isEmpty();
        finish("201");
        finish("203");
        a.does(new Fact.Signed("P2", "王", "李"));
        assertThat(a.day().sessionState("P2")).isEqualTo(SessionState.SIGNED);
    }

    @Test
    void isRefusedForWhoHasMarksAndAfterTheSessionIsSigned() {
        a.does(commit("P2"), present("P2", "201", "202", "203"), draw("P2", "201=q1", "202=q2", "203=q3"));
        a.does(mark(physics("202"), 1, 100));

        assertThat(a.tries(REMOVE).map(Problem::code)).contains("LIST_HAS_MARKS");

        finish("201");
        finish("202");
        a.does(mark(physics("203"), 1, 200), mark(physics("203"), 2, 100), mark(physics("203"), 3, 100));
        a.does(new Fact.Submitted(physics("203")), new Fact.Signed("P2", "王", "李"));
        assertThat(a.tries(new Fact.CandidateRemoved("203", "转学", "王", "李")).map(Problem::code))
                .contains("LIST_HAS_MARKS");
    }

    @Test
    void marksGivenOnAnotherLaptopCountMoreThanARemovalItDidNotKnow() {
        a.does(commit("P2"), present("P2", "201", "202", "203"), draw("P2", "201=q1", "202=q2", "203=q3"));
        List<Entry> common = Laptop.entries(a.links());
        b.takes(a);
        b.does(REMOVE);
        a.does(mark(physics("202"), 1, 200));

        List<Entry> both = new ArrayList<>(Laptop.entries(a.links()));
        both.addAll(Laptop.entries(b.links()));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(both, new Random(seed));
            ExamDay day = ExamDay.of(
                    exam.rules(),
                    exam.catalogue(),
                    exam.plan(),
                    both.stream().distinct().toList());
            assertThat(day.removed()).as("seed %d", seed).isEmpty();
            assertThat(day.irregular()).isEmpty();
            assertThat(day.sheet(physics("202"))).isPresent();
        }
        assertThat(common).isNotEmpty();
        assertThat(b.day().removed()).containsExactly("202");
    }

    @Test
    void twoLaptopsMayRemoveTheSameCandidate() {
        a.does(REMOVE);
        b.does(new Fact.CandidateRemoved("202", "重复报名", "张", "赵"));
        List<Entry> both = new ArrayList<>(Laptop.entries(b.links()));
        both.addAll(Laptop.entries(a.links()));

        ExamDay day = ExamDay.of(exam.rules(), exam.catalogue(), exam.plan(), both);

        assertThat(day.removed()).containsExactly("202");
        assertThat(day.irregular()).isEmpty();
    }

    @Test
    void correctionsOfOneFieldMadeApartAreListedUntilOneThatKnowsThemAll() {
        a.does(corrected("NAME", "11"));
        b.takes(a);
        assertThat(b.day().listDisputes()).isEmpty();
        a.does(corrected("NAME", "22"), corrected("CLASS_NAME", "33"));
        b.does(corrected("NAME", "44"));
        assertThat(a.day().listDisputes()).isEmpty();
        a.takes(b);
        b.takes(a);

        assertThat(a.day().listDisputes()).isEqualTo(b.day().listDisputes());
        assertThat(a.day().listDisputes())
                .singleElement()
                .satisfies(d -> assertThat(
                                List.of(d.candidateNo(), d.field(), d.apart().size(), d.removed()))
                        .isEqualTo(List.of("202", "NAME", 2, false)));
        b.does(corrected("NAME", "22"));
        a.takes(b);
        assertThat(a.day().listDisputes()).isEmpty();
    }

    @Test
    void aRemovalApartFromACorrectionIsListedUntilHeIsRemovedOnceMore() {
        a.does(REMOVE);
        b.does(corrected("NAME", "11"));
        a.takes(b);

        assertThat(a.day().removed()).containsExactly("202");
        assertThat(a.day().listDisputes())
                .singleElement()
                .satisfies(d -> assertThat(d.removed()).isTrue());
        a.does(REMOVE);
        assertThat(a.day().listDisputes()).isEmpty();
        assertThat(a.tries(REMOVE).map(Problem::code)).contains("LIST_REMOVED_ALREADY");
    }

    @Test
    void everyOrderOfMergingListsTheSameConflictsAndLosesNone() {
        int disputed = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Laptop> laptops = List.of(new Laptop(exam, "a"), new Laptop(exam, "b"), new Laptop(exam, "c"));
            for (int step = 0; step < 14; step++) {
                Laptop one = laptops.get(random.nextInt(3));
                switch (random.nextInt(5)) {
                    case 0 -> one.takes(laptops.get(random.nextInt(3)));
                    case 1 -> one.tries(REMOVE);
                    default -> one.tries(corrected(random.nextBoolean() ? "NAME" : "CLASS_NAME", "1" + step % 10));
                }
            }
            Laptop left = new Laptop(exam, "x");
            Laptop right = new Laptop(exam, "y");
            laptops.forEach(left::takes);
            List<Laptop> shuffled = new ArrayList<>(laptops);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(right::takes);
            shuffled.forEach(right::takes);
            assertThat(right.day().listDisputes())
                    .as("seed %s", seed)
                    .isEqualTo(left.day().listDisputes());
            disputed += left.day().listDisputes().isEmpty() ? 0 : 1;
        }
        assertThat(disputed).as("worth testing").isGreaterThan(30);
    }

    private static Fact corrected(String field, String value) {
        return new Fact.CandidateCorrected("202", field, "00".repeat(32), value.repeat(32), "错字", "王", "李");
    }

    private void finish(String candidate) {
        for (int point = 1; point <= 3; point++) {
            if (a.day().sheet(physics(candidate)).orElseThrow().values().get(point) == null) {
                a.does(mark(physics(candidate), point, 100));
            }
        }
        a.does(new Fact.Submitted(physics(candidate)));
    }
}
