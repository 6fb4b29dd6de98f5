package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.flow.ImportRoster.RosterOptions;
import org.shikao.flow.MergeExams.MergeReport;

/**
 * A whole exam on the sample county through the flows that the window and the command line use: import, plan, three sites scored in
 * three copies, merge, export. The same seed gives the same plan and the same results.
 */
public final class RunDemo {
    /** Where to put it, how many candidates at most, and the seed of plan, draws and performances. */
    public record DemoRequest(Path out, int candidates, String seed) {}

    /** What was made; {@code points} counts scoring points given. */
    public record DemoReport(
            String title,
            Path exam,
            int candidates,
            int schools,
            int photos,
            int sessions,
            int draws,
            int sheets,
            int points,
            int absent,
            int mergedEntries,
            long seconds,
            List<Path> files) {
        public DemoReport {
            files = List.copyOf(files);
        }
    }

    /** The flows a demonstration runs through, made with a seeded source of randomness. */
    public interface Flows {
        DemoFlows seededBy(String seed);
    }

    private final Flows flows;
    private final SampleCounty sample;
    private final Clock clock;

    public RunDemo(Flows flows, SampleCounty sample, Clock clock) {
        this.flows = flows;
        this.sample = sample;
        this.clock = clock;
    }

    /** Runs it; what an earlier demonstration left in the folder is replaced. */
    public Answer<DemoReport> run(DemoRequest request, Progress progress) throws IOException {
        Instant start = clock.instant();
        Path out = request.out();
        Path main = out.resolve("demo.shikao");
        Path sites = out.resolve("sites");
        Files.createDirectories(sites);
        Files.deleteIfExists(main);
        DemoFlows made = flows.seededBy(request.seed());
        List<Path> files = new ArrayList<>(List.of(main));
        Answer<List<String>> prepared = prepare(made, request, main, progress);
        if (prepared.refused()) {
            return Answer.refused(prepared.problems());
        }
        DemoDay day = new DemoDay(made, request.seed());
        List<Path> copies = new ArrayList<>();
        for (String site : prepared.get()) {
            progress.step(copies.size(), prepared.get().size());
            Path copy = sites.resolve(site + ".shikao");
            NewFiles.write(copy, draft -> Files.copy(main, draft));
            List<Problem> problems = at(made, day, copy, site);
            if (!problems.isEmpty()) {
                return Answer.refused(problems);
            }
            copies.add(copy);
        }
        files.addAll(copies);
        return finish(made, day, new Finish(main, out, copies, files, start));
    }

    private record Finish(Path main, Path out, List<Path> copies, List<Path> files, Instant start) {}

    private Answer<List<String>> prepare(DemoFlows made, DemoRequest request, Path main, Progress progress)
            throws IOException {
        Path source = sample.unpack(request.out().resolve("sample-data"));
        String rules = sample.rules(source).toString();
        Answer<OpenExam> created = made.exams().create(main, new NewExam(rules, Optional.empty(), ""));
        if (created.refused()) {
            return Answer.refused(created.problems());
        }
        try (OpenExam exam = created.get()) {
            var roster = made.roster()
                    .run(
                            exam,
                            made.roster().read(sample.rosters(source), progress),
                            new RosterOptions(false, false),
                            atMost(request.candidates()));
            if (roster.refused()) {
                return Answer.refused(roster.problems());
            }
            var venue = made.venue().run(exam, sample.venue(source), Seal.KEEP);
            if (venue.refused()) {
                return Answer.refused(venue.problems());
            }
            // a small rehearsal may be without the dozen who have a photo
            made.photos().run(exam, List.of(sample.photos(source)), false, progress);
            var plan = made.plan().run(exam, request.seed(), Seal.KEEP, progress);
            if (plan.refused()) {
                return Answer.refused(plan.problems());
            }
            List<Problem> unsound = made.plan().check(exam);
            return Problem.anyError(unsound)
                    ? Answer.refused(unsound)
                    : Answer.of(List.copyOf(new TreeSet<>(exam.plan().sessions().stream()
                            .map(Session::siteCode)
                            .toList())));
        }
    }

    /** Every k-th candidate, so that all schools and grades stay in a small rehearsal. */
    private static UnaryOperator<List<Candidate>> atMost(int candidates) {
        return all -> {
            if (all.size() <= candidates) {
                return all;
            }
            List<Candidate> part = new ArrayList<>();
            for (int i = 0; i < candidates; i++) {
                part.add(all.get((int) ((long) i * all.size() / candidates)));
            }
            return part;
        };
    }

    private static List<Problem> at(DemoFlows made, DemoDay day, Path copy, String site) {
        Answer<OpenExam> opened = made.exams().open(copy, Access.WRITE);
        if (opened.refused()) {
            return opened.problems();
        }
        DemoLedger ledger = new DemoLedger(made.ledger());
        try (OpenExam exam = opened.get()) {
            List<Problem> problems = ledger.issue(exam, site);
            for (Session session : exam.plan().sessions()) {
                if (problems.isEmpty() && session.siteCode().equals(site)) {
                    problems = day.run(exam, session);
                }
            }
            return problems.isEmpty() ? ledger.settle(exam, site) : problems;
        }
    }

    private Answer<DemoReport> finish(DemoFlows made, DemoDay day, Finish finish) throws IOException {
        Answer<OpenExam> opened = made.exams().open(finish.main(), Access.WRITE);
        if (opened.refused()) {
            return Answer.refused(opened.problems());
        }
        List<Path> files = new ArrayList<>(finish.files());
        try (OpenExam exam = opened.get()) {
            Answer<MergeReport> merged = made.merge().run(exam, finish.copies(), Progress.NONE);
            if (merged.refused()) {
                return Answer.refused(merged.problems());
            }
            List<Problem> refused = new DemoRegisters(made).appeal(exam);
            if (Problem.anyError(refused)) {
                return Answer.refused(refused);
            }
            files.addAll(new DemoFiles(made, finish.out()).write(exam));
            return Answer.of(new DemoReport(
                    exam.title(),
                    finish.main(),
                    exam.roster().candidates().size(),
                    exam.roster().schools().size(),
                    exam.photographed().size(),
                    exam.plan().sessions().size(),
                    day.draws(),
                    day.sheets(),
                    day.points(),
                    day.absent(),
                    merged.get().added(),
                    Duration.between(finish.start(), clock.instant()).toSeconds(),
                    files));
        }
    }
}
