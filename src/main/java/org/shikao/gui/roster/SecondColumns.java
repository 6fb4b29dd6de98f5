package org.shikao.gui.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondMapping;
import org.shikao.gui.dialog.Dialogs;
import org.shikao.gui.dialog.Field;
import org.shikao.gui.dialog.FieldPages;
import org.shikao.gui.dialog.Question;
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

    private static final Set<SecondField> NUMBERS =
            EnumSet.of(SecondField.CANDIDATE_NO, SecondField.ID_NO, SecondField.STUDENT_NO);

    private static final Question QUESTION = new Question(
            Phrase.of("gui.second.columns.title"),
            Phrase.of("gui.second.columns.what"),
            Phrase.of("gui.second.columns.act"),
            Phrase.of("gui.dialog.ask.keep"),
            false);

    private final Dialogs dialogs;

    SecondColumns(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** The tables of which a person said something else, with what was said. */
    List<SecondMapping> ask(List<SecondMapping> tables) {
        if (tables.isEmpty()) {
            return List.of();
        }
        List<FieldPages.Page> pages = new ArrayList<>();
        for (SecondMapping table : tables) {
            String sheet = table.sheet();
            Phrase name = sheet.isEmpty()
                    ? Phrase.of("gui.second.table.only")
                    : Phrase.of("gui.second.table.named", pages.size() + 1, sheet);
            pages.add(new FieldPages.Page(name, fields(table)));
        }
        return dialogs.fillEach(QUESTION, "gui.second.table", pages, first(tables))
                .map(answers -> changed(tables, answers))
                .orElse(List.of());
    }

    private static List<SecondMapping> changed(List<SecondMapping> tables, List<Map<String, String>> answers) {
        List<SecondMapping> changed = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            SecondMapping table = tables.get(i);
            SecondMapping said = table.with(said(table.letters(), answers.get(i), letters(table)));
            if (!said.equals(table)) {
                changed.add(said);
            }
        }
        return changed;
    }

    /** The first table of which it is not known whom it is about, else the first of all. */
    private static int first(List<SecondMapping> tables) {
        for (int i = 0; i < tables.size(); i++) {
            Map<SecondField, String> known = tables.get(i).letters();
            boolean numbered = NUMBERS.stream().anyMatch(known::containsKey);
            if (!numbered || !known.containsKey(SecondField.NAME)) {
                return i;
            }
        }
        return 0;
    }

    private static List<String> letters(SecondMapping table) {
        return table.columns().stream().map(SecondMapping.Column::letter).toList();
    }

    private static List<Field> fields(SecondMapping table) {
        List<Phrase> choices = new ArrayList<>();
        choices.add(Phrase.of("gui.second.column.none"));
        table.columns().forEach(c -> choices.add(Phrase.of("gui.second.column", c.letter(), c.heading())));
        Map<SecondField, String> letters = table.letters();
        List<String> all = letters(table);
        return ASKED.stream()
                .map(field -> Field.choice(
                        "second-column-" + field,
                        "judging.column." + field,
                        all.indexOf(letters.getOrDefault(field, "")) + 1,
                        choices))
                .toList();
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
