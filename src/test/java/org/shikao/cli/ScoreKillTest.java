package org.shikao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.CommandLineHere.Ran;
import org.shikao.journey.SmallExam;

/**
 * Fault D1 on the whole program: {@code score enter} in a process of its own is killed at random moments; every {@code saved} is
 * there, in order, once. {@code -Dshikao.kills=200} for more kills, {@code -Dshikao.seed=N} to repeat a run.
 */
class ScoreKillTest {
    private static final int KILLS = Integer.getInteger("shikao.kills", 30);
    private static final int LANES = 2;
    /** More requests than a process answers before it is killed. */
    private static final int FED = 400;

    @TempDir
    Path folder;

    @Test
    void everySavedAnswerIsThereOnceAfterEachKill() throws Exception {
        long seed = Long.getLong("shikao.seed", System.nanoTime());
        SmallExam drawn = SmallExam.planned(new CommandLineHere("kill"), folder.resolve("template.shikao"));
        String session = drawn.sessions().get(1);
        drawn.draw(session);
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path home = folder.resolve("home" + lane);
                SmallExam exam = drawn.copy(folder.resolve(lane + ".shikao"), new CommandLineHere("reader" + lane));
                answers.add(lanes.submit(new Lane(exam, session, home, new Random(seed + lane), share(lane))));
            }
            int saved = 0;
            for (Future<Integer> answer : answers) {
                saved += answer.get();
            }
            System.out.printf("%d kills, %d answers saved, seed %d%n", KILLS, saved, seed);
            assertThat(saved).isGreaterThan(KILLS);
        } catch (ExecutionException failed) {
            throw new AssertionError("seed " + seed, failed.getCause());
        } finally {
            lanes.shutdownNow();
        }
    }

    private static int share(int lane) {
        return KILLS / LANES + (lane < KILLS % LANES ? 1 : 0);
    }

    /** One exam file whose scoring process is killed again and again; gives how many answers it heard. */
    private record Lane(SmallExam exam, String session, Path home, Random random, int kills)
            implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            List<JsonNode> sheets = exam.sheets(session);
            Map<Integer, String> saved = new LinkedHashMap<>();
            for (int kill = 0; kill < kills; kill++) {
                List<String> before = marks();
                List<String> fed = new ArrayList<>();
                for (int n = 0; n < FED; n++) {
                    fed.add(request(sheets));
                }
                List<String> answers = feedAndKill(fed);
                saved.putAll(acknowledged(answers, saved));
                requireOnce(before, fed, answers.size());
                requireThere(saved);
                Ran check = exam.shikao().json("check", exam.file());
                assertThat(check.exit()).as(check.out()).isZero();
            }
            return saved.size();
        }

        /** A mark that is allowed whatever was marked before. */
        private String request(List<JsonNode> sheets) {
            JsonNode sheet = sheets.get(random.nextInt(sheets.size()));
            JsonNode point =
                    sheet.get("points").get(random.nextInt(sheet.get("points").size()));
            boolean full = random.nextBoolean();
            return SmallExam.mark(
                    sheet,
                    point.get("no").asInt(),
                    full ? SmallExam.decimal(point.get("max").asInt()) : "0");
        }

        private List<String> feedAndKill(List<String> fed) throws IOException, InterruptedException {
            List<String> answers = new ArrayList<>();
            try (ShikaoProcess shikao = ShikaoProcess.start(home, "score", "enter", "--exam", exam.file())) {
                shikao.send(String.join("\n", fed) + "\n");
                int wanted = random.nextInt(60);
                for (int n = 0; n < wanted; n++) {
                    answers.add(shikao.line());
                }
                long until = System.nanoTime() + random.nextInt(6_000_000);
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                shikao.kill();
                for (String line = shikao.line(); line != null; line = shikao.line()) {
                    answers.add(line);
                }
            }
            if (!answers.isEmpty() && !answers.get(answers.size() - 1).matches("saved\t\\d+\t[0-9a-f]{8}\t[0-9.]+")) {
                // a line cut short by the kill was not told to anyone
                answers.remove(answers.size() - 1);
            }
            return answers;
        }

        private static Map<Integer, String> acknowledged(List<String> answers, Map<Integer, String> known) {
            Map<Integer, String> saved = new LinkedHashMap<>();
            for (String answer : answers) {
                assertThat(answer).startsWith("saved\t");
                String[] parts = answer.split("\t");
                Integer seq = Integer.valueOf(parts[1]);
                assertThat(known).as("a number given twice").doesNotContainKey(seq);
                assertThat(saved.put(seq, parts[2])).as("a number given twice").isNull();
            }
            return saved;
        }

        /** The journal went on by the first so many of the requests, in their order: none lost, none twice, none from nowhere. */
        private void requireOnce(List<String> before, List<String> fed, int answered) {
            List<String> after = marks();
            int added = after.size() - before.size();
            assertThat(added).isBetween(answered, fed.size());
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            assertThat(after.subList(before.size(), after.size())).isEqualTo(fed.subList(0, added));
        }

        private void requireThere(Map<Integer, String> saved) {
            Map<Integer, String> hashes = ExamDatabase.of(exam.file())
                    .rows("SELECT seq, lower(substr(hex(hash), 1, 8)) FROM journal WHERE device = '" + scorer() + "'")
                    .stream()
                    .collect(Collectors.toMap(row -> Integer.valueOf(row.get(0)), row -> row.get(1)));
            assertThat(hashes).containsAllEntriesOf(saved);
        }

        private String scorer() {
            List<List<String>> devices = ExamDatabase.of(exam.file())
                    .rows("SELECT DISTINCT device FROM journal WHERE body LIKE '%\"type\":\"MARKED\"%'");
            assertThat(devices).hasSizeLessThan(2);
            return devices.isEmpty() ? "" : devices.get(0).get(0);
        }

        /** The marks in the journal, as requests. */
        private List<String> marks() {
            ObjectMapper json = new ObjectMapper();
            return ExamDatabase.of(exam.file())
                    .rows("SELECT body FROM journal WHERE body LIKE '%\"type\":\"MARKED\"%' ORDER BY device, seq")
                    .stream()
                    .map(row -> {
                        try {
                            return json.readTree(row.get(0));
                        } catch (IOException malformed) {
                            throw new AssertionError(row.get(0), malformed);
                        }
                    })
                    .map(mark -> String.join(
                            "\t",
                            "mark",
                            mark.get("candidateNo").asText(),
                            mark.get("subject").asText(),
                            mark.get("point").asText(),
                            SmallExam.decimal(mark.get("value").asInt())))
                    .toList();
        }
    }
}
