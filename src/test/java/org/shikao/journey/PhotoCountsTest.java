package org.shikao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.cli.ExamDatabase;
import org.shikao.files.photo.Pictures;
import org.shikao.files.photo.Zips;

/** Every file beside the photos of a school is counted once, and under what it is. */
class PhotoCountsTest {
    private static final CommandLineHere SHIKAO = new CommandLineHere("photo-counts");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d-])\\d+(?![\\d-])");
    private static final String[] PAPERS = {
        ".xlsx", ".XLS", ".et", ".docx", ".doc", ".wps", ".pdf", ".txt", ".csv", ".ods", ".ofd", ".rtf", ".html"
    };

    @TempDir
    static Path shared;

    private static Path prepared;
    private static List<String> numbers;

    @TempDir
    private Path folder;

    /** What becomes of a file. */
    private enum Fate {
        ATTACHED,
        COPIES,
        PAPERS,
        UNMATCHED,
        REJECTED,
        LITTER
    }

    @BeforeAll
    static void prepare() {
        prepared = SmallExam.planned(SHIKAO, shared.resolve("prepared.shikao")).file();
        numbers = ExamDatabase.of(prepared).rows("SELECT candidate_no FROM candidate ORDER BY 1").stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** A delivery, and how many of its files meet which fate. */
    private static final class Delivery {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        private final Random random;

        Delivery(Random random, List<String> people) {
            this.random = random;
            put(Fate.ATTACHED, people.get(0) + ".jpg", Pictures.of(1000));
            for (int i = 1; i < people.size(); i++) {
                person(people.get(i), i);
            }
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                beside(i, people);
            }
        }

        private void person(String no, int i) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    put(Fate.ATTACHED, no + ".jpg", Pictures.of(i));
                    put(Fate.COPIES, no + " - 副本.jpg", Pictures.of(i));
                    put(Fate.COPIES, no + "(2).jpg", Pictures.of(i));
                }
                case 1 -> {
                    put(Fate.REJECTED, no + ".jpg", Pictures.of(i));
                    put(Fate.REJECTED, no + "(1).jpg", Pictures.of(500 + i));
                }
                case 2 -> put(Fate.REJECTED, no + ".png", Pictures.of("png", 1, 1));
                case 3 -> put(Fate.REJECTED, no + ".jpg", Arrays.copyOf(Pictures.of(i), random.nextInt(900)));
                case 4 -> put(Fate.ATTACHED, no + ending(), Pictures.of(i));
                case 5 -> {
                    put(Fate.ATTACHED, no + ".jpg", Pictures.of("jpeg", 90 + i, 130));
                    put(Fate.PAPERS, no + ending(), text());
                }
                default -> put(Fate.ATTACHED, no + ".jpg", Pictures.of(i));
            }
        }

        private void beside(int i, List<String> people) {
            switch (random.nextInt(6)) {
                case 0 -> put(Fate.UNMATCHED, "合影" + i + ".jpg", Pictures.of(900 + i));
                case 1 -> put(Fate.REJECTED, people.get(0) + "和" + people.get(1) + "_" + i + ".jpg", text());
                case 2 -> put(Fate.PAPERS, people.get(0) + "至" + people.get(1) + "_" + i + ending(), text());
                case 3 -> put(Fate.LITTER, "~$名单" + i + ".xlsx", text());
                case 4 -> put(Fate.REJECTED, "九" + i + "班.rar", text());
                default -> put(Fate.PAPERS, "名单" + i + ending(), text());
            }
        }

        private String ending() {
            return PAPERS[random.nextInt(PAPERS.length)];
        }

        private byte[] text() {
            return ("名单" + random.nextInt()).getBytes(StandardCharsets.UTF_8);
        }

        private void put(Fate fate, String name, byte[] content) {
            files.put(name, content);
            fates.merge(fate, 1, Integer::sum);
        }

        int of(Fate fate) {
            return fates.getOrDefault(fate, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFileOfADeliveryIsCountedOnce(long seed) throws IOException {
        Random random = new Random(seed);
        Delivery delivery = new Delivery(random, numbers.subList(0, 12));
        Path source = random.nextBoolean() ? folder(delivery) : archive(delivery);
        Path twin = Files.copy(prepared, folder.resolve("twin.shikao"));
        SmallExam exam = new SmallExam(SHIKAO, Files.copy(prepared, folder.resolve("exam.shikao")));

        Ran ran = exam.json("photos import", source);

        JsonNode counts = ran.result();
        for (Fate fate : EnumSet.complementOf(EnumSet.of(Fate.LITTER))) {
            assertThat(counts.get(fate.name().toLowerCase(Locale.ROOT)).asInt())
                    .as("seed %d, %s: %s", seed, fate, ran.out())
                    .isEqualTo(delivery.of(fate));
        }
        assertThat(counts.get("read").asInt()).isEqualTo(delivery.files.size() - delivery.of(Fate.LITTER));
        assertThat(ran.json().get("findings").findValuesAsText("code").stream()
                        .filter("PHOTO_PAPER"::equals)
                        .count())
                .isEqualTo(delivery.of(Fate.PAPERS));
        String sentence = SHIKAO.run("photos", "import", source, "--exam", twin).lines().stream()
                .filter(line -> line.startsWith("读取"))
                .findFirst()
                .orElseThrow();
        assertThat(sum(sentence)).as(sentence).isEqualTo(counts.get("read").asInt());
        assertThat(exam.result("photos import", source).get("unchanged")).isEqualTo(counts.get("attached"));
    }

    /** What the sentence says became of the files; of those stored, those that replaced another are told once more. */
    private static int sum(String sentence) {
        List<Integer> told = new ArrayList<>();
        NUMBER.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .forEach(told::add);
        return told.stream().skip(1).mapToInt(Integer::intValue).sum() - told.get(2);
    }

    private Path folder(Delivery delivery) throws IOException {
        Path photos = Files.createDirectories(folder.resolve("照片/九1班"));
        for (Map.Entry<String, byte[]> each : delivery.files.entrySet()) {
            Files.write(photos.resolve(each.getKey()), each.getValue());
        }
        return photos.getParent();
    }

    private Path archive(Delivery delivery) throws IOException {
        return Zips.write(folder.resolve("照片.zip"), delivery.files, StandardCharsets.UTF_8, true);
    }

    @Test
    void aWorkbookIsNoArchiveOfPhotos() throws IOException {
        SmallExam exam = new SmallExam(SHIKAO, Files.copy(prepared, folder.resolve("exam.shikao")));

        Path roster = SmallExam.SAMPLE.resolve("rosters/school-05.xlsx");
        Path photos = Files.createDirectories(folder.resolve("照片"));
        Path called = Files.copy(roster, photos.resolve("名单.zip"));
        Files.write(photos.resolve(numbers.get(0) + ".jpg"), Pictures.of(1));

        for (Path book : List.of(roster, called)) {
            Ran ran = exam.json("photos import", book);
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.errors()).containsExactly("PHOTO_SOURCE");
        }
        Ran beside = exam.json("photos import", photos);
        assertThat(beside.json().get("findings").findValuesAsText("code")).containsExactly("PHOTO_PAPER");
        assertThat(beside.result().get("read").asInt()).isEqualTo(2);
        assertThat(beside.result().get("attached").asInt()).isEqualTo(1);
    }
}
