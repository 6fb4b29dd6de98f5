package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;

/** Groups and the tasks of half-days are drawn in public before the plan, by commands, and no seed of the plan undoes it. */
class DrawGroupsTest {
    @TempDir
    Path folder;

    private CommandLineHere shikao;
    private SmallExam exam;

    private void make(String from, String to) throws Exception {
        shikao = new CommandLineHere("county");
        String hunan = shikao.result("rules", "show", "hunan").get("yaml").asText();
        assertThat(hunan).contains(from);
        Path rules = Files.writeString(folder.resolve("groups.yaml"), hunan.replace(from, to));
        Path file = folder.resolve("groups.shikao");
        shikao.result("new", file, "--rules", rules);
        exam = new SmallExam(shikao, file);
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-05.xlsx"));
    }

    private JsonNode draw(String digits, Object... more) {
        List<Object> words = new ArrayList<>(List.of("--entropy", digits, "--by", "张科长", "--second", "李监督"));
        words.addAll(List.of(more));
        return exam.result("draw groups", words.toArray());
    }

    @Test
    void theTasksOfAHalfDayComeFromThePublicDrawAndFromNothingElse() throws Exception {
        make("  unit: candidate", "  unit: half-day-group");
        assertThat(exam.json("plan").errors()).containsExactly("PLAN_GROUPS_NOT_DRAWN");
        assertThat(exam.json("plan", "--seed", "7").errors()).containsExactly("PLAN_GROUPS_NOT_DRAWN");
        assertThat(exam.json("draw groups", "--verify").errors()).containsExactly("GROUPS_NOT_DRAWN");
        assertThat(exam.json("draw groups", "--entropy", "123", "--by", "张", "--second", "李")
                        .errors())
                .containsExactly("DRAW_ENTROPY_SHORT");
        assertThat(exam.json("draw groups", "--entropy", SmallExam.ENTROPY, "--by", "张", "--second", " 张 ")
                        .errors())
                .containsExactly("DAY_NEEDS_TWO_PEOPLE");
        assertThat(exam.json("draw groups").exit()).isEqualTo(2);

        JsonNode drawn = draw(SmallExam.ENTROPY);
        assertThat(exam.result("draw groups", "--verify")).isEqualTo(drawn);
        assertThat(exam.json("plan", "--seed", "7").errors()).containsExactly("PLAN_SEED_IS_DRAWN");
        exam.result("plan");
        assertThat(exam.json("plan check").exit()).isZero();
        assertThat(exam.isClean()).isTrue();
        Set<String> tasks = new HashSet<>();
        exam.sessions().stream().limit(2).forEach(session -> {
            exam.draw(session);
            Set<String> here = new HashSet<>();
            exam.sheets(session)
                    .forEach(sheet -> here.add(sheet.get("experiment").asText()));
            assertThat(here).hasSize(1);
            tasks.addAll(here);
        });
        assertThat(tasks).isNotEmpty();
        assertThat(exam.json("draw groups", "--entropy", "27182818284", "--by", "张", "--second", "李", "--reason", "x")
                        .errors())
                .containsExactly("GROUPS_TOO_LATE");
        SmallExam other = exam.copy(folder.resolve("other.shikao"), new CommandLineHere("site"));
        assertThat(other.json("draw groups", "--verify").exit()).isZero();
    }

    @Test
    void aSchoolIsDealtOutByThePublicDrawAndAChangedListNeedsAnother() throws Exception {
        make("  unit: candidate", "  unit: group-then-bench");
        draw(SmallExam.ENTROPY);
        exam.result("plan");
        assertThat(exam.isClean()).isTrue();
        assertThat(exam.json("draw groups", "--entropy", "27182818284", "--by", "张", "--second", "李")
                        .errors())
                .containsExactly("GROUPS_DRAWN_ALREADY");
        assertThat(exam.json("plan check").exit()).isZero();
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-06.xlsx"), "--drop-plan");
        assertThat(exam.json("plan").errors()).containsExactly("GROUPS_LIST_CHANGED");
        JsonNode again = draw("27182818284", "--reason", "名单增补");
        assertThat(again.get("draws").asInt()).isEqualTo(2);
        exam.result("plan");
        assertThat(exam.json("plan check").exit()).isZero();
    }

    @Test
    void nothingIsDrawnWhereTheRulesDrawNoGroups() throws Exception {
        make("  unit: candidate", "  unit: session");
        assertThat(exam.json("draw groups", "--entropy", SmallExam.ENTROPY, "--by", "张", "--second", "李")
                        .errors())
                .containsExactly("GROUPS_NOTHING_TO_DRAW");
        exam.result("plan", "--seed", "7");
        assertThat(exam.json("plan check").exit()).isZero();
    }

    @Test
    void theSecondRoomOfAnUrnLearnsThatItsLotsAreDrawn() throws Exception {
        make("  object: bench", "  object: room-seat-paper");
        exam.result("roster import", SmallExam.SAMPLE.resolve("rosters/school-01.xlsx"));
        exam.result("plan", "--seed", "7");
        List<String> together = drawnTogether();
        String first = together.get(0);
        String second = together.get(1);
        exam.draw(first);
        assertThat(exam.json("draw commit", "--session", second).errors()).containsExactly("LOTS_DRAWN_ALREADY");
        CommandLineHere.Ran refused = exam.json("draw run", "--session", second, "--entropy", SmallExam.ENTROPY);
        assertThat(refused.errors()).containsExactly("LOTS_DRAWN_ALREADY");
        assertThat(refused.out()).contains(first);
        assertThat(exam.json("draw commit", "--session", second, "--again").exit())
                .isZero();
    }

    /** Two sessions of a site that begin together with the same subject in two rooms. */
    private List<String> drawnTogether() {
        Map<List<String>, List<String>> urns = new TreeMap<>(Comparator.comparing(List::toString));
        exam.result("status").get("sessions").forEach(session -> {
            List<String> urn = Stream.of("site", "subject", "date", "start")
                    .map(key -> session.get(key).asText())
                    .toList();
            urns.computeIfAbsent(urn, key -> new ArrayList<>())
                    .add(session.get("id").asText());
        });
        return urns.values().stream()
                .filter(ids -> ids.size() == 2)
                .map(ids -> ids.stream().sorted().toList())
                .findFirst()
                .orElseThrow();
    }
}
