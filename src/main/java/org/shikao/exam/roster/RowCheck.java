package org.shikao.exam.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate.Document;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.CellText.Mend;
import org.shikao.exam.roster.RosterRow.RosterSheet;
import org.shikao.exam.roster.RosterRow.Storage;
import org.shikao.exam.roster.SecondChecked.Deferral;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;

/** Reads one row of a roster into a candidate; whatever is wrong becomes a problem at its cell. */
final class RowCheck {
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d{1,2}-\\d{1,2}");
    private static final Pattern TENTH = Pattern.compile("\\d{1,4}\\.[1-9]0");
    /** What walk-ins were given in another exam file. */
    private static final Pattern TEMPORARY = Pattern.compile("T[0-9A-F]{8}\\d{2,}");

    private static final int LONGEST_NO = 32;
    private static final Pattern NUMBER_FORM = Pattern.compile("[0-9A-Za-z-]{1," + LONGEST_NO + "}");
    private final SchoolBook schools;
    private final KnownPeople known;
    private final RowGrants grants;
    private final GradeWords grades;
    private final IdCheck ids;
    private final PersonCheck persons;
    private final BirthCheck births;
    private final ClassCheck classes = new ClassCheck();
    private final Memo<String> types = new Memo<>(TypeWords::read);
    private final Memo<Boolean> typeKnown = new Memo<>(TypeWords::isKnown);
    private final Set<Integer> examined;
    private final Set<String> asked = new HashSet<>();
    private final List<Problem> problems;
    /** The sheet whose rows are judged now, and how it writes sexes. */
    private RosterSheet current;

    private SexWords sexes;

    RowCheck(RulePack rules, SchoolBook schools, Roster known, List<Problem> problems) {
        this.known = new KnownPeople(known);
        this.schools = schools;
        this.problems = problems;
        grants = new RowGrants(rules, problems);
        examined = rules.subjects().list().stream().map(SubjectRule::grade).collect(Collectors.toSet());
        int schoolYear = schoolYear(rules.exam().firstDay());
        grades = new GradeWords(schoolYear);
        persons = new PersonCheck(schoolYear, problems);
        births = new BirthCheck(problems);
        ids = new IdCheck(problems);
    }

    private static int schoolYear(LocalDate firstDay) {
        return firstDay.getYear() - (firstDay.getMonthValue() < 8 ? 1 : 0);
    }

    RosterEntry check(RosterRow row, RosterSheet sheet) {
        if (sheet != current) {
            current = sheet;
            sexes = SexWords.of(sheet, problems);
        }
        int before = problems.size();
        RosterEntry entry = judge(row, sheet);
        if (!row.isAllText()) {
            keepOnePerCell(row, before);
        }
        return entry;
    }

    /** Of a cell without a value nothing is said but that: what is wrong with its text is no second mistake. */
    private void keepOnePerCell(RosterRow row, int before) {
        Set<Place> told = new HashSet<>();
        for (RosterField field : RosterField.values()) {
            Storage storage = row.storage(field);
            if (storage == Storage.ERROR
                    || storage == Storage.FORMULA && row.text(field).isBlank()) {
                told.add(row.place(field));
            }
        }
        if (!told.isEmpty()) {
            problems.subList(before, problems.size())
                    .removeIf(p -> told.contains(p.place()) && !p.code().equals("ROSTER_CELL_ERROR"));
        }
    }

