package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shikao.exam.Outcome;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.journal.MarkSheet;
import org.shikao.exam.journal.SheetState;
import org.shikao.exam.plan.Session;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.RulePath;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.store.Photo;
import org.shikao.store.PhotoStage;
import org.shikao.store.PreparedChange;
import org.shikao.text.Texts;

/**
 * Makes the exam file in which the deferred candidates (缓考) of an exam make up for it (补考, rule 30, decision 0074): an exam of its
 * own, with the same rules, catalogue and venue, whose candidates are due in what they were deferred from and nothing else. Its signed
 * results are taken over by {@link MergeExams}.
 */
public final class MakeUp {
    /** @param sites codes of the sites whose candidates sit it; none means all */
    public record Order(Path file, LocalDate firstDay, Set<String> sites) {}

    /** What was made: how many candidates are due, and in how many sittings altogether. */
    public record Made(Path file, String examId, String title, int candidates, int sittings) {}

    /** As many make-ups in a row as a title counts. */
    private static final int MOST = 9;

    private final Exams exams;
    private final Texts paper;

    /** @param paper the language of the title */
    public MakeUp(Exams exams, Texts paper) {
        this.exams = exams;
        this.paper = paper;
    }

    /** The exam of which this one is the make-up, if it is one. */
    public static Optional<String> of(OpenExam exam) {
        return exam.file().document(Documents.MAKE_UP_OF);
    }

    /** The sheets that wait for a make-up sitting: deferred, and not made up for yet. */
    public static List<MarkSheet> waiting(OpenExam exam) {
        return exam.day().allSheets().stream()
                .filter(sheet -> sheet.outcome() == Outcome.DEFERRED && sheet.state() != SheetState.CONFLICT)
                .filter(sheet -> !exam.day().madeUp().containsKey(sheet.key()))
                .toList();
    }

    /** Creates the file; refused when nobody is deferred there. Who sits after the last day of the rules is warned of. */
    public Answer<Made> run(OpenExam exam, Order order) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (String code : order.sites()) {
            if (exam.venue().site(code).isEmpty()) {
                problems.add(Problem.error("MAKE_UP_SITE", Place.named(code), code));
            }
        }
        Map<String, Set<Subject>> due = due(exam, order, problems);
        if (due.isEmpty() && !Problem.anyError(problems)) {
            problems.add(Problem.error("MAKE_UP_NOBODY", Place.named(exam.name())));
        }
        return Problem.anyError(problems) ? Answer.refused(problems) : Answer.of(made(exam, order, due), problems);
    }

    /** The subjects to be made up for, by candidate. */
    private static Map<String, Set<Subject>> due(OpenExam exam, Order order, List<Problem> problems) {
        Map<String, Session> sessions = new HashMap<>();
        exam.plan().sessions().forEach(session -> sessions.put(session.id(), session));
        Map<String, Set<Subject>> due = new TreeMap<>();
        for (MarkSheet sheet : waiting(exam)) {
            Session session = sessions.get(sheet.sessionId());
            boolean wanted =
                    session != null && (order.sites().isEmpty() || order.sites().contains(session.siteCode()));
            if (wanted) {
                String no = sheet.key().candidateNo();
                due.computeIfAbsent(no, key -> new TreeSet<>()).add(sheet.key().subject());
                LocalDate last = session.date().plusDays(exam.rules().outcomes().deferralDays());
                if (order.firstDay().isAfter(last)) {
                    problems.add(Problem.warning("MAKE_UP_LATE", Place.named(no), no, last.toString()));
                }
            }
        }
        if (exam.rules().subjects().choice() == Choice.PAPER) {
            due.entrySet().removeIf(entry -> isPart(exam, entry.getKey(), entry.getValue(), problems));
        }
        return due;
    }

    /** A paper is made up for as a whole or not at all. */
    private static boolean isPart(OpenExam exam, String no, Set<Subject> deferred, List<Problem> problems) {
        boolean part = exam.roster().candidates().stream()
                .filter(candidate -> candidate.candidateNo().equals(no))
                .flatMap(candidate -> exam.rules().subjectsOf(candidate.grade()).stream()
                        .filter(subject -> !candidate.exemptions().containsKey(subject)))
                .anyMatch(subject -> !deferred.contains(subject));
        if (part) {
            problems.add(Problem.warning("MAKE_UP_PART", Place.named(no), no));
        }
        return part;
    }

    private Made made(OpenExam exam, Order order, Map<String, Set<Subject>> due) throws IOException {
        List<Candidate> people = exam.roster().candidates().stream()
                .filter(candidate -> due.containsKey(candidate.candidateNo()))
                .map(candidate -> sitting(exam.rules(), candidate, due.get(candidate.candidateNo())))
                .toList();
        String title = title(exam.title());
        RulePack rules = (RulePack) RulePath.with(exam.rules(), "exam.firstDay", order.firstDay());
        boolean each = rules.subjects().choice() == Choice.ALL;
        int sittings = each ? due.values().stream().mapToInt(Set::size).sum() : due.size();
        if (Files.exists(order.file())) {
            // creating refuses a file that is there already, and says so
            exams.createMakeUp(order.file(), exam, title, rules).close();
        }
        return NewFiles.write(order.file(), draft -> {
            try (OpenExam made = exams.createMakeUp(draft, exam, title, rules)) {
                made.file().savePrepared(PreparedChange.of(exam.venue()));
                made.file()
                        .savePrepared(PreparedChange.of(new Roster(exam.roster().schools(), people)));
                photos(exam, made, people);
                return new Made(order.file(), made.examId(), title, people.size(), sittings);
            }
        });
    }

    /** Says which make-up it is: of an exam, or of a make-up of it. */
    private String title(String title) {
        String once = paper.text("forms.makeUp.title", "");
        String stem = title.endsWith(once) ? title.substring(0, title.length() - once.length()) : title;
        int attempt = stem.equals(title) ? 1 : 2;
        for (int n = 2; n <= MOST && attempt == 1; n++) {
            String nth = paper.text("forms.makeUp.again", "", n);
            if (title.endsWith(nth)) {
                stem = title.substring(0, title.length() - nth.length());
                attempt = n + 1;
            }
        }
        return attempt == 1 ? title + once : paper.text("forms.makeUp.again", stem, attempt);
    }

    /** Who checks in is compared with a photo at the make-up too. */
    private static void photos(OpenExam exam, OpenExam made, List<Candidate> people) {
        Map<String, String> sources = exam.file().photoSources();
        try (PhotoStage stage = made.file().stagePhotos()) {
            people.stream()
                    .map(Candidate::candidateNo)
                    .filter(sources::containsKey)
                    .forEach(no -> exam.photo(no).ifPresent(jpeg -> stage.add(new Photo(no, jpeg, sources.get(no)))));
            stage.commit();
        }
    }

    /** Due in these subjects alone; where a lot or a paper spans them, in the one sitting there is. */
    private static Candidate sitting(RulePack rules, Candidate candidate, Set<Subject> due) {
        if (rules.subjects().choice() != Choice.ALL) {
            return candidate;
        }
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        exemptions.putAll(candidate.exemptions());
        rules.subjectsOf(candidate.grade()).stream()
                .filter(subject -> !due.contains(subject))
                .forEach(subject -> exemptions.putIfAbsent(subject, Candidate.SAT));
        return candidate.withExemptions(exemptions);
    }
}
