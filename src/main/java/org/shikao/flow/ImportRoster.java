package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.GoneRows;
import org.shikao.exam.roster.Renumbering;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.RosterCheck;
import org.shikao.exam.roster.RosterChecked;
import org.shikao.exam.roster.RosterDiff;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.exam.rules.RulePack;
import org.shikao.files.sheet.RosterReader;
import org.shikao.files.sheet.RosterSheets;
import org.shikao.files.sheet.RosterTemplate;
import org.shikao.files.sheet.SpreadsheetKind;
import org.shikao.files.yaml.YamlRead;
import org.shikao.store.PreparedChange;
import org.shikao.text.Texts;

/** Imports rosters as schools send them: all or nothing over all files named. */
public final class ImportRoster {
    /**
     * How to import: {@code update} takes changed candidates over, {@code dryRun} changes nothing, {@code removeMissing} takes those
     * off the list who do not come again although their school does, {@code seal} says what happens to a sealed plan.
     */
    public record RosterOptions(boolean update, boolean dryRun, boolean removeMissing, Seal seal) {
        /** The usual way: nobody is taken off the list, a sealed plan stays. */
        public RosterOptions(boolean update, boolean dryRun) {
            this(update, dryRun, false, Seal.KEEP);
        }
    }

    /**
     * Counts of an import; {@code normalised} counts cells, {@code updated} also those under a new number, {@code deferred} sittings
     * newly put off.
     */
    public record RosterReport(
            int read,
            int imported,
            int unchanged,
            int updated,
            int normalised,
            int warnings,
            int removed,
            int deferred) {
        /** Whether the exam changes by it. */
        public boolean changes() {
            return lists() || deferred > 0;
        }

        /** Whether its roster does. */
        boolean lists() {
            return imported + updated + removed > 0;
        }
    }

    /** Roster files as read, not yet judged, and what was understood of each table in them. */
    public record RosterFiles(List<RosterSheet> sheets, List<Problem> problems, List<SheetPreview> previews) {
        public RosterFiles {
            sheets = List.copyOf(sheets);
            problems = List.copyOf(problems);
            previews = List.copyOf(previews);
        }
    }

    /** What was understood of some files, and what kept others from being understood. */
    public record RosterPreview(List<SheetPreview> tables, List<Problem> problems) {
        public RosterPreview {
            tables = List.copyOf(tables);
            problems = List.copyOf(problems);
        }
    }

    /**
     * One difference to the exam's roster; {@code kind} is {@code added}, {@code changed}, {@code renumbered} or {@code missing},
     * {@code name} is the candidate's.
     */
    public record Change(String kind, String candidateNo, String field, String before, String after, String name) {
        /** The same with the exemptions that only these rules know by their labels, for a person to read. */
        public Change named(RulePack rules) {
            return field.equals(RosterField.EXEMPTION.name())
                    ? new Change(
                            kind,
                            candidateNo,
                            field,
                            RosterDiff.named(rules, before),
                            RosterDiff.named(rules, after),
                            name)
                    : this;
        }
    }

    private final RosterReader reader = new RosterReader();
    private final Texts paper;
    private final RosterTemplate template;
    private final RosterMappings mappings;

    /**
     * @param paper the language of the template
     * @param mappings what a person at this computer corrected before
     */
    public ImportRoster(Texts paper, RosterMappings mappings) {
        this.paper = paper;
        template = new RosterTemplate(paper);
        this.mappings = mappings;
    }

    /** Reads the files with the mappings that are remembered; what is wrong with them is told when they are judged. */
    public RosterFiles read(List<Path> files, Progress progress) throws IOException {
        return read(files, mappings.all(), progress);
    }

    /** Reads the files; a table that none of the mappings is for is understood by its headings. */
    public RosterFiles read(List<Path> files, List<ColumnMapping> given, Progress progress) throws IOException {
        return read(files, given, "", progress);
    }

    /** The same, all tables being of this school, by code or name; empty where they say so themselves. */
    public RosterFiles read(List<Path> files, List<ColumnMapping> given, String school, Progress progress)
            throws IOException {
        List<RosterSheet> sheets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<SheetPreview> previews = new ArrayList<>();
        List<SourceFile> sources = SourceFile.of(files);
        for (int i = 0; i < sources.size(); i++) {
            progress.step(i, sources.size());
            RosterFiles read = read(
                    sources.get(i),
                    reader.read(sources.get(i).path(), sources.get(i).label(), given, school));
            sheets.addAll(read.sheets());
            problems.addAll(read.problems());
            previews.addAll(read.previews());
        }
        return new RosterFiles(sheets, problems, previews);
    }

