package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.catalogue.Apparatus.Provision;

/**
 * Looks whether what the bench needs is on its list: goggles beside what burns the eyes, the tool a scoring point is about, something
 * that a spare is spare for, and in the reset steps the register of what is regulated.
 */
final class BenchCheck {
    /** Tools that wordings speak of by their name; a longer name on the list, such as 托盘天平, has the short one in it. */
    static final List<String> TOOLS = List.of(
            "量筒", "滴管", "镊子", "药匙", "酒精灯", "坩埚钳", "温度计", "测力计", "电流表", "电压表", "变阻器", "显微镜", "放大镜", "刻度尺", "漏斗", "集气瓶",
            "水槽", "载玻片", "盖玻片", "解剖针", "蒸发皿", "天平", "游标卡尺", "凸透镜", "光屏", "灵敏电流计", "污物盘", "废物盘", "废物桶", "培养皿", "试管夹",
            "玻璃棒", "陶土网", "石棉网", "护目镜", "砂纸", "秒表", "停表", "三角板", "酒精喷灯", "研钵", "烧瓶", "锥形瓶", "试管架");

    private static final Set<Hazard> REGISTERED = Set.of(Hazard.YZD3, Hazard.YZB);
    private static final Pattern REGISTER = Pattern.compile("登记|台账|领用");
    private static final Pattern GOGGLES = Pattern.compile("护目镜|防护眼镜|防护面罩");
    private static final Pattern RECORDS = Pattern.compile("记录|写出|填写|填入");

    private final Experiment experiment;
    private final Findings findings;

    BenchCheck(Experiment experiment, Findings findings) {
        this.experiment = experiment;
        this.findings = findings;
    }

    void check() {
        spares();
        listedTwice();
        goggles();
        register();
        if (!experiment.apparatus().isEmpty()) {
            tools();
        }
        if (!experiment.candidateSheet().isEmpty()) {
            records();
        }
        blank(experiment.sources(), "sources");
        blank(experiment.resetSteps(), "resetSteps");
        blank(experiment.candidateSheet(), "candidateSheet");
    }

    private void spares() {
        // a spare may be for a part: a bulb for the circuit that is set up, a membrane for the pressure gauge
        String used = experiment.apparatus().stream()
                .filter(piece -> piece.provision() != Provision.SPARE)
                .flatMap(piece -> Stream.of(piece.name(), piece.spec()))
                .collect(Collectors.joining("\n"));
        experiment.apparatus().stream()
                .map(Apparatus::name)
                .distinct()
                .filter(Predicate.not(used::contains))
                .forEach(name -> findings.warnIf(true, "SPARE_OF_NOTHING", "apparatus", name));
    }

    /** What is used up is a reagent, what stays is apparatus; in both lists it is bought twice. */
    private void listedTwice() {
        Set<String> apparatus =
                experiment.apparatus().stream().map(Apparatus::name).collect(Collectors.toSet());
        experiment.reagents().stream()
                .map(Reagent::name)
                .filter(name -> !name.isBlank() && apparatus.contains(name))
                .distinct()
                .forEach(name -> findings.warnIf(true, "LISTED_TWICE", "reagents", name));
    }

    private void goggles() {
        boolean there = experiment.apparatus().stream()
                .anyMatch(piece -> GOGGLES.matcher(piece.name()).find());
        first(Set.of(Hazard.WH_C))
                .forEach(reagent -> findings.warnIf(!there, "GOGGLES_MISSING", "apparatus", reagent.name()));
    }

    private void register() {
        boolean there = experiment.resetSteps().stream()
                .anyMatch(step -> REGISTER.matcher(step).find());
        first(REGISTERED)
                .forEach(reagent -> findings.warnIf(!there, "STOCK_UNREGISTERED", "resetSteps", reagent.name()));
    }

    /** The first reagent of which the bottle has one of these flags. */
    private Stream<Reagent> first(Set<Hazard> flags) {
        return experiment.reagents().stream()
                .filter(reagent -> reagent.stockFlags().stream().anyMatch(flags::contains))
                .limit(1);
    }

    private void tools() {
        String there = listed(experiment);
        Rubric rubric = experiment.rubric();
        for (String tool : TOOLS) {
            rubric.points().stream()
                    .filter(point -> point.text().contains(tool) && !there.contains(tool))
                    .limit(1)
                    .forEach(point -> findings.warnIf(true, "APPARATUS_UNLISTED", Parts.point(rubric, point), tool));
        }
    }

    /** All that somebody brings because it is listed; how the bench looks at the start is no list. */
    static String listed(Experiment experiment) {
        return Stream.concat(
                        experiment.apparatus().stream().flatMap(piece -> Stream.of(piece.name(), piece.spec())),
                        experiment.reagents().stream().flatMap(r -> Stream.of(r.name(), r.concentration())))
                .collect(Collectors.joining("\n"));
    }

    /** Who is to write something down needs a blank for it. */
    private void records() {
        Rubric rubric = experiment.rubric();
        if (experiment.candidateSheet().stream().anyMatch(line -> line.contains("__"))) {
            return;
        }
        rubric.points().stream()
                .filter(point -> point.evidence() != RubricPoint.Evidence.SHEET)
                .filter(point ->
                        Wording.of(point).anyMatch(text -> RECORDS.matcher(text).find()))
                .forEach(point -> findings.warnIf(
                        true, "RECORD_UNASKED", Parts.point(rubric, point), String.valueOf(point.no())));
    }

    private void blank(List<String> lines, String part) {
        findings.errorIf(lines.stream().anyMatch(String::isBlank), "LINE_EMPTY", part);
    }
}
