package org.shikao.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.exam.catalogue.Experiment;

/** Faults planted in the text of built-in experiments; the linter must find each and put it in the right place. */
class PlantedFaultsTest {
    private static final YamlShape<Experiment> SHAPE = CatalogueYaml.relaxed(YamlShape.of(Experiment.class));
    private static final Catalogue BUILT_IN = new BuiltInCatalogue().load();

    /** In the written form of experiment {@code id}, the first {@code from} becomes {@code to}; {@code ~} is a line break and {@code §} a clause of 11. */
    @ParameterizedTest(name = "{3} by {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "WL02 | id: \"WL02\" | id: \"WL 02\" | EXPERIMENT_ID | id",
                "WL02 | title: \"测量小石块的密度\" | title: \" \" | EXPERIMENT_TITLE | title",
                "WL02 | minutes: 15 | minutes: 0 | EXPERIMENT_MINUTES | minutes",
                "WL02 | minutes: 15 | minutes: 90 | EXPERIMENT_MINUTES | minutes",
                "WL02 | sources: | variant: \"wireless\"~sources: | EXPERIMENT_VARIANT | variant",
                "WL02 | quantity: 1 | quantity: 0 | APPARATUS_QUANTITY | apparatus",
                "WL02 | name: \"托盘天平\" | name: \"\" | APPARATUS_NAME | apparatus",
                "WL02 | amount: 80 | amount: 0 | REAGENT_AMOUNT | reagents",
                "WL02 | unit: \"mL\" | unit: \"\" | REAGENT_UNIT | reagents",
                "WL02 | sparePercent: 30 | sparePercent: 300 | REAGENT_SPARE | reagents",
                "WL02 | name: \"水\" | name: \"\" | REAGENT_NAME | reagents",
                "WL02 | fullMarks: 10 | fullMarks: 11 | RUBRIC_SUM | rubric",
                "WL02 | fullMarks: 10 | fullMarks: 0 | RUBRIC_FULL | rubric",
                "WL02 | step: 0.5 | step: 0.3 | RUBRIC_STEP | rubric",
                "WL02 | marks: 0.5 | marks: 0.5~          step: 0.25 | POINT_STEP_FOREIGN | G1/#1",
                "WL02 | max: 3.5 | max: 3 | GROUP_SUM | G2",
                "WL02 | max: 3.5 | max: 0 | GROUP_MAX | G2",
                "WL02 | title: \"测质量\" | title: \"\" | GROUP_TITLE | G2",
                "WL02 | tidy: true | tidy: false | RUBRIC_TIDY | rubric",
                "WL02 | \"no\": 2 | \"no\": 12 | POINT_NUMBER | G2/#12",
                "WL02 | \"no\": 2 | \"no\": 1 | POINT_NUMBER | G2/#1",
                "WL02 | marks: 0.5 | marks: 0 | POINT_MARKS | G1/#1",
                "WL02 | marks: 0.5 | marks: 0.25 | POINT_STEP | G1/#1",
                "WL02 | text: \"没有清点就开始操作\" | text: \"\" | WORDING_EMPTY | G1/#1/A",
                "WL02 | 对照清单逐件清点器材 | 一一二二三三四四五五一一二二三三四四五五一一二二三三四四五五"
                        + "一一二二三三四四五五一一二二三三四四五五一一二二三三四四五五 | WORDING_LONG | G1/#1",
                "WL02 | code: \"A\" | code: \"AB\" | MISTAKE_LETTER | G1/#1/AB",
                "WL02 | code: \"B\" | code: \"A\" | MISTAKE_TWICE | G2/#2/A",
                "WL02 | deduct: 0.5 | deduct: 1 | MISTAKE_MARKS | G1/#1/A",
                "WL02 | deduct: 0.5 | deduct: 0 | MISTAKE_MARKS | G1/#1/A",
                "WL02 | marks: 0.5 | marks: 0.5~          attempts: 2 | POINT_ATTEMPTS | G1/#1",
                "WL02 | marks: 0.5 | marks: 0.5~          attempts: 0 | POINT_ATTEMPTS | G1/#1",
                "WL02 | marks: 0.5 | marks: 0.5~          dependsOn: [99] | POINT_LINK | G1/#1",
                "WL02 | marks: 0.5 | marks: 0.5~          dependsOn: [1] | POINT_DEPENDS_LOOP | G1/#1",
                "WL02 | marks: 0.5 | marks: 0.5~          contains: [2] | POINT_CONTAINS_STYLE | G1/#1",
                "WL02 | marks: 0.5 | marks: 0.5~          levels: [0.5] | POINT_LEVELS | G1/#1",
                "WL02 | style: add | style: scale | POINT_LEVELS_MISSING | G1/#1",
                "SW04 | levels:~            - 0~            - 0.5 | levels:~            - 0~            - 0.7 | POINT_LEVELS | G1/#1",
                "HX03 | contains:~            - 2 | contains:~            - 42 | POINT_LINK | G1/#1",
                "HX03 | contains:~            - 2 | contains:~            - 1 | POINT_CONTAINS_LOOP | G1/#1",
                "HX03 | contains:~            - 2 | contains:~            - 3 | POINT_CONTAINED_TWICE | G2/#3",
                "HX03 | contains:~            - 2 | contains:~            - 7 | POINT_CONTAINS_GROUP | G1/#1",
                "HX03 | max: 3 | max: 4 | GROUP_OUT_OF_REACH | G2",
                "WL02 | status: draft | status: frozen | RUBRIC_UNSIGNED | rubric",
                "WL02 | version: 1 | version: 0 | RUBRIC_VERSION | rubric",
                "WL02 | title: \"测体积\" | title: \"测质量\" | GROUP_TITLE_TWICE | G3",
                "WL02 | title: \"测体积\" | title: \"测量小石块的体积并且读出示数\" | WORDING_LONG | G3",
                "WL02 | text: \"表格填写完整，数值带单位，石块体积由 V2 减 V1 得出\" | text: \"正确读出砝码与游码的示数之和，并写上单位\" | WORDING_TWICE | G4/#7",
                "WL02 | text: \"游码没有归零\" | text: \"放上物体后才调平衡螺母\" | WORDING_TWICE | G2/#2/B",
                "WL02 | text: \"没有清点就开始操作\" | text: \"没有清点就开始操作没有清点就开始操作没有清点就开始操作没有清点\" | WORDING_LONG | G1/#1/A",
                "WL02 | marks: 0.5 | marks: 0.5~          dependsOn:~            - 4 | POINT_DEPENDS_LATER | G1/#1",
                "WL02 | marks: 1.5 | marks: 1.5~          dependsOn:~            - 1~            - 1 | POINT_LINK_TWICE | G2/#2",
                "WL07 | critical: group | critical: group~          attemptLoss: 0.5 | ATTEMPT_LOSS | G3/#5",
                "WL07 | 整组记 0 分 | 改正后再做 | CRITICAL_UNSAID | G3/#5",
                "WL02 | evidence: process~          key: true | evidence: oral~          key: true | ORAL_UNSAID | G2/#2",
                "WL02 | evidence: process~          key: true | evidence: checkpoint~          key: true | CHECKPOINT_UNSAID | G2/#2",
                "SW02 | attempts: 2 | attempts: 2~          attemptLoss: 2 | ATTEMPT_LOSS | G5/#9",
                "SW04 | deduct: 1 | deduct: 0.5 | MISTAKE_LEVEL | G2/#2/A",
                "WL02 | max: 3.5 | max: 3.5~      orderRequired: true~      orderLoss: 4 | ORDER_LOSS | G2",
                "WL02 | max: 3.5 | max: 3.5~      orderRequired: true~      orderLoss: 0.25 | ORDER_LOSS | G2",
                "WL02 | max: 3.5 | max: 3.5~      orderLoss: 1 | ORDER_UNUSED | G2",
                "WL02 | name: \"打破量筒\" | name: \"打破烧杯\" | EVENT_UNKNOWN | G3/#6/D",
                "WL02 | name: \"打破量筒\" | name: \"打破烧杯\" | EVENT_UNNOTED | rules",
                "WL02 | name: \"打破量筒\" | name: \" \" | EVENT_NAME | rules",
                "SW02 | name: \"刀片割伤\" | name: \"镜头压碎装片\" | EVENT_TWICE | rules",
                "WL02 | zeroes:~          - 6 | zeroes:~          - 66 | POINT_LINK | rules",
                "HX03 | zeroes:~          - 6 | zeroes: [] | BREAKAGE_IDLE | rules",
                "WL02 | rules: | rules:~    overtime:~      perMinute: 0.5~      atMost: 0 | OVERTIME | rules",
                "WL02 | rules: | rules:~    overtime:~      perMinute: 0.5~      atMost: 11 | OVERTIME | rules",
                "WL02 | rules: | rules:~    overtime:~      perMinute: 0.25~      atMost: 1 | OVERTIME | rules",
                "HX03 | deduct: 0.5~              repeatGroup: \"倾倒\" | deduct: 0.5~              repeatGroup: \"读数\" | REPEAT_ALONE | G4/#9/C",
                "HX03 | deduct: 2 | deduct: 0.5 | MISTAKES_SHORT | G1/#1",
                "HX03 | max: 3 | max: 0.5 | GROUP_CAP_ALWAYS | G2",
                "HX03 | contains:~            - 3 | contains:~            - 3~            - 5 | GROUP_CAP_NEVER | G2",
                "WL02 |   - name: \"抹布\"~    quantity: 1 |   - name: \"抹布\"~    quantity: 1~  - name: \"抹布\"~    quantity: 2 | APPARATUS_TWICE | apparatus",
                "WL02 |   - name: \"水\"~ |   - name: \"水\"~    amount: 8~    unit: \"mL\"~  - name: \"水\"~ | REAGENT_TWICE | reagents",
                "WL02 | edition: \"2022\" | edition: \"\" | EXPERIMENT_EDITION | edition",
                "WL02 | title: \"测量小石块的密度\" | title: \"用托盘天平和量筒以及细线烧杯等器材测量形状不规则的小石块的密度值\" | WORDING_LONG | title",
                "WL02 | minutes: 15 | minutes: 5 | READING_RUBRIC | rubric",
                "WL02 | - \"打破量筒的， | - \"§§§§§§§§ | WORDING_LONG | remarks",
                "SW06 | 立即停止并包扎 | 先包扎 | HAZARD_UNANSWERED | hazards",
                "WL02 | benchInitialState: | wasteStreams:~  - acid~benchInitialState: | WASTE_UNSCORED | wasteStreams",
                "WL02 | resetSteps:~  - \"换上干燥的小石块和新的细线。\"~  - \"倒空量筒并晾干，烧杯内补足水。\"~  - \"旋松平衡螺母，游码拨离零刻度，清点砝码。\" | resetSteps:~  - \"关好门窗。\" | RESET_UNSCORED | resetSteps",
                "WL02 | candidateSheet: | candidateSheet:~  - \"§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§§\" | READING_SHEET | candidateSheet",
                "WL02 | deduct: 0.5 | deduct: 0.5~            - code: \"B\"~              text: \"第 0 个错误\"~              deduct: 0.5~            - code: \"C\"~              text: \"第 1 个错误\"~              deduct: 0.5~            - code: \"D\"~              text: \"第 2 个错误\"~              deduct: 0.5~            - code: \"E\"~              text: \"第 3 个错误\"~              deduct: 0.5~            - code: \"F\"~              text: \"第 4 个错误\"~              deduct: 0.5~            - code: \"G\"~              text: \"第 5 个错误\"~              deduct: 0.5~            - code: \"H\"~              text: \"第 6 个错误\"~              deduct: 0.5~            - code: \"I\"~              text: \"第 7 个错误\"~              deduct: 0.5 | MISTAKES_MANY | G1/#1",
                "WL14 | minutes: 15 | minutes: 15~hazards:~  - glass | BREAKAGE_UNANSWERED | hazards",
                "HX03 | ____ | ，，，， | EXPERIMENT_BLANKS | candidateSheet",
                "SW03 | key: true | key: true~          critical: group | CRITICAL_UNSAID | G3/#4",
                "SW03 | key: true | key: true~          critical: all | CRITICAL_UNSAID | G3/#4",
                "WL02 | name: \"水\" | name: \"白醋\"~    concentration: \"5 %\" | RECIPE_UNKNOWN | reagents",
                "WL02 | name: \"水\" | name: \"食盐水\"~    concentration: \"50 %\" | SOLUBILITY_EXCEEDED | reagents",
                "WL10 | - flame | - bio | HAZARD_IMPLIED | hazards",
                "WL10 | - hot | - bio | HAZARD_IMPLIED | hazards",
                "HX03 | - glass | - bio | HAZARD_IMPLIED | hazards",
                "HX07 | - elec | - bio | HAZARD_IMPLIED | hazards",
                "HX04 | - glass | - bio | HAZARD_IMPLIED | hazards",
                "SW05 | - glass | - elec | HAZARD_IMPLIED | hazards",
                "HX05 | - wh-f | - wh-t | STOCK_FLAG_MISSING | reagents",
                "HX08 | name: \"培养皿\" | name: \"小盒\" | BENCH_UNLISTED | benchInitialState",
                "HX02 | name: \"回收容器\" | name: \"抹布\" | CONTAINER_UNLISTED | resetSteps",
                "SW09 | name: \"回收瓶\" | name: \"抹布\" | CONTAINER_UNLISTED | resetSteps",
                "HX03 | name: \"火柴\" | name: \"抹布\" | LIGHT_UNLISTED | apparatus",
                "HX03 | name: \"木条\" | name: \"纸条\" | MATERIAL_UNLISTED | G4/#8",
                "HX03 | name: \"澄清石灰水\" | name: \"蒸馏水\" | MATERIAL_UNLISTED | G4/#9",
                "WL06 | spec: \"酒精或煤油温度计 | spec: \"水银温度计 | MERCURY | apparatus",
                "WL01 | quantity: 1 | quantity: 500 | APPARATUS_MANY | apparatus",
                "WL02 | amount: 80 | amount: 9000 | REAGENT_MUCH | reagents",
                "HX03 | spec: \"20 mm × 200 mm，硬质\" | spec: \"25 mm\" | SPARE_OTHER | apparatus",
                "HX03 | amount: 15~    unit: \"mL\" | amount: 15~    unit: \"根\" | UNIT_UNFIT | reagents",
                "HX03 | 1∶3 | 1∶0 | RATIO_ZERO | reagents",
                "WL06 | - hot | - elec | HAZARD_SAID | hazards",
                "SW03 | - bio | - elec | HAZARD_SAID | hazards",
                "HX03 | - acid | - organic | WASTE_UNSAID | wasteStreams",
                "HX03 | marks: 1.5 | marks: 4 | POINT_ABOVE_CAP | G2/#4",
                "HX03 | deduct: 1~              event: \"酸液溅到身上\" | deduct: 1 | STOP_UNRULED | G2/#5/E",
                "HX03 | repeatGroup: \"倾倒\" | repeatGroup: \"倾到\" | REPEAT_MISSPELT | G2/#5",
                "HX03 | 澄清石灰水的变化 | 澄清石灰水变浑浊 | ANSWER_TOLD | candidateSheet",
                "WL01 | subject: physics | subject: chemistry | SUBJECT_UNLIKE | subject",
                "SW12 | - sharp | - bio | HAZARD_IMPLIED | hazards",
                "HX04 | - metal | - acid | WASTE_IMPLIED | wasteStreams",
                "HX02 | - metal | - base | WASTE_IMPLIED | wasteStreams",
                "HX03 | - yzd3 | - wh-t | STOCK_FLAG_MISSING | reagents",
                "HX02b | - yzb | - wh-t | STOCK_FLAG_MISSING | reagents",
                "HX02 | - yzb | - wh-t | STOCK_FLAG_MISSING | reagents",
                "HX04 | name: \"锌粒\" | name: \"镁条\" | STOCK_FLAG_MISSING | reagents",
                "HX04 | name: \"硫酸铜溶液\" | name: \"稀硫酸\" | STOCK_FLAG_MISSING | reagents",
                "WL01 | name: \"水\" | name: \"酒精\" | STOCK_FLAG_MISSING | reagents",
                "SW02 | candidateSheet: | candidateSheet:~  - \"看到的结构：____\" | BLANKS_UNSCORED | candidateSheet",
                "SW02 | 请{监考员}检查 | 请监考员检查 | ROLE_WORD | candidateSheet",
                "SW02 | \"举手请{监考员}检查 | \"举手请考查员检查 | ROLE_WORD | G5/#9",
                "WL16 | {监考员}清理碎片 | 评委清理碎片 | ROLE_WORD | remarks",
                "WL06 | 热水由{监考员} | 热水由考官 | ROLE_WORD | benchInitialState",
                "WL01 | \"核对砝码与镊子 | \"考场核对砝码与镊子 | ROLE_WORD | resetSteps",
                "WL09 | 由{监考员}指出 | 由评委指出 | ROLE_WORD | G2/#2/A",
                "SW02 | {监考员} | {监考} | ROLE_UNKNOWN | candidateSheet",
                "HX04 | name: \"锌粒\" | name: \"锌灰\" | STOCK_FLAG_MISSING | reagents",
                "HX08 | name: \"火柴头\" | name: \"硫粉\" | STOCK_FLAG_MISSING | reagents",
                "HX06 | name: \"氯化钠\" | name: \"硝酸钾\" | STOCK_FLAG_MISSING | reagents",
                "HX08 | name: \"火柴头\" | name: \"红磷\" | STOCK_FLAG_MISSING | reagents",
                "HX04 | name: \"护目镜\" | name: \"手套\" | GOGGLES_MISSING | apparatus",
                "HX04 | 核对并登记盐酸用量 | 摆好试管 | STOCK_UNREGISTERED | resetSteps",
                "WL16 | name: \"铅笔\" | name: \"方格纸\" | LISTED_TWICE | reagents",
                "HX06 | name: \"量筒\"~    quantity: 1 | name: \"量杯\"~    quantity: 1 | SPARE_OF_NOTHING | apparatus",
                "HX01 | name: \"蒸发皿\"~    quantity: 1 | name: \"铜片\"~    quantity: 1 | SPARE_OF_NOTHING | apparatus",
                "HX04 | name: \"镊子\" | name: \"夹子\" | APPARATUS_UNLISTED | G2/#2",
                "HX02b | 看到木条复燃 | 木条复燃，并记录 | RECORD_UNASKED | G6/#9",
                "HX03 | 打破集气瓶的，第 6 点 | 打破集气瓶的，第 16 点 | REMARK_POINT | remarks",
                "HX03 | 打破集气瓶的，第 6 点 | 打破集气瓶的，第 7 点 | REMARK_ZEROES | remarks",
                "WL06 | text: \"用温度计搅拌\" | text: \"用手搅水\" | REMARK_ZERO_IDLE | remarks",
                "WL12 | 打破烧杯或 U 形管的，“深度”一点 | 打破烧杯或 U 形管的，“方向”第二点 | REMARK_ZERO_IDLE | remarks",
                "WL12 | 打破烧杯或 U 形管的，“深度”一点 | 打破烧杯或 U 形管的，第 6 点和第 7 点 | REMARK_ZERO_IDLE | remarks",
                "SW13 | zeroIfBroken: true | zeroIfBroken: false | REMARK_ZERO_IDLE | remarks",
                "HX03 | 每处扣 0.5 分，最多扣 1 分 | 每处扣 0.5 分，最多扣 2 分 | AT_MOST_SAID | G2/#5",
                "HX03 | max: 3 | max: 3~      tidy: true | TIDY_NOT_LAST | G2",
                "HX03 | \"洗净试管和集气瓶，集气瓶倒扣晾干。\" | \" \" | LINE_EMPTY | resetSteps",
                "HX03 | \"检查气密性时看到 ________________\" | \"\" | LINE_EMPTY | candidateSheet",
                "WL02 | sources:~  - \"课标必做\" | sources:~  - \"\" | LINE_EMPTY | sources"
            })
    void findsThePlantedFault(String id, String from, String to, String code, String where) {
        List<Problem> problems = CatalogueCheck.check(planted(id, from, to));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().sheet())
                    .isEqualTo(id.equals("WL02") && code.equals("EXPERIMENT_ID") ? "WL 02" : id);
            assertThat(problem.place().column()).isEqualTo(where);
        });
        problems.forEach(PlantedFaultsTest::assertWorded);
    }

    /** One thing in two ways of saying stands on two lines of the shopping list; the finding names the other experiment. */
    @Test
    void findsTheSamePieceSaidInTwoWays() {
        Experiment stone = planted("WL02", "spec: \"100 mL，分度值 1 mL\"", "spec: \"100 mL\"");
        Experiment liquid = planted("WL02b", "spec: \"最大称量 200 g，分度值 0.2 g，带游码\"", "spec: \"同型号\"");
        List<Problem> problems = CatalogueCheck.check(new Catalogue("2022", List.of(stone, liquid)));
        assertThat(problems).extracting(Problem::code).containsExactly("SPEC_ALIKE", "SPEC_ELSEWHERE");
        assertThat(problems.get(0).args()).containsExactly("量筒", "100 mL，分度值 1 mL", "100 mL", "WL02");
        assertThat(problems).extracting(p -> p.place().column()).containsOnly("apparatus");
        problems.forEach(PlantedFaultsTest::assertWorded);
    }

    /** What the bench looks like at the start brings nothing to it: the slide of 变阻器 is there, the rheostat is on no list. */
    @Test
    void findsApparatusThatOnlyTheStartOfTheBenchSpeaksOf() {
        String text = new YamlWriter<>(SHAPE).write(BUILT_IN.experiment("WL09").orElseThrow());
        String without = text.replace("name: \"滑动变阻器\"", "name: \"导线\"");
        Experiment changed = new YamlReader<>(SHAPE).read(without, "x").value().orElseThrow();
        assertThat(changed.benchInitialState()).contains("变阻器");
        assertThat(CatalogueCheck.check(changed)).extracting(Problem::code).contains("APPARATUS_UNLISTED");
    }

    /** Both findings about a group's maximum reckon with the same sum, that of what can be lost at once. */
    @Test
    void reckonsTheReachOfAGroupInOneWay() {
        assertThat(aboutTheMaximum("max: 4")).isEqualTo("GROUP_OUT_OF_REACH [加药品, 2.5, 4]");
        assertThat(aboutTheMaximum("max: 3.5")).isEqualTo("GROUP_CAP_NEVER [加药品, 2.5, 3.5]");
        assertThat(aboutTheMaximum("max: 2.5")).isEmpty();
    }

    private String aboutTheMaximum(String max) {
        return CatalogueCheck.check(planted("HX03", "max: 3", max)).stream()
                .filter(p -> p.place().column().equals("G2"))
                .map(p -> p.code() + " " + p.args())
                .collect(Collectors.joining("; "));
    }

    @Test
    void findsWhatIsMissingAltogether() {
        Experiment stone = BUILT_IN.experiment("WL02").orElseThrow();
        Experiment bare = new Experiment(
                "WL02",
                stone.subject(),
                stone.title(),
                stone.edition(),
                List.of(),
                15,
                stone.variant(),
                stone.hazards(),
                List.of(),
                List.of(),
                List.of(),
                " ",
                List.of(),
                List.of(),
                stone.rubric());
        List<Problem> problems = CatalogueCheck.check(bare);
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        "EXPERIMENT_SOURCES",
                        "EXPERIMENT_APPARATUS",
                        "EXPERIMENT_BENCH",
                        "EXPERIMENT_RESET",
                        "EXPERIMENT_SHEET",
                        "EXPERIMENT_BLANKS");
        problems.forEach(PlantedFaultsTest::assertWorded);
    }

    @Test
    void findsTheSameExperimentTwiceAndAnEmptyCatalogue() {
        List<Experiment> twice = new ArrayList<>(BUILT_IN.experiments());
        twice.add(BUILT_IN.experiments().get(3));
        List<Problem> problems = CatalogueCheck.check(new Catalogue("2022", twice));
        assertThat(problems).extracting(Problem::code).containsExactly("EXPERIMENT_TWICE", "EXPERIMENT_TITLE_TWICE");
        assertThat(problems.get(0).place()).hasToString("WL03");
        problems.forEach(PlantedFaultsTest::assertWorded);
        List<Problem> empty = CatalogueCheck.check(new Catalogue("2022", List.of()));
        assertThat(empty).extracting(Problem::code).containsExactly("CATALOGUE_EMPTY");
        empty.forEach(PlantedFaultsTest::assertWorded);
    }

    @Test
    void refusesToReadACatalogueThatDoesNotAddUpAndNamesFileExperimentAndPlace() {
        String text = new CatalogueYaml().write(BUILT_IN).replaceFirst("max: 3\\.5", "max: 3");
        YamlRead<Catalogue> read = new CatalogueYaml().read(text, "county.yaml");
        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(p -> p.code() + " " + p.place())
                .containsExactly("RUBRIC_SUM county.yaml!WL02!rubric", "GROUP_SUM county.yaml!WL02!G2");
    }

    @Test
    void wordsEveryFindingInBothLanguages() {
        assertThat(texts("zh_CN").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    private Experiment planted(String id, String from, String written) {
        String to = written.replace("§", "请认真阅读下面的要求，");
        String text = new YamlWriter<>(SHAPE).write(BUILT_IN.experiment(id).orElseThrow());
        String old = from.replace("~", "\n");
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        String changed = from.equals("____")
                ? text.replace("__", to)
                : text.substring(0, at) + to.replace("~", "\n") + text.substring(at + old.length());
        YamlRead<Experiment> read = new YamlReader<>(SHAPE).read(changed, id);
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow();
    }

    private static void assertWorded(Problem problem) {
        for (String language : List.of("zh_CN", "en")) {
            assertThat(texts(language))
                    .containsKeys("problem." + problem.code(), "problem." + problem.code() + ".remedy");
        }
    }

    private static Properties texts(String language) {
        String name = "/org/shikao/text/catalogue_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(PlantedFaultsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
