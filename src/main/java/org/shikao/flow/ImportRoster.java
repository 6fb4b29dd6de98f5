package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.exam.roster.RosterChecked;
import org.shikao.exam.roster.RosterDiff;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.School;
import org.shikao.files.sheet.RosterReader;
import org.shikao.files.sheet.RosterSheets;
import org.shikao.files.sheet.RosterTemplate;
import org.shikao.store.PreparedChange;
import org.shikao.text.Texts;

/** Imports rosters as schools send them: all or nothing over all files named. */
public final class ImportRoster {
    /** How to import: {@code update} takes changed candidates over, {@code dryRun} changes nothing. */
    public record RosterOptions(boolean update, boolean dryRun) {}

    /** Counts of an import; {@code normalised} counts cells. */
    public record RosterReport(int read, int imported, int unchanged, int updated, int normalised, int warnings) {
        /** Whether the exam's roster changes by it. */
        public boolean changes() {
            return imported + updated > 0;
        }
    }

    /** Roster files as read, not yet judged. */
    public record RosterFiles(List<RosterSheet> sheets, List<Problem> problems) {
        public RosterFiles {
            sheets = List.copyOf(sheets);
            problems = List.copyOf(problems);
        }
    }

    /** One difference to the exam's roster; {@code kind} is {@code added}, {@code changed} or {@code missing}. */
    public record Change(String kind, String candidateNo, String field, String before, String after) {}

    private final RosterReader reader = new RosterReader();
    private final RosterTemplate template;

    /** @param paper the language of the template */
    public ImportRoster(Texts paper) {
        template = new RosterTemplate(paper);
    }

    /** Reads the files; what is wrong with them is told when they are judged. */
    public RosterFiles read(List<Path> files, Progress progress) throws IOException {
        List<RosterSheet> sheets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.step(i, files.size());
            RosterSheets read = reader.read(files.get(i));
            sheets.addAll(read.sheets());
            problems.addAll(read.problems());
        }
        return new RosterFiles(sheets, problems);
    }

    /** Reads, judges and takes over; refused with every finding when there is one error. */
    public Answer<RosterReport> run(OpenExam exam, List<Path> files, RosterOptions options, Progress progress)
            throws IOException {
        return run(exam, read(files, progress), options);
    }

    /** Judges and takes over; a dry run may be made on an exam open for reading. */
    public Answer<RosterReport> run(OpenExam exam, RosterFiles files, RosterOptions options) {
        return run(exam, files, options, UnaryOperator.identity());
    }

    /** The same on a part of the candidates read, for a small rehearsal. */
    Answer<RosterReport> run(
            OpenExam exam, RosterFiles files, RosterOptions options, UnaryOperator<List<Candidate>> part) {
        Answer<RosterChecked> checked = check(exam, files);
        if (checked.refused()) {
            return Answer.refused(checked.problems());
        }
        List<Candidate> incoming = part.apply(checked.get().candidates());
        RosterDiff diff = RosterDiff.of(exam.roster(), incoming);
        List<Problem> problems = new ArrayList<>(checked.problems());
        if (!options.update()) {
            diff.changed().forEach(c -> problems.add(differs(c, checked.get())));
        }
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        RosterReport report = report(checked.get(), diff);
        Answer<OpenExam> allowed = Preparation.allowed(exam);
        if (report.changes() && allowed.refused()) {
            return Answer.refused(allowed.problems());
        }
        if (options.dryRun() || !report.changes()) {
            return Answer.of(report, problems);
        }
        Roster merged = merged(exam.roster(), checked.get(), incoming);
        return Answer.of(report, problems)
                .then(r -> Preparation.change(exam, p -> p.with(merged), PreparedChange.of(merged))
                        .map(done -> r));
    }

    /** What an import with update would change, as rows. */
    public Answer<List<Change>> diff(OpenExam exam, Path file) throws IOException {
        return check(exam, read(List.of(file), Progress.NONE))
                .map(checked -> changes(RosterDiff.of(exam.roster(), checked.candidates())));
    }

    /** Writes an empty roster with our columns. */
    public void template(Path file) throws IOException {
        NewFiles.write(file, draft -> {
            template.write(draft);
            return file;
        });
    }

    private static Answer<RosterChecked> check(OpenExam exam, RosterFiles files) {
        List<Problem> problems = new ArrayList<>(files.problems());
        RosterChecked checked = RosterCheck.check(files.sheets(), exam.rules(), exam.roster());
        problems.addAll(checked.problems());
        return Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(checked, problems);
    }

    private static RosterReport report(RosterChecked checked, RosterDiff diff) {
        int warnings = (int) checked.problems().stream()
                .filter(p -> p.severity() == Problem.Severity.WARNING)
                .count();
        return new RosterReport(
                checked.read(),
                diff.added().size(),
                diff.unchanged().size(),
                diff.changed().size(),
                checked.normalised(),
                warnings);
    }

    private static Problem differs(RosterDiff.Changed changed, RosterChecked checked) {
        String no = changed.after().candidateNo();
        RosterDiff.FieldChange first = changed.fields().get(0);
        return Problem.error(
                "ROSTER_DIFFERS",
                checked.places().getOrDefault(no, Place.named(no)),
                no,
                changed.after().name(),
                first.field().name(),
                first.before(),
                first.after());
    }

    private static Roster merged(Roster known, RosterChecked checked, List<Candidate> incoming) {
        Map<String, Candidate> candidates = new TreeMap<>();
        known.candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        incoming.forEach(c -> candidates.put(c.candidateNo(), c));
        Map<String, School> schools = new TreeMap<>();
        known.schools().forEach(s -> schools.put(s.code(), s));
        checked.schools().forEach(s -> schools.put(s.code(), s));
        List<Candidate> sorted = candidates.values().stream()
                .sorted(Comparator.comparing(Candidate::candidateNo))
                .toList();
        return new Roster(List.copyOf(schools.values()), sorted);
    }

    private static List<Change> changes(RosterDiff diff) {
        List<Change> changes = new ArrayList<>();
        diff.added().forEach(c -> changes.add(new Change("added", c.candidateNo(), "", "", c.name())));
        diff.changed()
                .forEach(c -> c.fields()
                        .forEach(f -> changes.add(new Change(
                                "changed", c.after().candidateNo(), f.field().name(), f.before(), f.after()))));
        diff.missing().forEach(c -> changes.add(new Change("missing", c.candidateNo(), "", c.name(), "")));
        return changes;
    }
}
