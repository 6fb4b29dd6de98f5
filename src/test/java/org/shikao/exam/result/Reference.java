package org.shikao.exam.result;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.plan.Task;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.OutcomeRule.Penalty.Kind;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.SubjectsRule;
import org.shikao.exam.rules.SubjectsRule.Choice;

/**
 * The arithmetic of decision 0020 a second time and otherwise: whole numbers of grains, chosen fine enough for every
 * division of an exam to come out even, from what the candidates did and not from the journal.
 */
final class Reference {
    private final RulePack pack;
    private final Catalogue catalogue;
    /** How many grains a hundredth of a mark has. */
    private final BigInteger grain;

    /** A subject as it must come out; {@code score} in hundredths, empty where there is none. */
    record Expected(Outcome outcome, Optional<Integer> score, String grade) {}

    /** A candidate as he must come out. */
    record Row(Map<Subject, Expected> subjects, Optional<Integer> total, String grade) {}

    private final Map<SheetKey, PackAside.Decided> decided;

    /** @param decided what a committee set for those exempt */
    Reference(RulePack pack, Catalogue catalogue, Map<SheetKey, PackAside.Decided> decided) {
        this.decided = decided;
        this.pack = pack;
        this.catalogue = catalogue;
        BigInteger product = BigInteger.valueOf(10_000);
        for (var experiment : catalogue.experiments()) {
            Rubric rubric = experiment.rubric();
            int tidy = ReferenceSheet.tidyFull(rubric);
            product = lcm(product, rubric.fullMarks().hundredths() * 100L);
            product = lcm(product, Math.max(1, tidy) * 100L);
            product = lcm(product, Math.max(1, rubric.fullMarks().hundredths() - tidy) * 100L);
            for (var subject : pack.subjects().list()) {
                product = lcm(product, subject.rawMarks().hundredths() * 100L);
            }
        }
        // a share of marks is divided twice: once by the rubric, once by the raw marks of a fixed penalty
        this.grain = product.multiply(product);
    }

    private static BigInteger lcm(BigInteger a, long b) {
        BigInteger other = BigInteger.valueOf(b);
        return a.divide(a.gcd(other)).multiply(other);
    }

    Row row(Candidate candidate, List<Done> done) {
        Map<Subject, Expected> subjects = new TreeMap<>();
        Map<Subject, Integer> given = exemptOfPaper(candidate, done);
        BigInteger sum = BigInteger.ZERO;
        int full = 0;
        boolean open = false;
        boolean any = false;
        for (Due due : due(candidate, done)) {
            Outcome outcome = outcome(candidate, due);
            Optional<BigInteger> exact = exact(candidate, due, outcome);
            boolean total = pack.score().roundAt().name().equals("TOTAL");
            Optional<Integer> shown = given.containsKey(due.subject())
                    ? Optional.of(given.get(due.subject()))
                    : exact.map(e -> rounded(e, total ? 2 : pack.score().decimals()));
            subjects.put(
                    due.subject(),
                    new Expected(outcome, shown, shown.map(s -> subjectGrade(s)).orElse("")));
            full += full(due);
            any |= shown.isPresent();
            open |= shown.isEmpty() && outcome != Outcome.ABSENT;
            if (shown.isPresent()) {
                sum = sum.add(total ? exact.get() : grains(shown.get()));
            }
        }
        if (open || !any) {
            return new Row(subjects, Optional.empty(), "");
        }
        int total = rounded(sum, pack.score().decimals());
        return new Row(subjects, Optional.of(total), grade(total, full));
    }

    private record Due(Subject subject, Task.Part part, Optional<Done> done) {}

    private List<Due> due(Candidate candidate, List<Done> done) {
        List<Subject> subjects = pack.subjectsOf(candidate.grade());
        List<Due> due = new ArrayList<>();
        switch (pack.subjects().choice()) {
            case ALL -> subjects.forEach(s -> due.add(new Due(s, Task.Part.WHOLE, find(done, s))));
            case ONE_BY_LOT -> oneDue(candidate, subjects, done).ifPresent(due::add);
            case PAPER -> {
                for (Subject subject : subjects) {
                    Task.Part unknown = subject == subjects.get(0) ? Task.Part.MAIN : Task.Part.MINOR;
                    Optional<Done> own = find(done, subject);
                    due.add(new Due(
                            subject,
                            own.filter(d -> d.task() != null)
                                    .map(d -> d.task().part())
                                    .orElse(unknown),
                            own));
                }
            }
        }
        return due;
    }

