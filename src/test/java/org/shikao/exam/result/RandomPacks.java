package org.shikao.exam.result;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.DrawRule;
import org.shikao.exam.rules.ExamRule;
import org.shikao.exam.rules.ExaminerRule;
import org.shikao.exam.rules.LabelRule;
import org.shikao.exam.rules.MarkingRule;
import org.shikao.exam.rules.OutcomeRule;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.ReportRule;
import org.shikao.exam.rules.RuleCheck;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule;
import org.shikao.exam.rules.SessionRule;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.TaskRule;

/** Legal rule packs at random: every key takes each of its values, the same for the same seed. */
final class RandomPacks {
    private static final int[] SCALES = {100, 100, 100, 20, 10, 50, 200, 40, 30};
    private static final String[] STEPS = {"0.5", "1", "0.1", "0.25", "0.5", "0.05"};

    private final Random random;

    RandomPacks(Random random) {
        this.random = random;
    }

    /** The next legal pack; what contradicts itself is thrown away. */
    RulePack next() {
        for (int tries = 0; tries < 10_000; tries++) {
            RulePack pack = anything();
            if (!Problem.anyError(RuleCheck.check(pack))) {
                return pack;
            }
        }
        throw new AssertionError("no legal pack in 10,000 tries");
    }

    private RulePack anything() {
        Marks step = Marks.of(pick(STEPS));
        int scale = SCALES[random.nextInt(SCALES.length)];
        SubjectsRule subjects = subjects(step, scale);
        List<ScoreRule.Conversion> table = table(subjects);
        boolean factor = table.isEmpty() && subjects.choice() != Choice.PAPER;
        ScoreRule score = score(subjects, factor ? scale : 100, table);
        boolean swap = random.nextInt(5) == 0;
        return new RulePack(
                "random",
                "1",
                "随机规则",
                random.nextBoolean(),
                "",
                new ExamRule("实验操作考试", pick("考试", "考查", "测试", "加试"), LocalDate.of(2026, 5, 16)),
                subjects,
                tasks(subjects),
                draw(),
                session(),
                new ExaminerRule(
                        1 + random.nextInt(4),
                        pick(ExaminerRule.Binding.values()),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        !swap && random.nextInt(4) == 0,
                        !swap && random.nextInt(4) == 0,
                        swap ? List.of(List.of("411", "412")) : List.of()),
                marking(step),
                score,
                outcomes(step),
                report(),
                new LabelRule(pick("考室", "考场"), pick("台号", "考位号", "座位号"), pick("监考员", "考查员", "评委")));
    }

    private SubjectsRule subjects(Marks step, int scale) {
        Choice choice = pick(Choice.values());
        boolean separate = random.nextInt(3) == 0;
        Marks tidy = separate ? half(1 + random.nextInt(4)) : Marks.ZERO;
        boolean paper = choice == Choice.PAPER;
        Marks main = paper ? half(4 + random.nextInt(30)) : Marks.ZERO;
        Marks minor = paper ? half(2 + random.nextInt(14)) : Marks.ZERO;
        List<SubjectRule> list = new ArrayList<>();
        int count = paper ? 3 : choice == Choice.ONE_BY_LOT ? 2 + random.nextInt(2) : 1 + random.nextInt(3);
        boolean sameMarks = choice != Choice.ALL || random.nextBoolean();
        Marks raw = raw(step);
        for (Subject subject : Arrays.asList(Subject.values()).subList(0, count)) {
            Marks own = sameMarks ? raw : raw(step);
            Marks full = paper ? main.plus(tidy) : new Marks(own.hundredths() * scale / 100);
            int grade = choice == Choice.ALL && random.nextInt(3) == 0 ? 8 : 9;
            list.add(new SubjectRule(subject, grade, full, own));
        }
        return new SubjectsRule(
                list, choice, main, minor, separate ? SubjectsRule.TidyUp.SEPARATE : SubjectsRule.TidyUp.INSIDE, tidy);
    }

    /** Whole raw marks that are a multiple of the step, of the sizes seen. */
    private Marks raw(Marks step) {
        Marks raw = Marks.of(new int[] {4, 5, 6, 9, 10, 10, 10, 15, 20, 30, 100}[random.nextInt(11)]);
        return raw.isMultipleOf(step) ? raw : Marks.of(10);
    }