    private RosterEntry judge(RosterRow row, RosterSheet sheet) {
        refuseErrorCells(row);
        String own = ids.idNo(row);
        boolean ownSound = IdNumber.isSound(own);
        String studentNo = ids.studentNo(row, own, ownSound);
        String id = own.isEmpty() ? ids.fromStudentNo(row, studentNo) : own;
        boolean sound = own.isEmpty() ? IdNumber.isSound(id) : ownSound;
        Optional<LocalDate> birth = sound ? new IdNumber(id).birth() : Optional.empty();
        String no = candidateNo(row);
        String name = name(row);
        Optional<Candidate> before = known.of(no, sound ? id : "", studentNo, name);
        int grade = grade(row, sheet, before);
        int putOff = grants.deferrals().size();
        Candidate candidate = new Candidate(
                no,
                name,
                sex(row, sound ? new IdNumber(id).sex() : Sex.UNKNOWN),
                id,
                studentNo,
                school(row, sheet, before),
                grade,
                words(row, RosterField.CLASS_NAME),
                type(row),
                needs(row),
                exemptions(row, grade, no),
                words(row, RosterField.REMARK),
                words(row, RosterField.REGISTRATION_NO),
                Candidate.Document.NONE);
        remark(candidate, row, putOff);
        Optional<ToldBirth> told = births.told(row, words(row, RosterField.BIRTH_DATE), birth);
        persons.check(candidate, row, birth, told);
        classes.judge(candidate.className(), row).ifPresent(problems::add);
        return new RosterEntry(sound ? candidate : candidate.withDocument(document(row, id, told)), row, sound);
    }

    /** What a number that is no sound resident's does not tell by itself. */
    private static Document document(RosterRow row, String id, Optional<ToldBirth> birth) {
        return new Document(
                IdKind.toKeep(row.text(RosterField.ID_KIND), id),
                birth.map(ToldBirth::toString).orElse(""));
    }

    private void refuseErrorCells(RosterRow row) {
        if (row.isAllText()) {
            return;
        }
        for (RosterField field : RosterField.values()) {
            if (row.storage(field) == Storage.ERROR) {
                problems.add(Problem.error(
                        "ROSTER_CELL_ERROR", row.place(field), row.cell(field).text()));
            }
        }
    }

    private String candidateNo(RosterRow row) {
        String text = number(row);
        Storage storage = row.storage(RosterField.CANDIDATE_NO);
        if (storage == Storage.TEXT && isPlainNumber(text)) {
            return text;
        }
        Place place = row.place(RosterField.CANDIDATE_NO);
        if (text.isEmpty()) {
            problems.add(Problem.error("ROSTER_NO_MISSING", place));
        } else if (CellText.isScientific(text) || isRounded(row)) {
            problems.add(Problem.error("ROSTER_NO_AS_NUMBER", place, text));
        } else if (storage == Storage.DATE || DAY.matcher(text).matches()) {
            problems.add(Problem.error("ROSTER_NO_AS_DATE", place, text));
        } else if (TEMPORARY.matcher(text).matches() && !known.has(text)) {
            temporary(text, row, place);
        } else if (!NUMBER_FORM.matcher(text).matches()) {
            problems.add(Problem.error("ROSTER_NO_FORM", place, text));
        }
        return text;
    }

    /** With digits alone behind its letter it may be a number that a school or county gave. */
    private void temporary(String text, RosterRow row, Place place) {
        if (!IdNumber.areDigits(text, 1, text.length())) {
            problems.add(Problem.error("ROSTER_NO_TEMPORARY", place, text));
        } else if (isFirst(row, "ROSTER_NO_LIKE_TEMPORARY")) {
            problems.add(Problem.warning("ROSTER_NO_LIKE_TEMPORARY", place, text));
        }
    }

    /** Digits only, and not too many: what a candidate number nearly always is. */
    private static boolean isPlainNumber(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NO && IdNumber.areDigits(text, 0, text.length());
    }

    /** Whether the candidate number is a number of more digits than a spreadsheet keeps. */
    private static boolean isRounded(RosterRow row) {
        return row.storage(RosterField.CANDIDATE_NO) == Storage.NUMBER
                && CellText.plainNumber(row.text(RosterField.CANDIDATE_NO)).isEmpty();
    }

    /** The candidate number as text; one stored as a whole number within the digits a spreadsheet keeps can be trusted. */
    private String number(RosterRow row) {
        String raw = row.text(RosterField.CANDIDATE_NO);
        if (row.storage(RosterField.CANDIDATE_NO) == Storage.NUMBER) {
            Optional<String> plain = CellText.plainNumber(raw);
            plain.ifPresent(p ->
                    problems.add(Problem.normalised("ROSTER_NUMBER_AS_TEXT", row.place(RosterField.CANDIDATE_NO))));
            return plain.orElse(raw);
        }
        CellText text = CellText.identifier(raw);
        note(text, row, RosterField.CANDIDATE_NO);
        return text.text();
    }

