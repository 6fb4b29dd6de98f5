package org.shikao.flow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Fact;
import org.shikao.exam.journal.Fault;
import org.shikao.exam.plan.Session;
import org.shikao.exam.result.DayTold;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.Results;
import org.shikao.exam.rules.ScoreRule.Disclosure;
import org.shikao.files.DraftMark;
import org.shikao.files.pdf.DayRecords;
import org.shikao.files.pdf.DayRecords.AwaitedSeat;
import org.shikao.files.pdf.FormInput;
import org.shikao.files.pdf.FormMade;
import org.shikao.files.pdf.FormPart;
import org.shikao.files.pdf.Forms;
import org.shikao.text.Texts;

/** Prints forms as PDF. */
public final class MakeForms {
    /** What was printed. */
    public record FormReport(String kind, Path file, int pages) {}

    private static final String SLIP = "score-slip";

    private final Texts paper;

    /** @param paper the language of what is printed */
    public MakeForms(Texts paper) {
        this.paper = paper;
    }

    /** The kinds of forms there are. */
    public List<String> kinds() {
        return Forms.kinds();
    }

    /** The part of the exam a form is for: everything that is not narrowed by a site's code, a session's id, a candidate's number. */
    public record Part(Optional<String> site, Optional<String> session, Optional<String> candidate) {
        static final Part WHOLE = new Part(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Prints a form for the whole exam, a site or a session; refused for an unknown kind or before there is a plan. */
    public Answer<FormReport> make(
            OpenExam exam, String kind, Path out, Optional<String> site, Optional<String> session) throws IOException {
        return make(exam, kind, out, new Part(site, session, Optional.empty()));
    }

    /** The same for a part; refused, too, where the rules disclose no score (rule 27). */
    public Answer<FormReport> make(OpenExam exam, String kind, Path out, Part part) throws IOException {
        if (!kinds().contains(kind)) {
            return Answer.refused("FORM_UNKNOWN", kind, kind, String.join(", ", kinds()));
        }
        OutputFile.require(out, "pdf");
        if (!exam.planned()) {
            return Answer.refused("PLAN_NONE", exam.name(), exam.name());
        }
        Optional<Problem> wrong = wrong(exam, kind, part);
        if (wrong.isPresent()) {
            return Answer.refused(List.of(wrong.get()));
        }
        FormInput input = input(exam, results(exam), part);
        FormMade made = NewFiles.write(out, draft -> printed(kind, input, draft), m -> m.pages() > 0);
        return made.pages() == 0
                ? Answer.refused(made.problems())
                : Answer.of(new FormReport(kind, out, made.pages()), made.problems());
    }

    private static Optional<Problem> wrong(OpenExam exam, String kind, Part part) {
        Optional<Problem> session = part.session()
                .filter(id -> exam.plan().session(id).isEmpty())
                .map(id -> Problem.error("SESSION_UNKNOWN", Place.named(id), id));
        Optional<Problem> site = part.site().flatMap(code -> SiteDay.unknownSite(exam, code));
        Optional<Problem> candidate = part.candidate()
                .filter(no -> exam.roster().candidates().stream()
                        .noneMatch(c -> c.candidateNo().equals(no)))
                .map(no -> Problem.error("FORM_CANDIDATE_UNKNOWN", Place.named(no), no));
        Optional<Problem> whole = part.candidate()
                .filter(no -> !Forms.isByCandidate(kind))
                .map(no -> Problem.error(
                        "FORM_NOT_BY_CANDIDATE",
                        Place.named(kind),
                        String.join(
                                ", ",
                                Forms.kinds().stream()
                                        .filter(Forms::isByCandidate)
                                        .toList())));
        boolean hidden = kind.equals(SLIP) && exam.rules().score().disclosure() == Disclosure.NONE;
        Optional<Problem> forbidden = hidden
                ? Optional.of(Problem.error(
                        "FORM_SLIP_FORBIDDEN", Place.named(kind), exam.rules().name()))
                : Optional.empty();
        return session.or(() -> site).or(() -> whole).or(() -> candidate).or(() -> forbidden);
    }

    private static FormMade printed(String kind, FormInput input, Path draft) throws IOException {
        try (OutputStream stream = Files.newOutputStream(draft)) {
            return Forms.write(kind, input, stream);
        }
    }

    /** What a form is printed from, for the whole exam. */
    FormInput input(OpenExam exam) {
        return input(exam, results(exam));
    }

    /** The same with results that are known already. */
    FormInput input(OpenExam exam, ResultTable results) {
        return input(exam, results, Part.WHOLE);
    }

    private FormInput input(OpenExam exam, ResultTable results, Part part) {
        return new FormInput(
                DraftMark.titled(exam.title(), exam.rules(), paper),
                exam.rules(),
                exam.wordedCatalogue(),
                exam.roster(),
                exam.venue(),
                exam.plan(),
                new DayRecords(
                        exam.day().allSheets(),
                        exam.day().ledger().pages(),
                        faults(exam),
                        exam.day().deferralProofs(),
                        awaited(exam),
                        exam.day().appeals(),
                        exam.day().corrections(),
                        signatures(exam)),
                results,
                exam::photo,
                new FormPart(part.site(), part.session(), part.candidate()),
                paper);
    }

    private static Map<String, List<Fact.Signed>> signatures(OpenExam exam) {
        return exam.plan().sessions().stream()
                .collect(Collectors.toMap(Session::id, session -> exam.day().signatures(session.id())));
    }

    private static Map<String, List<Fault>> faults(OpenExam exam) {
        return exam.plan().sessions().stream()
                .collect(Collectors.toMap(Session::id, s -> exam.day().faults(s.id())));
    }

    private static Set<AwaitedSeat> awaited(OpenExam exam) {
        return exam.arrivalGroups().all().stream()
                .flatMap(group -> exam.day().arrivals().awaited(group).stream()
                        .map(no -> new AwaitedSeat(group.closing().id(), no)))
                .collect(Collectors.toSet());
    }

    private static ResultTable results(OpenExam exam) {
        return Results.compute(
                exam.rules(), exam.wordedCatalogue(), exam.roster(), exam.plan(), DayTold.of(exam.day()));
    }
}
