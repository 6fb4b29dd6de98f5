package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.journal.CommitteeDecision;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fact.ExemptionDecided;
import org.shikao.exam.journal.Fact.ExemptionDecided.Basis;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.roster.SecondChecked;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.roster.SecondChecked.Grant;
import org.shikao.exam.roster.SecondListCheck;
import org.shikao.exam.roster.SecondMapping;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.files.sheet.SecondListReader;
import org.shikao.files.sheet.SecondListReader.SecondSheets;
import org.shikao.files.sheet.SecondTemplate;
import org.shikao.files.yaml.SecondMappingYaml;
import org.shikao.files.yaml.YamlRead;
import org.shikao.store.PreparedChange;
import org.shikao.text.Texts;

/**
 * Takes over a second list of exemptions, deferrals, special needs and candidate types, all or nothing. Deferrals and what a committee
 * set are facts that may come at any time, also before the plan; everything else changes the list, and with it a plan there is.
 */
public final class ImportSecondList {
    /**
     * How a list is taken.
     *
     * @param by who answers for it, may be empty
     * @param dryRun changes nothing
     * @param seal whether a list that changes candidates may give a sealed plan up; deferrals leave every plan alone
     * @param seen what a person saw of it and agreed to; a file that says something else by now is refused. Empty where nobody looked
     */
    public record Order(String by, boolean dryRun, Seal seal, Optional<List<SecondChange>> seen) {
        /** Taken as it stands. */
        public Order(String by, boolean dryRun, Seal seal) {
            this(by, dryRun, seal, Optional.empty());
        }
    }

    /**
     * Rows read, candidates changed, sheets deferred, scores of exemptions set by a committee, cells kept in other words than the
     * list's; and each of these changes.
     */
    public record SecondReport(
            int read, int changed, int deferred, int decided, int normalised, List<SecondChange> changes) {
        public SecondReport {
            changes = List.copyOf(changes);
        }

        /** Whether the exam changes by it. */
        public boolean changesAnything() {
            return changed + deferred + decided > 0;
        }
    }

    private static final int STEPS = 3;

    private final SecondListReader reader = new SecondListReader();
    private final SecondMappingYaml yaml = new SecondMappingYaml();
    private final Texts paper;
    private final SecondTemplate template;
    private final SecondMappings remembered;

    /** @param paper the language of the template */
    public ImportSecondList(Texts paper, RosterMappings beside) {
        this.paper = paper;
        template = new SecondTemplate(paper);
        remembered = new SecondMappings(beside.beside("second-mappings.yaml"));
    }

    /** Writes an empty list with a column for each thing. @throws IOException if it cannot be written */
    public void template(Path file) throws IOException {
        OutputFile.require(file, "xlsx");
        NewFiles.write(file, draft -> {
            template.write(draft);
            return file;
        });
    }

    /** Writes how the columns of a list are understood, to be edited and given to an import. */
    public void saveMappings(Path file, Path target) throws IOException {
        OutputFile.require(target, "yaml", "yml");
        List<SecondMapping> mappings = reader.mappings(file);
        String words = RosterMappings.commented(paper.text("judging.mapping.comment"));
        NewFiles.write(target, draft -> Files.writeString(draft, words + yaml.write(mappings)));
    }

    /** Reads with a mapping file, judges and takes over; refused if something in it is wrong. */
    public Answer<SecondReport> run(OpenExam exam, Path file, Path mapping, Order order) throws IOException {
        YamlRead<List<SecondMapping>> given =
                yaml.read(Files.readAllBytes(mapping), String.valueOf(mapping.getFileName()));
        return given.value().isEmpty()
                ? Answer.refused(given.problems())
                : run(exam, file, reader.read(file, given.value().get()), order);
    }

