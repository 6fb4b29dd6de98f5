package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.plan.Task;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.yaml.RulePackYaml;
import org.shikao.files.yaml.RulePacks;
import org.shikao.files.yaml.YamlRead;

/** A small exam for tests: rubrics of two points (working and tidying), candidates and sheets added one by one. */
final class SmallExam {
    final RulePack pack;
    private final List<Experiment> experiments = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<MarkSheet> sheets = new ArrayList<>();
    private Plan plan = Plan.EMPTY;

    SmallExam(RulePack pack) {
        this.pack = pack;
    }

    /** A shipped pack with some of its text replaced: right, wrong, right, wrong … */
    static RulePack pack(String name, String... replacements) {
        // its experiments are few: a pool names others
        String text = new RulePacks()
                .text(name)
                .orElseThrow()
                .replaceAll("(?s)  units:\n    - name.*?unitsDrawn: \\d", "  units: []\n  unitsDrawn: 0")
                .replaceAll("  pool: \\[[A-Z].*?\\]", "  pool: []");
        for (int i = 0; i < replacements.length; i += 2) {
            if (!text.contains(replacements[i])) {
                throw new IllegalArgumentException("not in " + name + ": " + replacements[i]);
            }
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        YamlRead<RulePack> read = new RulePackYaml().read(text, name);
        return read.value()
                .orElseThrow(() -> new IllegalArgumentException(read.problems().toString()));
    }

    /** An experiment worth {@code work} for working (point 1) and {@code tidy} for tidying (point 2, none if zero). */
    SmallExam experiment(String id, Subject subject, String work, String tidy) {
        List<RubricGroup> groups = new ArrayList<>();
        groups.add(group("操作", work, false, 1));
        if (!Marks.of(tidy).equals(Marks.ZERO)) {
            groups.add(group("整理", tidy, true, 2));
        }
        Marks full = Marks.of(work).plus(Marks.of(tidy));
        Rubric rubric =
                new Rubric(1, full, Rubric.Style.ADD, new Marks(1), Rubric.Status.FROZEN, "", groups, List.of());
        experiments.add(new Experiment(
                id,
                subject,
                id,
                "",
                List.of(),
                10,
                "ordinary",
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                rubric));
        return this;
    }

    private static RubricGroup group(String title, String max, boolean tidy, int no) {
        RubricPoint point = new RubricPoint(
                no,
                title,
                Marks.of(max),
                new Marks(1),
                RubricPoint.Evidence.PROCESS,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                "",
                RubricPoint.Critical.NO,
                1);
        return new RubricGroup(title, Marks.of(max), tidy, false, List.of(point));
    }

    SmallExam candidate(String no, int grade, Map<Subject, String> exemptions) {
        candidates.add(Candidate.of(no, "考生" + no)
                .schoolCode("S1")
                .grade(grade)
                .className("1")
                .exemptions(exemptions)
                .build());
        return this;
    }

    SmallExam candidate(String no) {
        return candidate(no, 9, Map.of());
    }

    SmallExam plan(Plan sealed) {
        this.plan = sealed;
        return this;
    }

    SmallExam sheet(MarkSheet sheet) {
        sheets.add(sheet);
        return this;
    }

    /** A signed sheet with these values for points 1, 2 …, and penalties. */
    SmallExam scored(String no, String experimentId, List<String> values, String... penalties) {
        return sheet(sheetOf(no, experimentId, values, Outcome.EARNED, List.of(penalties)));
    }

    MarkSheet sheetOf(String no, String experimentId, List<String> values, Outcome outcome, List<String> penalties) {
        return sheetOf(no, experimentId, Task.Part.WHOLE, values, outcome, penalties);
    }

    MarkSheet sheetOf(
            String no,
            String experimentId,
            Task.Part part,
            List<String> values,
            Outcome outcome,
            List<String> penalties) {
        Subject subject = experiments.stream()
                .filter(e -> e.id().equals(experimentId))
                .findFirst()
                .orElseThrow()
                .subject();
        SortedMap<Integer, MarkSheet.PointMark> marks = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            marks.put(i + 1, new MarkSheet.PointMark(Marks.of(values.get(i)), List.of(), 0));
        }
        return new MarkSheet(
                new SheetKey(no, subject),
                "S",
                "A-1",
                1,
                new Task(subject, experimentId, part),
                "E1",
                outcome,
                SheetState.SIGNED,
                marks,
                penalties,
                List.of("d1"));
    }

    /** A sheet without marks and without a task, as before the draw. */
    static MarkSheet blank(String no, Subject subject, Outcome outcome) {
        return new MarkSheet(
                new SheetKey(no, subject),
                "S",
                "",
                0,
                null,
                "",
                outcome,
                SheetState.EMPTY,
                new TreeMap<>(),
                List.of(),
                List.of());
    }

    static MarkSheet inState(MarkSheet s, SheetState state) {
        return new MarkSheet(
                s.key(),
                s.sessionId(),
                s.lotNo(),
                s.benchNo(),
                s.task(),
                s.examinerCode(),
                s.outcome(),
                state,
                s.marks(),
                s.penalties(),
                s.devices());
    }

    Catalogue catalogue() {
        return new Catalogue("test", experiments);
    }

    Roster roster() {
        return new Roster(List.of(), candidates);
    }

    List<MarkSheet> sheets() {
        return sheets;
    }

    ResultTable table() {
        return Results.compute(pack, catalogue(), roster(), plan, sheets);
    }

    ResultRow row(String no) {
        return table().rows().stream()
                .filter(row -> row.candidateNo().equals(no))
                .findFirst()
                .orElseThrow();
    }
}
