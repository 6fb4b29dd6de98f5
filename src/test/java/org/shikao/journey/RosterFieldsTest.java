package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.Wiring;
import org.shikao.exam.SheetKey;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Access;
import org.shikao.flow.OpenExam;
import org.shikao.sample.SampleIds;
import org.shikao.store.Install;
import org.shikao.text.Lang;

/** A roster with every field, exported and imported into an empty exam, is the same roster with the same deferrals. */
class RosterFieldsTest {
    private static final long SEED = Long.getLong("shikao.seed", 20_261_122);
    private static final int CANDIDATES = 60;
    private static final String HEADING = "准考证号,姓名,性别,身份证号,证件类型,学籍号,报名号,学校代码,学校名称,年级,班级,考生类别,特殊需要,免考,缓考,备注\n";
    private static final List<String> NAMES = List.of("甲一", "买买提·吐尔逊", "𠮷田", "欧阳修远", "A·Lin", "张三");
    private static final List<String> CLASSES = List.of("", "1班", "九（1）班", "901", "09", "实验班");
    private static final List<String> TYPES = List.of("", "应届", "往届", "社会考生", "回户籍");
    private static final List<String> NEEDS =
            List.of("", "", "轮椅", "大字卷、左利手", "色弱", "助听器", "轮椅、需要陪护", "左利手；助听器", "wheelchair");
    private static final List<String> REMARKS =
            List.of("", "=1+1", "第一行\n第二行", "含\"引号\"，和；", "  前后空格", "0012", "缓考：听说");
    private static final List<String> REASONS =
            List.of("骨折", "住院（市医院）", "右手第3掌骨骨折", "a b", "因公外出，下周回", "伤病", "腰椎间盘突出 L4/L5", "哮喘 40%");

    @TempDir
    Path folder;

    private final List<OpenExam> open = new ArrayList<>();
    private Wiring wiring;
    private CommandLineHere shikao;

    @BeforeEach
    void start() {
        System.out.println("seed " + SEED);
        wiring = new Wiring(Install.here("fields", "测试"), Lang.ZH_CN);
        shikao = new CommandLineHere("fields");
    }

    @AfterEach
    void close() {
        open.forEach(OpenExam::close);
    }

    private OpenExam look(Path file) {
        OpenExam exam = wiring.exams.open(file, Access.READ).get();
        open.add(exam);
        return exam;
    }

