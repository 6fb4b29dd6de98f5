package org.shikao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.roster.Candidate;

class SampleCountyTest {
    private static final Pattern SCIENTIFIC = Pattern.compile("<v>([0-9.]+E[0-9]+)</v>");
    private static final Path COMMITTED = Path.of("sample-data");

    @Test
    void hasTheCandidatesThatItPromises() {
        List<Candidate> candidates = SampleCounty.make().roster().candidates();

        assertThat(candidates).filteredOn(c -> c.grade() == 9).hasSize(1200);
        assertThat(candidates).filteredOn(c -> c.grade() == 8).hasSize(400);
        assertThat(candidates)
                .extracting(Candidate::candidateNo)
                .doesNotHaveDuplicates()
                .allMatch(no -> no.matches("0\\d{11}"));
        assertThat(candidates.stream().map(Candidate::idNo).filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isMadeAgainAsItWasCommitted(@TempDir Path folder) throws IOException {
        SampleCountyFiles.write(folder);

        List<String> index = Files.readAllLines(folder.resolve("index.txt"));
        assertThat(Files.readAllLines(COMMITTED.resolve("index.txt"))).isEqualTo(index);
        for (String name : index) {
            sameContent(folder.resolve(name), COMMITTED.resolve(name));
        }
    }

    @Test
    void travelsInsideTheProgram() throws IOException {
        for (String name : Files.readAllLines(COMMITTED.resolve("index.txt"))) {
            assertThat(getClass().getResource("/org/shikao/sample/" + name))
                    .as(name)
                    .isNotNull();
        }
    }

    /** Other machines compress otherwise, so archives are compared by their parts and pictures by what they show. */
    private static void sameContent(Path made, Path committed) throws IOException {
        String name = made.getFileName().toString();
        if (name.endsWith(".xlsx") && isZip(made)) {
            assertThat(parts(made)).as(name).isEqualTo(parts(committed));
        } else if (name.endsWith(".png") || name.endsWith(".jpg")) {
            assertThat(difference(ImageIO.read(made.toFile()), ImageIO.read(committed.toFile())))
                    .as(name)
                    .isLessThan(3);
        } else {
            assertThat(Files.readAllBytes(made)).as(name).isEqualTo(Files.readAllBytes(committed));
        }
    }

    private static boolean isZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), SCIENTIFIC.matcher(part).replaceAll(SampleCountyTest::plain));
            }
        }
        return parts;
    }

    /** Java before 19 wrote some numbers with a digit too many; what counts is the number. */
    private static String plain(MatchResult number) {
        return "<v>" + Double.valueOf(number.group(1)) + "</v>";
    }

    /** The mean difference of the channels, 0 to 255. */
    private static long difference(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth() + "x" + a.getHeight()).isEqualTo(b.getWidth() + "x" + b.getHeight());
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a.getRGB(x, y) >> shift & 0xFF) - (b.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        return sum / (3L * a.getWidth() * a.getHeight());
    }
}
