package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;

/** A scoring point written down for a test, one property after another. */
final class Draft {
    private final int no;
    private final Marks marks;
    private final List<Marks> levels = new ArrayList<>();
    private final List<CommonError> errors = new ArrayList<>();
    private final List<Integer> dependsOn = new ArrayList<>();
    private final List<Integer> contains = new ArrayList<>();
    private Evidence evidence = Evidence.PROCESS;
    private Marks step = new Marks(50);
    private boolean zeroIfBroken;
    private String repeat = "";
    private Critical critical = Critical.NO;
    private int attempts = 1;
    private Marks attemptLoss = Marks.ZERO;
    private String text;

    private Draft(int no, String marks) {
        this.no = no;
        this.marks = Marks.of(marks);
        this.text = "第 " + no + " 步操作规范";
    }

    static Draft point(int no, String marks) {
        return new Draft(no, marks);
    }

    /** Mistakes as words: letter, marks, then {@code repeat=…}, {@code event=…} or {@code slip}. */
    Draft mistakes(String... written) {
        for (String one : written) {
            String[] words = one.split(" ");
            errors.add(new CommonError(
                    words[0],
                    "错误 " + words[0],
                    Marks.of(words[1]),
                    word(words, "repeat="),
                    Arrays.asList(words).contains("slip"),
                    word(words, "event=")));
        }
        return this;
    }

    private static String word(String[] words, String prefix) {
        return Arrays.stream(words)
                .filter(w -> w.startsWith(prefix))
                .map(w -> w.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    Draft text(String wording) {
        text = wording;
        return this;
    }

    Draft step(String marks) {
        step = Marks.of(marks);
        return this;
    }

    Draft levels(String... values) {
        Arrays.stream(values).map(Marks::of).forEach(levels::add);
        return this;
    }

    Draft dependsOn(Integer... numbers) {
        dependsOn.addAll(List.of(numbers));
        return this;
    }

    Draft contains(Integer... numbers) {
        contains.addAll(List.of(numbers));
        return this;
    }

    Draft evidence(Evidence by) {
        evidence = by;
        return this;
    }

    Draft breakable() {
        zeroIfBroken = true;
        return this;
    }

    Draft repeat(String error) {
        repeat = error;
        return this;
    }

    Draft critical(Critical severity) {
        critical = severity;
        return this;
    }

    /** A check point that may be shown so often, each time after the first leaving so much less. */
    Draft attempts(int allowed, String loss) {
        evidence = Evidence.CHECKPOINT;
        attempts = allowed;
        attemptLoss = Marks.of(loss);
        return this;
    }

    RubricPoint done() {
        return new RubricPoint(
                no,
                text,
                marks,
                step,
                evidence,
                false,
                levels,
                errors,
                dependsOn,
                contains,
                zeroIfBroken,
                repeat,
                critical,
                attempts,
                attemptLoss);
    }

    static RubricGroup group(String title, String max, Draft... points) {
        List<RubricPoint> done = Arrays.stream(points).map(Draft::done).toList();
        return new RubricGroup(title, Marks.of(max), title.startsWith("整理"), false, done);
    }

    /** A group whose order is required, out of order costing so much (0: all of it). */
    static RubricGroup ordered(String title, String max, String loss, Draft... points) {
        List<RubricPoint> done = Arrays.stream(points).map(Draft::done).toList();
        return new RubricGroup(title, Marks.of(max), false, true, Marks.of(loss), done);
    }

    static Rubric rubric(Rubric.Style style, RubricRules rules, RubricGroup... groups) {
        List<RubricGroup> list = List.of(groups);
        Marks full = RubricScoring.sum(list.stream().map(RubricGroup::max).toList());
        return new Rubric(1, full, style, new Marks(50), Rubric.Status.DRAFT, "", rules, list, List.of());
    }
}
