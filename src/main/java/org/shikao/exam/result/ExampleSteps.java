package org.shikao.exam.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Loss;
import org.shikao.exam.catalogue.SheetScore;
import org.shikao.exam.journal.DoubleMarking.Raw;
import org.shikao.exam.plan.Task;
import org.shikao.exam.result.Conversion.Item;
import org.shikao.exam.result.WorkedExample.Kind;
import org.shikao.exam.result.WorkedExample.Step;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.ScoreRule.Output;
import org.shikao.exam.rules.ScoreRule.Rounding;
import org.shikao.exam.rules.ScoreRule.Stage;
import org.shikao.exam.rules.SubjectsRule.Choice;

/** Writes down the steps of {@link WorkedExample} in the order of decision 0020. */
final class ExampleSteps {
    private static final int PLACES = 4;

    private final RulePack pack;
    private final Subject subject;
    private final List<Penalty> penalties;
    private final List<Step> steps = new ArrayList<>();
    private Exact at = Exact.ZERO;
    /** The parts of the sheet, of which there are two where tidying is converted apart (rule 6). */
    private List<Item> parts = List.of();

    private Marks sheetFull = Marks.ZERO;

    ExampleSteps(RulePack pack, Subject subject, List<String> codes) {
        this.pack = pack;
        this.subject = subject;
        this.penalties = pack.outcomes().penalties().stream()
                .filter(penalty -> codes.contains(penalty.code()))
                .toList();
    }

    /** What each loss leaves of the sheet; then by the share of its full marks in the raw marks of the pack. */
    WorkedExample from(ExampleSheet sheet) {
        SheetScore score = sheet.score(pack.marking().repeatErrorOnce());
        sheetFull = sheet.rubric().fullMarks();
        parts = new Conversion(pack).items(due(), sheet.rubric(), new Raw(score.total(), score.tidy()));
        at = Exact.of(sheetFull);
        for (Loss loss : score.losses()) {
            at = at.lessDownToZero(Exact.of(loss.marks()));
            step(Kind.LOST, "marking.repeatErrorOnce", loss.point() + " −" + loss.marks());
        }
        return from(at.times(rawFull().hundredths(), sheetFull.hundredths()));
    }

    WorkedExample from(Marks raw) {
        return from(Exact.of(raw));
    }

    private Marks rawFull() {
        return pack.subject(subject).orElseThrow().rawMarks();
    }

    private WorkedExample from(Exact raw) {
        Marks rawFull = rawFull();
        Marks full = full();
        at = raw;
        step(Kind.RAW, "subjects.list", rawFull.toString());
        penalties(Penalty.Kind.VOID).ifPresent(voided -> {
            at = Exact.ZERO;
            step(Kind.VOIDED, "outcomes.penalties", voided);
        });
        if (penalties(Penalty.Kind.VOID).isEmpty()) {
            deduct();
            convert(rawFull, full);
        }
        return reported();
    }

    WorkedExample exempt(Exemption rule) {
        at = Exact.of(full()).times(rule.percent(), 100);
        step(Kind.EXEMPT, "outcomes.exemptions", rule.label() + " " + full() + " × " + rule.percent() + "%");
        return reported();
    }

    private Marks full() {
        return new Conversion(pack).full(due());
    }

    private Due due() {
        Task.Part part = pack.subjects().choice() == Choice.PAPER ? Task.Part.MAIN : Task.Part.WHOLE;
        return Due.of(subject, part, List.of());
    }

    private WorkedExample reported() {
        Marks score =
                round(pack.score().roundAt() == Stage.TOTAL ? 2 : pack.score().decimals());
        String grade = new Grading(pack).ofSubject(score);
        if (pack.score().output() != Output.POINTS && !grade.isEmpty()) {
            steps.add(new Step(Kind.GRADED, grade, "score.grades", score.toString()));
        }
        return new WorkedExample(subject, steps, score, grade);
    }

    private void deduct() {
        penalties(Penalty.Kind.PERCENT).ifPresent(labels -> {
            int off = penalties.stream().mapToInt(Penalty::percent).sum();
            at = at.times(Math.max(0, 100 - off), 100);
            step(Kind.PERCENT_OFF, "outcomes.penalties", labels + " " + off + "%");
        });
        penalties(Penalty.Kind.FIXED).ifPresent(labels -> {
            Marks off = penalties.stream().map(Penalty::marks).reduce(Marks.ZERO, Marks::plus);
            at = at.lessDownToZero(Exact.of(off));
            step(Kind.MARKS_OFF, "outcomes.penalties", labels + " " + off);
        });
    }

    private void convert(Marks rawFull, Marks full) {
        if (parts.size() > 1) {
            apart(rawFull);
        } else if (pack.score().byTable()) {
            ScoreRule.Conversion line = Conversion.reached(pack.score().scaleTable(), at);
            at = Exact.of(line.score());
            step(Kind.TABLED, "score.scaleTable", line.raw().toString());
        } else if (!rawFull.equals(full)) {
            at = at.times(full.hundredths(), rawFull.hundredths());
            step(
                    Kind.SCALED,
                    pack.subjects().choice() == Choice.PAPER ? "subjects.mainMarks" : "score.scalePercent",
                    full + "/" + rawFull);
        }
        if (pack.score().roundAt() == Stage.ITEM) {
            round(pack.score().decimals());
        }
        penalties(Penalty.Kind.CAP_AT_PASS).ifPresent(labels -> {
            at = at.min(Exact.of(full).times(pack.score().passPercent(), 100));
            step(Kind.CAPPED, "score.passPercent", labels + " " + pack.score().passPercent() + "%");
        });
    }

    /** The working part and the tidying part, each by its own share, after what is taken off them. */
    private void apart(Marks rawFull) {
        List<Item> left = Deductions.of(
                        pack, penalties.stream().map(Penalty::code).toList())
                .map(deductions -> deductions.from(parts, sheetFull, rawFull))
                .orElse(parts);
        at = Exact.ZERO;
        for (Item item : left) {
            at = at.plus(
                    pack.score().roundAt() == Stage.ITEM
                            ? Exact.of(item.score()
                                    .round(pack.score().rounding(), pack.score().decimals()))
                            : item.score());
        }
        String shares =
                parts.stream().map(item -> item.full() + "/" + item.rawFull()).collect(Collectors.joining(" + "));
        step(Kind.APART, "subjects.tidyUp", shares);
    }

    private Marks round(int places) {
        Marks rounded = at.round(pack.score().rounding(), places);
        boolean changes = Exact.of(rounded).compareTo(at) != 0;
        at = Exact.of(rounded);
        if (changes) {
            Kind kind = pack.score().rounding() == Rounding.NONE ? Kind.CUT : Kind.ROUNDED;
            step(kind, "score.rounding", String.valueOf(places));
        }
        return rounded;
    }

    private Optional<String> penalties(Penalty.Kind kind) {
        String labels = penalties.stream()
                .filter(p -> p.kind() == kind)
                .map(Penalty::label)
                .collect(Collectors.joining(" "));
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
    }

    private void step(Kind kind, String key, String by) {
        steps.add(new Step(kind, figure(), key, by));
    }

    private String figure() {
        BigDecimal top = new BigDecimal(at.numerator());
        BigDecimal under = new BigDecimal(at.denominator()).multiply(BigDecimal.valueOf(100));
        BigDecimal shown = top.divide(under, PLACES, RoundingMode.HALF_UP);
        boolean exact = shown.multiply(under).compareTo(top) == 0;
        String text = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        return exact ? text : "≈" + text;
    }
}
