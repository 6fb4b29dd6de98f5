package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.journal.Link;

/** Fault D1: what was told saved is there after {@code kill -9} at a random moment. */
class KillTest {
    private static final int KILLS = Integer.getInteger("shikao.kills", 40);

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasSavedWhenKilled() throws Exception {
        long seed = Long.getLong("shikao.seed", System.nanoTime());
        Random random = new Random(seed);
        Path path = Samples.examIn(folder);
        Map<Integer, String> acknowledged = new LinkedHashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(appendUntilKilled(path, random));
        }
        System.out.printf("%d kills, %d acknowledged commits, seed %d%n", KILLS, acknowledged.size(), seed);
        try (ExamFile exam = ExamFile.open(path, Access.WRITE, Samples.install("append"))) {
            requireAll(exam.journal(), acknowledged, seed);
            assertThat(exam.projection()).isNotEmpty();
        }
        assertThat(ExamFile.check(path)).as("seed %d", seed).isEmpty();
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static void requireAll(List<Link> journal, Map<Integer, String> acknowledged, long seed) {
        assertThat(acknowledged).isNotEmpty();
        assertThat(journal.size() % 2).as("both entries of a commit or none").isZero();
        assertThat(journal.stream().map(Link::device).distinct()).hasSize(1);
        Map<Integer, String> hashes = journal.stream().collect(Collectors.toMap(Link::seq, Link::hash));
        assertThat(hashes).as("seed %d", seed).containsAllEntriesOf(acknowledged);
        Head start = HashChain.start(Samples.EXAM_ID, journal.get(0).device());
        List<String> bodies = journal.stream().map(Link::body).toList();
        assertThat(journal).as("seed %d", seed).isEqualTo(HashChain.follow(start, bodies));
    }

    /** Kills after a random number of answers, in the middle of whatever follows the last. */
    private static Map<Integer, String> appendUntilKilled(Path path, Random random)
            throws IOException, InterruptedException {
        StoreProcess child = StoreProcess.start("append", path);
        assertThat(child.line()).startsWith("opened");
        int answers = random.nextInt(120);
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < answers; n++) {
            lines.add(child.line());
        }
        long until = System.nanoTime() + random.nextInt(5_000_000);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        child.kill();
        for (String line = child.line(); line != null; line = child.line()) {
            lines.add(line);
        }
        return saved(lines);
    }

    private static Map<Integer, String> saved(List<String> lines) {
        Map<Integer, String> saved = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            // a line cut short by the kill was not yet told to anyone
            if (parts.length == 3 && parts[2].length() == 64) {
                saved.put(Integer.valueOf(parts[1]), parts[2]);
            }
        }
        return saved;
    }
}