    private Optional<Due> oneDue(Candidate candidate, List<Subject> subjects, List<Done> done) {
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        if (!done.isEmpty()) {
            return Optional.of(new Due(done.get(0).subject(), Task.Part.WHOLE, Optional.of(done.get(0))));
        }
        Subject exempt = subjects.stream()
                .filter(candidate.exemptions()::containsKey)
                .findFirst()
                .orElse(subjects.get(0));
        return Optional.of(new Due(exempt, Task.Part.WHOLE, Optional.empty()));
    }

    private static Optional<Done> find(List<Done> done, Subject subject) {
        return done.stream().filter(d -> d.subject() == subject).findFirst();
    }

    private Outcome outcome(Candidate candidate, Due due) {
        if (candidate.exemptions().containsKey(due.subject())) {
            return Outcome.EXEMPT;
        }
        if (due.done().isEmpty()) {
            return Outcome.PENDING;
        }
        Done done = due.done().get();
        boolean voided =
                done.penalties().stream().anyMatch(code -> penalty(code).kind() == Kind.VOID);
        return voided ? Outcome.VOID : done.outcome();
    }

    private Optional<BigInteger> exact(Candidate candidate, Due due, Outcome outcome) {
        return switch (outcome) {
            case EXEMPT -> exempt(candidate, due);
            case ABSENT -> pack.outcomes().absentScoresZero() ? Optional.of(BigInteger.ZERO) : Optional.empty();
            case VOID -> Optional.of(BigInteger.ZERO);
            case DEFERRED, PENDING -> Optional.empty();
            case EARNED, WITHDRAWN -> Optional.of(earned(due));
        };
    }

    /** By the percentage of the rules, or as the committee said; nothing while it has not. */
    private Optional<BigInteger> exempt(Candidate candidate, Due due) {
        String code = candidate.exemptions().get(due.subject());
        var exemption = pack.outcomes().exemptions().stream()
                .filter(e -> e.code().equals(code))
                .findFirst()
                .orElseThrow();
        if (!exemption.byCommittee()) {
            return Optional.of(hundredthsOf(full(due), exemption.percent()));
        }
        PackAside.Decided said = decided.get(new SheetKey(candidate.candidateNo(), due.subject()));
        if (said == null) {
            return Optional.empty();
        }
        return Optional.of(
                said.basis() == Basis.PERCENT
                        ? hundredthsOf(full(due), said.value())
                        : grains(Math.min(said.value(), full(due))));
    }

    private Map<Subject, Integer> exemptOfPaper(Candidate candidate, List<Done> done) {
        Map<Subject, BigInteger> owed = new TreeMap<>();
        if (pack.subjects().choice() == Choice.PAPER
                && !pack.score().roundAt().name().equals("TOTAL")) {
            for (Due due : due(candidate, done)) {
                Outcome outcome = outcome(candidate, due);
                if (outcome == Outcome.EXEMPT) {
                    exact(candidate, due, outcome).ifPresent(e -> owed.put(due.subject(), e));
                }
            }
        }
        BigInteger all = owed.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return ReferenceShare.of(
                owed, rounded(all, pack.score().decimals()), pack.score().decimals(), grain);
    }

