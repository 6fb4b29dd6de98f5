package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;

/**
 * Takes a row of a second list in the wide layout, one row a candidate, apart into rows that grant one thing each. Every cell of these
 * has the column of the cell it came from, so that a mistake is told where it stands.
 */
final class WideCells {
    private static final List<SecondField> SHARED = List.of(
            SecondField.PROOF,
            SecondField.PERCENT,
            SecondField.MARKS,
            SecondField.GROUND,
            SecondField.DECIDED_BY,
            SecondField.SECOND_BY);
    private static final Map<SecondField, Subject> SUBJECTS = Map.of(
            SecondField.EXEMPTION_PHYSICS, Subject.PHYSICS,
            SecondField.EXEMPTION_CHEMISTRY, Subject.CHEMISTRY,
            SecondField.EXEMPTION_BIOLOGY, Subject.BIOLOGY,
            SecondField.DEFERRAL_PHYSICS, Subject.PHYSICS,
            SecondField.DEFERRAL_CHEMISTRY, Subject.CHEMISTRY,
            SecondField.DEFERRAL_BIOLOGY, Subject.BIOLOGY);

    private final SecondRow row;
    private final List<SecondRow> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private WideCells(SecondRow row) {
        this.row = row;
    }

    /** The same row, one for each thing it grants. */
    record Entries(List<SecondRow> rows, List<Problem> problems) {}

    static Entries of(SecondRow row) {
        WideCells cells = new WideCells(row);
        for (SecondField field : SecondField.values()) {
            if (SecondField.GRANTING.contains(field) && !GrantText.isNone(row.text(field))) {
                cells.read(field);
            }
        }
        return new Entries(cells.entries, cells.problems);
    }

    private void read(SecondField field) {
        String text = row.text(field);
        switch (field) {
            case NEEDS -> {
                if (NeedWords.read(text).isEmpty()) {
                    return;
                }
                if (GrantText.isAll(text)) {
                    problems.add(Problem.error("SECOND_NEED_WHICH", row.place(field), text, NeedWords.CHOICES));
                } else {
                    add("特殊需要", cell(field, text), Map.of());
                }
            }
            case CANDIDATE_TYPE -> add("考生类别", cell(field, text), Map.of());
            default -> grants(field, text);
        }
    }

    private void grants(SecondField field, String text) {
        boolean exemption = field.name().startsWith("EXEMPTION");
        GrantText.Kind usual = exemption ? GrantText.Kind.EXEMPTION : GrantText.Kind.DEFERRAL;
        for (GrantText part : GrantText.of(text, usual)) {
            Optional<Subject> own = Optional.ofNullable(SUBJECTS.get(field));
            boolean other = own.isPresent()
                    && !part.subjects().isEmpty()
                    && !part.subjects().equals(Set.of(own.get()));
            boolean back = part.kind() == GrantText.Kind.BACK && !text.contains("缓考") && !text.contains("延考");
            if (exemption && back) {
                problems.add(Problem.error("SECOND_CELL", row.place(field), text));
            } else if (part.kind() == GrantText.Kind.UNCLEAR || other) {
                problems.add(Problem.error("SECOND_CELL", row.place(field), text));
            } else {
                grant(field, part, own);
            }
        }
    }

    private void grant(SecondField field, GrantText part, Optional<Subject> own) {
        boolean exemption = part.kind() == GrantText.Kind.EXEMPTION;
        Map<SecondField, RosterCell> cells = new EnumMap<>(SecondField.class);
        RosterCell subjects = cell(field, ExemptionWords.words(part.subjects()));
        RosterCell elsewhere = beside(
                exemption ? SecondField.EXEMPTION_SUBJECT : SecondField.DEFERRAL_SUBJECT, SecondField.SUBJECT, field);
        RosterCell all = part.subjects().isEmpty() ? elsewhere : subjects;
        cells.put(
                SecondField.SUBJECT,
                own.map(s -> cell(field, ExemptionWords.word(s))).orElse(all));
        part.percent().ifPresent(share -> percent(field, share, cells));
        RosterCell reason = beside(
                exemption ? SecondField.EXEMPTION_REASON : SecondField.DEFERRAL_REASON, SecondField.REASON, field);
        String kind = switch (part.kind()) {
            case EXEMPTION -> "免考";
            case DEFERRAL -> "缓考";
            case BACK, UNCLEAR -> "取消缓考";
        };
        add(kind, part.reason().isEmpty() ? reason : cell(field, part.reason()), cells);
    }

    /** A percentage in the cell stands for the column of percentages, unless that says something too. */
    private void percent(SecondField field, String share, Map<SecondField, RosterCell> cells) {
        String column = row.text(SecondField.PERCENT);
        if (!column.isEmpty() && !column.replaceAll("[%％]", "").equals(share)) {
            problems.add(Problem.error("SECOND_PERCENTS", row.place(field), share + "%", column));
        }
        cells.put(SecondField.PERCENT, cell(field, share + "%"));
    }

    /** What the first of these columns says that says anything; an empty cell of the grant itself if none does. */
    private RosterCell beside(SecondField first, SecondField second, SecondField grant) {
        for (SecondField field : List.of(first, second)) {
            if (!row.text(field).isEmpty()) {
                return row.cells().get(field);
            }
        }
        return cell(grant, "");
    }

    private RosterCell cell(SecondField field, String text) {
        return new RosterCell(text, row.place(field).column(), Storage.TEXT);
    }

    private void add(String kind, RosterCell reason, Map<SecondField, RosterCell> more) {
        Map<SecondField, RosterCell> cells = new EnumMap<>(SecondField.class);
        SHARED.forEach(field -> Optional.ofNullable(row.cells().get(field)).ifPresent(cell -> cells.put(field, cell)));
        cells.put(SecondField.KIND, new RosterCell(kind, reason.column(), Storage.TEXT));
        cells.put(SecondField.REASON, reason);
        cells.putAll(more);
        entries.add(new SecondRow(row.place(), cells));
    }
}