    private String name(RosterRow row) {
        String name = words(row, RosterField.NAME);
        if (name.isEmpty()) {
            problems.add(Problem.error("ROSTER_NAME_MISSING", row.place(RosterField.NAME)));
        } else if (!NameCheck.isOrdinary(name)) {
            String line = NameCheck.inOneLine(name);
            if (!line.equals(name)) {
                problems.add(Problem.normalised("ROSTER_NAME_LINES", row.place(RosterField.NAME)));
            }
            NameCheck.judge(line, row.place(RosterField.NAME)).ifPresent(problems::add);
            return line;
        }
        return name;
    }

    private Sex sex(RosterRow row, Sex byId) {
        String text = words(row, RosterField.SEX);
        if (text.isEmpty()) {
            return byId;
        }
        Sex sex = sexes.read(text);
        if (sex == Sex.UNKNOWN) {
            problems.add(Problem.error("ROSTER_SEX_UNKNOWN", row.place(RosterField.SEX), text));
        } else if (byId != Sex.UNKNOWN && sex != byId) {
            problems.add(Problem.error("ROSTER_SEX_MISMATCH", row.place(RosterField.SEX), text));
        }
        return sex;
    }

    /** A row that says nothing of its school keeps the one the exam has for the candidate. */
    private String school(RosterRow row, RosterSheet sheet, Optional<Candidate> before) {
        if (before.isEmpty() || !schools.isSilent(row, sheet)) {
            return schools.codeOf(row, sheet);
        }
        String code = before.get().schoolCode();
        Place place = row.place(RosterField.SCHOOL_NAME);
        problems.add(
                code.isBlank()
                        ? Problem.warning("ROSTER_SCHOOL_STILL_NONE", place)
                        : Problem.normalised("ROSTER_SCHOOL_KNOWN", place, code));
        return schools.kept(code);
    }

    /** @param before the candidate as the exam has it, whose grade counts where the row says none */
    private int grade(RosterRow row, RosterSheet sheet, Optional<Candidate> before) {
        RosterField field = text(row, RosterField.GRADE).isEmpty() ? RosterField.CLASS_NAME : RosterField.GRADE;
        String text = text(row, field);
        OptionalInt byClass = grades.ofClass(text(row, RosterField.CLASS_NAME));
        OptionalInt grade = field == RosterField.GRADE ? grades.ofGrade(text) : byClass;
        if (grade.isEmpty() && field == RosterField.CLASS_NAME) {
            grade = grades.ofClass(sheet.sheet());
            grade = grade.isEmpty() ? grades.ofGrade(sheet.gradeHint()) : grade;
        }
        if (grade.isEmpty() && field == RosterField.CLASS_NAME && before.isPresent()) {
            int known = before.get().grade();
            problems.add(Problem.normalised("ROSTER_GRADE_KNOWN", row.place(RosterField.GRADE), String.valueOf(known)));
            return known;
        }
        if (grade.isEmpty()) {
            problems.add(
                    text.isEmpty()
                            ? Problem.error("ROSTER_GRADE_MISSING", row.place(RosterField.GRADE))
                            : Problem.error("ROSTER_GRADE_UNKNOWN", row.place(field), text));
            return 0;
        }
        if (byClass.isPresent() && byClass.getAsInt() != grade.getAsInt()) {
            problems.add(Problem.warning("ROSTER_GRADE_CLASS", row.place(RosterField.CLASS_NAME), text));
        }
        if (!examined.contains(grade.getAsInt())) {
            problems.add(Problem.warning("ROSTER_GRADE_NOT_EXAMINED", row.place(field), text));
        }
        return grade.getAsInt();
    }

    private String type(RosterRow row) {
        String typed = words(row, RosterField.CANDIDATE_TYPE);
        String type = types.of(typed);
        if (!type.equals(typed)) {
            TypeWords.told(typed, row.place(RosterField.CANDIDATE_TYPE)).ifPresent(problems::add);
        }
        if (!typeKnown.of(type) && isFirst(row, type)) {
            problems.add(Problem.warning(
                    "ROSTER_TYPE_UNKNOWN", row.place(RosterField.CANDIDATE_TYPE), type, TypeWords.CHOICES));
        }
        return type;
    }

