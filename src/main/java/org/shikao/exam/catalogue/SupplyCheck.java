package org.shikao.exam.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shikao.exam.catalogue.Apparatus.Provision;

/**
 * Looks whether what the texts take for granted is on one of the lists, so that somebody brings it: what stands on the bench at the start,
 * containers of the reset steps, a light for the flame, the reagents that scoring points name. What is listed is looked at besides for
 * figures and units that nobody can mean.
 */
final class SupplyCheck {
    /** Reagents and small material that wordings speak of by their name; a longer name on the list has the short one in it. */
    private static final List<String> MATERIALS = List.of(
            "木条", "石灰水", "大理石", "锌粒", "铁钉", "铜片", "二氧化锰", "高锰酸钾", "过氧化氢", "稀盐酸", "稀硫酸", "硫酸铜", "氢氧化钠", "酚酞", "石蕊",
            "pH 试纸", "称量纸", "碘液", "生理盐水", "吸水纸", "滤纸", "消毒牙签", "淀粉糊");

    private static final Pattern CONTAINER = Pattern.compile("(?:重金属)?(?:废[液酸碱物水]|回收|污物|消毒|专用)(?:[桶缸盒瓶盘杯箱]|容器)");
    private static final Pattern COLLECTS = Pattern.compile("废|回收|污物|消毒");
    private static final Pattern BURNS = Pattern.compile("点燃|燃着的|带火星");
    private static final Pattern LAMP = Pattern.compile("酒精灯|酒精喷灯");
    private static final Pattern LIGHT = Pattern.compile("火柴|打火|点火");
    private static final Pattern MERCURY = Pattern.compile("(?<![非无用免替代换])(?:水银|汞)温度计|温度?计.*(?<![非无用免替代换])水银");
    private static final Pattern LIQUID = Pattern.compile("(?:溶液|酒精|乙醇|盐酸|硫酸|硝酸|石灰水|碘液|盐水|清水|蒸馏水|冷水|热水|双氧水|氨水)$|^水$");
    private static final Pattern PIECES = Pattern.compile("[根枚粒片张块条团只颗个]");
    private static final Pattern RATIO = Pattern.compile("(\\d+)\\s*[∶:：]\\s*(\\d+)");

    /** More of one piece at one bench, and more millilitres or grams for one candidate, than an exam can mean. */
    private static final int MANY = 100;

    private static final BigDecimal MUCH = new BigDecimal(5000);

    private final Experiment experiment;
    private final Findings findings;
    private final String listed;

    SupplyCheck(Experiment experiment, Findings findings) {
        this.experiment = experiment;
        this.findings = findings;
        listed = Stream.concat(
                        experiment.apparatus().stream().flatMap(piece -> Stream.of(piece.name(), piece.spec())),
                        experiment.reagents().stream().map(Reagent::name))
                .collect(Collectors.joining("\n"));
    }

    void check() {
        experiment.apparatus().forEach(this::piece);
        experiment.reagents().forEach(this::reagent);
        if (experiment.apparatus().isEmpty()) {
            return;
        }
        String there = BenchCheck.listed(experiment);
        List<RubricPoint> points = experiment.rubric().points();
        BenchCheck.TOOLS.stream()
                .filter(tool -> experiment.benchInitialState().contains(tool) && !there.contains(tool))
                .filter(tool -> points.stream().noneMatch(point -> point.text().contains(tool)))
                .forEach(tool -> findings.warnIf(true, "BENCH_UNLISTED", "benchInitialState", tool));
        containers();
        light();
        materials();
    }

    private void piece(Apparatus piece) {
        String words = piece.name() + " " + piece.spec();
        findings.warnIf(MERCURY.matcher(words).find(), "MERCURY", "apparatus", piece.name());
        boolean many = piece.provision() == Provision.PER_BENCH && piece.quantity() > MANY;
        findings.warnIf(many, "APPARATUS_MANY", "apparatus", piece.name(), String.valueOf(piece.quantity()));
        List<String> bench = experiment.apparatus().stream()
                .filter(other ->
                        other.provision() != Provision.SPARE && other.name().equals(piece.name()))
                .map(Apparatus::spec)
                .toList();
        boolean other = piece.provision() == Provision.SPARE
                && !bench.isEmpty()
                && !piece.spec().isBlank()
                && bench.stream().noneMatch(spec -> spec.isBlank() || spec.contains(piece.spec()))
                && bench.stream().noneMatch(piece.spec()::contains);
        findings.warnIf(other, "SPARE_OTHER", "apparatus", piece.name(), piece.spec(), String.join("；", bench));
    }

    private void reagent(Reagent reagent) {
        String name = reagent.name();
        boolean counted = PIECES.matcher(reagent.unit()).matches();
        findings.warnIf(counted && LIQUID.matcher(name).find(), "UNIT_UNFIT", "reagents", name, reagent.unit());
        boolean none = RATIO.matcher(reagent.concentration())
                .results()
                .anyMatch(ratio -> isZero(ratio.group(1)) || isZero(ratio.group(2)));
        findings.warnIf(none, "RATIO_ZERO", "reagents", name, reagent.concentration());
        long hundredths = reagent.amount().hundredths();
        long much = Math.max(
                Measure.millilitres(reagent.unit(), hundredths).orElse(0L),
                Measure.grams(reagent.unit(), hundredths).orElse(0L));
        boolean tooMuch = BigDecimal.valueOf(much, 2).compareTo(MUCH) > 0;
        findings.warnIf(
                tooMuch, "REAGENT_MUCH", "reagents", name, reagent.amount().toString(), reagent.unit());
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    /** Containers that stand under another name, 废液缸 for 废酸缸 and 废碱缸, are not asked about. */
    private void containers() {
        experiment.resetSteps().stream()
                .flatMap(step -> CONTAINER.matcher(step).results().map(MatchResult::group))
                .distinct()
                .filter(container -> !listed.contains(container))
                .filter(container -> experiment.apparatus().stream()
                        .noneMatch(piece -> COLLECTS.matcher(piece.name()).find()
                                && piece.name().endsWith(container.substring(container.length() - 1))))
                .forEach(container -> findings.warnIf(true, "CONTAINER_UNLISTED", "resetSteps", container));
    }

    private void light() {
        boolean burns = LAMP.matcher(listed).find()
                || experiment.rubric().points().stream()
                        .anyMatch(point -> BURNS.matcher(point.text()).find());
        findings.warnIf(burns && !LIGHT.matcher(listed).find(), "LIGHT_UNLISTED", "apparatus");
    }

    /** What is written down or asked may be what comes out of it; it is needed where it is used. */
    private static boolean needs(RubricPoint point, String material) {
        boolean done = point.evidence() == RubricPoint.Evidence.PROCESS;
        return point.text().contains(done ? material : "用" + material)
                || point.text().contains("用澄清" + material);
    }

    private void materials() {
        Rubric rubric = experiment.rubric();
        for (String material : MATERIALS) {
            rubric.points().stream()
                    .filter(point -> needs(point, material) && !listed.contains(material))
                    .limit(1)
                    .forEach(point -> findings.warnIf(true, "MATERIAL_UNLISTED", Parts.point(rubric, point), material));
        }
    }
}
