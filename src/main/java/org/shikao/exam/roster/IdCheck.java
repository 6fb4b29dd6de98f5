package org.shikao.exam.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;

/** Judges identity and student numbers. A number is never repaired by guess: digits that a spreadsheet lost are an error. */
final class IdCheck {
    /** What schools write where there is no identity or student number. */
    private static final Set<String> NONE = Set.of(
            "无", "没有", "暂无", "空", "缺", "-", "--", "—", "——", "－", "/", "／", "none", "n/a", "null", "无身份证", "无学籍号",
            "无学籍", "待补", "待定", "未建");

    /** Letters that look like the check digit X: Cyrillic, Greek, the sign for times. */
    private static final String LOOK_LIKE_X = "хХχΧ×✕";

    private final Memo<Optional<IdKind>> kinds = new Memo<>(IdKind::of);
    private final List<Problem> problems;

    IdCheck(List<Problem> problems) {
        this.problems = problems;
    }

    /** The identity number of a row, empty if there is none; when it is wrong the problem stands at its cell. */
    String idNo(RosterRow row) {
        RosterCell cell = row.cell(RosterField.ID_NO);
        if (cell == null || cell.text().isBlank()) {
            return "";
        }
        IdKind kind = kind(row);
        if (cell.storage() != Storage.NUMBER && IdNumber.isSound(cell.text())) {
            documentOfResident(kind, row);
            return cell.text();
        }
        Place place = row.place(RosterField.ID_NO);
        if (NONE.contains(cell.text().strip().toLowerCase(Locale.ROOT))) {
            problems.add(Problem.normalised("ROSTER_ID_NONE", place, cell.text().strip()));
            return "";
        }
        if (kind != IdKind.RESIDENT) {
            return document(kind, cell, row);
        }
        CellText text = CellText.idNumber(cell.text());
        Optional<Problem> wrong = judge(text.text(), cell.storage(), place);
        wrong.ifPresentOrElse(
                problems::add,
                () -> text.mends().forEach(mend -> problems.add(Problem.normalised(RowCheck.code(mend), place))));
        return text.text();
    }

    /** What the column says the number is of: a resident's identity card where it says nothing, or nothing that is understood. */
    private IdKind kind(RosterRow row) {
        String words = row.text(RosterField.ID_KIND);
        if (words.isBlank()) {
            return IdKind.RESIDENT;
        }
        Optional<IdKind> kind = kinds.of(words);
        String id = row.text(RosterField.ID_NO);
        if (kind.isEmpty() && !IdNumber.isSound(CellText.idNumber(id).text())) {
            problems.add(Problem.warning("ROSTER_ID_KIND_UNKNOWN", row.place(RosterField.ID_KIND), words));
        }
        return kind.filter(k -> k != IdKind.NONE).orElse(IdKind.RESIDENT);
    }

    /** A number without fault by GB 11643 under the name of a document that has none. */
    private void documentOfResident(IdKind kind, RosterRow row) {
        boolean fits = kind == IdKind.RESIDENT
                || kind == IdKind.OTHER
                || kind.hasForm(row.text(RosterField.ID_NO)) && kind != IdKind.PASSPORT;
        if (!fits) {
            problems.add(Problem.warning("ROSTER_DOCUMENT_FORM", row.place(RosterField.ID_NO), kind.label()));
        }
    }

    /**
     * The number of another document, exactly as it is written but for blanks and width. Only whether it looks so can be judged; digits
     * that a spreadsheet lost are an error here too.
     */
    private String document(IdKind kind, RosterCell cell, RosterRow row) {
        Place place = row.place(RosterField.ID_NO);
        if (cell.storage() == Storage.NUMBER) {
            Optional<String> plain = CellText.plainNumber(cell.text());
            problems.add(
                    plain.isPresent()
                            ? Problem.normalised("ROSTER_NUMBER_AS_TEXT", place)
                            : Problem.error("ROSTER_ID_AS_NUMBER", place, cell.text()));
            return plain.orElse(cell.text());
        }
        boolean checked = kind == IdKind.RESIDENCE;
        CellText text = checked ? CellText.idNumber(cell.text()) : CellText.identifier(cell.text());
        text.mends().forEach(mend -> problems.add(Problem.normalised(RowCheck.code(mend), place)));
        if (CellText.isScientific(text.text())) {
            problems.add(Problem.error("ROSTER_ID_AS_NUMBER", place, text.text()));
        } else if (!kind.hasForm(text.text()) || checked && !IdNumber.isSound(text.text())) {
            problems.add(Problem.warning("ROSTER_DOCUMENT_FORM", place, kind.label()));
        } else if (kind == IdKind.OTHER && isLikeResident(text.text())) {
            problems.add(Problem.warning("ROSTER_DOCUMENT_LIKE_ID", place, text.text()));
        }
        return text.text();
    }

    /** Eighteen digits with a day in the right place: a resident's number mistyped rather than one of some other document. */
    private static boolean isLikeResident(String number) {
        String upper = number.toUpperCase(Locale.ROOT);
        return IdNumber.hasForm(upper) && new IdNumber(upper).birth().isPresent() && !new IdNumber(upper).isChecked();
    }

