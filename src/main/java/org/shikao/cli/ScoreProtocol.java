package org.shikao.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.NotedEvent;
import org.shikao.exam.catalogue.NotedEvent.Kind;
import org.shikao.exam.rules.OutcomeRule.Proof;
import org.shikao.flow.Adjudicate;
import org.shikao.flow.Adjudicate.Decision;
import org.shikao.flow.Answer;
import org.shikao.flow.EnterMarking;
import org.shikao.flow.EnterMarking.Marker;
import org.shikao.flow.EnterScore;
import org.shikao.flow.EnterScore.Correction;
import org.shikao.flow.EnterScore.Saved;
import org.shikao.flow.EnterScore.ScoredSheet;
import org.shikao.flow.OpenExam;
import org.shikao.text.Texts;

/**
 * One request a line, tab-separated; one answer a line: {@code saved SEQ HASH8 TOTAL}, {@code refused CODE SENTENCE}, or for
 * {@code sheet} one {@code point} line a scoring point, one {@code event} line for whatever happened, and {@code end}. Anything malformed
 * is refused and changes nothing.
 */
final class ScoreProtocol {
    private static final String TAB = "\t";

    private final OpenExam exam;
    private final EnterScore enter;
    private final Adjudicate adjudicate;
    private final Texts texts;
    private Marker marker = Marker.POSTED;

    ScoreProtocol(OpenExam exam, EnterScore enter, Adjudicate adjudicate, Texts texts) {
        this.exam = exam;
        this.enter = enter;
        this.adjudicate = adjudicate;
        this.texts = texts;
    }

    /** The lines that answer a request. */
    List<String> answer(String line) {
        List<String> words = Arrays.asList(line.split(TAB, -1));
        return switch (words.get(0)) {
            case "open" -> words.size() == 3 || words.size() == 4 ? open(words, line) : malformed(line);
            case "mark" -> words.size() >= 5 ? mark(words, line) : malformed(line);
            case "outcome" -> words.size() == 4 || words.size() == 5 ? outcome(words, line) : malformed(line);
            case "submit" ->
                words.size() == 3 ? onSheet(words, line, key -> saved(own().submit(exam, key))) : malformed(line);
            case "event" -> words.size() == 6 || words.size() == 9 ? event(words, line) : malformed(line);
            case "ack" -> words.size() == 4 || words.size() == 5 ? acknowledge(words, line) : malformed(line);
            case "proof" -> words.size() == 4 || words.size() == 5 ? proof(words, line) : malformed(line);
            case "correct" -> words.size() == 8 ? correct(words, line) : malformed(line);
            case "adjudicate" -> words.size() == 7 ? adjudicate(words, line) : malformed(line);
            case "sheet" ->
                words.size() == 3 ? onSheet(words, line, key -> sheet(own().sheet(exam, key))) : malformed(line);
            default -> malformed(line);
        };
    }

    private EnterMarking own() {
        return enter.by(marker);
    }

    /** What follows is the marking named here, by this examiner; without a number it is the first. */
    private List<String> open(List<String> words, String line) {
        Optional<Integer> marking = words.size() == 4 ? number(words.get(3)) : Optional.of(1);
        if (marking.isEmpty()) {
            return malformed(line);
        }
        Marker opening = new Marker(marking.get(), words.get(2));
        Answer<Saved> answer = enter.by(opening).open(exam, words.get(1));
        if (!answer.refused()) {
            marker = opening;
        }
        return saved(answer);
    }

    private List<String> adjudicate(List<String> words, String line) {
        Optional<Integer> kept = number(words.get(3));
        if (kept.isEmpty()) {
            return malformed(line);
        }
        return onSheet(
                words,
                line,
                key -> saved(
                        adjudicate.run(exam, new Decision(key, kept.get(), words.get(4), words.get(5), words.get(6)))));
    }

    private List<String> mark(List<String> words, String line) {
        Optional<Integer> point = number(words.get(3));
        Optional<Marks> value = Marks.parse(words.get(4));
        if (point.isEmpty() || value.isEmpty()) {
            return malformed(line);
        }
        List<String> errors = words.subList(5, words.size());
        return onSheet(words, line, key -> saved(own().mark(exam, key, point.get(), value.get(), errors)));
    }

