package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.roster.Candidate;
import org.shikao.files.DraftMark;
import org.shikao.files.sheet.KeyedSheets;
import org.shikao.files.sheet.KeyedSheets.BlankSheet;
import org.shikao.files.sheet.KeyedSheets.KeyedSheet;
import org.shikao.text.Texts;

/**
 * Paper mark sheets keyed into a workbook (登分). Where the rules want two entries (rule 35) each is kept in the journal as keyed, and
 * a sheet is scored once both agree; what differs is listed and stays open.
 */
public final class ImportScores {
    /**
     * What came of an entry: sheets keyed, those scored because both entries agree (or one is enough), those that differ, those
     * waiting for the other entry, those scored before with the same values.
     */
    public record KeyedReport(int keyed, int agreed, int differing, int waiting, int unchanged) {}

    private final KeyedSheets workbook = new KeyedSheets();
    private final Texts paper;

    /** @param paper the language of the template */
    public ImportScores(Texts paper) {
        this.paper = paper;
    }

    /** Writes the workbook to key the drawn sheets of the exam, or of one session, into. */
    public Answer<Integer> template(OpenExam exam, Path file, Optional<String> session) throws IOException {
        if (session.isPresent() && exam.plan().session(session.get()).isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", session.get(), session.get());
        }
        Map<String, String> names = new HashMap<>();
        for (Candidate candidate : exam.roster().candidates()) {
            names.put(candidate.candidateNo(), candidate.name());
        }
        List<MarkSheet> sheets = session.map(exam.day()::sheets).orElseGet(exam.day()::allSheets);
        List<BlankSheet> blank = sheets.stream()
                .flatMap(sheet -> exam.day().sheet(sheet.key(), 1).stream())
                .filter(sheet -> sheet.task() != null && isOpen(sheet))
                .map(sheet -> new BlankSheet(
                        sheet.key(),
                        names.getOrDefault(sheet.key().candidateNo(), ""),
                        sheet.lotNo(),
                        sheet.task().experimentId(),
                        points(exam, sheet)))
                .toList();
        if (blank.isEmpty()) {
            return Answer.refused("KEYED_NOTHING_OPEN", exam.name());
        }
        String foot = DraftMark.of(exam.rules(), paper);
        NewFiles.write(file, draft -> {
            workbook.write(draft, blank, paper, exam.rules().labels().bench(), foot);
            return file;
        });
        return Answer.of(blank.size());
    }

    /** Takes an entry over, all or nothing; {@code entry} is A or B. Differences are warnings. */
    public Answer<KeyedReport> run(OpenExam exam, Path file, String entry) throws IOException {
        KeyedSheets.Read read = workbook.read(file);
        List<Problem> problems = new ArrayList<>(read.problems());
        List<KeyedSheet> fresh = new ArrayList<>();
        Set<SheetKey> seen = new HashSet<>();
        int unchanged = 0;
        for (KeyedSheet sheet : read.sheets()) {
            if (!seen.add(sheet.key())) {
                problems.add(problem("KEYED_TWICE", sheet.place(), sheet.key()));
            }
            Optional<MarkSheet> known = exam.day().sheet(sheet.key(), 1);
            if (known.filter(s -> !isOpen(s) && s.values().equals(sheet.values()))
                    .isPresent()) {
                unchanged++;
            } else {
                check(exam, sheet, known, problems);
                fresh.add(sheet);
            }
        }
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        int same = unchanged;
        return written(exam, fresh, entry, problems)
                .map(r -> new KeyedReport(r.keyed(), r.agreed(), r.differing(), r.waiting(), same));
    }

    private static void check(OpenExam exam, KeyedSheet sheet, Optional<MarkSheet> known, List<Problem> problems) {
        if (known.isEmpty() || known.get().task() == null) {
            problems.add(problem("SHEET_UNKNOWN", sheet.place(), sheet.key()));
            return;
        }
        Set<Integer> missing = new TreeSet<>(points(exam, known.get()));
        missing.removeAll(sheet.values().keySet());
        if (!missing.isEmpty()) {
            problems.add(problem("KEYED_INCOMPLETE", sheet.place(), sheet.key(), missing.toString()));
        }
        sheet.values()
                .forEach((no, value) -> exam.allowed(new Fact.Marked(sheet.key(), no, value, List.of()))
                        .ifPresent(p -> problems.add(new Problem(
                                p.code(), p.severity(), sheet.places().get(no), p.args()))));
    }

    private static Answer<KeyedReport> written(
            OpenExam exam, List<KeyedSheet> sheets, String entry, List<Problem> problems) {
        boolean twice = exam.rules().marking().doubleEntry();
        List<Fact> facts = new ArrayList<>();
        int agreed = 0;
        int differing = 0;
        for (KeyedSheet sheet : sheets) {
            facts.add(new Fact.Keyed(sheet.key(), entry, sheet.values()));
            Optional<Fact.Keyed> other =
                    Optional.ofNullable(exam.day().keyed(sheet.key()).get(entry.equals("A") ? "B" : "A"));
            List<Problem> differences =
                    other.map(o -> differences(sheet, entry, o.values())).orElse(List.of());
            problems.addAll(differences);
            differing += differences.isEmpty() ? 0 : 1;
            if (differences.isEmpty() && (other.isPresent() || !twice)) {
                agreed++;
                sheet.values().forEach((no, value) -> facts.add(new Fact.Marked(sheet.key(), no, value, List.of())));
                facts.add(new Fact.Submitted(sheet.key()));
            }
        }
        KeyedReport report = new KeyedReport(sheets.size(), agreed, differing, sheets.size() - agreed - differing, 0);
        if (facts.isEmpty()) {
            return Answer.of(report, problems);
        }
        Answer<Recorded> recorded = exam.record("", facts);
        return recorded.refused() ? Answer.refused(recorded.problems()) : Answer.of(report, problems);
    }

    private static List<Problem> differences(KeyedSheet sheet, String entry, Map<Integer, Marks> other) {
        Set<Integer> points = new TreeSet<>(sheet.values().keySet());
        points.addAll(other.keySet());
        List<Problem> differences = new ArrayList<>();
        for (int no : points) {
            String here = text(sheet.values().get(no));
            String there = text(other.get(no));
            if (!here.equals(there)) {
                Place place = sheet.places().getOrDefault(no, sheet.place());
                String a = entry.equals("A") ? here : there;
                String b = entry.equals("A") ? there : here;
                differences.add(Problem.warning(
                        "KEYED_DIFFERS",
                        place,
                        sheet.key().candidateNo(),
                        sheet.key().subject().code(),
                        String.valueOf(no),
                        a,
                        b));
            }
        }
        return differences;
    }

    private static String text(Marks value) {
        return value == null ? "-" : value.toString();
    }

    private static boolean isOpen(MarkSheet sheet) {
        return sheet.state() != SheetState.SUBMITTED && sheet.state() != SheetState.SIGNED;
    }

    private static List<Integer> points(OpenExam exam, MarkSheet sheet) {
        return exam.catalogue().experiment(sheet.task().experimentId()).stream()
                .flatMap(e -> e.rubric().points().stream())
                .map(RubricPoint::no)
                .toList();
    }

    private static Problem problem(String code, Place place, SheetKey key, String... more) {
        List<String> args =
                new ArrayList<>(List.of(key.candidateNo(), key.subject().code()));
        args.addAll(List.of(more));
        return new Problem(code, Problem.Severity.ERROR, place, args);
    }
}
