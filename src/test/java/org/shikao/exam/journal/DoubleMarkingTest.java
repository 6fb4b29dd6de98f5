package org.shikao.exam.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shikao.exam.journal.Laptop.correct;
import static org.shikao.exam.journal.Laptop.decide;
import static org.shikao.exam.journal.Laptop.mark;
import static org.shikao.exam.journal.Laptop.outcome;
import static org.shikao.exam.journal.Laptop.physics;
import static org.shikao.exam.journal.Laptop.submit;
import static org.shikao.exam.journal.Laptop.whole;
import static org.shikao.exam.journal.TwiceMarked.adjudicate;
import static org.shikao.exam.journal.TwiceMarked.again;
import static org.shikao.exam.journal.TwiceMarked.correctAgain;
import static org.shikao.exam.journal.TwiceMarked.first;
import static org.shikao.exam.journal.TwiceMarked.markAgain;
import static org.shikao.exam.journal.TwiceMarked.submitAgain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.DoubleMarking.State;
import org.shikao.exam.rules.MarkingRule.Mode;
import org.shikao.exam.rules.ScoreRule.Rounding;

/** Two markers who do not see each other (双评), and what decides when they are too far apart (仲裁、三评). */
class DoubleMarkingTest {
    private static final SheetKey KEY = physics("101");
    private final Laptop laptop = new Laptop(TwiceMarked.exam(), "A").startsP1();

    private static DoubleMarking twice(Laptop laptop, SheetKey key) {
        return laptop.day().sheet(key).orElseThrow().twice().orElseThrow();
    }

    private Optional<String> refusal(Fact fact) {
        return laptop.tries(fact).map(Problem::code);
    }

