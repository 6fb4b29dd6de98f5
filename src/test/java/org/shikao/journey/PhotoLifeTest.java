package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;
import org.shikao.files.photo.Pictures;

/** A photo stays with its person, whatever becomes of number, name and roster, and with nobody else. */
class PhotoLifeTest {
    private static final String FIRST = "026990109001";
    private static final String SECOND = "026990109002";
    private static final String THIRD = "026990109003";

    @TempDir
    Path folder;

    private final CommandLineHere shikao = new CommandLineHere("photo-life");
    private List<String> lines;
    private SmallExam exam;
    private int deliveries;

    @BeforeEach
    void create() throws IOException {
        lines = SmallExam.pupils().subList(0, 6);
        exam = SmallExam.empty(shikao, folder.resolve("county.shikao"));
        exam.result("roster import", roster(lines));
        photos(Map.of(FIRST, Pictures.of(1), SECOND, Pictures.of(2), THIRD, Pictures.of(3)));
    }

    private Path roster(List<String> lines) throws IOException {
        return Files.write(folder.resolve("roster" + deliveries++ + ".csv"), lines);
    }

    /** The roster with the cells of one pupil changed. */
    private List<String> with(int pupil, String old, String now) {
        List<String> changed = new ArrayList<>(lines);
        assertThat(changed.get(pupil)).contains(old);
        changed.set(pupil, changed.get(pupil).replace(old, now));
        return changed;
    }

    private Ran photos(Map<String, byte[]> pictures, Object... options) throws IOException {
        Path photos = Files.createDirectories(folder.resolve("photos" + deliveries++));
        for (Map.Entry<String, byte[]> each : pictures.entrySet()) {
            Files.write(photos.resolve(each.getKey() + ".jpg"), each.getValue());
        }
        List<Object> words = new ArrayList<>(List.of(photos));
        words.addAll(List.of(options));
        return exam.json("photos import", words.toArray());
    }

    private static List<String> findings(Ran ran) {
        return ran.json().get("findings").findValuesAsText("code");
    }