    /** How the tables of a file are understood, by what is remembered or by their headings. */
    public List<SecondMapping> understood(Path file) throws IOException {
        List<SecondMapping> tables = reader.mappings(file);
        List<SecondMapping> known = remembered.known(tables);
        return tables.stream()
                .map(table -> known.stream()
                        .filter(said -> said.sheet().equals(table.sheet()))
                        .findFirst()
                        .orElse(table))
                .toList();
    }

    /** Remembers what a person said about the columns of a list. */
    public void remember(SecondMapping mapping) {
        remembered.remember(mapping);
    }

    /**
     * Reads by what is remembered, judges and takes over. A command does without: it does the same on every computer.
     *
     * @throws java.util.concurrent.CancellationException when the person asked to stop; nothing has been changed then
     */
    public Answer<SecondReport> runRemembering(OpenExam exam, Path file, Order order, Progress progress)
            throws IOException {
        List<SecondMapping> tables = reader.mappings(file);
        progress.step(1, STEPS);
        SecondSheets sheets = reader.read(file, remembered.known(tables));
        List<Problem> problems = new ArrayList<>(remembered.forgotten(tables, String.valueOf(file.getFileName())));
        problems.addAll(sheets.problems());
        progress.step(2, STEPS);
        return run(exam, file, new SecondSheets(sheets.rows(), problems), order);
    }

    /** Reads, judges and takes over. */
    public Answer<SecondReport> run(OpenExam exam, Path file, Order order) throws IOException {
        return run(exam, file, reader.read(file), order);
    }

    private static Answer<SecondReport> run(OpenExam exam, Path file, SecondSheets read, Order order) {
        List<Problem> problems = new ArrayList<>(read.problems());
        SecondChecked checked = SecondListCheck.check(read.rows(), exam.rules(), exam.roster());
        problems.addAll(checked.problems());
        News news = News.of(exam, checked, problems);
        List<Said> said = news.said(exam);
        if (!Problem.anyError(problems)) {
            said.forEach(one -> exam.allowed(one.fact()).ifPresent(no -> problems.add(at(one.place(), no))));
        }
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        SecondReport report = news.report(exam, checked);
        if (order.seen().filter(seen -> !seen.equals(report.changes())).isPresent()) {
            return Answer.refused(
                    List.of(Problem.error("SECOND_CHANGED_SINCE", Place.named(String.valueOf(file.getFileName())))));
        }
        if (order.dryRun()) {
            problems.addAll(Preparation.foretold(exam, report.changed() > 0));
        }
        Answer<SecondReport> told = Answer.of(report, problems);
        Answer<OpenExam> allowed = report.changed() == 0 ? Answer.of(exam) : Preparation.allowed(exam, order.seal());
        if (allowed.refused()) {
            return Answer.refused(atCells(allowed.problems(), checked));
        }
        return order.dryRun() || !report.changesAnything() ? told : taken(exam, checked, said, order.by(), told);
    }

    private static Answer<SecondReport> taken(
            OpenExam exam, SecondChecked checked, List<Said> said, String by, Answer<SecondReport> told) {
        List<Fact> facts = said.stream().map(Said::fact).toList();
        return told.then(r -> checked.changed().isEmpty()
                ? exam.record(by, facts).map(done -> r)
                : edited(exam, checked.changed(), by, facts).map(done -> r));
    }

    /** What a list says that the exam does not know yet: sittings put off or taken back, proofs of such, decisions of a committee. */
    private record News(List<Deferral> deferrals, List<Deferral> proofs, List<Grant> grants) {
        static News of(OpenExam exam, SecondChecked checked, List<Problem> problems) {
            List<Deferral> deferrals = Deferred.open(exam, checked.deferrals(), problems);
            List<Deferral> proofs = checked.deferrals().stream()
                    .filter(d -> d.deferred() && d.proof() != proofSeen(exam, d))
                    .toList();
            return new News(deferrals, proofs, open(exam, checked.grants(), problems));
        }

