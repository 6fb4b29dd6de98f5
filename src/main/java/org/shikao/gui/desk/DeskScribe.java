package org.shikao.gui.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.Answer;
import org.shikao.flow.EnterMarking;
import org.shikao.flow.EnterMarking.Marker;
import org.shikao.flow.EnterScore;
import org.shikao.flow.EnterScore.Saved;
import org.shikao.flow.EnterScore.ScoredSheet;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.Severity;
import org.shikao.gui.desk.DeskModel.Said;
import org.shikao.gui.desk.DeskSession.DeskExaminer;
import org.shikao.gui.dialog.Correction;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** Writes what the desk decides through the flows; every write names its sheet and point from the start. */
final class DeskScribe {
    private final Workspace workspace;
    private final EnterScore score;
    private final DeskQuestions questions;
    private final Consumer<Said> told;
    private EnterMarking own;

    /** @param told called after every write with what there is to say, null for nothing */
    DeskScribe(Workspace workspace, EnterScore score, DeskQuestions questions, Consumer<Said> told) {
        this.workspace = workspace;
        this.score = score;
        this.questions = questions;
        this.told = told;
        this.own = score.by(Marker.POSTED);
    }

    /** Records that an examiner opened a session; what is written from now on is his marking. */
    void open(String sessionId, Marker marker) {
        own = score.by(marker);
        workspace.save(
                (exam, progress) -> own.open(exam, sessionId),
                answer -> told.accept(answer.refused() ? refusal(answer) : null));
    }

    /** Saves a value; the point says so only when it is on the disk. */
    void mark(DeskSheet sheet, DeskPoint point, Marks value, List<String> errors) {
        int number = point.saving(value, errors);
        sheet.begun();
        workspace.save((exam, progress) -> own.mark(exam, sheet.key(), point.no(), value, errors), answer -> {
            if (answer.refused()) {
                point.refused(number);
                told.accept(refusal(answer));
                reread(sheet);
            } else {
                point.saved(number);
                told.accept(null);
            }
        });
    }

    /** Hands a complete sheet in, after asking once. */
    void submit(DeskSession session, DeskSheet sheet) {
        String done = session.shows() ? "gui.desk.say.submittedShow" : "gui.desk.say.submitted";
        if (questions.submit(session, sheet, sheet.total())) {
            write(sheet, exam -> own.submit(exam, sheet.key()), Phrase.of(done, sheet.name()));
        }
    }

    /** Notes an event the rubric answers, or takes it back; after handing in that is a correction. */
    void event(DeskSheet sheet, NotedEvent event, Phrase name) {
        Phrase done =
                Phrase.of(event.number() == 0 ? "gui.desk.say.eventBack" : "gui.desk.say.event", sheet.name(), name);
        if (sheet.isClosed()) {
            questions
                    .correction(Phrase.of("gui.desk.correct.event", sheet.name(), sheet.lastDigits(), name))
                    .ifPresent(c -> write(
                            sheet,
                            exam -> score.correctEvent(exam, sheet.key(), event, c.reason(), c.first(), c.second()),
                            done));
        } else {
            write(sheet, exam -> score.event(exam, sheet.key(), event), done);
        }
    }

    /** The candidate signs for his score, or refuses to. */
    void acknowledge(DeskSheet sheet, boolean signed, String note) {
        String done = signed ? "gui.desk.say.signed" : "gui.desk.say.refused";
        write(sheet, exam -> score.acknowledge(exam, sheet.key(), signed, note), Phrase.of(done, sheet.name()));
    }

    /** Defers a sitting and asks for the proof that the rules want; of one deferred already a proof handed in later. */
    private void defer(DeskSheet sheet, List<DeskSheet> parts, Proof wanted) {
        boolean already = sheet.outcome() == Outcome.DEFERRED;
        questions.deferral(sheet, wanted).ifPresent(given -> {
            boolean owed = given.proof().compareTo(wanted) < 0;
            Phrase done = Phrase.of(owed ? "gui.desk.say.proofOwed" : "gui.desk.say.proofSeen", sheet.name());
            write(
                    parts,
                    exam -> already
                            ? score.proof(exam, sheet.key(), given.proof(), given.note())
                            : score.defer(exam, sheet.key(), given.proof(), given.note()),
                    done);
        });
    }

