package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;

/** What proves a deferral, where the rules ask for it: brought by a list, or owed. */
class DeferralProofTest {
    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");

    /** A planned exam whose rules ask for this proof. */
    private SmallExam strict(String proof) throws IOException {
        String hunan = shikao.result("rules", "show", "hunan").get("yaml").asText();
        Path rules = Files.writeString(
                folder.resolve("strict.yaml"), hunan.replace("  deferralProof: none", "  deferralProof: " + proof));
        Path path = folder.resolve("strict.shikao");
        shikao.result("new", path, "--rules", rules);
        SmallExam strict = new SmallExam(shikao, path);
        strict.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-09.csv"));
        strict.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        strict.result("plan", "--seed", "7");
        return strict;
    }

    @Test
    void aDeferralNeedsTheProofThatTheRulesAskForAndOneOwedIsNotForgotten() throws IOException {
        SmallExam strict = strict("county-hospital");
        assertThat(strict.json("roster second-list", proven("急病", "")).cells()).containsExactly("SECOND_PROOF G3");
        assertThat(strict.json("roster second-list", proven("急病", "学校证明")).cells())
                .containsExactly("SECOND_PROOF G3");
        assertThat(strict.json("roster second-list", proven("急病", "口头")).cells())
                .containsExactly("SECOND_PROOF_WORD G3");
        assertThat(strict.json("check").out()).doesNotContain("CHECK_DEFERRAL_UNPROVEN");

        Path good = proven("急病", "县人民医院诊断证明");
        assertThat(strict.result("roster second-list", good).get("deferred").asInt())
                .isEqualTo(2);
        assertThat(strict.json("check").exit()).isZero();
        assertThat(strict.json("check").out()).doesNotContain("CHECK_DEFERRAL_UNPROVEN");
        long entries = strict.result("check").get("entries").asLong();
        assertThat(strict.result("roster second-list", good).get("deferred").asInt())
                .isZero();
        assertThat(strict.result("check").get("entries").asLong()).isEqualTo(entries);
    }

    @Test
    void aDeferralNotedOnTheDayOwesItsProofUntilAListBringsIt() throws IOException {
        SmallExam strict = strict("hospital");
        strict.score("outcome\t026990109001\tphysics\tDEFERRED\t急病");
        assertThat(strict.json("check").out()).contains("CHECK_DEFERRAL_UNPROVEN");
        Path list = proven("急病", "医院证明");
        JsonNode change = strict.result("roster second-list", list, "--dry-run")
                .get("changes")
                .get(0);
        assertThat(change.get("candidateNo").asText()).isEqualTo("026990109001");
        assertThat(change.get("field").asText()).isEqualTo("DEFERRAL");
        assertThat(change.get("proof").asText()).as("told as a change").isEqualTo("HOSPITAL");
        strict.result("roster second-list", list);
        assertThat(strict.json("check").out()).doesNotContain("CHECK_DEFERRAL_UNPROVEN");
        assertThat(strict.result("roster second-list", list, "--dry-run").get("changes"))
                .isEmpty();
    }

    private Path proven(String reason, String proof) throws IOException {
        String rows = "准考证号,身份证号,姓名,申请事项,科目,原因,证明\n026990109001,,彭怡婷,缓考,," + reason + ',' + proof + '\n';
        return Files.writeString(folder.resolve("proven.csv"), "缓考名单\n" + rows);
    }
}
