package org.shikao.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shikao.boot.CommandLineHere;
import org.shikao.boot.Wiring;
import org.shikao.exam.Marks;
import org.shikao.exam.SheetKey;
import org.shikao.exam.plan.Session;
import org.shikao.flow.Access;
import org.shikao.flow.EnterScore.ScoredSheet;
import org.shikao.flow.OpenExam;
import org.shikao.journey.SmallExam;
import org.shikao.store.Install;
import org.shikao.text.Lang;

/** One mark, saved: from the key to the disk. The note gives microseconds. */
final class TapJobs {
    private static final int WARM = 300;

    private TapJobs() {}

    private static int taps(Job.Desk desk) {
        return Math.max(500, desk.rows() / 10);
    }

    private static Job.Outcome outcome(long[] nanos) {
        long[] sorted = Arrays.copyOfRange(nanos, WARM, nanos.length);
        Arrays.sort(sorted);
        return new Job.Outcome(
                sorted.length,
                String.format(
                        Locale.ROOT,
                        "p50 %d us, p99 %d us",
                        sorted[sorted.length / 2] / 1000,
                        sorted[sorted.length * 99 / 100] / 1000));
    }

    /** Judged, chained, committed with {@code synchronous=FULL}. */
    static final class Ours implements Job {
        private final Wiring wiring = new Wiring(Install.here("bench", "bench"), Lang.ZH_CN);
        private final List<SheetKey> sheets = new ArrayList<>();
        private OpenExam exam;

        @Override
        public void prepare(Desk desk) throws IOException {
            Path file = Files.copy(desk.file("tap.shikao"), desk.output("shikao"));
            SmallExam small = new SmallExam(new CommandLineHere("bench"), file);
            String session = small.sessions().get(0);
            small.draw(session);
            exam = wiring.exams.open(file, Access.WRITE).get();
            Session planned = exam.plan().session(session).orElseThrow();
            planned.seats()
                    .forEach(seat -> sheets.add(
                            new SheetKey(seat.candidateNo(), planned.subjects().get(0))));
            wiring.score.open(exam, session, planned.stations().get(0).examinerCode());
        }

        @Override
        public Outcome run(Desk desk) {
            List<ScoredSheet> scored = sheets.stream()
                    .map(key -> wiring.score.sheet(exam, key).get())
                    .toList();
            long[] nanos = new long[taps(desk) + WARM];
            for (int tap = 0; tap < nanos.length; tap++) {
                int at = tap % sheets.size();
                var points = scored.get(at).points();
                var point = points.get(tap / sheets.size() % points.size());
                boolean full = tap / sheets.size() / points.size() % 2 == 0;
                long start = System.nanoTime();
                wiring.score
                        .mark(exam, sheets.get(at), point.no(), full ? point.max() : Marks.ZERO, List.of())
                        .get();
                nanos[tap] = System.nanoTime() - start;
            }
            exam.close();
            return outcome(nanos);
        }
    }

    /** The least that can be called saved: 4 KiB appended and forced to the disk. */
    static final class Floor implements Job {
        @Override
        public Outcome run(Desk desk) throws IOException {
            long[] nanos = new long[taps(desk) + WARM];
            try (FileChannel file =
                    FileChannel.open(desk.output("log"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int tap = 0; tap < nanos.length; tap++) {
                    long start = System.nanoTime();
                    file.write(ByteBuffer.allocate(4096));
                    file.force(false);
                    nanos[tap] = System.nanoTime() - start;
                }
            }
            return outcome(nanos);
        }
    }
}