    /** Which picture each person has, by name and by number. */
    private Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        ExamDatabase.of(exam.file())
                .rows("SELECT c.name || ' ' || c.candidate_no, hex(p.source_sha256)"
                        + " FROM photo p LEFT JOIN candidate c USING (candidate_no)")
                .forEach(row -> stored.put(row.get(0), row.get(1)));
        assertThat(exam.isClean()).isTrue();
        return stored;
    }

    private String name(int pupil) {
        return lines.get(pupil).split(",")[1];
    }

    private List<String> lacking() {
        return exam.result("photos missing").get("list").findValuesAsText("candidateNo");
    }

    @Test
    void staysThroughACorrectedRosterAndCorrectionsOfNameAndIdentityNumber() throws IOException {
        Map<String, String> before = stored();
        assertThat(before).containsOnlyKeys(name(1) + " " + FIRST, name(2) + " " + SECOND, name(3) + " " + THIRD);

        exam.result("roster import", roster(with(1, "初三1班", "初三2班")), "--update");
        assertThat(stored()).isEqualTo(before);
        exam.result("roster correct", FIRST, "--field", "NAME", "--value", "彭怡亭", "--by", "王", "--reason", "错字");
        exam.result("roster correct", SECOND, "--field", "STUDENT_NO", "--value", "", "--by", "王", "--reason", "错号");
        exam.result(
                "roster correct",
                SECOND,
                "--field",
                "ID_NO",
                "--value",
                "990101201106063782",
                "--by",
                "王",
                "--reason",
                "错号");

        assertThat(stored()).containsOnlyKeys("彭怡亭 " + FIRST, name(2) + " " + SECOND, name(3) + " " + THIRD);
        Ran known = photos(Map.of("990101201106063782", Pictures.of(2)));
        assertThat(known.result().get("unchanged").asInt()).as(known.out()).isEqualTo(1);
        Ran old = photos(Map.of("990101201106063766", Pictures.of(2)));
        assertThat(findings(old)).containsExactly("PHOTO_UNMATCHED", "PHOTO_NONE");
    }

    @Test
    void goesWithItsPersonToAnotherNumberAndNotToWhoComesUnderTheOldOne() throws IOException {
        String first = stored().get(name(1) + " " + FIRST);
        String second = stored().get(name(2) + " " + SECOND);
        List<String> moved = with(1, FIRST, "026990109077");
        moved.set(2, moved.get(2).replace(SECOND, FIRST));
        exam.result("roster import", roster(moved), "--update");

        assertThat(stored())
                .containsEntry(name(1) + " 026990109077", first)
                .containsEntry(name(2) + " " + FIRST, second)
                .hasSize(3);
        assertThat(lacking()).doesNotContain(FIRST, "026990109077");
    }

    @Test
    void goesAwayWithItsPersonAndIsFreeForAnother() throws IOException {
        exam.result("roster remove", FIRST, "--reason", "转学", "--by", "王");
        assertThat(stored()).hasSize(2);
        assertThat(findings(photos(Map.of(FIRST, Pictures.of(9))))).containsExactly("PHOTO_UNMATCHED", "PHOTO_NONE");

        Ran other = photos(Map.of("026990109004", Pictures.of(1)));

        assertThat(findings(other)).isEmpty();
        exam.result("roster import", roster(lines));
        assertThat(lacking()).as("who comes back comes without").contains(FIRST);
        assertThat(findings(photos(Map.of(FIRST, Pictures.of(1))))).containsExactly("PHOTO_TWO_PEOPLE", "PHOTO_NONE");
    }

    @Test
    void doesNotPassToANewPersonUnderTheNumberOfOneWhoLeft() throws IOException {
        List<String> replaced = with(1, "彭怡婷", "覃新来");
        replaced.set(1, replaced.get(1).replace("990101201108155947", "990101201108155963"));
        Ran ran = exam.json("roster import", roster(replaced), "--update", "--remove-missing");

        assertThat(ran.errors()).containsExactly("ROSTER_NO_TAKEN");
        exam.result("roster remove", FIRST, "--reason", "转学", "--by", "王");
        exam.result("roster import", roster(replaced), "--update");
        assertThat(stored()).hasSize(2);
        assertThat(lacking()).contains(FIRST);
    }

    @Test
    void givesWayToABetterOneWhenAskedAndOnlyThen() throws IOException {
        photos(Map.of("026990109004", Pictures.of("jpeg", 90, 120)));
        assertThat(findings(photos(Map.of("026990109004", Pictures.of(4))))).contains("PHOTO_DIFFERS");

        Ran better = photos(Map.of("026990109004", Pictures.of(4)), "--update");

        assertThat(findings(better)).isEmpty();
        assertThat(better.result().get("replaced").asInt()).isEqualTo(1);
        JsonNode again = photos(Map.of("026990109004", Pictures.of(4))).result();
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void isNotGivenToAnotherWhileTheOneWhoHasItGetsNone() throws IOException {
        Map<String, String> before = stored();
        byte[] broken = Arrays.copyOf(Pictures.of(8), 900);

        Ran ran = photos(Map.of(FIRST, broken, "026990109004", Pictures.of(1)), "--update");

        assertThat(findings(ran)).containsExactlyInAnyOrder("PHOTO_CUT_SHORT", "PHOTO_TWO_PEOPLE", "PHOTO_NONE");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void isNotGivenAwayDownAChainThatBreaksAtItsEnd() throws IOException {
        Map<String, String> before = stored();
        Map<String, byte[]> chain = Map.of(
                FIRST,
                Pictures.of("jpeg", 1, 1),
                SECOND,
                Pictures.of(1),
                THIRD,
                Pictures.of(2),
                "026990109004",
                Pictures.of(3));

        Ran ran = photos(chain, "--update");

        assertThat(findings(ran))
                .containsExactlyInAnyOrder(
                        "PHOTO_TINY", "PHOTO_TWO_PEOPLE", "PHOTO_TWO_PEOPLE", "PHOTO_TWO_PEOPLE", "PHOTO_NONE");
        assertThat(stored()).isEqualTo(before);
        chain = new TreeMap<>(chain);
        chain.put(FIRST, Pictures.of(7));
        Ran whole = photos(chain, "--update");
        assertThat(whole.result().get("attached").asInt()).as(whole.out()).isEqualTo(4);
        assertThat(stored()).hasSize(4);
    }
}
