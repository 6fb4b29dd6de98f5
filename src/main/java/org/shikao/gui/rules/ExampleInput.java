package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.result.ExampleSheet;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.exam.rules.SubjectsRule.Choice;
import org.shikao.exam.rules.SubjectsRule.TidyUp;
import org.shikao.exam.rules.TaskRule.Variant;
import org.shikao.text.Phrase;

/**
 * The sheet that a worked example is made of: marks, or an experiment done without fault but for some mistakes. Codes are those of the
 * pack and the catalogue, empty for none.
 *
 * @param subject null for the first one of the pack
 * @param raw the marks on the sheet as typed, empty for a share of the full marks; of no account where there is an experiment
 * @param sheet the experiment and its mistakes
 */
record ExampleInput(Subject subject, String raw, String penalty, String exemption, Sheet sheet) {
    static final ExampleInput START = new ExampleInput(null, "", "", "", Sheet.NONE);

    /** An experiment of the catalogue, empty for none, and the mistakes made at it, as {@link ExampleSheet} names them. */
    record Sheet(String experiment, Set<String> mistakes) {
        static final Sheet NONE = new Sheet("", Set.of());

        Sheet {
            mistakes = Set.copyOf(mistakes);
        }

        boolean isNone() {
            return experiment.isEmpty();
        }
    }

    ExampleInput withSubject(Subject other) {
        return new ExampleInput(other, raw, penalty, exemption, sheet);
    }

    ExampleInput withRaw(String typed) {
        return new ExampleInput(subject, typed, penalty, exemption, sheet);
    }

    ExampleInput withPenalty(String code) {
        return new ExampleInput(subject, raw, code, exemption, sheet);
    }

    ExampleInput withExemption(String code) {
        return new ExampleInput(subject, raw, penalty, code, sheet);
    }

    /** Another experiment, at which nothing went wrong yet; empty for a sheet of which only the marks are known. */
    ExampleInput withExperiment(String id) {
        return id.equals(sheet.experiment())
                ? this
                : new ExampleInput(subject, raw, penalty, exemption, new Sheet(id, Set.of()));
    }

    /** The same experiment with a mistake more or less. */
    ExampleInput withMistake(String mistake, boolean made) {
        Set<String> all = new TreeSet<>(sheet.mistakes());
        if (made) {
            all.add(mistake);
        } else {
            all.remove(mistake);
        }
        return new ExampleInput(subject, raw, penalty, exemption, new Sheet(sheet.experiment(), all));
    }

    /** The same, without what this pack and catalogue do not know; a subject is always given then if the pack has one. */
    ExampleInput in(RulePack pack, Catalogue catalogue) {
        List<SubjectRule> subjects = pack.subjects().list();
        boolean known = subjects.stream().anyMatch(rule -> rule.subject() == subject);
        Subject examined =
                known || subjects.isEmpty() ? subject : subjects.get(0).subject();
        String typed = raw.isEmpty() ? start(pack, examined) : raw;
        return new ExampleInput(
                examined,
                typed,
                pack.outcomes().penalties().stream().map(Penalty::code).anyMatch(penalty::equals) ? penalty : "",
                pack.outcomes().exemptions().stream().map(Exemption::code).anyMatch(exemption::equals) ? exemption : "",
                in(examined, pack, catalogue));
    }

    private Sheet in(Subject examined, RulePack pack, Catalogue catalogue) {
        return pool(examined, pack, catalogue).stream()
                .filter(e -> e.id().equals(sheet.experiment()))
                .findFirst()
                .map(e -> {
                    Set<String> mistakes = new TreeSet<>(sheet.mistakes());
                    mistakes.retainAll(new ExampleSheet(e, List.of()).known());
                    return new Sheet(e.id(), mistakes);
                })
                .orElse(Sheet.NONE);
    }

    /** The experiments of a subject that the pack may put on a bench, in the order of the catalogue. */
    static List<Experiment> pool(Subject subject, RulePack pack, Catalogue catalogue) {
        List<String> named = pack.tasks().experiments();
        Variant variant = pack.tasks().variant();
        return catalogue.experiments().stream()
                .filter(e -> e.subject() == subject && (named.isEmpty() || named.contains(e.id())))
                .filter(e -> variant == Variant.BOTH || e.isDigital() == (variant == Variant.DIGITAL))
                .toList();
    }

    /** What the rules do beyond what an example of one sheet can show. */
    List<Phrase> beyond(RulePack pack) {
        List<Phrase> notes = new ArrayList<>();
        if (pack.subjects().choice() == Choice.PAPER) {
            notes.add(Phrase.of(
                    "gui.rules.example.mainOnly", pack.subjects().minorMarks().toString()));
        }
        if (!exemption.isEmpty()) {
            pack.outcomes().exemptions().stream()
                    .filter(rule -> rule.code().equals(exemption) && rule.byCommittee())
                    .forEach(rule -> notes.add(Phrase.of("gui.rules.example.committee")));
        } else if (sheet.isNone() && pack.subjects().tidyUp() == TidyUp.SEPARATE) {
            notes.add(Phrase.of(
                    "gui.rules.example.noTidying", pack.subjects().tidyMarks().toString()));
        }
        return notes;
    }

    /** What forbids the example in a legal pack. */
    List<Problem> check(RulePack pack, Catalogue catalogue) {
        if (!exemption.isEmpty()) {
            return List.of();
        }
        Optional<ExampleSheet> example = example(catalogue);
        if (example.isPresent()) {
            return WorkedExample.check(pack, example.get(), penalties());
        }
        Optional<Marks> marks = Marks.parse(raw.strip());
        return marks.isEmpty()
                ? List.of(Problem.error("RULES_UNREADABLE", Place.named("--raw"), raw))
                : WorkedExample.check(pack, subject, marks.get(), penalties());
    }

    /** The example by a legal pack, where {@link #check} finds nothing. */
    WorkedExample work(RulePack pack, Catalogue catalogue) {
        if (!exemption.isEmpty()) {
            return WorkedExample.exempt(pack, subject, exemption);
        }
        return example(catalogue)
                .map(example -> WorkedExample.of(pack, example, penalties()))
                .orElseGet(() -> WorkedExample.of(pack, subject, Marks.of(raw.strip()), penalties()));
    }

    private Optional<ExampleSheet> example(Catalogue catalogue) {
        return catalogue
                .experiment(sheet.experiment())
                .map(e -> new ExampleSheet(e, sheet.mistakes().stream().sorted().toList()));
    }

    private List<String> penalties() {
        return penalty.isEmpty() ? List.of() : List.of(penalty);
    }

    /** About 85 % of the sheet, in steps of the pack: a score at which rounding shows. */
    private static String start(RulePack pack, Subject subject) {
        int full =
                pack.subject(subject).map(rule -> rule.rawMarks().hundredths()).orElse(0);
        int step = Math.max(1, pack.marking().step().hundredths());
        return new Marks(full * 17 / 20 / step * step).toString();
    }
}
