package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.decide;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.DrawRule.Actor;
import org.shikao.exam.rules.DrawRule.Unit;
import org.shikao.exam.rules.MarkingRule.Mode;

/** Two laptops that drew apart from one urn: whatever people decide, they are told of a bench that two candidates then hold. */
class SharedBenchesTest {
    @Test
    void tellsABenchThatDecisionsLeaveToTwo() {
        SmallExam exam = RuleKeysTest.exam(Unit.CANDIDATE, Actor.CANDIDATE, Mode.SINGLE);
        Laptop one = new Laptop(exam, "A").does(commit("P1"), present("P1", "101", "102"));
        Laptop other = new Laptop(exam, "B").takes(one);
        one.does(Laptop.draw("P1", "101=p1"));
        other.does(Laptop.draw("P1", "102=p1"));
        assertThat(SharedBenches.of(one.day())).isEmpty();

        one.takes(other);
        assertThat(one.day().conflicts()).hasSize(2);
        one.does(decide(physics("101"), "A"), decide(physics("102"), "B"));

        List<Problem> told = SharedBenches.of(one.day());
        assertThat(told).extracting(Problem::code).containsExactly("LOTS_GIVEN_TWICE");
        assertThat(told.get(0).args()).containsExactly("P1", "p1", "101, 102");
        assertThat(SharedBenches.of(other.takes(one).day())).isEqualTo(told);
    }
}
