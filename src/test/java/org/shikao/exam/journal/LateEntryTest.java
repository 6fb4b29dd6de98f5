package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.commit;
import static org.shikao.exam.journal.Laptop.draw;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.present;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.SessionRule.LeaveEarly;

/** Rules 16 and 17: who comes when the session is being scored, and who leaves before it ends. No clock decides anything. */
class LateEntryTest {
    private final SmallExam exam = SmallExam.usual();
    private final Laptop a = new Laptop(exam, "a");
    private final Laptop b = new Laptop(exam, "b");

    private void begun() {
        a.does(commit("P2"), present("P2", "201", "202"), draw("P2", "201=q1", "202=q2"));
        a.does(new Fact.ScoringOpened("P2", "E1"));
    }

    private String code(Laptop laptop, Fact fact) {
        return laptop.tries(fact).map(Problem::code).orElse("");
    }

    @Test
    void whoComesAfterScoringBeganIsLetInOnlyForAReasonThatSomebodyAnswersFor() {
        begun();
        assertThat(code(a, present("P2", "203"))).isEqualTo("DAY_ENTRY_CLOSED");
        assertThat(code(a, new Fact.LateEntryAllowed("P2", List.of("203"), " ", "王")))
                .isEqualTo("DAY_NEEDS_REASON");
        assertThat(code(a, new Fact.LateEntryAllowed("P2", List.of("203"), "堵车", "")))
                .isEqualTo("DAY_NEEDS_NAME");
        assertThat(code(a, new Fact.LateEntryAllowed("P2", List.of("999"), "堵车", "王")))
                .isEqualTo("DAY_CANDIDATE_NOT_DUE");
        assertThat(code(a, new Fact.LateEntryAllowed("P2", List.of(), "堵车", "王")))
                .isEqualTo("DAY_NOBODY_NAMED");
        a.does(new Fact.LateEntryAllowed("P2", List.of("203"), "堵车", "王"), present("P2", "203"));
        assertThat(a.day().present("P2")).contains("203");
    }

    @Test
    void whoIsThereAlreadyIsNotLate() {
        begun();
        assertThat(code(a, present("P2", "201"))).isEmpty();
    }

    @Test
    void aLaptopThatKnewNothingOfTheScoringChecksIn() {
        a.does(commit("P2"), present("P2", "201", "202"), draw("P2", "201=q1", "202=q2"));
        b.takes(a);
        a.does(new Fact.ScoringOpened("P2", "E1"));
        b.does(present("P2", "203"));
        a.takes(b);
        b.takes(a);
        assertThat(a.day().irregular()).isEmpty();
        assertThat(a.day().present("P2")).isEqualTo(b.day().present("P2")).contains("203");
    }

    @Test
    void whereNobodyMayLeaveEarlyItIsWrittenDownWhySomebodyDid() {
        for (LeaveEarly rule : LeaveEarly.values()) {
            SmallExam other = new SmallExam(
                    RulePath.with(exam.rules(), "session.leaveEarly", rule), exam.catalogue(), exam.plan());
            Laptop laptop = new Laptop(other, "c");
            laptop.does(commit("P2"), present("P2", "201"), draw("P2", "201=q1"));
            Fact silent = new Fact.OutcomeSet(physics("201"), "WITHDRAWN", " ");
            assertThat(code(laptop, silent)).isEqualTo(rule == LeaveEarly.FORBIDDEN ? "SHEET_LEAVE_NEEDS_REASON" : "");
            assertThat(code(laptop, new Fact.OutcomeSet(physics("201"), "WITHDRAWN", "晕倒送医")))
                    .isEmpty();
        }
    }
}