    private Path exam(String name, String rules) {
        Path file = folder.resolve(name + ".shikao");
        shikao.result("new", file, "--rules", rules);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunan", "zigong", "hefei", "henan", "raw100", "one-decimal"})
    void everyFieldAndEveryDeferralComesBack(String rules) throws IOException {
        for (long seed = SEED; seed < SEED + 3; seed++) {
            Path first = exam(rules + seed, rules);
            RulePack pack = look(first).rules();
            Path roster = Files.writeString(folder.resolve(rules + seed + ".csv"), roster(pack, new Random(seed)));
            shikao.result("roster", "import", roster, "--exam", first);
            String what = rules + " seed " + seed;

            Path exported = folder.resolve(rules + seed + ".xlsx");
            shikao.result("roster", "export", exported, "--exam", first);
            Path second = exam(rules + seed + "-again", rules);
            JsonNode done = shikao.result("roster", "import", exported, "--exam", second);
            assertThat(done.get("normalised").asInt()).as(what).isZero();

            OpenExam before = look(first);
            OpenExam after = look(second);
            assertThat(people(after)).as(what).isEqualTo(people(before));
            assertThat(deferrals(after)).as(what).isEqualTo(deferrals(before));
            assertThat(deferrals(before)).as(what).isNotEmpty();
            JsonNode same = shikao.result("roster", "import", exported, "--exam", first);
            assertThat(same.get("unchanged").asInt()).as(what).isEqualTo(CANDIDATES);
            assertThat(same.path("deferred").asInt()).as(what).isZero();
        }
    }

    @Test
    void aBirthDateWithoutADayComesBackWhereNoNumberTellsIt() throws IOException {
        Path roster = Files.writeString(folder.resolve("months.csv"), """
                考号,姓名,性别,身份证件类型,身份证件号,出生年月,学校代码,学校名称,年级
                0260001,甲一,男,护照,E12345678,2010年5月,3299010001,第一中学,九年级
                0260002,甲二,女,护照,E12345679,2010-05-13,3299010001,第一中学,九年级
                0260003,甲三,女,护照,E12345670,201012,3299010001,第一中学,九年级
                0260004,甲四,男,护照,E12345671,,3299010001,第一中学,九年级
                """);
        Path first = exam("months", "hunan");
        JsonNode done = shikao.result("roster", "import", roster, "--exam", first);
        assertThat(done.get("normalised").asInt()).isZero();
        assertThat(births(first)).containsExactly("2010-05", "2010-05-13", "2010-12", "");

        Path exported = folder.resolve("months.xlsx");
        shikao.result("roster", "export", exported, "--exam", first);
        Path second = exam("months-again", "hunan");
        shikao.result("roster", "import", exported, "--exam", second);

        assertThat(people(look(second))).isEqualTo(people(look(first)));
        JsonNode same = shikao.result("roster", "import", roster, "--exam", second);
        assertThat(same.get("unchanged").asInt()).isEqualTo(4);
    }

    private List<String> births(Path file) {
        return look(file).roster().candidates().stream()
                .map(c -> c.document().birth())
                .toList();
    }

    @Test
    void whatAnExemptionEarnsIsWrittenAndHeldAgainstTheRulesOfTheOtherExam() throws IOException {
        Path hunan = exam("a", "hunan");
        Path henan = exam("b", "henan");
        String id = SampleIds.of(LocalDate.of(2010, 10, 3), 15);
        String row = "1001,甲一,男," + id + ",,,,3299010001,一中,九年级,1班,应届,,物理：残疾,,\n";
        shikao.result("roster", "import", Files.writeString(folder.resolve("a.csv"), HEADING + row), "--exam", hunan);
        Path exported = folder.resolve("a.xlsx");
        shikao.result("roster", "export", exported, "--exam", hunan);

        assertThat(shikao.json("roster", "import", exported, "--exam", henan).errors())
                .containsExactly("SECOND_PERCENT");
    }

    private static Roster people(OpenExam exam) {
        return exam.roster();
    }

    private static Map<SheetKey, String> deferrals(OpenExam exam) {
        return new TreeMap<>(exam.day().listedDeferrals());
    }

    private static String roster(RulePack rules, Random random) {
        StringBuilder rows = new StringBuilder(HEADING);
        int grade = rules.subjectsOf(9).isEmpty() ? 8 : 9;
        for (int i = 0; i < CANDIDATES; i++) {
            boolean girl = random.nextBoolean();
            LocalDate born = LocalDate.of(2019 - grade, 9, 1).plusDays(random.nextInt(300));
            String id = SampleIds.of(born, 2 * (i + 1) + (girl ? 0 : 1));
            boolean student = random.nextInt(4) == 0;
            int school = random.nextInt(3);
            List<String> cells = List.of(
                    "02699%07d".formatted(i),
                    one(NAMES, random) + (char) ('\u4e00' + i),
                    student ? girl ? "女" : "男" : random.nextBoolean() ? "" : girl ? "女" : "男",
                    student ? "" : id,
                    "",
                    student || random.nextBoolean() ? "G" + id : "",
                    random.nextBoolean() ? "" : "BM%05d".formatted(i),
                    "329901000" + school,
                    "第" + (school + 1) + "中学",
                    "七八九".charAt(grade - 7) + "年级",
                    one(CLASSES, random),
                    one(TYPES, random),
                    one(NEEDS, random),
                    "",
                    "",
                    one(REMARKS, random));
            List<String> row = new ArrayList<>(cells);
            grants(rules, grade, random, row);
            row.forEach(
                    cell -> rows.append('"').append(cell.replace("\"", "\"\"")).append("\","));
            rows.setCharAt(rows.length() - 1, '\n');
        }
        return rows.toString();
    }

    /** Exempt from some subjects, put off in others, never both in one. */
    private static void grants(RulePack rules, int grade, Random random, List<String> row) {
        List<Exemption> kinds = rules.outcomes().exemptions();
        List<String> exempt = new ArrayList<>();
        List<String> put = new ArrayList<>();
        rules.subjectsOf(grade).forEach(subject -> {
            String word = switch (subject) {
                case PHYSICS -> "物理";
                case CHEMISTRY -> "化学";
                case BIOLOGY -> "生物";
            };
            int drawn = random.nextInt(4);
            if (drawn == 0 && !kinds.isEmpty()) {
                exempt.add(word + "：" + one(kinds, random).label());
            } else if (drawn == 1 && rules.outcomes().deferralAllowed()) {
                put.add(random.nextInt(3) == 0 ? word : word + "：" + one(REASONS, random));
            }
        });
        row.set(13, String.join("；", exempt));
        row.set(14, String.join("；", put));
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