    /**
     * Reads one of several files; every place in what was read calls it by its label.
     *
     * @param taken sheets that are read though they are hidden, set aside or summaries
     */
    public RosterFiles read(SourceFile file, List<ColumnMapping> given, Set<String> taken) throws IOException {
        Set<String> named = new HashSet<>(taken);
        given.forEach(mapping -> named.add(mapping.sheet()));
        return read(file, reader.read(file.path(), file.label(), given, "", named));
    }

    private static RosterFiles read(SourceFile file, RosterSheets read) throws IOException {
        List<Problem> problems = new ArrayList<>(read.problems());
        boolean lacks = problems.stream().anyMatch(p -> p.code().equals("SHEET_COLUMN_MISSING"));
        if (lacks && SortFiles.kind(file.path()) == SpreadsheetKind.SECOND) {
            problems.add(0, Problem.error("ROSTER_SECOND_LIST", new Place(file.label(), "", 0, "")));
        }
        return new RosterFiles(read.sheets(), problems, read.previews());
    }

    /** Reads the files with a mapping file. Refused if something in it is wrong, or if it fits none of the tables. */
    public Answer<RosterFiles> read(List<Path> files, Path mapping, String school, Progress progress)
            throws IOException {
        Answer<List<ColumnMapping>> given = loadMappings(mapping);
        if (given.refused()) {
            return Answer.refused(given.problems());
        }
        RosterFiles read = read(files, given.get(), school, progress);
        boolean used = read.previews().stream().anyMatch(SheetPreview::mapped);
        return used || Problem.anyError(read.problems())
                ? Answer.of(telling(read, given.get()))
                : Answer.refused(List.of(ColumnMapping.unused(String.valueOf(mapping.getFileName()))));
    }

    /** Says of each table that it is read without the mappings given, where its headings are others. */
    private static RosterFiles telling(RosterFiles read, List<ColumnMapping> given) {
        List<Problem> problems = new ArrayList<>(read.problems());
        read.previews().stream()
                .filter(table -> !table.mapped() && table.aside().isEmpty())
                .map(ColumnMapping::notFor)
                .distinct()
                .forEach(problems::add);
        read.previews().forEach(table -> problems.addAll(ColumnMapping.otherwise(given, table)));
        return new RosterFiles(read.sheets(), problems, read.previews());
    }

    /** What is understood of the files with the mappings that are remembered; nothing is imported. */
    public RosterPreview preview(List<Path> files, Progress progress) throws IOException {
        return preview(files, mappings.all(), progress);
    }

    /** The same with mappings as a person has just corrected them, those for a table before those that are remembered. */
    public RosterPreview preview(List<Path> files, List<ColumnMapping> given, Progress progress) throws IOException {
        RosterFiles read = read(files, given, progress);
        return new RosterPreview(
                read.previews().stream().filter(SheetPreview::isRead).toList(), read.problems());
    }

    /** The mappings that are remembered, newest first. */
    public List<ColumnMapping> remembered() {
        return mappings.all();
    }

    /** Remembers a corrected mapping under the fingerprint of its headings; one without a fingerprint is not kept. */
    public void remember(ColumnMapping mapping) {
        mappings.remember(mapping);
    }

    /** Forgets what was remembered for the same columns under the same headings. */
    public void forget(ColumnMapping mapping) {
        mappings.forget(mapping);
    }

    /** Reads a mapping file. Refused with the place of whatever is wrong in it. */
    public Answer<List<ColumnMapping>> loadMappings(Path file) throws IOException {
        YamlRead<List<ColumnMapping>> read = mappings.read(file);
        return new Answer<>(read.value(), read.problems());
    }

    /** Writes a mapping file for {@code --mapping}, to be edited or handed on. */
    public void saveMappings(Path file, List<ColumnMapping> written) throws IOException {
        mappings.write(file, paper.text("roster.mapping.comment"), written);
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
        Answer<RosterChecked> checked = check(exam, files, options.update(), options.removeMissing());
        if (checked.refused()) {
            return Answer.refused(checked.problems());
        }
        RosterTakeover takeover = new RosterTakeover(
                exam.plannedRoster(), checked.get(), part.apply(checked.get().candidates()), options);
        List<Problem> problems = new ArrayList<>(checked.problems());
        problems.addAll(takeover.problems(exam.rules(), exam.day().removed()));
        problems.addAll(new NumberChanges(exam, takeover.edit()).problems(takeover.incoming()));
        List<Deferral> deferrals = Deferred.open(exam, takeover.deferrals(), problems);
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        RosterReport report = takeover.report(deferrals.size(), problems);
        Answer<OpenExam> allowed = Preparation.allowed(exam, options.seal());
        if (report.lists() && allowed.refused()) {
            return Answer.refused(allowed.problems());
        }
        if (options.dryRun()) {
            problems.addAll(Preparation.foretold(exam, report.lists()));
        }
        if (options.dryRun() || !report.changes()) {
            return Answer.of(report, problems);
        }
        return Answer.of(report, problems).then(r -> take(exam, takeover, report, deferrals));
    }

