package org.shikao.exam.roster;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shikao.exam.roster.Candidate.Document;
import org.shikao.exam.roster.Candidate.Sex;

/**
 * A field that a roster has no column for stays as it is with candidates the exam already has: a corrected roster of a school knows
 * nothing of exemptions, needs and types that came by a second list. An empty cell under a column that is there empties the field.
 */
final class LackingColumns {
    private static final Set<RosterField> KEPT = EnumSet.of(
            RosterField.SEX,
            RosterField.ID_NO,
            RosterField.STUDENT_NO,
            RosterField.REGISTRATION_NO,
            RosterField.CLASS_NAME,
            RosterField.CANDIDATE_TYPE,
            RosterField.NEEDS,
            RosterField.EXEMPTION,
            RosterField.REMARK);

    private final Map<String, Candidate> known = new HashMap<>();

    /** @param known the candidates the exam already has, under the numbers they will have */
    LackingColumns(Roster known) {
        known.candidates().forEach(c -> this.known.put(c.candidateNo(), c));
    }

    /** The candidates of these entries with what their rosters do not speak of as it was. */
    List<Candidate> kept(List<RosterEntry> entries) {
        return entries.stream().map(this::kept).toList();
    }

    private Candidate kept(RosterEntry entry) {
        Candidate now = entry.candidate();
        Candidate before = known.get(now.candidateNo());
        if (before == null || !isSamePerson(before, now)) {
            return now;
        }
        Candidate kept = now;
        for (RosterField field : KEPT) {
            if (!entry.row().has(field) && !isRead(now, field)) {
                kept = CandidateEdit.with(kept, field, RosterDiff.text(before, field));
            }
        }
        return kept.withDocument(document(entry, before, kept));
    }

    /** The kind belongs to the number, the birth date to the person. */
    private static Document document(RosterEntry entry, Candidate before, Candidate now) {
        boolean sound = IdNumber.isSound(now.idNo());
        boolean kind =
                !sound && !entry.row().has(RosterField.ID_KIND) && now.idNo().equals(before.idNo());
        boolean birth = !sound && !entry.row().has(RosterField.BIRTH_DATE);
        return new Document(
                (kind ? before : now).document().kind(),
                (birth ? before : now).document().birth());
    }

    /** A number given to somebody else takes nothing over from whoever had it. */
    private static boolean isSamePerson(Candidate before, Candidate now) {
        return !now.idNo().isEmpty() && now.idNo().equals(before.idNo())
                || !now.studentNo().isEmpty() && now.studentNo().equals(before.studentNo())
                || PersonName.compareKey(now.name()).equals(PersonName.compareKey(before.name()));
    }

    /** Sex and identity number may be read from another number of the row. */
    private static boolean isRead(Candidate now, RosterField field) {
        return field == RosterField.SEX && now.sex() != Sex.UNKNOWN
                || field == RosterField.ID_NO && !now.idNo().isEmpty();
    }
}