    /**
     * Notes an outcome or a penalty; after handing in that is a correction by two people. A deferral asks for its proof, where the
     * rules want one, and may be pressed again when the proof comes later; that of a paper shows on all its sheets.
     */
    void outcome(DeskSheet sheet, List<DeskSheet> desk, String code, Phrase name, Proof wanted) {
        List<DeskSheet> parts = parts(sheet, desk);
        boolean deferred = sheet.outcome() == Outcome.DEFERRED || !sheet.isClosed() && !sheet.isEndedByOutcome();
        if (code.equals(Outcome.DEFERRED.name()) && wanted != Proof.NONE && deferred) {
            defer(sheet, parts, wanted);
            return;
        }
        Phrase done = Phrase.of("gui.desk.say.outcome", sheet.name(), name);
        if (sheet.isClosed() || sheet.isEndedByOutcome()) {
            Phrase what = Phrase.of("gui.desk.correct.outcome", sheet.name(), sheet.lastDigits(), name);
            questions
                    .correction(what)
                    .ifPresent(c -> write(parts, exam -> own.correct(exam, of(sheet, 0, code, c)), done));
        } else {
            questions
                    .note(sheet, name)
                    .ifPresent(note -> write(parts, exam -> score.outcome(exam, sheet.key(), code, note), done));
        }
    }

    /** Changes a value after handing in, for a reason two people answer for. */
    void correct(DeskSheet sheet, DeskPoint point) {
        Marks wanted = point.typedValue().orElseThrow();
        Phrase what = Phrase.of(
                "gui.desk.correct.point",
                sheet.name(),
                sheet.lastDigits(),
                point.no(),
                point.value().map(Marks::toString).orElse("-"),
                wanted.toString());
        Optional<Correction> asked = questions.correction(what);
        point.stopTyping();
        asked.ifPresent(c -> write(
                sheet,
                exam -> own.correct(exam, of(sheet, point.no(), wanted.toString(), c)),
                Phrase.of("gui.desk.say.corrected", point.no())));
        told.accept(null);
    }

    private static EnterScore.Correction of(DeskSheet sheet, int point, String value, Correction c) {
        return new EnterScore.Correction(sheet.key(), point, value, c.reason(), c.first(), c.second());
    }

    /** The sheet and those of the same candidate that lie on the desk beside it. */
    private static List<DeskSheet> parts(DeskSheet sheet, List<DeskSheet> desk) {
        String no = sheet.key().candidateNo();
        return Stream.concat(
                        Stream.of(sheet),
                        desk.stream()
                                .filter(other -> other != sheet)
                                .filter(other -> other.key().candidateNo().equals(no)))
                .toList();
    }

    private void write(DeskSheet sheet, Function<OpenExam, Answer<Saved>> work, Phrase done) {
        write(List.of(sheet), work, done);
    }

    /** Writes something about sheets, reads them again and says so. */
    private void write(List<DeskSheet> sheets, Function<OpenExam, Answer<Saved>> work, Phrase done) {
        workspace.<List<ScoredSheet>>save(
                (exam, progress) -> work.apply(exam).map(saved -> stored(exam, sheets)), answer -> {
                    answer.value().ifPresent(stored -> take(sheets, stored));
                    told.accept(answer.refused() ? refusal(answer) : new Said(Severity.SUCCESS, done, null));
                });
    }

    private List<ScoredSheet> stored(OpenExam exam, List<DeskSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> own.sheet(exam, sheet.key()).value().stream())
                .toList();
    }

    private static void take(List<DeskSheet> sheets, List<ScoredSheet> stored) {
        for (ScoredSheet now : stored) {
            sheets.stream()
                    .filter(sheet -> sheet.key().equals(now.sheet().key()))
                    .forEach(sheet -> sheet.take(now.sheet()));
        }
    }

    /** Reads a sheet again, with the minutes given back to its candidate, and says what was done. */
    void reread(DeskSheet sheet, Phrase done) {
        workspace.read(exam -> DeskSession.minutesGiven(exam, sheet.key()), sheet::give);
        workspace.read(exam -> own.sheet(exam, sheet.key()), answer -> {
            answer.value().ifPresent(stored -> sheet.take(stored.sheet()));
            told.accept(new Said(Severity.SUCCESS, done, null));
        });
    }

    private void reread(DeskSheet sheet) {
        workspace.read(exam -> own.sheet(exam, sheet.key()), answer -> {
            answer.value().ifPresent(stored -> sheet.take(stored.sheet()));
            told.accept(null);
        });
    }

    /** What there is to say when no sheet lies before somebody. */
    static Said nothing(DeskExaminer who) {
        return new Said(Severity.WARNING, Phrase.of("gui.desk.marker.nothing", who.code()), null);
    }

    static Said refusal(Answer<?> answer) {
        Problem first =
                answer.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
        return new Said(Severity.ERROR, null, first);
    }
}
