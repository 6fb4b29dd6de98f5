package org.shikao.gui.merge;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.RosterField;
import org.shikao.text.Texts;

/** The values of a field of a candidate in the words that a person reads. */
final class ListValues {
    private static final Pattern EXEMPTION = Pattern.compile("(\\w+)=([^ ]+) ?");

    private final Texts texts;
    private final ListDisputeView view;

    ListValues(Texts texts, ListDisputeView view) {
        this.texts = texts;
        this.view = view;
    }

    /** A value; said to be missing where it did not come with the journal, and to be empty where it is. */
    String of(Optional<String> value) {
        if (value.isEmpty()) {
            return texts.text("gui.merge.list.absent");
        }
        return value.get().isEmpty()
                ? texts.text("gui.merge.list.blank")
                : words(view.disputed().field(), value.get());
    }

    private String words(RosterField field, String value) {
        return switch (field) {
            case SEX -> texts.text("gui.merge.list.sex." + Sex.valueOf(value));
            case SCHOOL_CODE ->
                view.words().containsKey(value) ? value + " " + view.words().get(value) : value;
            case EXEMPTION ->
                EXEMPTION.matcher(value).replaceAll(this::exemption).strip();
            default -> value;
        };
    }

    private String exemption(MatchResult one) {
        String kind = view.words().getOrDefault(one.group(2), one.group(2));
        return Matcher.quoteReplacement(
                texts.text("gui.merge.list.exemption", texts.text("subject." + one.group(1)), kind) + " ");
    }
}
