package org.shikao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.LabelRule;
import org.shikao.flow.Access;
import org.shikao.flow.Answer;
import org.shikao.flow.ExamStatus;
import org.shikao.flow.ExamStatus.SessionRow;
import org.shikao.flow.ExamStatus.SheetRow;
import org.shikao.flow.Exams;
import org.shikao.flow.OpenExam;
import org.shikao.flow.ReportBatches;
import org.shikao.flow.ReportBatches.Batch;
import org.shikao.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: counts per session; with a session every sheet. */
@Command(name = "status")
public final class StatusCommand extends ExamCommand {
    @Option(names = "--session", paramLabel = "ID")
    String session;

    @Option(names = "--batches")
    boolean batches;

    private final ExamStatus status;

    public StatusCommand(Console console, Exams exams, ExamStatus status) {
        super(console, exams, Access.READ);
        this.status = status;
    }

    @Override
    Reply run(OpenExam exam) throws IOException {
        if (batches) {
            return batches(exam);
        }
        return session == null ? sessions(exam) : sheets(exam);
    }

    private Reply sessions(OpenExam exam) {
        List<SessionRow> rows = status.sessions(exam);
        List<List<Object>> table = new ArrayList<>();
        boolean twice = exam.rules().marking().twice();
        List<String> columns = new ArrayList<>(
                List.of("session", "site", "room", "subject", "date", "start", "state", "due", "present", "absent"));
        if (twice) {
            columns.addAll(List.of("awaited", "undecided"));
        }
        table.add(header(exam, columns.toArray(String[]::new)));
        rows.forEach(r -> table.add(line(r, twice)));
        Phrase title = Phrase.of("cli.status.title", exam.title(), rows.size());
        // a report of figures under rules that nobody has checked says so, like everything printed
        List<Problem> draft = exam.rules().draft()
                ? List.of(Problem.warning(
                        "RULES_DRAFT", Place.named("draft"), exam.rules().name()))
                : List.of();
        return Reply.done(draft, Map.of("sessions", rows), title).withTable(rows.isEmpty() ? List.of() : table);
    }

    private static List<Object> line(SessionRow r, boolean twice) {
        List<Object> line = new ArrayList<>(List.of(
                r.id(),
                r.site(),
                r.room(),
                subjects(r.subject()),
                r.date(),
                r.start(),
                Phrase.of("session.state." + r.state()),
                r.due(),
                r.present(),
                r.absent()));
        if (twice) {
            line.addAll(List.of(r.awaited(), r.undecided()));
        }
        return line;
    }

    /** What goes up together, and which sessions each still waits for (rule 36). */
    private static Reply batches(OpenExam exam) {
        List<Batch> batches = ReportBatches.of(exam);
        List<Phrase> lines = batches.stream()
                .map(b -> Phrase.of(
                        "cli.status.batch",
                        b.site(),
                        b.name(),
                        b.sessions().size(),
                        b.open().size(),
                        String.join(", ", b.open())))
                .toList();
        return Reply.done(List.of(), Map.of("batches", batches)).with(lines);
    }

    private Reply sheets(OpenExam exam) {
        Answer<List<SheetRow>> answer = status.sheets(exam, session);
        if (answer.refused()) {
            return Reply.refused(answer.problems());
        }
        List<List<Object>> table = new ArrayList<>();
        table.add(header(exam, "candidate", "subject", "bench", "experiment", "examiner", "outcome", "state", "total"));
        answer.get()
                .forEach(r -> table.add(List.of(
                        r.candidateNo(),
                        subjects(r.subject().code()),
                        r.bench(),
                        r.experiment(),
                        r.second().isEmpty() ? r.examiner() : r.examiner() + " / " + r.second(),
                        Phrase.of("outcome." + r.outcome()),
                        Phrase.of(r.resitDue() ? "cli.status.resitDue" : "sheet.state." + r.state()),
                        r.total().map(Console::marks).orElse(""))));
        return Reply.done(List.of(), Map.of("sheets", answer.get())).withTable(table);
    }

    private static Object subjects(String codes) {
        Subject one = Subject.ofCode(codes).orElse(null);
        return one == null ? codes : Phrase.of("subject." + one.code());
    }

    /** Rooms, benches and examiners are called as the rules call them. */
    private static List<Object> header(OpenExam exam, String... names) {
        LabelRule labels = exam.rules().labels();
        List<Object> header = new ArrayList<>();
        for (String name : names) {
            header.add(
                    switch (name) {
                        case "room" -> labels.room();
                        case "bench" -> labels.bench();
                        case "examiner" -> labels.examiner();
                        default -> Phrase.of("cli.column." + name);
                    });
        }
        return header;
    }
}
