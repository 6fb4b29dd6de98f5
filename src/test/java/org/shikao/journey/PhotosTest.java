package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;
import org.shikao.files.photo.Pictures;
import org.shikao.files.photo.Zips;

/** Photos as schools deliver them, by the command line. */
class PhotosTest {
    private static final CommandLineHere SHIKAO = new CommandLineHere("photos");

    @TempDir
    static Path shared;

    private static Path prepared;
    private static List<List<String>> people;

    @TempDir
    private Path folder;

    private SmallExam exam;
    private Path photos;

    @BeforeAll
    static void prepare() {
        prepared = SmallExam.planned(SHIKAO, shared.resolve("prepared.shikao")).file();
        people = ExamDatabase.of(prepared)
                .rows("SELECT candidate_no, id_no, student_no, c.name, s.name FROM candidate c"
                        + " JOIN school s ON s.code = school_code WHERE id_no <> '' LIMIT 12");
    }

    @BeforeEach
    void copy() throws IOException {
        exam = new SmallExam(SHIKAO, Files.copy(prepared, folder.resolve("exam.shikao")));
        photos = Files.createDirectories(folder.resolve("照片"));
    }

    private static String no(int person) {
        return people.get(person).get(0);
    }

    private Path photo(String name, byte[] picture) throws IOException {
        return Files.write(photos.resolve(name), picture);
    }

    private JsonNode imported(Object... args) {
        return exam.result("photos import", args);
    }

    private static void counts(JsonNode result, int attached, int unmatched, int rejected) {
        assertThat(List.of(
                        result.get("attached").asInt(),
                        result.get("unmatched").asInt(),
                        result.get("rejected").asInt()))
                .as(result.toString())
                .containsExactly(attached, unmatched, rejected);
    }

    private static List<String> findings(Ran ran) {
        return ran.json().get("findings").findValuesAsText("code");
    }

    private String stored() {
        return ExamDatabase.of(exam.file())
                .rows("SELECT candidate_no, hex(sha256), length(jpeg) FROM photo ORDER BY 1")
                .toString();
    }