    private BigInteger hundredthsOf(int full, int percent) {
        return grains(full).multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100));
    }

    private BigInteger earned(Due due) {
        Done done = due.done().orElseThrow();
        Rubric rubric =
                catalogue.experiment(done.task().experimentId()).orElseThrow().rubric();
        int tidyFull = ReferenceSheet.tidyFull(rubric);
        int rubricFull = rubric.fullMarks().hundredths();
        boolean split =
                pack.subjects().tidyUp() == SubjectsRule.TidyUp.SEPARATE && tidyFull > 0 && tidyFull < rubricFull;
        boolean minor = due.part() == Task.Part.MINOR;
        int all = agreed(due, rubric, false);
        int tidied = split ? agreed(due, rubric, true) : 0;
        BigInteger work = grains(all - tidied);
        BigInteger tidy = split && !minor ? grains(tidied) : BigInteger.ZERO;
        BigInteger keep = BigInteger.valueOf(Math.max(0, 100 - sum(done.penalties(), Kind.PERCENT)));
        work = exactly(work.multiply(keep), 100);
        tidy = exactly(tidy.multiply(keep), 100);
        int rawFull = pack.subject(due.subject()).orElseThrow().rawMarks().hundredths();
        BigInteger owed =
                exactly(grains(sum(done.penalties(), Kind.FIXED)).multiply(BigInteger.valueOf(rubricFull)), rawFull);
        BigInteger workLeft = work.subtract(owed).max(BigInteger.ZERO);
        BigInteger tidyLeft =
                tidy.subtract(owed.subtract(work).max(BigInteger.ZERO)).max(BigInteger.ZERO);
        int tidyWorth = pack.subjects().tidyMarks().hundredths();
        int workWorth = split && !minor ? full(due) - tidyWorth : full(due);
        BigInteger score = staged(share(workLeft, split ? rubricFull - tidyFull : rubricFull, workWorth));
        if (split && !minor) {
            score = score.add(staged(share(tidyLeft, tidyFull, tidyWorth)));
        }
        boolean capped =
                done.penalties().stream().anyMatch(code -> penalty(code).kind() == Kind.CAP_AT_PASS);
        BigInteger cap = exactly(
                grains(full(due)).multiply(BigInteger.valueOf(pack.score().passPercent())), 100);
        return capped ? score.min(cap) : score;
    }

    /** Hundredths of the sheet, or of its tidying alone, as its markings agree on them. */
    private int agreed(Due due, Rubric rubric, boolean tidy) {
        Done done = due.done().orElseThrow();
        if (done.again().values().isEmpty()) {
            return given(rubric, done.values(), tidy);
        }
        List<Map<Integer, Marks>> markings = new ArrayList<>(List.of(done.values()));
        markings.addAll(done.again().values());
        long raw = pack.subject(due.subject()).orElseThrow().rawMarks().hundredths();
        long apart = given(rubric, markings.get(0), false) - given(rubric, markings.get(1), false);
        long allowed = pack.marking().tolerance().hundredths();
        boolean near = Math.abs(apart) * raw <= allowed * rubric.fullMarks().hundredths();
        if (near != (done.again().kept() == 0)) {
            throw new AssertionError("adjudicated though " + apart + " apart, or not: " + done);
        }
        if (!near) {
            return given(rubric, markings.get(done.again().kept() - 1), tidy);
        }
        int sum = given(rubric, markings.get(0), tidy) + given(rubric, markings.get(1), tidy);
        boolean up = pack.score().rounding().name().equals("HALF_UP");
        return sum % 2 == 0 ? sum / 2 : up ? (sum + 1) / 2 : (sum - 1) / 2;
    }

    private int given(Rubric rubric, Map<Integer, Marks> values, boolean tidy) {
        Map<Integer, Marks> paid = once(rubric, values);
        return tidy ? ReferenceSheet.kept(rubric, paid, true, true) : ReferenceSheet.kept(rubric, paid, false, false);
    }

    /** The values when one of the points that share an error pays for it, the way that costs most; the others lose nothing by it. */
    private Map<Integer, Marks> once(Rubric rubric, Map<Integer, Marks> values) {
        List<RubricPoint> payers = new ArrayList<>(rubric.points());
        payers.removeIf(p -> p.repeatGroup().isEmpty()
                || !values.containsKey(p.no())
                || values.get(p.no()).equals(p.marks()));
        if (!pack.marking().repeatErrorOnce() || payers.size() < 2) {
            return values;
        }
        payers.sort((a, b) -> lost(b, values) != lost(a, values) ? lost(b, values) - lost(a, values) : a.no() - b.no());
        Map<Integer, Marks> dearest = values;
        int least = Integer.MAX_VALUE;
        for (RubricPoint payer : payers) {
            Map<Integer, Marks> way = new TreeMap<>(values);
            payers.stream().filter(p -> p != payer).forEach(p -> way.put(p.no(), p.marks()));
            int total = ReferenceSheet.kept(rubric, way, false, false);
            if (total < least) {
                least = total;
                dearest = way;
            }
        }
        return dearest;
    }

    private static int lost(RubricPoint point, Map<Integer, Marks> values) {
        return point.marks().minus(values.get(point.no())).hundredths();
    }

    private BigInteger staged(BigInteger item) {
        boolean now = pack.score().roundAt().name().equals("ITEM");
        return now ? grains(rounded(item, pack.score().decimals())) : item;
    }

    private BigInteger share(BigInteger raw, int of, int worth) {
        List<ScoreRule.Conversion> table = pack.score().scaleTable();
        if (!table.isEmpty()) {
            return tabled(raw.min(grains(of)), of, table);
        }
        return exactly(raw.min(grains(of)).multiply(BigInteger.valueOf(worth)), of);
    }

    /** From the top down: the first line whose raw marks are reached, counted by the share of this rubric. */
    private BigInteger tabled(BigInteger raw, int of, List<ScoreRule.Conversion> table) {
        int top = table.get(table.size() - 1).raw().hundredths();
        for (int i = table.size() - 1; i > 0; i--) {
            BigInteger asked = grains(table.get(i).raw().hundredths()).multiply(BigInteger.valueOf(of));
            if (raw.multiply(BigInteger.valueOf(top)).compareTo(asked) >= 0) {
                return grains(table.get(i).score().hundredths());
            }
        }
        return grains(table.get(0).score().hundredths());
    }

    private int full(Due due) {
        SubjectsRule rule = pack.subjects();
        if (rule.choice() != Choice.PAPER) {
            return pack.subject(due.subject()).orElseThrow().fullMarks().hundredths();
        }
        boolean separate = rule.tidyUp() == SubjectsRule.TidyUp.SEPARATE;
        return due.part() == Task.Part.MINOR
                ? rule.minorMarks().hundredths()
                : rule.mainMarks().hundredths() + (separate ? rule.tidyMarks().hundredths() : 0);
    }

    private int sum(Set<String> codes, Kind kind) {
        return codes.stream()
                .map(this::penalty)
                .filter(p -> p.kind() == kind)
                .mapToInt(p -> kind == Kind.FIXED ? p.marks().hundredths() : p.percent())
                .sum();
    }

    private Penalty penalty(String code) {
        return pack.outcomes().penalties().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private BigInteger grains(int hundredths) {
        return grain.multiply(BigInteger.valueOf(hundredths));
    }

    private static BigInteger exactly(BigInteger value, long by) {
        BigInteger[] parts = value.divideAndRemainder(BigInteger.valueOf(by));
        if (parts[1].signum() != 0) {
            throw new AssertionError("the grain is too coarse for a division by " + by);
        }
        return parts[0];
    }

    /** Hundredths with this many places. */
    private int rounded(BigInteger grains, int decimals) {
        int unit = List.of(100, 10, 1).get(decimals);
        BigInteger size = grains(unit);
        BigInteger up = pack.score().rounding().name().equals("HALF_UP") ? size.shiftRight(1) : BigInteger.ZERO;
        return grains.add(up).divide(size).intValueExact() * unit;
    }

    private String subjectGrade(int score) {
        return pack.subjects().choice() == Choice.PAPER
                ? ""
                : grade(score, pack.subjects().list().get(0).fullMarks().hundredths());
    }

    private String grade(int score, int full) {
        if (pack.score().output().name().equals("POINTS")) {
            return "";
        }
        SubjectsRule rule = pack.subjects();
        int meant = rule.choice() == Choice.PAPER
                ? rule.paperMarks().hundredths()
                : rule.list().get(0).fullMarks().hundredths();
        String best = "";
        for (var grade : pack.score().grades()) {
            if (best.isEmpty() && (long) score * meant >= (long) grade.from().hundredths() * full) {
                best = grade.name();
            }
        }
        return best;
    }
}
