package org.shikao.exam.catalogue;

import java.util.List;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;

/** A scoring point in the making: a copy that changes field by field until {@link #done()}. */
public final class PointDraft {
    private int no;
    private String text;
    private Marks marks;
    private Marks step;
    private Evidence evidence;
    private boolean key;
    private List<Marks> levels;
    private List<CommonError> errors;
    private List<Integer> dependsOn;
    private List<Integer> contains;
    private boolean zeroIfBroken;
    private String repeatGroup;
    private Critical critical;
    private int attempts;
    private Marks attemptLoss;

    private PointDraft(RubricPoint from) {
        no = from.no();
        text = from.text();
        marks = from.marks();
        step = from.step();
        evidence = from.evidence();
        key = from.key();
        levels = from.levels();
        errors = from.errors();
        dependsOn = from.dependsOn();
        contains = from.contains();
        zeroIfBroken = from.zeroIfBroken();
        repeatGroup = from.repeatGroup();
        critical = from.critical();
        attempts = from.attempts();
        attemptLoss = from.attemptLoss();
    }

    /** Begins with this point as it is. */
    public static PointDraft of(RubricPoint point) {
        return new PointDraft(point);
    }

    /** The point as it is now; checks nothing, that is the linter's matter. */
    public RubricPoint done() {
        return new RubricPoint(
                no,
                text,
                marks,
                step,
                evidence,
                key,
                levels,
                errors,
                dependsOn,
                contains,
                zeroIfBroken,
                repeatGroup,
                critical,
                attempts,
                attemptLoss);
    }

    /** Another number; what names the point is not this class's matter. */
    PointDraft no(int changed) {
        no = changed;
        return this;
    }

    public PointDraft text(String changed) {
        text = changed;
        return this;
    }

    public PointDraft marks(Marks changed) {
        marks = changed;
        return this;
    }

    public PointDraft step(Marks changed) {
        step = changed;
        return this;
    }

    public PointDraft evidence(Evidence changed) {
        evidence = changed;
        return this;
    }

    public PointDraft key(boolean changed) {
        key = changed;
        return this;
    }

    public PointDraft levels(List<Marks> changed) {
        levels = changed;
        return this;
    }

    public PointDraft errors(List<CommonError> changed) {
        errors = changed;
        return this;
    }

    public PointDraft dependsOn(List<Integer> changed) {
        dependsOn = changed;
        return this;
    }

    public PointDraft contains(List<Integer> changed) {
        contains = changed;
        return this;
    }

    public PointDraft zeroIfBroken(boolean changed) {
        zeroIfBroken = changed;
        return this;
    }

    public PointDraft repeatGroup(String changed) {
        repeatGroup = changed;
        return this;
    }

    public PointDraft critical(Critical changed) {
        critical = changed;
        return this;
    }

    public PointDraft attempts(int changed) {
        attempts = changed;
        return this;
    }

    public PointDraft attemptLoss(Marks changed) {
        attemptLoss = changed;
        return this;
    }
}
