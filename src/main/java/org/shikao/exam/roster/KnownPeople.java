package org.shikao.exam.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the candidates an exam already has again in the rows of a corrected roster, by number and person or by identity number. */
final class KnownPeople {
    private final Map<String, Candidate> byNo = new HashMap<>();
    private final Map<String, Candidate> byId = new HashMap<>();

    KnownPeople(Roster known) {
        known.candidates().forEach(c -> {
            byNo.put(c.candidateNo(), c);
            if (!c.idNo().isEmpty()) {
                byId.put(c.idNo(), c);
            }
        });
    }

    /** Whether a candidate has this number. */
    boolean has(String no) {
        return byNo.containsKey(no);
    }

    /** Whoever has this identity number, else whoever has this candidate number and this name or student number. */
    Optional<Candidate> of(String no, String idNo, String studentNo, String name) {
        Candidate found = idNo.isEmpty() ? null : byId.get(idNo);
        if (found != null) {
            return Optional.of(found);
        }
        return Optional.ofNullable(byNo.get(no))
                .filter(c -> !studentNo.isEmpty() && studentNo.equals(c.studentNo())
                        || PersonName.compareKey(name).equals(PersonName.compareKey(c.name())));
    }
}
