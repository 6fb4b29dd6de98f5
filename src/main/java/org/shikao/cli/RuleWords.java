package org.shikao.cli;

import java.util.List;
import java.util.Locale;
import org.shikao.exam.result.WorkedExample.Step;
import org.shikao.exam.rules.RuleDiff.Change;
import org.shikao.text.Phrase;

/** Changes of rules and steps of an example as cells of a table. */
final class RuleWords {
    private RuleWords() {}

    static List<Object> head() {
        return List.of(
                Phrase.of("cli.rules.column.rule"),
                Phrase.of("cli.rules.column.key"),
                Phrase.of("cli.rules.column.before"),
                Phrase.of("cli.rules.column.after"));
    }

    static List<Object> row(Change change) {
        return List.of(
                Phrase.of("rules.key." + change.plainKey()),
                change.key(),
                value(change, change.before()),
                value(change, change.after()));
    }

    static List<Object> stepHead() {
        return List.of(
                Phrase.of("cli.rules.column.step"),
                Phrase.of("cli.rules.column.figure"),
                Phrase.of("cli.rules.column.key"));
    }

    static List<Object> row(Step step) {
        return List.of(Phrase.of("result.example." + step.kind(), step.by()), step.figure(), step.key());
    }

    /** A pool without a list is not empty but the whole catalogue. */
    private static Object value(Change change, String value) {
        String type = change.type();
        if (value.isEmpty()) {
            return Phrase.of(change.key().equals("tasks.pool") ? "rules.pool.unlisted" : "cli.rules.none");
        }
        return switch (type) {
            case "" -> value;
            case "subject" -> Phrase.of("subject." + value);
            case "boolean" -> Phrase.of(value.equals("true") ? "cli.rules.yes" : "cli.rules.no");
            default ->
                Phrase.of("gui.rules.value." + type + "."
                        + value.toUpperCase(Locale.ROOT).replace('-', '_'));
        };
    }
}