    @Test
    void aNumberThatLostItsZeroNamesWhomItMayMeanAndIsNotTaken() throws IOException {
        assertThat(no(3)).startsWith("0");
        photo(no(3).substring(1) + ".jpg", Pictures.of(160));
        photo(no(4).substring(2) + ".jpg", Pictures.of(161));
        String before = stored();

        Ran ran = exam.json("photos import", photos);

        assertThat(findings(ran)).containsExactlyInAnyOrder("PHOTO_ZERO_LOST", "PHOTO_UNMATCHED", "PHOTO_NONE");
        assertThat(ran.out()).contains("\"" + no(3) + "\"");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void foldersAndArchivesOfOneNameAreToldApart() throws IOException {
        Path other = Files.createDirectories(folder.resolve("二中/照片"));
        photo("合影.jpg", Pictures.of(150));
        photo(no(0) + ".jpg", Pictures.of(151));
        Files.write(other.resolve("合影.jpg"), Pictures.of(152));
        Ran ran = exam.json("photos import", photos, other, photos);

        assertThat(findings(ran)).containsExactly("PHOTO_UNMATCHED", "PHOTO_UNMATCHED");
        assertThat(ran.json().get("findings").findValuesAsText("file"))
                .containsExactly(folder.getFileName() + "/照片/合影.jpg", "二中/照片/合影.jpg");
    }

    @Test
    void attachesByEveryNumberAndListsTheRest() throws IOException {
        photo(no(0) + "-" + people.get(0).get(3) + ".jpg", Pictures.of(100));
        photo(people.get(1).get(4) + " " + people.get(1).get(1).toLowerCase() + ".png", Pictures.of(101));
        photo(people.get(2).get(2) + ".bmp", Pictures.of(102));
        photo("合影.jpg", Pictures.of(103));
        photo(no(3) + ".jpg", Arrays.copyOf(Pictures.of(104), 900));
        photo(no(4) + ".jpg", new byte[0]);
        photo(no(5) + "和" + no(6) + ".jpg", Pictures.of(105));

        Ran ran = exam.json("photos import", photos);

        counts(ran.result(), 3, 1, 3);
        assertThat(findings(ran))
                .containsExactlyInAnyOrder("PHOTO_UNMATCHED", "PHOTO_NAMES_TWO", "PHOTO_CUT_SHORT", "PHOTO_EMPTY");
        assertThat(ran.json().get("findings").findValuesAsText("severity")).containsOnly("warning");
        JsonNode missing = exam.result("photos missing");
        assertThat(missing.get("missing").asInt())
                .isEqualTo(missing.get("candidates").asInt() - 3)
                .isEqualTo(missing.get("list").size());
        assertThat(missing.get("list").findValuesAsText("candidateNo"))
                .contains(no(3))
                .doesNotContain(no(0), no(1), no(2));
        assertThat(ran.result().get("missing")).isEqualTo(missing.get("missing"));
    }

    @Test
    void setsAsideWhatShowsNoFaceAndKeepsWhatIsMerelySmall() throws IOException {
        photo(no(0) + ".jpg", Pictures.of("jpeg", 1, 1));
        photo(no(1) + ".png", Pictures.of("png", 4000, 20));
        photo(no(2) + ".jpg", Pictures.of("jpeg", 4000, 200));
        photo(no(3) + ".jpg", Pictures.of("jpeg", 90, 120));
        photo(no(4) + ".jpg", Pictures.of("jpeg", 640, 480));

        Ran ran = exam.json("photos import", photos);

        counts(ran.result(), 2, 0, 3);
        assertThat(findings(ran))
                .containsExactly("PHOTO_TINY", "PHOTO_STRIP", "PHOTO_STRIP", "PHOTO_COARSE", "PHOTO_LANDSCAPE");
        assertThat(ran.json().get("findings").findValues("args").toString())
                .isEqualTo("[[\"1\",\"1\",\"60\",\"80\"], [\"4000\",\"20\",\"60\",\"80\"], "
                        + "[\"4000\",\"200\",\"60\",\"80\"], [\"90\",\"120\"], [\"640\",\"480\"]]");
        assertThat(ran.json().get("findings").findValuesAsText("file"))
                .containsExactly(no(0) + ".jpg", no(1) + ".png", no(2) + ".jpg", no(3) + ".jpg", no(4) + ".jpg");
        assertThat(exam.result("photos missing").get("list").findValuesAsText("candidateNo"))
                .contains(no(0), no(1), no(2))
                .doesNotContain(no(3), no(4));
    }

    @Test
    void aPictureThatShowsNoFaceNeverReplacesOneThatDoes() throws IOException {
        photo(no(0) + ".jpg", Pictures.of(1));
        photo(no(1) + ".jpg", Pictures.of(2));
        imported(photos);
        String before = stored();
        photo(no(0) + ".jpg", Pictures.of("jpeg", 30, 40));

        Ran ran = exam.json("photos import", photos, "--update");

        counts(ran.result(), 0, 0, 1);
        assertThat(findings(ran)).containsExactly("PHOTO_TINY");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void setsAsideWhatTheNameSaysIsAnothers() throws IOException {
        photo(no(0) + people.get(1).get(3) + ".jpg", Pictures.of(100));
        photo(no(1) + people.get(1).get(3) + ".jpg", Pictures.of(101));
        photo(no(2) + "母亲.jpg", Pictures.of(102));
        photo(no(3) + " - 副本.jpg", Pictures.of(103));

        Ran ran = exam.json("photos import", photos);

        counts(ran.result(), 3, 0, 1);
        assertThat(findings(ran)).containsExactlyInAnyOrder("PHOTO_OTHER_NAME", "PHOTO_WORDS");
        assertThat(ran.json().get("findings").findValues("args").toString())
                .contains(no(0), people.get(0).get(3), no(1), people.get(1).get(3), "母亲");
        assertThat(exam.result("photos missing").get("list").findValuesAsText("candidateNo"))
                .contains(no(0))
                .doesNotContain(no(1), no(2), no(3));
    }

    @Test
    void saysOfArchivesAndListsInsideThatTheyWereNotRead() throws IOException {
        Path inner = Zips.write(
                folder.resolve("inner.zip"), Map.of(no(1) + ".jpg", Pictures.of(1)), StandardCharsets.UTF_8, true);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("九1班.zip", Files.readAllBytes(inner));
        files.put("九2班.RAR", "Rar!".getBytes(StandardCharsets.UTF_8));
        files.put("名单.xlsx", new byte[9]);
        files.put(no(0) + ".jpg", Pictures.of(2));
        Path outer = Zips.write(folder.resolve("outer.zip"), files, Charset.forName("GBK"), false);

        Ran ran = exam.json("photos import", outer);

        counts(ran.result(), 1, 0, 2);
        assertThat(ran.result().get("papers").asInt()).isEqualTo(1);
        assertThat(findings(ran)).containsExactly("PHOTO_NESTED", "PHOTO_NESTED", "PHOTO_PAPER");
        assertThat(ran.json().get("findings").findValuesAsText("sheet"))
                .containsExactly("九1班.zip", "九2班.RAR", "名单.xlsx");
    }

    @Test
    void neverChoosesBetweenTwo() throws IOException {
        photo(no(0) + ".jpg", Pictures.of(1));
        photo(no(0) + "(1).jpg", Pictures.of(2));
        photo(no(1) + ".jpg", Pictures.of(3));
        photo(no(1) + " - 副本.jpg", Pictures.of(3));
        photo(no(2) + ".jpg", Pictures.of(4));
        photo(no(3) + ".jpg", Pictures.of(4));
        photo(no(4) + ".jpg", Pictures.of(4));

        Ran ran = exam.json("photos import", photos);

        counts(ran.result(), 1, 0, 5);
        assertThat(findings(ran))
                .containsOnly("PHOTO_TWO_FILES", "PHOTO_TWO_PEOPLE")
                .hasSize(5);
        assertThat(ExamDatabase.of(exam.file()).text("SELECT candidate_no FROM photo"))
                .isEqualTo(no(1));
    }

    @Test
    void replacesOnlyWhenAsked() throws IOException {
        photo(no(0) + ".jpg", Pictures.of(1));
        photo(no(1) + ".jpg", Pictures.of(2));
        imported(photos);
        String before = stored();

        assertThat(imported(photos).get("unchanged").asInt()).isEqualTo(2);
        photo(no(0) + ".jpg", Pictures.of(3));
        Ran kept = exam.json("photos import", photos);
        counts(kept.result(), 0, 0, 1);
        assertThat(findings(kept)).containsExactly("PHOTO_DIFFERS");
        assertThat(stored()).isEqualTo(before);

        JsonNode updated = imported(photos, "--update");
        counts(updated, 1, 0, 0);
        assertThat(updated.get("replaced").asInt()).isEqualTo(1);
        assertThat(stored()).isNotEqualTo(before);
    }

    @Test
    void mendsTwoPhotosThatWereMixedUp() throws IOException {
        photo(no(0) + ".jpg", Pictures.of(1));
        photo(no(1) + ".jpg", Pictures.of(2));
        imported(photos);
        photo(no(0) + ".jpg", Pictures.of(2));
        photo(no(1) + ".jpg", Pictures.of(1));

        counts(imported(photos, "--update"), 2, 0, 0);
    }

    @Test
    void knowsAPictureThatAnotherCandidateHasAlready() throws IOException {
        photo(no(0) + ".jpg", Pictures.of(1));
        imported(photos);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.write(other.resolve(no(1) + ".jpg"), Pictures.of(1));
        Files.write(other.resolve(no(2) + ".jpg"), Pictures.of(2));

        Ran ran = exam.json("photos import", other);

        counts(ran.result(), 1, 0, 1);
        assertThat(findings(ran)).containsExactly("PHOTO_TWO_PEOPLE");
    }

    @Test
    void touchesNothingWhenNothingCanBeAttached() throws IOException {
        byte[] before = Files.readAllBytes(exam.file());
        photo("合影.jpg", Pictures.of(1));
        photo(no(3) + ".jpg", new byte[500]);
        Path slip = Zips.write(
                folder.resolve("slip.zip"),
                Map.of("../" + no(0) + ".jpg", Pictures.of(2)),
                StandardCharsets.UTF_8,
                true);
        Files.createDirectories(folder.resolve("empty"));

        for (Object source : new Object[] {photos, slip, folder.resolve("empty")}) {
            Ran ran = exam.json("photos import", source);
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.errors()).containsExactly("PHOTO_NONE");
        }
        assertThat(exam.json("photos import", photos, folder.resolve("nowhere")).exit())
                .isEqualTo(3);
        assertThat(exam.json("photos import", SmallExam.SAMPLE.resolve("index.txt"))
                        .errors())
                .containsExactly("PHOTO_SOURCE");
        assertThat(exam.file()).hasBinaryContent(before);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("exam.shikao", "照片", "slip.zip", "empty");
    }

    @Test
    void refusesAllOfItForOneArchiveThatIsABomb() throws IOException {
        photo(no(0) + ".jpg", Pictures.of(1));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 1; i < 12; i++) {
            files.put(no(i) + ".jpg", new byte[39 << 20]);
        }
        Path bomb = Zips.write(folder.resolve("bomb.zip"), files, Charset.forName("GBK"), false);

        Ran ran = exam.json("photos import", photos, bomb);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.errors()).containsExactly("PHOTO_ZIP_UNSAFE");
        assertThat(exam.result("photos missing").get("missing"))
                .isEqualTo(exam.result("photos missing").get("candidates"));
    }

    @Test
    void photosThatComeLateBreakNoSeal() throws IOException {
        photo(no(0) + ".jpg", Pictures.of(1));
        imported(photos);
        assertThat(SHIKAO.json("check", exam.file()).errors()).isEmpty();

        ExamDatabase.of(exam.file()).tamper("UPDATE photo SET jpeg = substr(jpeg, 2)");
        assertThat(SHIKAO.json("check", exam.file()).errors()).containsExactly("CHECK_PHOTO");
    }
}
