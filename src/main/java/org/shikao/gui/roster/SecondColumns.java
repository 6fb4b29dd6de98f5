package org.shikao.gui.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondMapping;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.Field;
import org.shikao.text.Phrase;

/** Asks which column of a list of exemptions and deferrals holds what, as understood so far. */
final class SecondColumns {
    /** What can be said here; a mapping file knows the rest. */
    private static final List<SecondField> ASKED = List.of(
            SecondField.CANDIDATE_NO,
            SecondField.ID_NO,
            SecondField.NAME,
            SecondField.KIND,
            SecondField.SUBJECT,
            SecondField.REASON,
            SecondField.EXEMPTION,
            SecondField.EXEMPTION_REASON,
            SecondField.DEFERRAL,
            SecondField.DEFERRAL_REASON,
            SecondField.NEEDS,
            SecondField.CANDIDATE_TYPE,
            SecondField.VERDICT);

    private final Dialogs dialogs;

    SecondColumns(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** The table with what a person said; empty if nothing was said. */
    Optional<SecondMapping> ask(SecondMapping table) {
        List<Phrase> choices = new ArrayList<>();
        choices.add(Phrase.of("gui.second.column.none"));
        table.columns().forEach(c -> choices.add(Phrase.of("gui.second.column", c.letter(), c.heading())));
        Map<SecondField, String> letters = table.letters();
        List<String> all =
                table.columns().stream().map(SecondMapping.Column::letter).toList();
        List<Field> fields = ASKED.stream()
                .map(field -> Field.choice(
                        "second-column-" + field,
                        "judging.column." + field,
                        all.indexOf(letters.getOrDefault(field, "")) + 1,
                        choices))
                .toList();
        return dialogs.fill(
                        Phrase.of("gui.second.columns.title"),
                        Phrase.of("gui.second.columns.what"),
                        "gui.second.columns.act",
                        fields)
                .map(answers -> table.with(said(letters, answers, all)))
                .filter(said -> !said.equals(table));
    }

    /** A column holds one thing: what was said last of it, from above, counts. */
    private static Map<SecondField, String> said(
            Map<SecondField, String> before, Map<String, String> answers, List<String> all) {
        Map<SecondField, String> said = new EnumMap<>(SecondField.class);
        said.putAll(before);
        ASKED.forEach(said::remove);
        for (SecondField field : ASKED) {
            int chosen = Integer.parseInt(answers.get("second-column-" + field));
            if (chosen > 0) {
                String letter = all.get(chosen - 1);
                boolean changed = !letter.equals(before.get(field));
                if (changed) {
                    said.values().remove(letter);
                }
                if (changed || !said.containsValue(letter)) {
                    said.put(field, letter);
                }
            }
        }
        return said;
    }
}
