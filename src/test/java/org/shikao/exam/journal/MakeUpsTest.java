package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.DoubleMarking.Raw;
import org.shikao.exam.plan.Task.Part;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.SubjectRule;

/** Results of a make-up sitting are facts about a deferral, and of nothing else. */
class MakeUpsTest {
    private static final SheetKey KEY = new SheetKey("101", Subject.PHYSICS);
    private static final SmallExam EXAM = exam();

    private static SmallExam exam() {
        SmallExam small = SmallExam.usual();
        List<SubjectRule> subjects = List.of(new SubjectRule(Subject.PHYSICS, 9, Marks.of(10), Marks.of(10)));
        return new SmallExam(RulePath.with(small.rules(), "subjects.list", subjects), small.catalogue(), small.plan());
    }

    private static Laptop deferred(String device) {
        return new Laptop(EXAM, device).does(new Fact.OutcomeSet(KEY, "DEFERRED", "住院"));
    }

    private static Fact.MadeUp made(Outcome outcome, String total) {
        Optional<Raw> raw = total.isEmpty() ? Optional.empty() : Optional.of(new Raw(Marks.of(total), Marks.ZERO));
        return new Fact.MadeUp(KEY, "b0", Subject.PHYSICS, "PH1", Part.WHOLE, outcome, raw, List.of());
    }

    private static String refusal(Laptop laptop, Fact fact) {
        return laptop.tries(fact).map(Problem::code).orElse("written");
    }

    @Test
    void onlyWhoIsDeferredMakesUpAndWithMarksThatTheRubricGives() {
        Laptop fresh = new Laptop(EXAM, "A");
        assertThat(refusal(fresh, made(Outcome.EARNED, "3"))).isEqualTo("SHEET_NOT_DEFERRED");
        Laptop laptop = deferred("B");
        Fact.MadeUp stranger = new Fact.MadeUp(
                new SheetKey("999", Subject.PHYSICS),
                "b0",
                Subject.PHYSICS,
                "PH1",
                Part.WHOLE,
                Outcome.ABSENT,
                Optional.empty(),
                List.of());
        assertThat(refusal(laptop, stranger)).isEqualTo("SHEET_UNKNOWN");
        assertThat(refusal(laptop, made(Outcome.EARNED, "4.01"))).isEqualTo("MAKE_UP_MARKS");
        assertThat(refusal(laptop, made(Outcome.EARNED, ""))).isEqualTo("MAKE_UP_MARKS");
        assertThat(refusal(laptop, made(Outcome.EARNED, "-1"))).isEqualTo("MAKE_UP_MARKS");
        assertThat(refusal(laptop, made(Outcome.DEFERRED, ""))).isEqualTo("MAKE_UP_MARKS");
        assertThat(refusal(laptop, made(Outcome.PENDING, ""))).isEqualTo("MAKE_UP_MARKS");
        Fact.MadeUp other = new Fact.MadeUp(
                KEY, "b0", Subject.BIOLOGY, "PH1", Part.WHOLE, Outcome.ABSENT, Optional.empty(), List.of());
        assertThat(refusal(laptop, other)).isEqualTo("MAKE_UP_MARKS");
        assertThat(laptop.day().madeUp()).isEmpty();
        laptop.does(made(Outcome.EARNED, "4"));
        assertThat(laptop.day().madeUp().get(KEY).fact()).isEqualTo(made(Outcome.EARNED, "4"));
        assertThat(laptop.day().sheet(KEY).orElseThrow().outcome()).isEqualTo(Outcome.DEFERRED);
    }

    @Test
    void aLaterResultTakesThePlaceOfOneItKnowsAndTwoThatDifferAreDisputed() {
        Laptop start = deferred("A");
        Laptop one = new Laptop(EXAM, "B").takes(start).does(made(Outcome.EARNED, "3"));
        Laptop same = new Laptop(EXAM, "C").takes(start).does(made(Outcome.EARNED, "3"));
        Laptop other = new Laptop(EXAM, "D").takes(start).does(made(Outcome.EARNED, "2"));
        assertThat(new Laptop(EXAM, "E")
                        .takes(one)
                        .takes(same)
                        .day()
                        .madeUp()
                        .get(KEY)
                        .disputed())
                .isFalse();
        Laptop county = new Laptop(EXAM, "E").takes(one).takes(other);
        Laptop turned = new Laptop(EXAM, "F").takes(other).takes(one);
        assertThat(county.day().madeUp().get(KEY).disputed()).isTrue();
        assertThat(turned.day().madeUp()).isEqualTo(county.day().madeUp());
        county.does(made(Outcome.VOID, ""));
        assertThat(county.day().madeUp().get(KEY)).isEqualTo(new MadeUpResult(made(Outcome.VOID, ""), false));
    }

    @Test
    void isReadAsItWasWritten() {
        for (Fact.MadeUp fact : List.of(made(Outcome.ABSENT, ""), made(Outcome.WITHDRAWN, "1.25"))) {
            Link link = new Link("A", 1, JournalBody.write(1, "2026-06-20T08:00", "", fact), "");
            assertThat(JournalBody.read(link).entry().orElseThrow().fact()).isEqualTo(fact);
        }
    }
}
