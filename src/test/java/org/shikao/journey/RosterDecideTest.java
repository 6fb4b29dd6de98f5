package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;

/** {@code roster decide} on pairs that nobody was shown: a mistyped number must never take somebody else off the list. */
class RosterDecideTest {
    private static final String ONE = "026990109001";
    private static final String ENTERED_TWICE =
            "026990109099,彭怡婷,女,990101201108155963,G990101201108155963,3299010009,高坪乡九年制学校,九年级,初三1班,应届,,,";

    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");
    private SmallExam exam;

    @BeforeEach
    void create() {
        exam = SmallExam.empty(shikao, folder.resolve("county.shikao"));
    }

    private Path roster(String more) throws IOException {
        List<String> lines = Files.readAllLines(
                        SmallExam.SAMPLE.resolve("rosters/school-09.csv"), Charset.forName("GBK"))
                .subList(0, 6);
        return Files.writeString(folder.resolve("roster.csv"), String.join("\n", lines) + "\n" + more);
    }

    private Ran decided(String other, String kind, String verdict, Object... more) {
        Object[] words = {ONE, other, "--kind", kind, "--verdict", verdict, "--keep", ONE, "--by", "王", "--reason", "来函"
        };
        Object[] all = Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray();
        return exam.json("roster decide", all);
    }

    @Test
    void refusesAPairThatIsNotOnTheList() throws IOException {
        Path file = roster("");
        exam.result("roster import", file);

        for (String other : List.of("026990109003", "026990109777", ONE)) {
            for (String kind : List.of("SAME_NAME_AND_BIRTHDAY", "TWINS")) {
                for (String verdict : List.of("SAME_PERSON", "DIFFERENT_PEOPLE")) {
                    assertThat(decided(other, kind, verdict).errors())
                            .as("%s %s %s", other, kind, verdict)
                            .containsExactly("DUPLICATE_NOT_LISTED");
                }
            }
        }

        assertThat(exam.result("roster import", file).get("unchanged").asInt()).isEqualTo(5);
    }

    @Test
    void refusesAnotherKindThanTheListSays() throws IOException {
        exam.result("roster import", roster(ENTERED_TWICE));

        assertThat(decided("026990109099", "TWINS", "DIFFERENT_PEOPLE").errors())
                .containsExactly("DUPLICATE_NOT_LISTED");
        assertThat(decided("026990109099", "SAME_NAME_AND_BIRTHDAY", "DIFFERENT_PEOPLE")
                        .exit())
                .isZero();
    }

    @Test
    void decidesAboutAPairOfAFileThatIsNotImportedYet() throws IOException {
        Path file = roster(ENTERED_TWICE);

        assertThat(decided("026990109099", "SAME_NAME_AND_BIRTHDAY", "SAME_PERSON")
                        .errors())
                .containsExactly("DUPLICATE_NOT_LISTED");
        assertThat(decided("026990109099", "SAME_NAME_AND_BIRTHDAY", "SAME_PERSON", "--file", file)
                        .exit())
                .isZero();

        assertThat(exam.result("roster import", file).get("imported").asInt()).isEqualTo(5);
    }

    /** A planned and drawn exam in which the first pupil stands twice; the later entry alone is exempt. */
    private Path drawn() throws IOException {
        Path file = roster(ENTERED_TWICE.replace("应届,,,", "应届,,物理：伤病免考,"));
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
        exam.result("roster import", file);
        exam.result("plan", "--seed", "7");
        return file;
    }

    private String session(String subject) {
        return exam.sessions().stream()
                .filter(id -> exam.sheets(id).stream()
                        .anyMatch(s -> s.get("subject").asText().equals(subject)))
                .findFirst()
                .orElseThrow();
    }

    private Ran removed(String no) {
        return exam.json("roster remove", no, "--by", "甲", "--second", "乙", "--reason", "重复报名");
    }

    @Test
    void saysWhatEndsWithANumberRemovedAfterTheDraw() throws IOException {
        Path file = drawn();
        exam.draw(session("chemistry"));
        assertThat(removed("026990109099").exit()).isZero();

        Ran said = decided("026990109099", "SAME_NAME_AND_BIRTHDAY", "SAME_PERSON", "--file", file);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("DUPLICATE_SEAT_ENDS", "DUPLICATE_GRANTS_STAY");
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void carriesADeferralOverFromANumberRemovedFromASealedPlan() throws IOException {
        Path file = drawn();
        Path list = Files.writeString(folder.resolve("put-off.csv"), "准考证号,姓名,科目,缓考原因\n026990109099,彭怡婷,化学,伤病\n");
        exam.result("roster second-list", list, "--by", "王");
        exam.draw(session("physics"));
        assertThat(removed("026990109099").exit()).isZero();

        assertThat(decided("026990109099", "SAME_NAME_AND_BIRTHDAY", "SAME_PERSON", "--file", file)
                        .errors())
                .isEmpty();

        assertThat(exam.sheets(session("chemistry")))
                .filteredOn(s -> s.get("candidateNo").asText().equals(ONE))
                .singleElement()
                .satisfies(s -> assertThat(s.get("outcome").asText()).isEqualTo("DEFERRED"));
        assertThat(exam.isClean()).isTrue();
    }

    @Test
    void dropsNoNumberThatHasMarksAndSaysWhichToKeep() throws IOException {
        drawn();
        String session = session("chemistry");
        exam.draw(session);
        JsonNode sheet = exam.sheets(session).stream()
                .filter(s -> s.get("candidateNo").asText().equals("026990109099"))
                .findFirst()
                .orElseThrow();
        exam.score(SmallExam.fullMarks(sheet).toArray(String[]::new));

        assertThat(decided("026990109099", "SAME_NAME_AND_BIRTHDAY", "SAME_PERSON")
                        .errors())
                .containsExactly("DUPLICATE_MARKED");
        assertThat(removed(ONE).exit()).isZero();
    }
}
