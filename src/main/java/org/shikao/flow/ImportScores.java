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

    /** Writes the workbook to key the drawn sheets of the exam, or of one session, into: those of one marking, 1 to 3. */
    public Answer<Integer> template(OpenExam exam, Path file, Optional<String> session, int marking)
            throws IOException {
        OutputFile.require(file, "xlsx");
        Answer<KeyedMarking> which = KeyedMarking.of(exam, marking);
        if (which.refused()) {
            return Answer.refused(which.problems());
        }
        if (session.isPresent() && exam.plan().session(session.get()).isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", session.get(), session.get());
        }
        Map<String, String> names = new HashMap<>();
        for (Candidate candidate : exam.roster().candidates()) {
            names.put(candidate.candidateNo(), candidate.name());
        }
        List<MarkSheet> sheets = session.map(exam.day()::sheets).orElseGet(exam.day()::allSheets);
        List<BlankSheet> blank = sheets.stream()
                .filter(which.get()::isDue)
                .map(sheet -> new BlankSheet(
                        sheet.key(),
                        names.getOrDefault(sheet.key().candidateNo(), ""),
                        sheet.lotNo(),
                        sheet.task().experimentId(),
                        which.get().posted(sheet),
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

    /** Takes an entry of one marking over, all or nothing; {@code entry} is A or B. Differences are warnings. */
    public Answer<KeyedReport> run(OpenExam exam, Path file, String entry, int marking) throws IOException {
        Answer<KeyedMarking> which = KeyedMarking.of(exam, marking);
        return which.refused() ? Answer.refused(which.problems()) : taken(which.get(), file, entry);
    }

    private Answer<KeyedReport> taken(KeyedMarking marking, Path file, String entry) throws IOException {
        KeyedSheets.Read read = workbook.read(file);
        List<Problem> problems = new ArrayList<>(read.problems());
        List<KeyedSheet> fresh = new ArrayList<>();
        Set<SheetKey> seen = new HashSet<>();
        Recusals recusals = Recusals.of(marking.exam());
        int unchanged = 0;
        for (KeyedSheet sheet : read.sheets()) {
            if (!seen.add(sheet.key())) {
                problems.add(problem("KEYED_TWICE", sheet.place(), sheet.key()));
            }
            Optional<MarkSheet> known = marking.sheet(sheet.key());
            if (known.filter(s -> !KeyedMarking.isOpen(s) && s.values().equals(sheet.values()))
                    .isPresent()) {
                unchanged++;
            } else {
                problems.addAll(marking.markerProblems(sheet, recusals));
                check(marking, sheet, known, problems);
                fresh.add(sheet);
            }
        }
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        int same = unchanged;
        return written(marking, fresh, entry, problems)
                .map(r -> new KeyedReport(r.keyed(), r.agreed(), r.differing(), r.waiting(), same));
    }

    private static void check(
            KeyedMarking marking, KeyedSheet sheet, Optional<MarkSheet> known, List<Problem> problems) {
        if (known.isEmpty() || known.get().task() == null) {
            problems.add(problem("SHEET_UNKNOWN", sheet.place(), sheet.key()));
            return;
        }
        Set<Integer> missing = new TreeSet<>(points(marking.exam(), known.get()));
        missing.removeAll(sheet.values().keySet());
        if (!missing.isEmpty()) {
            problems.add(problem("KEYED_INCOMPLETE", sheet.place(), sheet.key(), missing.toString()));
        }
        sheet.values()
                .forEach((no, value) -> marking.exam()
                        .allowed(marking.marked(sheet, no, value))
                        .ifPresent(p ->
                                problems.add(KeyedMarking.at(p, sheet.places().get(no)))));
    }

    private static Answer<KeyedReport> written(
            KeyedMarking marking, List<KeyedSheet> sheets, String entry, List<Problem> problems) {
        boolean twice = marking.exam().rules().marking().doubleEntry();
        List<Fact> facts = new ArrayList<>();
        int agreed = 0;
        int differing = 0;
        for (KeyedSheet sheet : sheets) {
            facts.add(marking.keyed(sheet, entry));
            Optional<Fact.KeyedAgain> other = marking.other(sheet.key(), entry);
            List<Problem> differences =
                    other.map(o -> differences(sheet, entry, o)).orElse(List.of());
            problems.addAll(differences);
            differing += differences.isEmpty() ? 0 : 1;
            if (differences.isEmpty() && (other.isPresent() || !twice)) {
                agreed++;
                sheet.values().forEach((no, value) -> facts.add(marking.marked(sheet, no, value)));
                facts.add(marking.submitted(sheet));
            }
        }
        KeyedReport report = new KeyedReport(sheets.size(), agreed, differing, sheets.size() - agreed - differing, 0);
        if (facts.isEmpty()) {
            return Answer.of(report, problems);
        }
        Answer<Recorded> recorded = marking.exam().record("", facts);
        return recorded.refused() ? Answer.refused(recorded.problems()) : Answer.of(report, problems);
    }

    private static List<Problem> differences(KeyedSheet sheet, String entry, Fact.KeyedAgain keyed) {
        Map<Integer, Marks> other = keyed.values();
        Set<Integer> points = new TreeSet<>(sheet.values().keySet());
        points.addAll(other.keySet());
        List<Problem> differences = new ArrayList<>();
        if (!keyed.marker().equals(KeyedMarking.marker(sheet))) {
            boolean first = entry.equals("A");
            differences.add(Problem.warning(
                    "KEYED_MARKER_DIFFERS",
                    sheet.place(),
                    sheet.key().candidateNo(),
                    sheet.key().subject().code(),
                    first ? KeyedMarking.marker(sheet) : keyed.marker(),
                    first ? keyed.marker() : KeyedMarking.marker(sheet)));
        }
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

    private static List<Integer> points(OpenExam exam, MarkSheet sheet) {
        return exam.wordedCatalogue().experiment(sheet.task().experimentId()).stream()
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
