package org.shikao.flow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.result.DayTold;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.Results;
import org.shikao.files.pdf.FormInput;
import org.shikao.files.pdf.FormMade;
import org.shikao.files.pdf.Forms;
import org.shikao.text.Texts;

/** Prints forms as PDF. */
public final class MakeForms {
    /** What was printed. */
    public record FormReport(String kind, Path file, int pages) {}

    private final Texts paper;

    /** @param paper the language of what is printed */
    public MakeForms(Texts paper) {
        this.paper = paper;
    }

    /** The kinds of forms there are. */
    public List<String> kinds() {
        return Forms.kinds();
    }

    /** Prints a form for the whole exam, a site or a session; refused for an unknown kind or before there is a plan. */
    public Answer<FormReport> make(
            OpenExam exam, String kind, Path out, Optional<String> site, Optional<String> session) throws IOException {
        if (!kinds().contains(kind)) {
            return Answer.refused("FORM_UNKNOWN", kind, kind, String.join(", ", kinds()));
        }
        if (!exam.planned()) {
            return Answer.refused("PLAN_NONE", exam.name(), exam.name());
        }
        if (session.isPresent() && exam.plan().session(session.get()).isEmpty()) {
            return Answer.refused("SESSION_UNKNOWN", session.get(), session.get());
        }
        if (site.isPresent() && exam.venue().site(site.get()).isEmpty()) {
            return Answer.refused("SITE_UNKNOWN", site.get(), site.get());
        }
        FormInput input = input(exam, results(exam), site, session);
        FormMade made = NewFiles.write(out, draft -> printed(kind, input, draft), m -> m.pages() > 0);
        return made.pages() == 0
                ? Answer.refused(made.problems())
                : Answer.of(new FormReport(kind, out, made.pages()), made.problems());
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
        return input(exam, results, Optional.empty(), Optional.empty());
    }

    private FormInput input(OpenExam exam, ResultTable results, Optional<String> site, Optional<String> session) {
        return new FormInput(
                exam.title(),
                exam.rules(),
                exam.catalogue(),
                exam.roster(),
                exam.venue(),
                exam.plan(),
                exam.day().allSheets(),
                results,
                exam::photo,
                site,
                session,
                paper);
    }

    private static ResultTable results(OpenExam exam) {
        return Results.compute(
                exam.rules(),
                exam.catalogue(),
                exam.roster(),
                exam.plan(),
                DayTold.of(exam.day()));
    }
}