    private String needs(RosterRow row) {
        String typed = words(row, RosterField.NEEDS);
        String needs = NeedWords.read(typed);
        if (needs.isEmpty()) {
            return needs;
        }
        NeedWords.told(typed, row.place(RosterField.NEEDS)).ifPresent(problems::add);
        List<String> unknown = NeedWords.unknown(needs);
        if (!unknown.isEmpty() && isFirst(row, String.join(" ", unknown))) {
            problems.add(Problem.warning(
                    "ROSTER_NEED_UNKNOWN", row.place(RosterField.NEEDS), String.join("、", unknown), NeedWords.CHOICES));
        }
        return needs;
    }

    /** Asks about a remark that says what no column says. @param putOff how many sittings the rows before put off */
    private void remark(Candidate candidate, RosterRow row, int putOff) {
        String text = candidate.remark();
        if (text.isEmpty()) {
            return;
        }
        Place place = row.place(RosterField.REMARK);
        boolean granted =
                !candidate.exemptions().isEmpty() || grants.deferrals().size() > putOff;
        StatusWords.gone(text).ifPresent(word -> problems.add(Problem.warning("ROSTER_REMARK_GONE", place, text)));
        if (!granted && StatusWords.grant(text).isPresent()) {
            problems.add(Problem.warning("ROSTER_REMARK_GRANTS", place, text));
        }
        if (candidate.needs().isEmpty() && StatusWords.need(text).isPresent()) {
            problems.add(Problem.warning("ROSTER_REMARK_NEEDS", place, text));
        }
    }

    /** Whether nobody was asked about this text of this file before: a word of a school stands in all its rows. */
    private boolean isFirst(RosterRow row, String text) {
        return asked.add(row.place().file() + '\n' + text);
    }

    private Map<Subject, String> exemptions(RosterRow row, int grade, String candidateNo) {
        if (!grants.speaks(row)) {
            return Map.of();
        }
        Map<RosterField, String> said = new EnumMap<>(RosterField.class);
        for (RosterField field : RowGrants.FIELDS) {
            said.put(field, words(row, field));
        }
        return grants.read(row, said, grade, candidateNo);
    }

    /** The sittings that were put off by the rows checked. */
    List<Deferral> deferrals() {
        return grants.deferrals();
    }

    /** Words of a cell, noting what was mended. */
    private String words(RosterRow row, RosterField field) {
        String raw = row.text(field);
        if (raw.isEmpty()) {
            return raw;
        }
        if (row.storage(field) == Storage.NUMBER) {
            // the tenth class is shown as 9.10, and October as 2010.10, which is another than 2010.1
            boolean points = field == RosterField.CLASS_NAME || field == RosterField.BIRTH_DATE;
            return points && TENTH.matcher(raw).matches()
                    ? raw
                    : CellText.plainNumber(raw).orElse(raw);
        }
        if (CellText.isTrim(raw)) {
            return raw;
        }
        CellText text = CellText.words(raw);
        note(text, row, field);
        return text.text();
    }

    /** Words of a cell with full-width letters folded, for understanding only. */
    private static String text(RosterRow row, RosterField field) {
        String raw = row.text(field);
        return row.storage(field) == Storage.NUMBER
                ? CellText.plainNumber(raw).orElse(raw)
                : CellText.identifier(raw).text();
    }

    private void note(CellText text, RosterRow row, RosterField field) {
        if (!text.mends().isEmpty()) {
            text.mends().forEach(mend -> problems.add(Problem.normalised(code(mend), row.place(field))));
        }
    }

    static String code(Mend mend) {
        return switch (mend) {
            case WIDTH -> "ROSTER_WIDTH";
            case BLANKS -> "ROSTER_BLANKS";
            case APOSTROPHE -> "ROSTER_APOSTROPHE";
            case LOWER_X -> "ROSTER_LOWER_X";
        };
    }
}
