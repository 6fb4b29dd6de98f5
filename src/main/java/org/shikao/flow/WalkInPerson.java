package org.shikao.flow;

import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.roster.IdNumber;

/** What a walk-in said of himself, as one text that the exam file keeps under its digest. */
record WalkInPerson(String name, String idNo, String studentNo, String school, int grade) {
    private static final String SEPARATOR = "\u001F";
    private static final int PARTS = 5;

    String text() {
        return String.join(SEPARATOR, name, idNo, studentNo, school, String.valueOf(grade));
    }

    /** Null for a text that is none, or where the value did not come with the journal. */
    static WalkInPerson of(String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        return parts.length == PARTS && parts[4].matches("\\d{1,2}")
                ? new WalkInPerson(parts[0], parts[1], parts[2], parts[3], Integer.parseInt(parts[4]))
                : null;
    }

    Candidate candidate(String number) {
        Sex sex = IdNumber.isSound(idNo) ? new IdNumber(idNo).sex() : Sex.UNKNOWN;
        return Candidate.of(number, name)
                .sex(sex)
                .idNo(idNo)
                .studentNo(studentNo)
                .schoolCode(school)
                .grade(grade)
                .build();
    }
}
