package org.shikao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shikao.exam.journal.Link;

class JournalTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET body = body",
                "DELETE FROM journal",
                "INSERT OR REPLACE INTO journal SELECT device, seq, 'x', hash FROM journal",
                "REPLACE INTO journal SELECT device, seq, 'x', hash FROM journal",
                "INSERT INTO journal SELECT device, seq + 2, body, hash FROM journal",
                "INSERT INTO journal SELECT device, 0, body, hash FROM journal"
            })
    void refusesAnythingButGoingOnEvenToOtherTools(String sql) throws SQLException {
        Path path = Samples.examIn(folder);
        List<Link> before;
        try (ExamFile exam = Samples.write(path)) {
            before = exam.append(head -> Samples.batch("{\"a\":1}"));
        }
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = tool.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
        }
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.journal()).isEqualTo(before);
        }
    }

    @Test
    void chainsAsTheDesignSays() {
        Head start = HashChain.start("exam-000", "laptop-7");
        String body =
                "{\"by\":\"E07\",\"candidateNo\":\"1940\",\"lamport\":1,\"note\":\"𬭛\",\"type\":\"CHECKED_IN\",\"value\":100}";
        assertThat(HashChain.follow(start, List.of(body)).get(0).hash())
                .isEqualTo("8b5f08a7cf68e141661ba515b20e64fab9f4c206ebeba5baa615838d35abd2ce");
    }

    @Test
    void goesOnFromItsHead() {
        Path path = Samples.examIn(folder);
        try (ExamFile exam = Samples.write(path)) {
            exam.append(head -> {
                assertThat(head).isEqualTo(HashChain.start(Samples.EXAM_ID, exam.device()));
                return Samples.batch("{\"n\":1}", "{\"n\":2}");
            });
        }
        try (ExamFile exam = Samples.write(path)) {
            Link last = exam.journal().get(1);
            exam.append(head -> {
                assertThat(head).isEqualTo(new Head(last.device(), 2, last.hash()));
                return Samples.batch("{\"n\":3}");
            });
            List<Link> chain = HashChain.follow(
                    HashChain.start(Samples.EXAM_ID, exam.device()), List.of("{\"n\":1}", "{\"n\":2}", "{\"n\":3}"));
            assertThat(exam.journal()).isEqualTo(chain);
        }
    }

    @Test
    void appendsNothingIfTheWriterThrows() {
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            exam.append(head -> Samples.batch("{}"));
            assertThatThrownBy(() -> exam.append(head -> {
                        throw new IllegalStateException("changed my mind");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            exam.append(head -> Samples.batch("{}"));
            assertThat(exam.journal()).extracting(Link::seq).containsExactly(1, 2);
        }
    }

    @Test
    void takesForeignEntriesOnceInAnyOrder() {
        long seed = 20260516;
        Random random = new Random(seed);
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            List<Link> own = exam.append(head -> Samples.batch("{}"));
            List<Link> incoming = new ArrayList<>(own);
            incoming.addAll(chain("f1", 5));
            incoming.addAll(chain("a1", 3));
            Collections.shuffle(incoming, random);
            assertThat(exam.addForeign(incoming, List.of(Samples.sheet("1", 1))))
                    .as("seed %d", seed)
                    .isEqualTo(8);
            assertThat(exam.addForeign(incoming, List.of())).isZero();
            assertThat(exam.addForeign(chain("a1", 4), List.of())).isEqualTo(1);
            assertThat(exam.journal()).hasSize(10).containsAll(incoming).containsAll(chain("a1", 4));
            assertThat(exam.projection()).containsExactly(Samples.sheet("1", 1));
        }
    }

    @Test
    void refusesAForkAndAGapAndKeepsNothingOfThem() {
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            exam.addForeign(chain("f1", 2), List.of());
            List<Link> other =
                    HashChain.follow(HashChain.start(Samples.EXAM_ID, "f1"), List.of("{\"n\":0}", "{\"x\":1}"));
            List<Link> fork = new ArrayList<>(chain("g1", 2));
            fork.addAll(other);
            assertThatThrownBy(() -> exam.addForeign(fork, List.of()))
                    .isInstanceOfSatisfying(StoreException.class, failure -> {
                        assertThat(failure.fault()).isEqualTo(StoreFault.STORE_FORK);
                        assertThat(failure.args()).endsWith("f1", "2");
                    });
            assertThatThrownBy(() -> exam.addForeign(chain("h1", 3).subList(1, 3), List.of()))
                    .extracting("fault")
                    .isEqualTo(StoreFault.STORE_GAP);
            assertThat(exam.journal()).isEqualTo(chain("f1", 2));
        }
    }

    @Test
    void holdsAHundredThousandEntries() throws Exception {
        Path path = Samples.examIn(folder);
        String body =
                "{\"at\":\"2026-05-16T09:03:11\",\"by\":\"E07\",\"candidateNo\":\"2636824731\",\"lamport\":2,\"point\":3,\"type\":\"MARKED\",\"value\":\"750\"}";
        long begin = System.nanoTime();
        try (ExamFile exam = Samples.write(path)) {
            for (int thousand = 0; thousand < 100; thousand++) {
                exam.append(head -> new Batch(Collections.nCopies(1000, body), List.of()));
            }
        }
        long appended = System.nanoTime();
        try (ExamFile exam = Samples.read(path)) {
            assertThat(exam.journal()).hasSize(100_000);
        }
        long loaded = System.nanoTime();
        System.out.printf(
                "100,000 entries: append %d ms, load %d ms, %d KiB%n",
                (appended - begin) / 1_000_000, (loaded - appended) / 1_000_000, Files.size(path) / 1024);
    }

    @Test
    void tellsHowLongACommitTakes() {
        long[] nanos = new long[2000];
        try (ExamFile exam = Samples.write(Samples.examIn(folder))) {
            for (int i = 0; i < nanos.length; i++) {
                SheetRow sheet = Samples.sheet(Integer.toString(i % 500), 100, 200, 300, 50);
                long begin = System.nanoTime();
                exam.append(head -> new Batch(List.of("{\"n\":" + head.seq() + "}"), List.of(sheet)));
                nanos[i] = System.nanoTime() - begin;
            }
            assertThat(exam.journal()).hasSize(nanos.length);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "one commit: p50 %d us, p95 %d us, p99 %d us, max %d us%n",
                nanos[1000] / 1000, nanos[1900] / 1000, nanos[1980] / 1000, nanos[1999] / 1000);
    }

    private static List<Link> chain(String device, int entries) {
        List<String> bodies =
                IntStream.range(0, entries).mapToObj(n -> "{\"n\":" + n + "}").toList();
        return HashChain.follow(HashChain.start(Samples.EXAM_ID, device), bodies);
    }
}
