package org.shikao.exam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.plan.Task;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.ScoreRule.Stage;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.SubjectsRule.TidyUp;

/** Random packs, rubrics and sheets against a reference that calculates with decimals in its own way. */
class RandomResultsTest {
    private static final long SEED = 20260516;
    private static final MathContext PRECISE = new MathContext(60);

    /** What the reference needs to know of one subject of one candidate. */
    private record Known(
            BigDecimal work, BigDecimal tidy, Outcome outcome, List<String> penalties, Task.Part part, int exempt) {}

    /** The sizes of a random exam, as decimals. */
    private record Sizes(BigDecimal workFull, BigDecimal tidyFull, BigDecimal full) {}

    private final Random random = new Random(SEED);
    private final RulePack base = SmallExam.pack("zigong");

    @Test
    void totalsAgreeWithTheReferenceAndCountsBalance() {
        for (int round = 0; round < 2000; round++) {
            Marks tidyRaw = random.nextBoolean() ? Marks.ZERO : new Marks(50 + random.nextInt(200));
            Marks workRaw = new Marks(500 + random.nextInt(9500));
            RulePack pack = randomPack(workRaw.plus(tidyRaw));
            SmallExam exam = new SmallExam(pack);
            exam.experiment("WL01", Subject.PHYSICS, workRaw.toString(), tidyRaw.toString());
            exam.experiment("HX01", Subject.CHEMISTRY, workRaw.toString(), tidyRaw.toString());
            exam.experiment("SW01", Subject.BIOLOGY, workRaw.toString(), tidyRaw.toString());
            Sizes sizes = new Sizes(
                    decimal(workRaw),
                    decimal(tidyRaw),
                    decimal(pack.subjects().list().get(0).fullMarks()));
            List<Map<Subject, Known>> known = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                known.add(addCandidate(exam, Integer.toString(c), workRaw, tidyRaw));
            }
            ResultTable table = exam.table();
            for (int c = 0; c < 3; c++) {
                compare(pack, sizes, known.get(c), table.rows().get(c));
            }
            assertThat(table.balances()).allMatch(ResultTable.Balance::balances);
            assertThat(ResultCheck.check(pack, exam.catalogue(), exam.roster(), exam.sheets(), table))
                    .as("seed %d round %d", SEED, round)
                    .isEmpty();
        }
    }

    private static void compare(RulePack pack, Sizes sizes, Map<Subject, Known> known, ResultRow row) {
        BigDecimal total = BigDecimal.ZERO;
        boolean open = false;
        for (Map.Entry<Subject, Known> entry : known.entrySet()) {
            Optional<BigDecimal> expected = reference(pack, sizes, entry.getValue());
            SubjectScore score = row.subjects().get(entry.getKey());
            Supplier<String> where = () -> "seed " + SEED + " " + pack.score() + pack.subjects() + entry + score;
            assertThat(score.outcome()).as(where).isEqualTo(outcome(entry.getValue()));
            assertThat(score.score().isPresent()).as(where).isEqualTo(expected.isPresent());
            open |= expected.isEmpty();
            if (expected.isPresent() && pack.score().roundAt() != Stage.TOTAL) {
                assertThat(decimal(score.score().orElseThrow())).as(where).isEqualByComparingTo(expected.get());
            }
            total = total.add(expected.orElse(BigDecimal.ZERO));
        }
        Supplier<String> where = () -> "seed " + SEED + " " + pack.score() + pack.subjects() + known + row;
        assertThat(row.total().isEmpty()).as(where).isEqualTo(open);
        if (!open) {
            assertThat(decimal(row.total().orElseThrow())).as(where).isEqualByComparingTo(rounded(pack, total));
        }
    }

    private static Outcome outcome(Known known) {
        if (known.exempt() >= 0) {
            return Outcome.EXEMPT;
        }
        boolean decided = known.outcome() == Outcome.DEFERRED;
        return known.penalties().contains("void") && !decided ? Outcome.VOID : known.outcome();
    }

    /** The subject's score by the words of DOMAIN §4, unrounded where only the total is rounded. */
    private static Optional<BigDecimal> reference(RulePack pack, Sizes sizes, Known known) {
        BigDecimal full = subjectFull(pack, sizes, known.part());
        BigDecimal score;
        switch (outcome(known)) {
            case EXEMPT -> score = full.multiply(hundredth(known.exempt()));
            case ABSENT, VOID -> score = BigDecimal.ZERO;
            case EARNED, WITHDRAWN -> score = earned(pack, sizes, known, full);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(pack.score().roundAt() == Stage.TOTAL ? score : rounded(pack, score));
    }

    private static BigDecimal earned(RulePack pack, Sizes sizes, Known known, BigDecimal full) {
        BigDecimal percent = known.penalties().contains("percent") ? hundredth(70) : BigDecimal.ONE;
        BigDecimal fixed = known.penalties().contains("fixed") ? new BigDecimal("1.5") : BigDecimal.ZERO;
        BigDecimal tidyMarks = decimal(pack.subjects().tidyMarks());
        BigDecimal work = known.work().multiply(percent).subtract(fixed);
        BigDecimal tidy = known.tidy().multiply(percent);
        BigDecimal score;
        if (pack.subjects().tidyUp() == TidyUp.INSIDE || sizes.tidyFull().signum() == 0) {
            BigDecimal raw = work.add(tidy).max(BigDecimal.ZERO);
            score = staged(pack, share(raw, sizes.workFull().add(sizes.tidyFull()), full));
        } else {
            tidy = work.signum() < 0 ? tidy.add(work).max(BigDecimal.ZERO) : tidy;
            boolean minor = known.part() == Task.Part.MINOR;
            BigDecimal workMarks = minor ? full : full.subtract(tidyMarks);
            score = staged(pack, share(work.max(BigDecimal.ZERO), sizes.workFull(), workMarks));
            if (!minor) {
                score = score.add(staged(pack, share(tidy, sizes.tidyFull(), tidyMarks)));
            }
        }
        return known.penalties().contains("cap")
                ? score.min(full.multiply(hundredth(pack.score().passPercent())))
                : score;
    }

    private static BigDecimal staged(RulePack pack, BigDecimal item) {
        return pack.score().roundAt() == Stage.ITEM ? rounded(pack, item) : item;
    }

    private static BigDecimal subjectFull(RulePack pack, Sizes sizes, Task.Part part) {
        return part == Task.Part.MINOR ? decimal(pack.subjects().minorMarks()) : sizes.full();
    }

    private static BigDecimal share(BigDecimal raw, BigDecimal of, BigDecimal full) {
        return raw.multiply(full).divide(of, PRECISE);
    }

    /** Sixty digits are first brought to forty places, so that sums of thirds meet their ties again. */
    private static BigDecimal rounded(RulePack pack, BigDecimal value) {
        RoundingMode mode = pack.score().rounding() == Rounding.HALF_UP ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        return value.setScale(40, RoundingMode.HALF_UP).setScale(pack.score().decimals(), mode);
    }

    private static BigDecimal hundredth(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }

    private static BigDecimal decimal(Marks marks) {
        return BigDecimal.valueOf(marks.hundredths(), 2);
    }

    private Map<Subject, Known> addCandidate(SmallExam exam, String no, Marks workRaw, Marks tidyRaw) {
        Map<Subject, Known> known = new EnumMap<>(Subject.class);
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        String[] experiments = {"WL01", "HX01", "SW01"};
        boolean paper = exam.pack.subjects().choice() == Choice.PAPER;
        int main = random.nextInt(3);
        List<MarkSheet> sheets = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            Task.Part part = !paper ? Task.Part.WHOLE : subject.ordinal() == main ? Task.Part.MAIN : Task.Part.MINOR;
            if (random.nextInt(12) == 0 && !paper) {
                exemptions.put(subject, "half");
                known.put(subject, new Known(null, null, Outcome.EXEMPT, List.of(), part, 65));
                continue;
            }
            Marks work = new Marks(random.nextInt(workRaw.hundredths() + 1));
            Marks tidy = new Marks(random.nextInt(tidyRaw.hundredths() + 1));
            List<String> values =
                    tidyRaw.equals(Marks.ZERO) ? List.of(work.toString()) : List.of(work.toString(), tidy.toString());
            Known one = new Known(decimal(work), decimal(tidy), randomOutcome(), randomPenalties(), part, -1);
            known.put(subject, one);
            sheets.add(exam.sheetOf(no, experiments[subject.ordinal()], part, values, one.outcome(), one.penalties()));
        }
        exam.candidate(no, 9, exemptions);
        sheets.forEach(exam::sheet);
        return known;
    }

    private Outcome randomOutcome() {
        return switch (random.nextInt(12)) {
            case 0 -> Outcome.ABSENT;
            case 1 -> Outcome.DEFERRED;
            case 2 -> Outcome.VOID;
            case 3 -> Outcome.WITHDRAWN;
            default -> Outcome.EARNED;
        };
    }

    private List<String> randomPenalties() {
        List<String> codes = new ArrayList<>();
        for (String code : List.of("fixed", "percent", "cap", "void")) {
            if (random.nextInt(code.equals("void") ? 30 : 6) == 0) {
                codes.add(code);
            }
        }
        return codes;
    }

    private RulePack randomPack(Marks raw) {
        boolean paper = random.nextInt(3) == 0;
        boolean separate = random.nextBoolean();
        Marks tidy = separate ? new Marks(100 + random.nextInt(200)) : Marks.ZERO;
        Marks main = new Marks(500 + random.nextInt(2000));
        Marks full = paper ? main.plus(tidy) : new Marks(500 + random.nextInt(3000));
        List<SubjectRule> list = List.of(
                new SubjectRule(Subject.PHYSICS, 9, full, raw),
                new SubjectRule(Subject.CHEMISTRY, 9, full, raw),
                new SubjectRule(Subject.BIOLOGY, 9, full, raw));
        SubjectsRule subjects = new SubjectsRule(
                list,
                paper ? Choice.PAPER : Choice.ALL,
                paper ? main : Marks.ZERO,
                paper ? new Marks(300 + random.nextInt(500)) : Marks.ZERO,
                separate ? TidyUp.SEPARATE : TidyUp.INSIDE,
                tidy);
        return withRules(subjects);
    }

    private RulePack withRules(SubjectsRule subjects) {
        ScoreRule score = base.score();
        ScoreRule randomScore = new ScoreRule(
                100,
                pick(Rounding.values()),
                random.nextInt(3),
                pick(Stage.values()),
                score.output(),
                score.grades(),
                40 + random.nextInt(40),
                score.disclosure(),
                false);
        OutcomeRule o = base.outcomes();
        OutcomeRule outcomes = new OutcomeRule(
                o.absentAt(),
                true,
                true,
                7,
                List.of(new Exemption("half", "免考", 65, false)),
                List.of(
                        new Penalty("fixed", "扣分", Penalty.Kind.FIXED, Marks.of("1.5"), 0),
                        new Penalty("percent", "扣比例", Penalty.Kind.PERCENT, Marks.ZERO, 30),
                        new Penalty("cap", "封顶", Penalty.Kind.CAP_AT_PASS, Marks.ZERO, 0),
                        new Penalty("void", "作废", Penalty.Kind.VOID, Marks.ZERO, 0)),
                o.faultRemedy());
        return new RulePack(
                base.id(),
                base.version(),
                base.name(),
                false,
                "",
                base.exam(),
                subjects,
                base.tasks(),
                base.draw(),
                base.session(),
                base.examiner(),
                base.marking(),
                randomScore,
                outcomes,
                base.report(),
                base.labels());
    }

    private <E> E pick(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
