package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** A second list of exemptions, deferrals, needs and types: judged row by row, taken over whole or not at all. */
class SecondListTest {
    private static final String HEADING = "准考证号,身份证号,姓名,申请事项,科目,原因,给分比例";

    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");
    private SmallExam exam;

    @BeforeEach
    void create() {
        Path file = folder.resolve("county.shikao");
        shikao.result("new", file, "--rules", "hunan");
        exam = new SmallExam(shikao, file);
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-09.csv"));
    }

    private Path list(String... rows) throws IOException {
        Path file = folder.resolve("second.csv");
        return Files.writeString(file, "免考缓考名单\n" + HEADING + "\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void findsEachMistakeAtItsCellAndChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(exam.file());
        Path file = list(
                "026990109001,,彭怡婷,免考,,残疾,100%",
                "026990109999,,彭怡婷,免考,,残疾,",
                ",,彭怡婷,免考,,残疾,",
                "026990109001,990101201106063766,彭怡婷,免考,,残疾,",
                "026990109002,,向果,免考,,残疾,",
                "026990109002,,,免考,,残疾,",
                "026990109002,,向果思,优惠,,残疾,",
                "026990109002,,向果思,免考,,近视,",
                "026990109002,,向果思,免考,,伤病,100",
                "026990109002,,向果思,免考,生物,伤病,60",
                "026990109001,,彭怡婷,免考,化学,伤病,60",
                "026990109003,,唐琳强,特殊需要,,,");

        Ran refused = exam.json("roster second-list", file);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(cells(refused))
                .containsExactly(
                        "SECOND_UNKNOWN A4",
                        "SECOND_WHO B5",
                        "SECOND_TWO_PEOPLE B6",
                        "SECOND_NAME C7",
                        "SECOND_NAME_MISSING C8",
                        "SECOND_KIND D9",
                        "SECOND_REASON F10",
                        "SECOND_PERCENT G11",
                        "SECOND_SUBJECT E12",
                        "SECOND_TWICE F13",
                        "SECOND_REASON_MISSING F14");
        assertThat(Arrays.equals(Files.readAllBytes(exam.file()), before)).isTrue();
    }

    @Test
    void takesASoundListOverOnce() throws IOException {
        Path file = list(
                "026990109001,,彭怡婷,免考,,残疾,100%",
                ",990101201106063766,向 果思,免考,化学,伤病,60", "026990109003,,唐琳强,特殊需要,,左利手,", "026990109004,,向瑜杰,考生类别,,往届,");

        JsonNode done = exam.result("roster second-list", file);

        assertThat(done.get("read").asInt()).isEqualTo(4);
        assertThat(done.get("changed").asInt()).isEqualTo(4);
        assertThat(exam.result("roster second-list", file).get("changed").asInt())
                .isZero();
        String diff = exam.result("roster diff", SmallExam.SAMPLE.resolve("rosters/school-09.csv"))
                .toString();
        assertThat(diff)
                .contains("physics=disability", "chemistry=injury", "left-handed", "往届")
                .doesNotContain("physics=injury");
    }

    @Test
    void defersPlannedSheetsAndOnlyThose() throws IOException {
        Path file = list("026990109001,,彭怡婷,缓考,,急病,");
        assertThat(exam.json("roster second-list", file).errors()).containsExactly("SECOND_DEFERRAL_UNPLANNED");
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("plan", "--seed", "7");

        assertThat(exam.json("roster second-list", list("026990109001,,彭怡婷,缓考,,急病,", "026990109003,,唐琳强,特殊需要,,左利手,"))
                        .errors())
                .containsExactly("SECOND_MIXED");
        Path again = list("026990109001,,彭怡婷,缓考,,急病,");
        assertThat(exam.result("roster second-list", again, "--dry-run")
                        .get("deferred")
                        .asInt())
                .isEqualTo(2);
        assertThat(exam.result("roster second-list", again).get("deferred").asInt())
                .isEqualTo(2);

        assertThat(exam.result("roster second-list", again).get("deferred").asInt())
                .isZero();
        assertThat(exam.isClean()).isTrue();
    }

    private static List<String> cells(Ran refused) {
        List<String> cells = new ArrayList<>();
        refused.json()
                .get("findings")
                .forEach(f -> cells.add(f.get("code").asText() + " "
                        + f.get("column").asText() + f.get("row").asInt()));
        return cells;
    }

    @Test
    void aDeferralNeedsTheProofThatTheRulesAskForAndOneOwedIsNotForgotten() throws IOException {
        String hunan = shikao.result("rules", "show", "hunan").get("yaml").asText();
        Path rules = Files.writeString(
                folder.resolve("strict.yaml"),
                hunan.replace("  deferralProof: none", "  deferralProof: county-hospital"));
        Path path = folder.resolve("strict.shikao");
        shikao.result("new", path, "--rules", rules);
        SmallExam strict = new SmallExam(shikao, path);
        strict.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-09.csv"));
        strict.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        strict.result("plan", "--seed", "7");
        assertThat(cells(strict.json("roster second-list", proven("急病", "")))).containsExactly("SECOND_PROOF G3");
        assertThat(cells(strict.json("roster second-list", proven("急病", "学校证明"))))
                .containsExactly("SECOND_PROOF G3");
        assertThat(cells(strict.json("roster second-list", proven("急病", "口头"))))
                .containsExactly("SECOND_PROOF_WORD G3");
        assertThat(shikao.json("check", path).out()).doesNotContain("CHECK_DEFERRAL_UNPROVEN");

        Path good = proven("急病", "县人民医院诊断证明");
        assertThat(strict.result("roster second-list", good).get("deferred").asInt())
                .isEqualTo(2);
        assertThat(shikao.json("check", path).exit()).isZero();
        assertThat(shikao.json("check", path).out()).doesNotContain("CHECK_DEFERRAL_UNPROVEN");
        long entries = shikao.result("check", path).get("entries").asLong();
        assertThat(strict.result("roster second-list", good).get("deferred").asInt())
                .isZero();
        assertThat(shikao.result("check", path).get("entries").asLong()).isEqualTo(entries);
    }

    @Test
    void aDeferralNotedOnTheDayOwesItsProofUntilAListBringsIt() throws IOException {
        String hunan = shikao.result("rules", "show", "hunan").get("yaml").asText();
        Path rules = Files.writeString(
                folder.resolve("strict.yaml"), hunan.replace("  deferralProof: none", "  deferralProof: hospital"));
        Path path = folder.resolve("strict.shikao");
        shikao.result("new", path, "--rules", rules);
        SmallExam strict = new SmallExam(shikao, path);
        strict.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-09.csv"));
        strict.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        strict.result("plan", "--seed", "7");
        strict.score("outcome\t026990109001\tphysics\tDEFERRED\t急病");
        assertThat(shikao.json("check", path).out()).contains("CHECK_DEFERRAL_UNPROVEN");
        strict.result("roster second-list", proven("急病", "医院证明"));
        assertThat(shikao.json("check", path).out()).doesNotContain("CHECK_DEFERRAL_UNPROVEN");
    }

    private Path proven(String reason, String proof) throws IOException {
        String rows = "准考证号,身份证号,姓名,申请事项,科目,原因,证明\n026990109001,,彭怡婷,缓考,," + reason + ',' + proof + '\n';
        return Files.writeString(folder.resolve("proven.csv"), "缓考名单\n" + rows);
    }
}
