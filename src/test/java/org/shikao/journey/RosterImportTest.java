package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;

/** Rosters through the command line: all or nothing, the exact cell, and an exam file that a refusal leaves as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterImportTest {
    private static final Path MISTAKES = SmallExam.SAMPLE.resolve("rosters-with-mistakes");
    private static final Path CLEAN = SmallExam.SAMPLE.resolve("rosters/school-05.xlsx");

    @TempDir
    static Path folder;

    private final CommandLineHere shikao = new CommandLineHere("office");
    private SmallExam exam;
    private List<String> csv;

    @BeforeAll
    void create() throws IOException {
        exam = SmallExam.empty(shikao, folder.resolve("county.shikao"));
        csv = SmallExam.pupils();
        exam.result("venue import", SmallExam.SAMPLE.resolve("venue.xlsx"));
    }

    private SmallExam fresh() {
        return exam.copy(folder.resolve(System.nanoTime() + ".shikao"), shikao);
    }

    /** The first pupils of the csv roster, each line changed so. */
    private Path roster(String name, String find, String replace) throws IOException {
        List<String> lines =
                csv.stream().limit(12).map(line -> line.replace(find, replace)).toList();
        return Files.write(folder.resolve(name), lines);
    }

    private static byte[] bytes(SmallExam exam) throws IOException {
        return Files.readAllBytes(exam.file());
    }

    private void requireUntouched(SmallExam exam, byte[] before) throws IOException {
        assertThat(Arrays.equals(bytes(exam), before))
                .as("every byte of the exam file")
                .isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .as("side files")
                    .noneMatch(name -> name.endsWith("-wal") || name.endsWith("-shm") || name.endsWith("-journal"));
        }
    }

    Stream<String> mistakes() throws IOException {
        return Files.readAllLines(MISTAKES.resolve("expected.csv")).stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesEachPlantedMistakeAtItsCell(String line) throws IOException {
        String[] expected = line.split(",", -1);
        byte[] before = bytes(exam);

        Ran ran = exam.json("roster import", CLEAN, MISTAKES.resolve(expected[0]));

        assertThat(ran.exit()).isEqualTo(1);
        List<JsonNode> errors = StreamSupport.stream(ran.json().get("findings").spliterator(), false)
                .filter(f -> f.get("severity").asText().equals("error"))
                .toList();
        assertThat(errors).hasSize(1);
        JsonNode error = errors.get(0);
        assertThat(error.get("code").asText()).isEqualTo(expected[1]);
        assertThat(error.get("file").asText()).isEqualTo(expected[0]);
        assertThat(error.get("sheet").asText()).isEqualTo(expected[2]);
        assertThat(error.get("row").asInt()).isEqualTo(expected[3].isEmpty() ? 0 : Integer.parseInt(expected[3]));
        assertThat(error.get("column").asText()).isEqualTo(expected[4]);
        assertThat(ran.json().get("result")).isEmpty();
        requireUntouched(exam, before);
    }

    @Test
    void schoolsThatNameTheirFilesAlikeAreToldApart() throws IOException {
        Path bulk = Files.createDirectories(folder.resolve("bulk"));
        Path first = Files.createDirectories(bulk.resolve("一中")).resolve("七年级.xlsx");
        Path second = Files.createDirectories(bulk.resolve("二中")).resolve("七年级.xlsx");
        Files.copy(MISTAKES.resolve("id-check-digit.xlsx"), first);
        Files.copy(CLEAN, second);
        Path report = bulk.resolve("批注.xlsx");

        Ran ran = exam.json("roster import", first, second, second, "--report", report);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(StreamSupport.stream(ran.json().get("findings").spliterator(), false)
                        .filter(f -> f.get("severity").asText().equals("error"))
                        .map(f -> f.get("code").asText() + " " + f.get("file").asText()))
                .as("the file named twice is read once")
                .containsExactly("ROSTER_ID_CHECK_DIGIT 一中/七年级.xlsx");
        // the clean file is not sent back, and the only report has the name asked for
        assertThat(report).isNotEmptyFile();
        assertThat(bulk.resolve("批注-二中-七年级.xlsx")).doesNotExist();
        assertThat(second).hasSameBinaryContentAs(CLEAN);
    }

    @Test
    void tellsAPersonTheCodeTheCellAndTheRemedy() {
        Path bad = MISTAKES.resolve("id-check-digit.xlsx");
        Ran chinese = shikao.run("roster", "import", bad, "--exam", exam.file());
        Ran english = shikao.run("roster", "import", bad, "--exam", exam.file(), "--lang", "en");

        assertThat(chinese.exit()).isEqualTo(1);
        assertThat(chinese.out()).isEmpty();
        assertThat(chinese.err()).contains("ROSTER_ID_CHECK_DIGIT id-check-digit.xlsx!花名册!D9: ");
        assertThat(english.err().lines().filter(l -> l.startsWith("ROSTER_ID_CHECK_DIGIT")))
                .singleElement()
                .asString()
                .contains("id-check-digit.xlsx!花名册!D9: ")
                .doesNotContain("请");
    }

    @Test
    void importsTheWholeCountyAndThenFindsNothingNew() throws IOException {
        SmallExam county = fresh();
        Object[] rosters;
        try (Stream<Path> files = Files.list(SmallExam.SAMPLE.resolve("rosters"))) {
            rosters = files.sorted().toArray();
        }
        JsonNode first = county.result("roster import", rosters);
        assertThat(first.get("imported").asInt()).isEqualTo(1600);
        assertThat(first.get("read").asInt()).isEqualTo(1600);
        byte[] before = bytes(county);

        JsonNode again = county.result("roster import", rosters);
        assertThat(again.get("unchanged").asInt()).isEqualTo(1600);
        assertThat(again.get("imported").asInt()).isZero();
        requireUntouched(county, before);
    }

    @Test
    void aDryRunCountsAndChangesNothing() throws IOException {
        SmallExam county = fresh();
        byte[] before = bytes(county);

        JsonNode result = county.result("roster import", CLEAN, "--dry-run");
        assertThat(result.get("read").asInt()).isEqualTo(144);
        assertThat(result.get("imported").asInt()).isEqualTo(144);
        requireUntouched(county, before);
    }

    @Test
    void otherDataOfAKnownCandidateIsRefusedAndTakenOverOnlyWithUpdate() throws IOException {
        SmallExam county = fresh();
        county.result("roster import", roster("first.csv", "", ""));
        Path changed = roster("second.csv", "彭怡婷", "彭怡停");
        byte[] before = bytes(county);

        Ran refused = county.json("roster import", changed);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).containsExactly("ROSTER_DIFFERS");
        assertThat(refused.json().get("findings").toString()).contains("彭怡婷", "彭怡停");
        requireUntouched(county, before);

        JsonNode dry = county.result("roster import", changed, "--update", "--dry-run");
        assertThat(dry.get("updated").asInt()).isEqualTo(1);
        requireUntouched(county, before);

        JsonNode diff = county.result("roster diff", changed);
        assertThat(diff.get("changes").findValuesAsText("before")).contains("彭怡婷");
        assertThat(diff.get("changes").findValuesAsText("name")).contains("彭怡停");
        requireUntouched(county, before);

        JsonNode updated = county.result("roster import", changed, "--update");
        assertThat(updated.get("updated").asInt()).isEqualTo(1);
        assertThat(updated.get("unchanged").asInt()).isEqualTo(10);
        assertThat(updated.get("imported").asInt()).isZero();
        assertThat(county.json("roster import", changed)
                        .result()
                        .get("unchanged")
                        .asInt())
                .isEqualTo(11);
    }

    @Test
    void aNewRosterDropsThePlanAndSaysSo() throws IOException {
        SmallExam county = fresh();
        county.result("roster import", CLEAN);
        county.result("plan");
        byte[] before = Files.readAllBytes(county.file());
        Path more = roster("more.csv", "", "");

        assertThat(county.json("roster import", more).errors()).containsExactly("PLAN_SEALED");
        assertThat(county.result("roster import", CLEAN).get("imported").asInt())
                .as("what changes nothing needs no plan given up")
                .isZero();
        assertThat(Files.readAllBytes(county.file())).isEqualTo(before);
        Ran ran = county.json("roster import", more, "--drop-plan");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().get("findings").findValuesAsText("code")).contains("PLAN_DROPPED");
        assertThat(county.sessions()).isEmpty();
        assertThat(county.json("plan check").errors()).containsExactly("PLAN_NONE");
        assertThat(county.isClean()).isTrue();
    }

    @Test
    void anotherVenueDropsThePlanOnlyForWhoSaysSo() throws IOException {
        SmallExam county = fresh();
        county.result("roster import", CLEAN);
        county.result("plan");
        Path same = SmallExam.SAMPLE.resolve("venue.xlsx");
        Path other = OtherVenue.write(folder.resolve("另一考点.xlsx"));
        byte[] before = Files.readAllBytes(county.file());

        assertThat(county.json("venue import", other).errors()).containsExactly("PLAN_SEALED");
        assertThat(Files.readAllBytes(county.file())).isEqualTo(before);
        assertThat(county.json("venue import", same).exit()).isZero();
        assertThat(county.sessions()).as("the same venue leaves the plan").isNotEmpty();
        Ran ran = county.json("venue import", other, "--drop-plan");
        assertThat(ran.json().get("findings").findValuesAsText("code")).contains("PLAN_DROPPED");
        assertThat(county.json("plan check").errors()).containsExactly("PLAN_NONE");
    }

    @Test
    void nothingPreparedChangesOnceTheDayHasBegun() throws IOException {
        SmallExam county = fresh();
        county.result("roster import", CLEAN);
        county.result("plan");
        String session = county.sessions().get(0);
        county.result("draw commit", "--session", session);
        county.result("checkin", "--session", session, "--all-present");
        requirePreparedDataStands(county);
    }

    @Test
    void nothingPreparedChangesOnceADeferralIsNoted() throws IOException {
        SmallExam county = fresh();
        county.result("roster import", CLEAN);
        county.result("plan");
        JsonNode sheet = county.sheets(county.sessions().get(0)).get(0);
        assertThat(county.score(SmallExam.request("outcome", sheet, "DEFERRED", "住院")))
                .allMatch(a -> a.startsWith("saved"));
        requirePreparedDataStands(county);
    }

    private void requirePreparedDataStands(SmallExam county) throws IOException {
        byte[] before = bytes(county);
        Path more = roster("more.csv", "", "");
        Path venue = SmallExam.SAMPLE.resolve("venue.xlsx");
        Path catalogue = folder.resolve("catalogue.yaml");
        county.result("catalogue export", catalogue);
        for (Ran ran : List.of(
                county.json("roster import", more),
                county.json("venue import", venue),
                county.json("catalogue import", catalogue))) {
            assertThat(ran.errors()).as(ran.out()).containsExactly("EXAM_STARTED");
        }
        requireUntouched(county, before);
        String held = ExamDatabase.of(county.file()).dump();
        assertThat(county.json("plan", "--seed", "99").errors()).containsExactly("EXAM_STARTED");
        assertThat(ExamDatabase.of(county.file()).dump()).isEqualTo(held);
        assertThat(county.isClean()).isTrue();
    }
}
