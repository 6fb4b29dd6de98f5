package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;

/** The city draws units of the pool before the plan, by commands. */
class DrawUnitsTest {
    private static final String UNITS = "  units:\n"
            + "    - {name: A, papers: [[WL01], [WL02], [HX01], [HX02], [SW01], [SW02]]}\n"
            + "    - {name: B, papers: [[WL03], [WL04], [HX03], [HX04], [SW03], [SW04]]}\n"
            + "    - {name: C, papers: [[WL05], [WL06], [HX05], [HX06], [SW05], [SW06]]}\n";

    @TempDir
    Path folder;

    private CommandLineHere shikao;
    private SmallExam exam;

    @BeforeEach
    void make() throws Exception {
        shikao = new CommandLineHere("county");
        String hunan = shikao.result("rules", "show", "hunan").get("yaml").asText();
        Path rules = Files.writeString(
                folder.resolve("units.yaml"),
                hunan.replace("  units: []\n", UNITS).replace("  unitsDrawn: 0\n", "  unitsDrawn: 2\n"));
        Path file = folder.resolve("units.shikao");
        shikao.result("new", file, "--rules", rules);
        exam = new SmallExam(shikao, file);
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
    }

    private JsonNode draw(Object... more) {
        List<Object> words = new ArrayList<>(List.of("--entropy", SmallExam.ENTROPY, "--by", "张科长", "--second", "李监督"));
        words.addAll(List.of(more));
        return exam.result("draw units", words.toArray());
    }

    private List<String> experiments() {
        List<String> ids = new ArrayList<>();
        exam.sessions().forEach(s -> {
            exam.result("draw commit", "--session", s);
            exam.sheets(s).forEach(sheet -> ids.add(sheet.get("experiment").asText()));
        });
        return ids;
    }

    @Test
    void refusesWhatIsMissingAndChangesNothing() {
        assertThat(exam.json("plan").errors()).containsExactly("PLAN_UNITS_NOT_DRAWN");
        assertThat(exam.json("draw units", "--verify").errors()).containsExactly("UNITS_NOT_DRAWN");
        assertThat(exam.json("draw units", "--entropy", "123", "--by", "张", "--second", "李")
                        .errors())
                .containsExactly("DRAW_ENTROPY_SHORT");
        assertThat(exam.json("draw units", "--entropy", SmallExam.ENTROPY, "--by", "张")
                        .errors())
                .containsExactly("DAY_NEEDS_TWO_PEOPLE");
        assertThat(exam.json("draw units", "--entropy", SmallExam.ENTROPY, "--by", "张", "--second", " 张 ")
                        .errors())
                .containsExactly("DAY_NEEDS_TWO_PEOPLE");
        assertThat(exam.json("draw units").exit()).isEqualTo(2);
        assertThat(exam.json("draw units", "--verify", "--entropy", SmallExam.ENTROPY)
                        .exit())
                .isEqualTo(2);
        assertThat(exam.json("plan").errors()).containsExactly("PLAN_UNITS_NOT_DRAWN");
    }

    @Test
    void thePlanUsesTheDrawnUnitsOnlyAndAnyoneCanVerifyThem() {
        JsonNode drawn = draw();
        assertThat(drawn.get("units")).hasSize(2);
        assertThat(drawn.get("papers").asInt()).isEqualTo(12);
        assertThat(exam.result("draw units", "--verify")).isEqualTo(drawn);
        exam.result("plan", "--seed", "7");
        assertThat(exam.json("plan check").exit()).isZero();
        assertThat(exam.isClean()).isTrue();
        String left = List.of("A", "B", "C").stream()
                .filter(name -> !drawn.get("units").toString().contains(name))
                .findFirst()
                .orElseThrow();
        int first = 1 + 2 * "ABC".indexOf(left);
        assertThat(experiments())
                .isNotEmpty()
                .noneMatch(id -> id.endsWith("0" + first) || id.endsWith("0" + (first + 1)));
    }

    @Test
    void aSecondDrawNeedsAReasonDropsThePlanAndIsKept() {
        draw();
        exam.result("plan", "--seed", "7");
        assertThat(exam.json("draw units", "--entropy", "27182818284", "--by", "张", "--second", "李")
                        .errors())
                .containsExactly("UNITS_DRAWN_ALREADY");
        assertThat(exam.json("plan check").exit()).isZero();
        JsonNode again =
                exam.result("draw units", "--entropy", "27182818284", "--by", "张", "--second", "李", "--reason", "数字报错");
        assertThat(again.get("draws").asInt()).isEqualTo(2);
        assertThat(again.get("entropy").asText()).isEqualTo("27182818284");
        assertThat(exam.json("plan check").errors()).containsExactly("PLAN_NONE");
        exam.result("plan", "--seed", "7");
        assertThat(exam.isClean()).isTrue();
        String session = exam.sessions().get(0);
        exam.draw(session);
        assertThat(exam.json("draw units", "--entropy", "27182818284", "--by", "张", "--second", "李", "--reason", "x")
                        .errors())
                .containsExactly("UNITS_TOO_LATE");
    }

    @Test
    void aCopyOfTheExamTakesTheDrawOverAndMergingKeepsIt() throws Exception {
        draw();
        exam.result("plan", "--seed", "7");
        SmallExam other = exam.copy(folder.resolve("other.shikao"), new CommandLineHere("site"));
        other.draw(other.sessions().get(0));
        exam.result("merge", other.file());
        assertThat(exam.isClean()).isTrue();
        assertThat(exam.json("draw units", "--verify").exit()).isZero();
    }

    @Test
    void aCopyThatDrewItsUnitsAnewIsNotMergedIntoAnExamWithAPlan() throws Exception {
        draw();
        exam.result("plan", "--seed", "7");
        SmallExam other = exam.copy(folder.resolve("other.shikao"), new CommandLineHere("site"));
        exam.draw(exam.sessions().get(0));
        other.result("draw units", "--entropy", "27182818284", "--by", "张", "--second", "李", "--reason", "数字报错");

        assertThat(exam.json("merge", other.file()).errors()).containsExactly("MERGE_OTHER_PLAN");
        assertThat(other.json("merge", exam.file()).errors()).containsExactly("MERGE_OTHER_PLAN");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void unitsDrawnApartAreShownAndNotPlannedWithUntilTwoPeopleDrawAgain() throws Exception {
        SmallExam other = exam.copy(folder.resolve("other.shikao"), new CommandLineHere("site"));
        String units = draw().get("units").toString();
        int digits = 0;
        String theirs = units;
        // the digits decide; some draw the same units
        while (theirs.equals(units)) {
            String entropy = "2718281828" + digits++;
            theirs = other.result("draw units", "--entropy", entropy, "--by", "张", "--second", "李", "--reason", "数字报错")
                    .get("units")
                    .toString();
        }
        assertThat(exam.json("merge", other.file()).out()).contains("UNITS_DRAWN_APART");
        assertThat(exam.json("plan").errors()).containsExactly("UNITS_DRAWN_APART");
        assertThat(shikao.json("check", exam.file()).errors()).contains("UNITS_DRAWN_APART");
        draw("--reason", "两地各抽了一次");
        exam.result("plan", "--seed", "7");
        assertThat(exam.isClean()).isTrue();
    }
}