    private static Optional<Problem> judge(String id, Storage storage, Place place) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (storage == Storage.NUMBER || CellText.isScientific(id)) {
            return Optional.of(Problem.error("ROSTER_ID_AS_NUMBER", place, id));
        }
        if (id.chars().anyMatch(c -> LOOK_LIKE_X.indexOf(c) >= 0)) {
            return Optional.of(Problem.error("ROSTER_ID_LOOKALIKE", place));
        }
        Optional<IdKind> other = IdKind.lookedLike(id);
        if (other.isPresent()) {
            return Optional.of(Problem.error(
                    "ROSTER_ID_OTHER_DOCUMENT", place, id, other.get().label()));
        }
        Optional<Problem> within = id.length() > 18 ? IdInText.problem(id, place) : Optional.empty();
        if (within.isPresent()) {
            return within;
        }
        if (id.length() != 18) {
            return Optional.of(Problem.error("ROSTER_ID_LENGTH", place, String.valueOf(id.length())));
        }
        if (!IdNumber.hasForm(id)) {
            return Optional.of(Problem.error("ROSTER_ID_CHARACTER", place));
        }
        return judge(new IdNumber(id), place);
    }

    private static Optional<Problem> judge(IdNumber id, Place place) {
        if (id.birth().isEmpty()) {
            return Optional.of(
                    Problem.error("ROSTER_ID_BIRTH_DATE", place, id.text().substring(6, 14)));
        }
        return id.isChecked()
                ? Optional.empty()
                : Optional.of(
                        Problem.error("ROSTER_ID_CHECK_DIGIT", place, id.text().substring(17)));
    }

    /** A number has lost digits already and says nothing about the student number. */
    private static boolean isRounded(RosterRow row) {
        return row.storage(RosterField.ID_NO) == Storage.NUMBER;
    }

    /** The national student number (学籍号) of a row, empty if there is none. */
    String studentNo(RosterRow row, String id) {
        return studentNo(row, id, IdNumber.isSound(id));
    }

    /** The same where it is known already whether the identity number is without fault. */
    String studentNo(RosterRow row, String id, boolean sound) {
        String raw = row.text(RosterField.STUDENT_NO);
        if (sound && repeats(raw, id)) {
            return raw;
        }
        Place place = row.place(RosterField.STUDENT_NO);
        boolean none = NONE.contains(raw.strip().toLowerCase(Locale.ROOT));
        if (none) {
            problems.add(Problem.normalised("ROSTER_STUDENT_NO_NONE", place, raw.strip()));
        }
        CellText text = CellText.idNumber(none ? "" : raw);
        String no = upper(text.text(), place);
        text.mends().forEach(mend -> problems.add(Problem.normalised(RowCheck.code(mend), place)));
        if (no.isEmpty() && id.isEmpty()) {
            problems.add(Problem.error("ROSTER_ID_MISSING", row.place(RosterField.ID_NO)));
        } else if (no.chars().anyMatch(c -> LOOK_LIKE_X.indexOf(c) >= 0)) {
            problems.add(Problem.error("ROSTER_STUDENT_NO_LOOKALIKE", place));
        } else if (!no.isEmpty() && !StudentNumber.hasForm(no)) {
            problems.add(Problem.error("ROSTER_STUDENT_NO_FORM", place, String.valueOf(no.length())));
        } else if (no.startsWith("G")
                && sound
                && !isRounded(row)
                && !no.substring(1).equals(id)) {
            problems.add(Problem.error("ROSTER_STUDENT_NO_MISMATCH", place));
        } else if (no.startsWith("G") && !sound) {
            besideDocument(row)
                    .ifPresent(
                            kind -> problems.add(Problem.warning("ROSTER_STUDENT_NO_G_DOCUMENT", place, kind.label())));
        }
        return no;
    }

    /** The document in the place of the identity card, which whoever has a G-number has. */
    static Optional<IdKind> besideDocument(RosterRow row) {
        return row.text(RosterField.ID_NO).isBlank()
                ? Optional.empty()
                : IdKind.of(row.text(RosterField.ID_KIND))
                        .filter(kind -> kind != IdKind.RESIDENT && kind != IdKind.NONE);
    }

    /** Whether a student number is G and the row's own identity number; if that is without fault, nothing is to be said. */
    private static boolean repeats(String studentNo, String id) {
        return studentNo.length() == id.length() + 1 && studentNo.startsWith("G") && studentNo.endsWith(id);
    }

    /** The number with a capital letter at its head. */
    private String upper(String no, Place place) {
        if (no.isEmpty() || !Character.isLowerCase(no.charAt(0))) {
            return no;
        }
        problems.add(Problem.normalised("ROSTER_LOWER_LETTER", place));
        return Character.toUpperCase(no.charAt(0)) + no.substring(1);
    }

    /** The identity number inside a G-number, for a row without one of its own; empty if there is none to be had. */
    String fromStudentNo(RosterRow row, String studentNo) {
        if (!studentNo.startsWith("G") || !StudentNumber.hasForm(studentNo)) {
            return "";
        }
        Place place = row.place(RosterField.STUDENT_NO);
        String id = studentNo.substring(1);
        Optional<Problem> wrong = judge(new IdNumber(id), place);
        problems.add(wrong.orElseGet(() -> Problem.normalised("ROSTER_ID_FROM_STUDENT_NO", place)));
        return wrong.isPresent() ? "" : id;
    }
}
