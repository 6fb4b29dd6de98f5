package org.shikao.exam.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;

/** A copy of the exam file on one laptop, written and merged as the program does it. */
final class Laptop {
    static final String EXAM = "exam-7";

    private final SmallExam exam;
    private final String device;
    private final List<Link> links = new ArrayList<>();
    private ExamDay day;
    private int seq;
    private String hash;

    Laptop(SmallExam exam, String device) {
        this.exam = exam;
        this.device = device;
        this.day = ExamDay.start(exam.rules(), exam.catalogue(), exam.plan());
        this.hash = Chain.genesis(EXAM, device);
    }

    ExamDay day() {
        return day;
    }

    List<Link> links() {
        return links;
    }

    String device() {
        return device;
    }

    /** Writes the fact if it is allowed, naming unseen entries first; the reason if it is not. */
    Optional<Problem> tries(Fact fact) {
        return tries(fact, "E07");
    }

    /** The same, written by this examiner. */
    Optional<Problem> tries(Fact fact, String by) {
        Optional<Problem> refusal = day.allows(fact, by);
        if (refusal.isEmpty()) {
            day.unseen(device).ifPresent(seen -> write(seen, by));
            write(fact, by);
        }
        return refusal;
    }

    /** Writes facts that must be allowed. */
    Laptop does(Fact... facts) {
        for (Fact fact : facts) {
            tries(fact).ifPresent(problem -> {
                throw new AssertionError(fact + " refused: " + problem);
            });
        }
        return this;
    }

    private void write(Fact fact, String by) {
        String body = JournalBody.write(day.lamport() + 1, "at " + seq, by, fact);
        hash = Chain.next(hash, body);
        Link link = new Link(device, ++seq, body, hash);
        links.add(link);
        Optional<Problem> refusal = day.apply(JournalBody.read(link).entry().orElseThrow());
        if (refusal.isPresent()) {
            throw new AssertionError("allowed, then ignored: " + fact + " " + refusal.get());
        }
    }

    /** Merges what the other holds; nothing happens twice. */
    Laptop takes(Laptop other) {
        Merged merged = JournalMerge.merge(EXAM, links, other.links());
        if (!merged.problems().isEmpty()) {
            throw new AssertionError(merged.problems());
        }
        if (!merged.added().isEmpty()) {
            links.addAll(merged.added());
            day = fold(exam, links);
        }
        return this;
    }

    static ExamDay fold(SmallExam exam, List<Link> links) {
        return ExamDay.of(exam.rules(), exam.catalogue(), exam.plan(), entries(links));
    }

    static List<Entry> entries(List<Link> links) {
        return links.stream()
                .map(link -> JournalBody.read(link).entry().orElseThrow())
                .toList();
    }

    static Fact present(String session, String... candidates) {
        return new Fact.CheckedIn(session, List.of(candidates));
    }

    static Fact absent(String session, String... candidates) {
        return new Fact.MarkedAbsent(session, List.of(candidates));
    }

    static Fact commit(String session) {
        return new Fact.DrawCommitted(session, "c0", "10");
    }

    /** A draw of these pairs {@code candidate=lot}. */
    static Fact.Drawn draw(String session, String... given) {
        return again(session, "", "", "", given);
    }

    static Fact.Drawn again(String session, String reason, String name1, String name2, String... given) {
        List<String> order =
                Arrays.stream(given).map(g -> g.substring(0, g.indexOf('='))).toList();
        List<String> lots =
                Arrays.stream(given).map(g -> g.substring(g.indexOf('=') + 1)).toList();
        return new Fact.Drawn(session, "session", "5e", "1234567890", "5d", order, lots, reason, name1, name2);
    }

    static SheetKey physics(String candidate) {
        return new SheetKey(candidate, Subject.PHYSICS);
    }

    static Fact mark(SheetKey key, int point, int hundredths) {
        return new Fact.Marked(key, point, new Marks(hundredths), List.of());
    }

    static Fact submit(SheetKey key) {
        return new Fact.Submitted(key);
    }

    static Fact outcome(SheetKey key, String code) {
        return new Fact.OutcomeSet(key, code, "");
    }

    static Fact correct(SheetKey key, int point, String old, String now) {
        return new Fact.Corrected(key, point, old, now, "看错", "张", "李");
    }

    static Fact decide(SheetKey key, String device) {
        return new Fact.ConflictDecided(key, device, "核对纸表", "张", "李");
    }

    /** All three points of a sheet with full marks, handed in. */
    static Fact[] whole(SheetKey key) {
        return new Fact[] {mark(key, 1, 200), mark(key, 2, 100), mark(key, 3, 100), submit(key)};
    }

    /** Roll call and draw of session P1: 101 on p1, 102 on p2, 103 absent, 104 keeps p6. */
    Laptop startsP1() {
        return does(
                commit("P1"), present("P1", "101", "102", "104"), absent("P1", "103"), draw("P1", "101=p1", "102=p2"));
    }
}