    /** List, deferrals and what goes with new numbers in one commit. */
    private static Answer<RosterReport> take(
            OpenExam exam, RosterTakeover takeover, RosterReport report, List<Deferral> deferrals) {
        if (!report.lists()) {
            List<Fact> facts = new ArrayList<>();
            deferrals.forEach(d -> facts.add(new Fact.DeferralSet(d.key(), true, d.reason())));
            return exam.record("", facts).map(done -> report);
        }
        List<Fact> facts = new NumberChanges(exam, takeover.edit()).facts(takeover.deferrals());
        Roster merged = takeover.merged();
        PreparedChange change = PreparedChange.of(merged).with(takeover.edit());
        return (facts.isEmpty()
                        ? Preparation.change(exam, p -> p.with(merged), change)
                        : Preparation.change(exam, p -> p.with(merged), change, "", facts))
                .map(done -> report);
    }

    /** What an import with update would change, as rows; missing are only those whose school is in the files. */
    public Answer<List<Change>> diff(OpenExam exam, RosterFiles files) {
        return check(exam, files, true, false)
                .map(checked -> RosterTakeover.changes(RosterDiff.of(
                                exam.plannedRoster(), RosterTakeover.sat(exam.plannedRoster(), checked.candidates()))
                        .ofSchools(checked.candidates().stream()
                                .map(Candidate::schoolCode)
                                .collect(Collectors.toSet()))));
    }

    /** What an import with update would do, candidate by candidate; nothing is changed. Refused as the import would be. */
    public Answer<RosterComparison> compare(OpenExam exam, RosterFiles files) {
        Answer<RosterChecked> checked = check(exam, files, true, true);
        return checked.then(sound -> {
            RosterTakeover takeover = new RosterTakeover(
                    exam.plannedRoster(), sound, sound.candidates(), new RosterOptions(true, true, true, Seal.KEEP));
            List<Problem> problems =
                    new ArrayList<>(takeover.problems(exam.rules(), exam.day().removed()));
            // who would be removed stands in the comparison: whether they are is asked of a person
            problems.removeIf(p -> p.code().equals("LIST_REMOVED_MISSING"));
            return Problem.anyError(problems)
                    ? Answer.refused(problems)
                    : Answer.of(comparison(exam, sound, takeover), problems);
        });
    }

    private static RosterComparison comparison(OpenExam exam, RosterChecked sound, RosterTakeover takeover) {
        Map<String, String> schools = new HashMap<>();
        exam.plannedRoster().schools().forEach(s -> schools.put(s.code(), s.name()));
        sound.schools().forEach(s -> schools.put(s.code(), s.name()));
        return new RosterComparison(
                takeover.diff().named(exam.rules()),
                takeover.gone(),
                schools,
                exam.plannedRoster().candidates().size());
    }

    /** Writes an empty roster with our columns. */
    public void template(Path file) throws IOException {
        OutputFile.require(file, "xlsx");
        NewFiles.write(file, draft -> {
            template.write(draft);
            return file;
        });
    }

    /**
     * With {@code update} a known person under a new number is a renumbering and no mistake, with {@code removing} also where the number
     * was that of somebody who goes.
     */
    private static Answer<RosterChecked> check(OpenExam exam, RosterFiles files, boolean update, boolean removing) {
        List<Problem> problems = new ArrayList<>(files.problems());
        List<DuplicateDecision> decisions = exam.file().duplicateDecisions();
        RosterChecked checked = RosterCheck.check(files.sheets(), exam.rules(), exam.plannedRoster(), decisions);
        Roster rest = removing
                ? Renumbering.without(exam.plannedRoster(), RosterTakeover.displaced(exam.plannedRoster(), checked))
                : exam.plannedRoster();
        Map<String, String> numbers = update ? Renumbering.of(rest, checked.candidates()) : Map.of();
        if (!numbers.isEmpty()) {
            Roster known = Renumbering.apply(rest, numbers);
            checked = RosterCheck.check(files.sheets(), exam.rules(), known, decisions);
        }
        checked.problems().stream()
                .map(p -> update && p.code().equals("ROSTER_NO_KNOWN")
                        ? new Problem("ROSTER_NO_TAKEN", p.severity(), p.place(), p.args())
                        : p)
                .forEach(problems::add);
        List<Problem> told = GoneRows.joined(problems);
        return Problem.anyError(told) ? Answer.refused(told) : Answer.of(checked, told);
    }
}