        List<Said> said(OpenExam exam) {
            List<Said> said = new ArrayList<>();
            deferrals.forEach(
                    d -> said.add(new Said(new Fact.DeferralSet(d.key(), d.deferred(), d.reason()), d.place())));
            proofs.forEach(d -> said.add(new Said(new Fact.DeferralProven(d.key(), d.proof(), d.reason()), d.place())));
            grants.forEach(g -> said.add(new Said(fact(g), g.place())));
            return said;
        }

        SecondReport report(OpenExam exam, SecondChecked checked) {
            List<Deferral> touched = new ArrayList<>(deferrals);
            proofs.stream().filter(d -> !deferrals.contains(d)).forEach(touched::add);
            return new SecondReport(
                    checked.read(),
                    checked.changed().size(),
                    touched.size(),
                    grants.size(),
                    checked.normalised(),
                    SecondChange.of(exam, checked.changed(), touched, grants));
        }
    }

    /** A fact that the list brings and the cell that brings it. */
    private record Said(Fact fact, Place place) {}

    /** The same problem at the cell by which it came about. */
    private static Problem at(Place cell, Problem problem) {
        return new Problem(problem.code(), problem.severity(), cell, problem.args());
    }

    /** Why no candidate may change, at each cell that would change one; what can be allowed for the whole list at the first. */
    private static List<Problem> atCells(List<Problem> problems, SecondChecked checked) {
        boolean each = problems.stream().anyMatch(problem -> problem.code().equals("EXAM_STARTED"));
        return checked.changed().stream()
                .flatMap(c -> Stream.ofNullable(checked.changedAt().get(c.candidateNo())))
                .limit(each ? Long.MAX_VALUE : 1)
                .flatMap(cell -> problems.stream().map(problem -> at(cell, problem)))
                .toList();
    }

    /** Numbers of the candidates who are put off from some subject, with a plan or without. */
    public static Set<String> deferred(OpenExam exam) {
        return Deferred.now(exam);
    }

    private static Fact fact(Grant g) {
        return new ExemptionDecided(
                new SheetKey(g.candidateNo(), g.subject()),
                g.percent() ? Basis.PERCENT : Basis.MARKS,
                g.value(),
                g.reason(),
                g.by(),
                g.second());
    }

    /** Those not taken down yet; another decision than one that stands is made by itself, not by a list. */
    private static List<Grant> open(OpenExam exam, List<Grant> grants, List<Problem> problems) {
        Map<SheetKey, CommitteeDecision> decided =
                grants.isEmpty() ? Map.of() : exam.day().committee();
        List<Grant> open = new ArrayList<>();
        for (Grant grant : grants) {
            CommitteeDecision before = decided.get(new SheetKey(grant.candidateNo(), grant.subject()));
            ExemptionDecided now = (ExemptionDecided) fact(grant);
            if (before == null) {
                open.add(grant);
            } else if (before.disputed()
                    || before.fact().basis() != now.basis()
                    || before.fact().value() != now.value()) {
                problems.add(Problem.error("SECOND_DECIDED_BEFORE", grant.place(), grant.candidateNo()));
            }
        }
        return open;
    }

    /** None where nothing was seen yet. */
    private static Proof proofSeen(OpenExam exam, Deferral deferral) {
        return exam.day().deferralProofs().getOrDefault(deferral.key(), Proof.NONE);
    }

    /** List and facts in one commit: a list is there whole or not at all. */
    private static Answer<Prepared> edited(OpenExam exam, List<Candidate> changed, String by, List<Fact> facts) {
        Map<String, Candidate> byNo = new HashMap<>();
        changed.forEach(c -> byNo.put(c.candidateNo(), c));
        Roster roster = new Roster(
                exam.roster().schools(),
                exam.roster().candidates().stream()
                        .map(c -> byNo.getOrDefault(c.candidateNo(), c))
                        .toList());
        return facts.isEmpty()
                ? Preparation.change(exam, p -> p.with(roster), PreparedChange.of(roster))
                : Preparation.change(exam, p -> p.with(roster), PreparedChange.of(roster), by, facts);
    }
}