    /** The whole catalogue of {@link RandomTasks}, a pool of it, or units of ready papers. */
    private TaskRule tasks(SubjectsRule subjects) {
        TaskRule.Variant variant = pick(TaskRule.Variant.values());
        List<List<String>> ids = subjects.list().stream()
                .map(rule -> ids(rule.subject(), variant))
                .toList();
        TaskRule.Source source = pick(TaskRule.Source.values());
        int kind = random.nextInt(3);
        if (kind == 0) {
            return new TaskRule(source, variant, List.of(), List.of(), 0);
        } else if (kind == 1) {
            List<String> pool = ids.stream()
                    .flatMap(own -> own.stream().limit(1 + random.nextInt(own.size())))
                    .toList();
            return new TaskRule(source, variant, pool, List.of(), 0);
        }
        List<TaskRule.Unit> units = subjects.choice() == Choice.PAPER ? papers(ids) : singles(ids);
        return new TaskRule(source, variant, List.of(), units, 1 + random.nextInt(units.size()));
    }

    /** What {@link RandomTasks} has of a subject and may be set. */
    private static List<String> ids(Subject subject, TaskRule.Variant variant) {
        String letters = List.of("WL", "HX", "SW").get(subject.ordinal());
        return switch (variant) {
            case ORDINARY -> List.of(letters + "00", letters + "01", letters + "02");
            case DIGITAL -> List.of(letters + "03", letters + "04");
            case BOTH -> List.of(letters + "00", letters + "04", letters + "02");
        };
    }

    private List<TaskRule.Unit> papers(List<List<String>> ids) {
        Set<List<String>> used = new HashSet<>();
        List<TaskRule.Unit> units = new ArrayList<>();
        for (String name : List.of("A", "B", "C", "D").subList(0, 1 + random.nextInt(4))) {
            List<List<String>> papers = new ArrayList<>();
            int count = 1 + random.nextInt(4);
            while (papers.size() < count) {
                List<String> paper = new ArrayList<>();
                ids.forEach(own -> paper.add(own.get(random.nextInt(own.size()))));
                Collections.shuffle(paper, random);
                if (used.add(paper)) {
                    papers.add(paper);
                }
            }
            units.add(new TaskRule.Unit(name, papers));
        }
        return units;
    }

    /** Two units with one or more experiments of every subject each. */
    private List<TaskRule.Unit> singles(List<List<String>> ids) {
        List<List<String>> first = new ArrayList<>();
        List<List<String>> second = new ArrayList<>();
        for (List<String> own : ids) {
            int cut = 1 + random.nextInt(own.size() - 1);
            own.subList(0, cut).forEach(id -> first.add(List.of(id)));
            own.subList(cut, own.size()).forEach(id -> second.add(List.of(id)));
        }
        return List.of(new TaskRule.Unit("甲", first), new TaskRule.Unit("乙", second));
    }

    private DrawRule draw() {
        return new DrawRule(
                pick(DrawRule.Unit.values()),
                pick(DrawRule.Object.values()),
                pick(DrawRule.Actor.values()),
                random.nextInt(41),
                random.nextBoolean());
    }

    private SessionRule session() {
        return new SessionRule(
                1 + random.nextInt(8),
                pick(SessionRule.Grouping.values()),
                pick(SessionRule.Order.values()),
                10 + random.nextInt(21),
                random.nextInt(3),
                random.nextInt(11),
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                LocalTime.of(14, 0),
                random.nextInt(4) == 0 ? LocalTime.of(14, 0) : LocalTime.of(18, 0),
                random.nextInt(4),
                pick(SessionRule.LeaveEarly.values()));
    }

    private MarkingRule marking(Marks step) {
        return new MarkingRule(
                pick(MarkingRule.Mode.values()),
                new Marks(25 * random.nextInt(13)),
                step,
                random.nextBoolean(),
                1 + random.nextInt(2),
                random.nextInt(101),
                random.nextBoolean());
    }

    private ScoreRule score(SubjectsRule subjects, int scale, List<ScoreRule.Conversion> table) {
        ScoreRule.Output output = pick(ScoreRule.Output.values());
        int pass = 10 * (4 + random.nextInt(5));
        return new ScoreRule(
                scale,
                table,
                pick(ScoreRule.Rounding.values()),
                random.nextInt(3),
                pick(ScoreRule.Stage.values()),
                output,
                grades(output, subjects, pass),
                pass,
                pick(ScoreRule.Disclosure.values()),
                random.nextBoolean());
    }