    private List<String> outcome(List<String> words, String line) {
        String note = words.size() == 5 ? words.get(4) : "";
        return onSheet(words, line, key -> saved(enter.outcome(exam, key, words.get(3), note)));
    }

    /** A proof handed in for a deferred sitting, named as the rules name it (rule 30). */
    private List<String> proof(List<String> words, String line) {
        String note = words.size() == 5 ? words.get(4) : "";
        return Arrays.stream(Proof.values())
                .filter(proof ->
                        proof.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(words.get(3)))
                .findFirst()
                .map(proof -> onSheet(words, line, key -> saved(enter.proof(exam, key, proof, note))))
                .orElseGet(() -> malformed(line));
    }

    private List<String> correct(List<String> words, String line) {
        Optional<Integer> point = number(words.get(3));
        if (point.isEmpty()) {
            return malformed(line);
        }
        return onSheet(
                words,
                line,
                key -> saved(own().correct(
                                exam,
                                new Correction(
                                        key, point.get(), words.get(4), words.get(5), words.get(6), words.get(7)))));
    }

    /** With a reason and two names it corrects a sheet that was handed in. */
    private List<String> event(List<String> words, String line) {
        Optional<Kind> kind = Kind.ofCode(words.get(3));
        Optional<Integer> point = number(words.get(4));
        Optional<Integer> number = number(words.get(5));
        if (point.isEmpty() || number.isEmpty()) {
            return malformed(line);
        }
        if (kind.isEmpty()) {
            String known = Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));
            return refused(List.of(Problem.error("SHEET_EVENT_UNKNOWN", Place.NOWHERE, oneLine(words.get(3)), known)));
        }
        NotedEvent event = new NotedEvent(kind.get(), point.get(), number.get());
        return onSheet(
                words,
                line,
                key -> saved(
                        words.size() == 6
                                ? enter.event(exam, key, event)
                                : enter.correctEvent(exam, key, event, words.get(6), words.get(7), words.get(8))));
    }

    private List<String> acknowledge(List<String> words, String line) {
        String said = words.get(3);
        if (!said.equals("signed") && !said.equals("refused")) {
            return malformed(line);
        }
        String note = words.size() == 5 ? words.get(4) : "";
        return onSheet(words, line, key -> saved(enter.acknowledge(exam, key, said.equals("signed"), note)));
    }

    private interface OnSheet {
        List<String> answer(SheetKey key);
    }

    private List<String> onSheet(List<String> words, String line, OnSheet action) {
        return Subject.ofCode(words.get(2))
                .map(subject -> action.answer(new SheetKey(words.get(1), subject)))
                .orElseGet(() -> malformed(line));
    }

    private List<String> saved(Answer<Saved> answer) {
        if (answer.refused()) {
            return refused(answer.problems());
        }
        Saved saved = answer.get();
        return List.of(String.join(
                TAB,
                "saved",
                String.valueOf(saved.seq()),
                saved.hash8(),
                saved.total().toString()));
    }

    private List<String> sheet(Answer<ScoredSheet> answer) {
        if (answer.refused()) {
            return refused(answer.problems());
        }
        List<String> lines = new ArrayList<>();
        answer.get()
                .points()
                .forEach(p -> lines.add(String.join(
                        TAB,
                        "point",
                        String.valueOf(p.no()),
                        p.max().toString(),
                        p.step().toString(),
                        p.value().map(Marks::toString).orElse(""))));
        answer.get()
                .sheet()
                .notes()
                .events()
                .forEach(e -> lines.add(String.join(
                        TAB,
                        "event",
                        e.noted().kind().code(),
                        String.valueOf(e.noted().point()),
                        String.valueOf(e.noted().number()))));
        lines.add("end");
        return lines;
    }

    private List<String> refused(List<Problem> problems) {
        Problem first = problems.stream().filter(Problem::isError).findFirst().orElseThrow();
        return List.of(String.join(TAB, "refused", first.code(), oneLine(Console.sentence(texts, first))));
    }

    private List<String> malformed(String line) {
        return refused(List.of(Problem.error("SCORE_MALFORMED", Place.NOWHERE, oneLine(line))));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
