package org.shikao.exam.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate.Document;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.RosterRow.RosterCell;
import org.shikao.exam.roster.RosterRow.Storage;

/**
 * One field of one candidate, typed anew and judged like the cell of a roster. The number is changed by an import.
 *
 * @param candidate the candidate with the new value
 * @param before the old value as text, {@code after} the new one
 */
public record CandidateEdit(Candidate candidate, String before, String after, List<Problem> problems) {
    /** The fields that can be typed anew. */
    public static final Set<RosterField> FIELDS = Set.of(
            RosterField.NAME,
            RosterField.SEX,
            RosterField.ID_NO,
            RosterField.STUDENT_NO,
            RosterField.REGISTRATION_NO,
            RosterField.SCHOOL_CODE,
            RosterField.GRADE,
            RosterField.CLASS_NAME,
            RosterField.CANDIDATE_TYPE,
            RosterField.NEEDS,
            RosterField.EXEMPTION,
            RosterField.REMARK);

    /** Fields that most candidates have nothing in. */
    private static final Set<RosterField> MAY_BE_EMPTY =
            Set.of(RosterField.NEEDS, RosterField.EXEMPTION, RosterField.REMARK);

    private static final Map<String, Sex> SEXES =
            Map.of("男", Sex.MALE, "女", Sex.FEMALE, "MALE", Sex.MALE, "FEMALE", Sex.FEMALE);

    public CandidateEdit {
        problems = List.copyOf(problems);
    }

    /**
     * Judges a value; with an error among the problems it must not be taken over.
     *
     * @param scope the schools there are and the rules of the exam
     */
    public static CandidateEdit of(Candidate old, RosterField field, String typed, EditScope scope) {
        Place place = Place.named(old.candidateNo());
        if (!FIELDS.contains(field)) {
            return new CandidateEdit(old, "", "", List.of(Problem.error("ROSTER_FIELD_FIXED", place, field.name())));
        }
        List<Problem> problems = new ArrayList<>();
        Candidate changed = with(old, field, value(old, field, typed, scope, problems));
        if (field == RosterField.SEX && changed.sex() == Sex.UNKNOWN) {
            problems.add(Problem.error("ROSTER_SEX_UNKNOWN", place, typed));
        }
        boolean mismatch = changed.sex() != Sex.UNKNOWN
                && IdNumber.isSound(changed.idNo())
                && new IdNumber(changed.idNo()).sex() != changed.sex();
        if (mismatch) {
            problems.add(
                    Problem.error("ROSTER_SEX_MISMATCH", place, changed.sex().name()));
        }
        String before = RosterDiff.text(old, field);
        String after = RosterDiff.text(changed, field);
        if (after.isEmpty() && !before.isEmpty() && problems.isEmpty() && !MAY_BE_EMPTY.contains(field)) {
            problems.add(Problem.warning("LIST_VALUE_EMPTIED", place, old.candidateNo(), before));
        }
        return new CandidateEdit(changed, before, after, problems);
    }

    /** The candidate with this value, which was judged before; a field that is not to be typed is left alone. */
    public static Candidate with(Candidate c, RosterField field, String value) {
        return new Candidate(
                c.candidateNo(),
                field == RosterField.NAME ? value : c.name(),
                field == RosterField.SEX ? SEXES.getOrDefault(value, Sex.UNKNOWN) : c.sex(),
                field == RosterField.ID_NO ? value : c.idNo(),
                field == RosterField.STUDENT_NO ? value : c.studentNo(),
                field == RosterField.SCHOOL_CODE ? value : c.schoolCode(),
                field == RosterField.GRADE ? Integer.parseInt(value) : c.grade(),
                field == RosterField.CLASS_NAME ? value : c.className(),
                field == RosterField.CANDIDATE_TYPE ? value : c.candidateType(),
                field == RosterField.NEEDS ? value : c.needs(),
                field == RosterField.EXEMPTION ? RosterDiff.exemptions(value) : c.exemptions(),
                field == RosterField.REMARK ? value : c.remark(),
                field == RosterField.REGISTRATION_NO ? value : c.registrationNo(),
                document(c, field, value));
    }

    /** What was told of the document before says nothing of another number; the birth date stays unless the number has its own. */
    private static Document document(Candidate c, RosterField field, String value) {
        if (field != RosterField.ID_NO || value.equals(c.idNo())) {
            return c.document();
        }
        return IdNumber.isSound(value) ? Document.NONE : new Document("", CandidateCells.birth(c));
    }

    /** The field of this name among those that can be typed anew; empty for one that this program does not know. */
    public static Optional<RosterField> field(String name) {
        return FIELDS.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The value of a field as text, as differences and corrections name it. */
    public static String text(Candidate candidate, RosterField field) {
        return RosterDiff.text(candidate, field);
    }

    private static String value(
            Candidate old, RosterField field, String typed, EditScope scope, List<Problem> problems) {
        Place place = Place.named(old.candidateNo());
        String words = CellText.words(typed).text();
        // who types the number of another document by hand means it
        String kind = field == RosterField.ID_NO
                ? IdKind.lookedLike(words).map(IdKind::label).orElse("")
                : "";
        RosterRow row = new RosterRow(
                place,
                Map.of(
                        field,
                        new RosterCell(words, "", Storage.TEXT),
                        RosterField.ID_KIND,
                        new RosterCell(kind, "", Storage.TEXT)));
        IdCheck ids = new IdCheck(problems);
        return switch (field) {
            case ID_NO -> {
                String id = ids.idNo(row);
                if (id.isEmpty() && old.studentNo().isEmpty()) {
                    problems.add(Problem.error("ROSTER_ID_MISSING", place));
                }
                yield id;
            }
            case STUDENT_NO -> ids.studentNo(row, old.idNo());
            case NAME -> {
                if (words.isEmpty()) {
                    problems.add(Problem.error("ROSTER_NAME_MISSING", place));
                } else {
                    NameCheck.judge(words, place).ifPresent(problems::add);
                }
                yield words;
            }
            case SCHOOL_CODE, GRADE, NEEDS, EXEMPTION, CANDIDATE_TYPE -> scope.value(old, field, words, problems);
            default -> words;
        };
    }
}
