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

    private void finish(String candidate) {
        for (int point = 1; point <= 3; point++) {
            if (a.day().sheet(physics(candidate)).orElseThrow().values().get(point) == null) {
                a.does(mark(physics(candidate), point, 100));
            }
        }
        a.does(new Fact.Submitted(physics(candidate)));
    }
}