    /** Now and then a table of conversion, where the rules allow one. */
    private List<ScoreRule.Conversion> table(SubjectsRule subjects) {
        SubjectRule first = subjects.list().get(0);
        boolean same = subjects.list().stream()
                .allMatch(s ->
                        s.rawMarks().equals(first.rawMarks()) && s.fullMarks().equals(first.fullMarks()));
        boolean whole = subjects.choice() != Choice.PAPER && subjects.tidyUp() == SubjectsRule.TidyUp.INSIDE;
        if (!same || !whole || random.nextInt(3) > 0) {
            return List.of();
        }
        int raw = first.rawMarks().hundredths();
        TreeSet<Integer> from = new TreeSet<>(List.of(0));
        TreeSet<Integer> worth = new TreeSet<>(List.of(0));
        for (int lines = random.nextInt(12); lines > 0; lines--) {
            from.add(random.nextInt(raw));
            worth.add(50 * random.nextInt(1 + first.fullMarks().hundredths() / 50));
        }
        List<ScoreRule.Conversion> table = new ArrayList<>();
        int score = 0;
        for (int at : from) {
            table.add(new ScoreRule.Conversion(new Marks(at), new Marks(score)));
            score = random.nextBoolean()
                    ? Optional.ofNullable(worth.higher(score)).orElse(score)
                    : score;
        }
        table.add(new ScoreRule.Conversion(first.rawMarks(), first.fullMarks()));
        return table;
    }

    private List<ScoreRule.Grade> grades(ScoreRule.Output output, SubjectsRule subjects, int pass) {
        Marks full = subjects.choice() == Choice.PAPER
                ? subjects.paperMarks()
                : subjects.list().get(0).fullMarks();
        if (output == ScoreRule.Output.POINTS) {
            return List.of();
        }
        if (output == ScoreRule.Output.PASS_FAIL) {
            return List.of(
                    new ScoreRule.Grade("合格", new Marks(full.hundredths() * pass / 100)),
                    new ScoreRule.Grade("不合格", Marks.ZERO));
        }
        List<ScoreRule.Grade> grades = new ArrayList<>();
        int from = full.hundredths();
        for (String name : List.of("A", "B", "C")) {
            from = from * (70 + random.nextInt(25)) / 100;
            grades.add(new ScoreRule.Grade(name, new Marks(from)));
        }
        grades.add(new ScoreRule.Grade("D", Marks.ZERO));
        return grades;
    }

    private OutcomeRule outcomes(Marks step) {
        boolean deferral = random.nextBoolean();
        List<Exemption> exemptions = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            int percent = new int[] {0, 60, 60, 100, 55}[random.nextInt(5)];
            exemptions.add(new Exemption("e" + i, "免考" + i, percent, random.nextBoolean()));
        }
        List<Penalty> penalties = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            penalties.add(penalty("p" + i, pick(Penalty.Kind.values()), step));
        }
        return new OutcomeRule(
                pick(OutcomeRule.AbsentAt.values()),
                random.nextBoolean(),
                deferral,
                deferral ? 1 + random.nextInt(30) : 0,
                pick(OutcomeRule.Proof.values()),
                exemptions,
                penalties,
                pick(OutcomeRule.FaultRemedy.values()));
    }

    private Penalty penalty(String code, Penalty.Kind kind, Marks step) {
        return switch (kind) {
            case FIXED -> new Penalty(code, "扣分", kind, new Marks(step.hundredths() * (1 + random.nextInt(5))), 0);
            case PERCENT -> new Penalty(code, "扣比例", kind, Marks.ZERO, 10 * (1 + random.nextInt(6)));
            case CAP_AT_PASS -> new Penalty(code, "封顶", kind, Marks.ZERO, 0);
            case VOID -> new Penalty(code, "作废", kind, Marks.ZERO, 0);
        };
    }

    private ReportRule report() {
        return new ReportRule(
                pick(ReportRule.Rhythm.values()),
                1 + random.nextInt(3),
                List.of("主考"),
                random.nextBoolean(),
                random.nextInt(6),
                pick(ReportRule.Appeal.values()),
                pick(ReportRule.Format.values()),
                pick(ReportRule.Encoding.values()));
    }

    private static Marks half(int halves) {
        return new Marks(50 * halves);
    }

    @SafeVarargs
    private <E> E pick(E... values) {
        return values[random.nextInt(values.length)];
    }
}