    @Test
    void refusesASecondMarkingWhereTheRulesWantOne() {
        Laptop single = new Laptop(SmallExam.usual(), "A").startsP1();
        assertThat(single.tries(markAgain(KEY, 2, "M2", 1, 100)))
                .map(Problem::code)
                .contains("SHEET_MARKING_UNKNOWN");
        assertThat(single.tries(adjudicate(KEY, 1))).map(Problem::code).contains("SHEET_MARKING_UNKNOWN");
        assertThat(single.does(whole(KEY)).day().sheet(KEY).orElseThrow().twice())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4", "-1"})
    void refusesAMarkingThatThereIsNot(int marking) {
        assertThat(refusal(markAgain(KEY, marking, "M2", 1, 100))).contains("SHEET_MARKING_UNKNOWN");
        assertThat(refusal(submitAgain(KEY, marking, "M2"))).contains("SHEET_MARKING_UNKNOWN");
        assertThat(refusal(correctAgain(KEY, marking, 1, "1", "2"))).contains("SHEET_MARKING_UNKNOWN");
    }

    @Test
    void holdsASecondMarkingToTheSameRulesAsTheFirst() {
        assertThat(refusal(markAgain(physics("103"), 2, "M2", 1, 100))).contains("SHEET_ABSENT");
        assertThat(refusal(markAgain(physics("999"), 2, "M2", 1, 100))).contains("SHEET_UNKNOWN");
        assertThat(refusal(markAgain(KEY, 2, "M2", 1, 250))).contains("SHEET_VALUE_RANGE");
        assertThat(refusal(markAgain(KEY, 2, "M2", 1, 30))).contains("SHEET_VALUE_STEP");
        assertThat(refusal(markAgain(KEY, 2, "M2", 9, 50))).contains("SHEET_POINT_UNKNOWN");
        assertThat(refusal(new Fact.MarkedAgain(KEY, 2, "M2", 1, Marks.of(1), List.of("z"))))
                .contains("SHEET_ERROR_UNKNOWN");
        assertThat(refusal(markAgain(KEY, 2, " ", 1, 100))).contains("SHEET_NEEDS_MARKER");
        laptop.does(markAgain(KEY, 2, "M2", 1, 100));
        assertThat(refusal(submitAgain(KEY, 2, "M2"))).contains("SHEET_INCOMPLETE");
        assertThat(refusal(correctAgain(KEY, 2, 1, "1", "2"))).contains("SHEET_NOT_SUBMITTED");
    }

    @Test
    void oneSideAloneIsNoResultAndShowsNobodyWhatItGave() {
        laptop.does(first(KEY, 200, 100, 50));
        MarkSheet sheet = laptop.day().sheet(KEY).orElseThrow();
        assertThat(sheet.state()).isEqualTo(SheetState.IN_PROGRESS);
        assertThat(sheet.marks()).isEmpty();
        assertThat(twice(laptop, KEY).state()).isEqualTo(State.AWAITED);
        assertThat(twice(laptop, KEY).marking(1).orElseThrow().marks()).isEmpty();
        assertThat(twice(laptop, KEY).marking(1).orElseThrow().total()).isEmpty();
        assertThat(laptop.day().sheet(KEY, 1).orElseThrow().values()).hasSize(3);
        assertThat(laptop.day().sheet(KEY, 1).orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(laptop.day().sheet(KEY, 2).orElseThrow().values()).isEmpty();
        assertThat(laptop.day().sheet(KEY, 2).orElseThrow().state()).isEqualTo(SheetState.EMPTY);
    }

    @Test
    void averagesWhatLiesWithinTheTolerance() {
        laptop.does(first(KEY, 200, 100, 50)).does(again(KEY, 2, "M2", 200, 50, 0));
        DoubleMarking twice = twice(laptop, KEY);
        assertThat(twice.state()).isEqualTo(State.AVERAGED);
        assertThat(twice.agreed().orElseThrow().total()).isEqualTo(Marks.of("3"));
        assertThat(twice.markings()).extracting(DoubleMarking.Marking::marker).containsExactly("E07", "M2");
        assertThat(twice.markings())
                .extracting(m -> m.total().orElseThrow())
                .containsExactly(Marks.of("3.5"), Marks.of("2.5"));
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void waitsForADecisionBeyondTheTolerance() {
        laptop.does(first(KEY, 200, 100, 100)).does(again(KEY, 2, "M2", 200, 50, 0));
        MarkSheet sheet = laptop.day().sheet(KEY).orElseThrow();
        assertThat(sheet.state()).isEqualTo(SheetState.DIFFERS);
        assertThat(sheet.twice().orElseThrow().agreed()).isEmpty();
        assertThat(sheet.marks()).isEmpty();
        laptop.does(adjudicate(KEY, 2));
        assertThat(twice(laptop, KEY).state()).isEqualTo(State.ADJUDICATED);
        assertThat(twice(laptop, KEY).agreed().orElseThrow().total()).isEqualTo(Marks.of("2.5"));
        assertThat(laptop.day().sheet(KEY).orElseThrow().values())
                .containsEntry(3, Marks.ZERO)
                .containsEntry(2, Marks.of("0.5"));
    }

    @Test
    void aThirdMarkingIsMadeOnlyBetweenTwoThatDisagreeAndByAThirdPerson() {
        assertThat(refusal(markAgain(KEY, 3, "M3", 1, 100))).contains("SHEET_NO_THIRD");
        laptop.does(first(KEY, 200, 100, 100)).does(again(KEY, 2, "M2", 200, 50, 0));
        assertThat(refusal(markAgain(KEY, 3, "M2", 1, 100))).contains("SHEET_SAME_MARKER");
        assertThat(refusal(markAgain(KEY, 3, "E07", 1, 100))).contains("SHEET_SAME_MARKER");
        assertThat(refusal(adjudicate(KEY, 3))).contains("SHEET_MARKING_NOT_IN");
        laptop.does(again(KEY, 3, "M3", 200, 100, 0));
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.DIFFERS);
        laptop.does(adjudicate(KEY, 3));
        assertThat(twice(laptop, KEY).agreed().orElseThrow().total()).isEqualTo(Marks.of("3"));
        assertThat(refusal(adjudicate(KEY, 3))).contains("SHEET_ALREADY_KEPT");
        laptop.does(adjudicate(KEY, 1));
        assertThat(twice(laptop, KEY).agreed().orElseThrow().total()).isEqualTo(Marks.of("4"));
    }

    @Test
    void refusesToAdjudicateWithoutNeedReasonOrTwoPeople() {
        laptop.does(first(KEY, 200, 100, 100));
        assertThat(refusal(adjudicate(KEY, 1))).contains("SHEET_NOTHING_TO_ADJUDICATE");
        laptop.does(again(KEY, 2, "M2", 200, 100, 100));
        assertThat(refusal(adjudicate(KEY, 1))).contains("SHEET_NOTHING_TO_ADJUDICATE");
        laptop.does(correctAgain(KEY, 2, 1, "2", "0"));
        assertThat(refusal(new Fact.Adjudicated(KEY, 1, " ", "张", "李"))).contains("DAY_NEEDS_REASON");
        assertThat(refusal(new Fact.Adjudicated(KEY, 1, "看录像", "张", "张"))).contains("DAY_NEEDS_TWO_PEOPLE");
        laptop.does(outcome(physics("102"), "VOID"));
        assertThat(refusal(adjudicate(physics("102"), 1))).contains("SHEET_NOTHING_TO_ADJUDICATE");
    }

    @Test
    void nobodyMakesTwoMarkingsOfOneSheet() {
        laptop.does(again(KEY, 2, "E07", 200, 100, 100));
        assertThat(laptop.day().allows(mark(KEY, 1, 100), "E07"))
                .map(Problem::code)
                .contains("SHEET_SAME_MARKER");
        assertThat(laptop.day().allows(mark(KEY, 1, 100), "E08")).isEmpty();
        Laptop other = new Laptop(TwiceMarked.exam(), "B").startsP1();
        other.does(first(KEY, 200, 100, 100));
        assertThat(other.tries(markAgain(KEY, 2, "E07", 1, 100)))
                .map(Problem::code)
                .contains("SHEET_SAME_MARKER");
    }

    @Test
    void onePersonsTwoMarkingsOnDevicesApartAreAdjudicated() {
        Laptop other = new Laptop(TwiceMarked.exam(), "B").takes(laptop);
        laptop.does(first(KEY, 200, 100, 100));
        other.does(again(KEY, 2, "E07", 200, 100, 100));
        laptop.takes(other);
        assertThat(twice(laptop, KEY).state()).isEqualTo(State.ONE_MARKER);
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.DIFFERS);
        laptop.does(again(KEY, 3, "M3", 200, 100, 0)).does(adjudicate(KEY, 3));
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void aSessionIsNotSignedWhileASecondMarkingIsMissingOrADifferenceUndecided() {
        Fact signs = new Fact.Signed("P1", "张", "李");
        for (String no : List.of("101", "102", "104")) {
            laptop.does(first(physics(no), 200, 100, 100));
        }
        Optional<Problem> refused = laptop.tries(signs);
        assertThat(refused).map(Problem::code).contains("SIGN_SECOND_MARKING");
        assertThat(refused.orElseThrow().args().get(1)).isEqualTo("101/physics, 102/physics, 104/physics");
        laptop.does(again(KEY, 2, "M2", 200, 100, 100)).does(again(physics("102"), 2, "M2", 200, 100, 100));
        laptop.does(again(physics("104"), 2, "M2", 0, 0, 0));
        refused = laptop.tries(signs);
        assertThat(refused).map(Problem::code).contains("SIGN_UNDECIDED");
        assertThat(refused.orElseThrow().args().get(1)).isEqualTo("104/physics");
        assertThat(laptop.day().sessionState("P1")).isEqualTo(SessionState.SCORING);
        laptop.does(adjudicate(physics("104"), 1), signs);
        assertThat(laptop.day().sessionState("P1")).isEqualTo(SessionState.SIGNED);
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.SIGNED);
    }

    @Test
    void aCorrectionThatPartsTheMarkingsReopensTheSessionUntilSomebodyDecides() {
        for (String no : List.of("101", "102", "104")) {
            laptop.does(first(physics(no), 200, 100, 100)).does(again(physics(no), 2, "M2", 200, 100, 100));
        }
        laptop.does(new Fact.Signed("P1", "张", "李"));
        assertThat(refusal(new Fact.CorrectedAgain(KEY, 2, 1, "2", "0", "看错", "张", "")))
                .contains("DAY_NEEDS_TWO_PEOPLE");
        laptop.does(correctAgain(KEY, 2, 1, "2", "0"));
        assertThat(laptop.day().sessionState("P1")).isEqualTo(SessionState.SCORING);
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.DIFFERS);
        laptop.does(adjudicate(KEY, 1));
        assertThat(laptop.day().sessionState("P1")).isEqualTo(SessionState.SIGNED);
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.SIGNED);
    }

    @Test
    void aVoidSheetNeedsNoSecondMarkingAndOneLeftMidwayNotAllPoints() {
        laptop.does(outcome(KEY, "VOID"));
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(refusal(markAgain(KEY, 2, "M2", 1, 100))).contains("SHEET_CLOSED");
        SheetKey left = physics("102");
        laptop.does(mark(left, 1, 200), outcome(left, "WITHDRAWN"), submit(left));
        laptop.does(markAgain(left, 2, "M2", 1, 150), submitAgain(left, 2, "M2"));
        assertThat(twice(laptop, left).agreed().orElseThrow().total()).isEqualTo(Marks.of("1.75"));
        assertThat(laptop.day().sheet(left).orElseThrow().outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @ParameterizedTest(name = "{0}: {1} and {2} give {3}")
    @CsvSource({
        "HALF_UP, 33, 34, 0.34",
        "HALF_UP, 34, 34, 0.34",
        "TRUNCATE, 33, 34, 0.33",
        "NONE, 33, 34, 0.33",
        "TRUNCATE, 0, 1, 0",
        "HALF_UP, 0, 1, 0.01"
    })
    void roundsAHalfHundredthAsTheRulesRound(Rounding rounding, int one, int other, String average) {
        assertThat(Agreement.average(new Marks(one), new Marks(other), rounding))
                .isEqualTo(Marks.of(average));
    }

    @Test
    void twoMarkersOnTwoDevicesAreNoConflictButTwoOfOneMarkingAre() {
        Laptop b = new Laptop(TwiceMarked.exam(Mode.NETWORKED, "1", Rounding.HALF_UP), "B").takes(laptop);
        Laptop c = new Laptop(TwiceMarked.exam(Mode.NETWORKED, "1", Rounding.HALF_UP), "C").takes(laptop);
        laptop.does(first(KEY, 200, 100, 100));
        b.does(again(KEY, 2, "M2", 200, 100, 50));
        laptop.takes(b);
        assertThat(laptop.day().conflicts()).isEmpty();
        assertThat(twice(laptop, KEY).agreed().orElseThrow().total()).isEqualTo(Marks.of("3.75"));
        c.does(again(KEY, 2, "M3", 0, 0, 0));
        laptop.takes(c);
        assertThat(laptop.day().sheet(KEY).orElseThrow().state()).isEqualTo(SheetState.CONFLICT);
        assertThat(laptop.day().conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.devices()).containsExactly("B", "C"));
        assertThat(laptop.day().conflicts().get(0).version("C").orElseThrow().values())
                .containsEntry(1, Marks.ZERO);
        assertThat(refusal(correctAgain(KEY, 2, 1, "2", "0"))).contains("SHEET_IN_CONFLICT");
        assertThat(refusal(new Fact.ConflictDecided(KEY, "A", "核对", "张", "李"))).contains("SHEET_CONFLICT_DEVICE");
        laptop.does(decide(KEY, "B"));
        assertThat(laptop.day().conflicts()).isEmpty();
        assertThat(twice(laptop, KEY).agreed().orElseThrow().total()).isEqualTo(Marks.of("3.75"));
    }

    @Test
    void aConflictInTheFirstMarkingLeavesTheSecondAlone() {
        Laptop b = new Laptop(TwiceMarked.exam(), "B").takes(laptop);
        laptop.does(first(KEY, 200, 100, 100)).does(again(KEY, 2, "M2", 200, 100, 50));
        b.does(first(KEY, 0, 0, 0));
        laptop.takes(b).does(decide(KEY, "A"));
        assertThat(twice(laptop, KEY).agreed().orElseThrow().total()).isEqualTo(Marks.of("3.75"));
    }

    @Test
    void mergingSecondMarkingsIsTheSameInEveryOrder() {
        SmallExam exam = TwiceMarked.exam();
        int decided = 0;
        int conflicts = 0;
        for (long seed = 7_000; seed < 7_300; seed++) {
            Random random = new Random(seed);
            List<Laptop> copies = copies(exam, random);
            Laptop one = new Laptop(exam, "Y");
            copies.forEach(one::takes);
            Laptop other = new Laptop(exam, "Z");
            Collections.reverse(copies);
            copies.forEach(other::takes);
            other.takes(copies.get(0)).takes(one);
            assertThat(other.day().irregular()).as("seed %s", seed).isEmpty();
            assertThat(dump(other)).as("seed %s", seed).isEqualTo(dump(one));
            List<Entry> shuffled = new ArrayList<>(Laptop.entries(one.links()));
            Collections.shuffle(shuffled, random);
            ExamDay folded = ExamDay.of(exam.rules(), exam.catalogue(), exam.plan(), shuffled);
            assertThat(folded.allSheets())
                    .as("seed %s", seed)
                    .isEqualTo(one.day().allSheets());
            decided += (int) one.day().allSheets().stream()
                    .flatMap(sheet -> sheet.twice().stream())
                    .filter(twice -> twice.agreed().isPresent())
                    .count();
            conflicts += one.day().conflicts().size();
        }
        assertThat(decided).as("the sets are worth testing").isGreaterThan(200);
        assertThat(conflicts).as("the sets are worth testing").isGreaterThan(100);
    }

    private static String dump(Laptop laptop) {
        return laptop.day().allSheets() + "\n" + laptop.day().conflicts()
                + laptop.day().sessionState("P1");
    }

    private static List<Laptop> copies(SmallExam exam, Random random) {
        Laptop start = new Laptop(exam, "A").startsP1();
        List<Laptop> copies = new ArrayList<>(List.of(start));
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            copies.add(new Laptop(exam, "BCD".substring(n - 1, n)).takes(start));
        }
        for (int step = 15 + random.nextInt(30); step > 0; step--) {
            Laptop laptop = copies.get(random.nextInt(copies.size()));
            if (random.nextInt(8) == 0) {
                laptop.takes(copies.get(random.nextInt(copies.size())));
            } else {
                List.of(facts(laptop, random)).forEach(laptop::tries);
            }
        }
        return copies;
    }

    private static Fact[] facts(Laptop laptop, Random random) {
        SheetKey key = physics(List.of("101", "102", "104").get(random.nextInt(3)));
        int v = 50 * random.nextInt(3);
        // each laptop mostly makes one marking, as markers do
        String marker = "M" + laptop.device();
        return switch (random.nextInt(9)) {
            case 0, 1 -> first(key, v + 100, v, 100);
            case 2, 3 -> again(key, 2, marker, v + 100, v, 50);
            case 4 -> again(key, 3, "M9", v, v, v);
            case 5 -> new Fact[] {correctAgain(key, 2, 1, "1.5", "0.5"), correct(key, 1, "1.5", "0")};
            case 6 -> new Fact[] {adjudicate(key, 1 + random.nextInt(3))};
            case 7 ->
                laptop.day().conflicts().stream()
                        .map(c -> decide(
                                c.sheet(),
                                c.devices().get(random.nextInt(c.devices().size()))))
                        .toArray(Fact[]::new);
            default -> new Fact[] {markAgain(key, 2, marker, 2, v), new Fact.Signed("P1", "张", "李")};
        };
    }
}
