package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.NotedEvent.Kind;

/** What one of two markers sees at the bench bears on both markings, whoever noted it and in whatever order they hand in. */
class DoubleEventsTest {
    private static final SheetKey KEY = new SheetKey("101", Subject.PHYSICS);
    private static final SmallExam EXAM = new SmallExam(
            TwiceMarked.exam().rules(),
            EventfulExam.usual().catalogue(),
            SmallExam.usual().plan());

    private static Fact late(int number) {
        return new Fact.SheetEventNoted(KEY, new NotedEvent(Kind.OVERRAN, 0, number));
    }

    private static Fact attempts(int number) {
        return new Fact.SheetEventNoted(KEY, new NotedEvent(Kind.ATTEMPTS, 2, number));
    }

    private static String refusal(Laptop laptop, Fact fact) {
        return laptop.tries(fact).map(Problem::code).orElse("written");
    }

    private static Fact[] first() {
        return new Fact[] {
            new Fact.Marked(KEY, 1, Marks.of(2), List.of()),
            new Fact.Marked(KEY, 2, Marks.of(1), List.of()),
            new Fact.Marked(KEY, 3, Marks.of(1), List.of()),
            new Fact.Submitted(KEY)
        };
    }

    private static Fact[] again() {
        return new Fact[] {
            TwiceMarked.markAgain(KEY, 2, "M2", 1, 200),
            TwiceMarked.markAgain(KEY, 2, "M2", 2, 100),
            TwiceMarked.markAgain(KEY, 2, "M2", 3, 100),
            TwiceMarked.submitAgain(KEY, 2, "M2")
        };
    }

    @Test
    void theSecondMarkerNotesWhatHeAloneSawUntilHeHandsIn() {
        Laptop laptop = new Laptop(EXAM, "A").startsP1().does(first());
        laptop.does(late(1));
        laptop.does(again());
        MarkSheet sheet = laptop.day().sheet(KEY).orElseThrow();
        assertThat(sheet.state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(sheet.twice().orElseThrow().markings())
                .extracting(m -> m.total().orElseThrow())
                .containsExactly(Marks.of("3.5"), Marks.of("3.5"));
        assertThat(refusal(laptop, late(2))).isEqualTo("SHEET_SUBMITTED");
    }

    @Test
    void aSheetMarkedOnceTakesNothingAfterHandingIn() {
        Laptop laptop = new Laptop(EventfulExam.usual(), "A").startsP1().does(first());
        assertThat(refusal(laptop, late(1))).isEqualTo("SHEET_SUBMITTED");
    }

    @Test
    void twoLaptopsNeedNoDecisionBecauseOneSawAnEventAndTheOtherMarked() {
        Laptop start = new Laptop(EXAM, "A").startsP1();
        Laptop one = new Laptop(EXAM, "B").takes(start).does(first());
        Laptop other = new Laptop(EXAM, "C").takes(start).does(late(1)).does(again());
        Laptop county = new Laptop(EXAM, "D").takes(start).takes(one).takes(other);
        Laptop turned = new Laptop(EXAM, "E").takes(start).takes(other).takes(one);
        assertThat(county.day().conflicts()).isEmpty();
        assertThat(county.day().sheet(KEY)).isEqualTo(turned.day().sheet(KEY));
        assertThat(county.day()
                        .sheet(KEY)
                        .orElseThrow()
                        .twice()
                        .orElseThrow()
                        .agreed()
                        .orElseThrow()
                        .total())
                .isEqualTo(Marks.of("3.5"));
    }

    @Test
    void theSameEventNotedByBothIsOneAndADifferentNumberMustBeDecided() {
        Laptop start = new Laptop(EXAM, "A").startsP1();
        Laptop one = new Laptop(EXAM, "B").takes(start).does(attempts(1));
        Laptop same = new Laptop(EXAM, "C").takes(start).does(attempts(1));
        Laptop more = new Laptop(EXAM, "C").takes(start).does(attempts(2));
        Laptop otherKind = new Laptop(EXAM, "C").takes(start).does(late(2));
        assertThat(new Laptop(EXAM, "D").takes(one).takes(same).day().conflicts())
                .isEmpty();
        assertThat(new Laptop(EXAM, "D").takes(one).takes(otherKind).day().conflicts())
                .isEmpty();
        assertThat(new Laptop(EXAM, "D").takes(one).takes(more).day().conflicts())
                .hasSize(1);
    }
}
