package org.shikao.exam.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks whether a rubric answers what can go wrong at the bench: danger, breakage, waste, and a bench nobody puts back. */
final class HazardCheck {
    /** Hazards that can hurt within the session; stock flags of precursors concern the store room. */
    private static final Set<Hazard> HURTS =
            EnumSet.of(Hazard.FLAME, Hazard.HOT, Hazard.SHARP, Hazard.WH_C, Hazard.WH_O, Hazard.WH_T);

    private static final Pattern STOPS = Pattern.compile("停止|中止|制止|断电|就医");
    private static final Pattern STOPPED = Pattern.compile("(?<!没有|没|未|不)(?:立即)?(?:停止|中止)(?:操作|实验|考试)");
    private static final Pattern BREAKS = Pattern.compile("打破|破损|破裂|炸裂|摔坏|损坏|压碎|打碎|碰碎");
    private static final Pattern WASTE = Pattern.compile("废|回收");
    private final Experiment experiment;
    private final Rubric rubric;
    private final Findings findings;

    HazardCheck(Experiment experiment, Findings findings) {
        this.experiment = experiment;
        this.rubric = experiment.rubric();
        this.findings = findings;
    }

    void check() {
        Set<Hazard> hazards = experiment.allHazards();
        boolean stops = !rubric.rules().safetyStops().isEmpty() || remarks(STOPS);
        for (Hazard hazard : HURTS) {
            boolean unanswered = hazards.contains(hazard) && !stops;
            findings.warnIf(unanswered, "HAZARD_UNANSWERED", "hazards", "book.Hazard." + hazard.name());
        }
        boolean breaks = !rubric.rules().breakage().isEmpty()
                || rubric.points().stream().anyMatch(RubricPoint::zeroIfBroken)
                || remarks(BREAKS);
        findings.warnIf(hazards.contains(Hazard.GLASS) && !breaks, "BREAKAGE_UNANSWERED", "hazards");
        rubric.points().forEach(point -> point.errors().forEach(error -> stop(point, error)));
        tidying();
    }

    /** A mistake that stops the work sets off a rule, or the points after it are given as if nothing had happened. */
    private void stop(RubricPoint point, RubricPoint.CommonError error) {
        findings.warnIf(
                error.event().isEmpty() && STOPPED.matcher(error.text()).find(),
                "STOP_UNRULED",
                Parts.point(rubric, point) + "/" + error.code(),
                error.text());
    }

    /** What the bench needs after the session must be something that tidying is scored by. */
    private void tidying() {
        String tidied = rubric.groups().stream()
                .filter(RubricGroup::tidy)
                .flatMap(group -> group.points().stream())
                .flatMap(Wording::of)
                .collect(Collectors.joining("\n"));
        if (tidied.isEmpty()) {
            return;
        }
        boolean waste = !experiment.wasteStreams().isEmpty();
        findings.warnIf(waste && !WASTE.matcher(tidied).find(), "WASTE_UNSCORED", "wasteStreams");
        List<String> steps = experiment.resetSteps();
        boolean scored = steps.stream().anyMatch(step -> Wording.shareAWord(step, tidied));
        findings.warnIf(!steps.isEmpty() && !scored, "RESET_UNSCORED", "resetSteps");
    }

    private boolean remarks(Pattern pattern) {
        return rubric.remarks().stream()
                .anyMatch(remark -> pattern.matcher(remark).find());
    }
}
