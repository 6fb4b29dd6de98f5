package org.shikao.exam.catalogue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.rules.LabelRule;

/**
 * The words of a catalogue that each exam has its own for (rule 40): {@code {监考员}}, {@code {考室}} and {@code {台号}} stand in texts of
 * the catalogue and are read as the labels of the rule pack say. The catalogue itself keeps the placeholder, so that it can be handed on.
 */
public record RoleWords(LabelRule labels) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]{0,20})}");
    private static final String EXAMINER = "监考员";
    private static final String ROOM = "考室";
    private static final String BENCH = "台号";

    /** What counties call the three; whoever writes one of these out writes for a single county. */
    private static final Pattern LITERAL = Pattern.compile("监考员|监考老师|监考教师|考查员|考评员|考官|评委|评分员|考室|考场|台号|考位号|考位");

    /** The text with the labels in place of the placeholders; braces with another word are left alone. */
    public String fill(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Map<String, String> words = Map.of(EXAMINER, labels.examiner(), ROOM, labels.room(), BENCH, labels.bench());
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
    }

    /** The catalogue as it is read in an exam of these labels. */
    public Catalogue fill(Catalogue catalogue) {
        return new Catalogue(
                catalogue.edition(),
                catalogue.experiments().stream().map(this::fill).toList());
    }

    /** The experiment as it is read in an exam of these labels: bench, candidate's sheet, rubric. */
    public Experiment fill(Experiment e) {
        return new Experiment(
                e.id(),
                e.subject(),
                e.title(),
                e.edition(),
                e.sources(),
                e.minutes(),
                e.variant(),
                e.hazards(),
                e.apparatus().stream()
                        .map(a -> new Apparatus(a.name(), a.quantity(), fill(a.spec()), a.provision()))
                        .toList(),
                e.reagents(),
                e.wasteStreams(),
                fill(e.benchInitialState()),
                fill(e.resetSteps()),
                fill(e.candidateSheet()),
                fill(e.rubric()));
    }

    private Rubric fill(Rubric r) {
        return new Rubric(
                r.version(),
                r.fullMarks(),
                r.style(),
                r.step(),
                r.status(),
                r.signedBy(),
                r.rules(),
                r.groups().stream()
                        .map(group -> group.withPoints(
                                group.points().stream().map(this::fill).toList()))
                        .toList(),
                fill(r.remarks()));
    }

    /** The point as the examiner reads it. */
    public RubricPoint fill(RubricPoint point) {
        List<CommonError> errors = point.errors().stream()
                .map(e -> new CommonError(
                        e.code(), fill(e.text()), e.deduct(), e.repeatGroup(), e.calculation(), e.event()))
                .toList();
        return PointDraft.of(point).text(fill(point.text())).errors(errors).done();
    }

    private List<String> fill(List<String> texts) {
        return texts.stream().map(this::fill).toList();
    }

    /** Words written out in a text that a placeholder should stand for, in the order in which they are met. */
    static Stream<String> literal(String text) {
        String open = PLACEHOLDER.matcher(text).replaceAll("");
        return LITERAL.matcher(open).results().map(found -> found.group()).distinct();
    }

    /** What is written in place of a literal word. */
    static String placeholder(String literal) {
        String word = literal.startsWith("考室") || literal.startsWith("考场")
                ? ROOM
                : literal.contains("位") || literal.equals(BENCH) ? BENCH : EXAMINER;
        return "{" + word + "}";
    }

    /** Placeholders in a text that stand for nothing. */
    static Stream<String> unknown(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(found -> !List.of(EXAMINER, ROOM, BENCH).contains(found.group(1)))
                .map(found -> found.group())
                .distinct();
    }
}
