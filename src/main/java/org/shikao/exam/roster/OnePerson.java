package org.shikao.exam.roster;

import java.util.EnumMap;
import java.util.Map;
import org.shikao.exam.Subject;

/** What goes over from an entry that is dropped to the one that is kept, where a person decided that both are one. */
public final class OnePerson {
    private OnePerson() {}

    /**
     * The kept candidate with what only the other entry grants: exemptions in subjects where it says nothing itself, and needs where it
     * has none. Where both speak, the kept one stands.
     */
    public static Candidate of(Candidate kept, Candidate dropped) {
        Map<Subject, String> exemptions = new EnumMap<>(Subject.class);
        exemptions.putAll(dropped.exemptions());
        exemptions.putAll(kept.exemptions());
        Candidate joined = exemptions.equals(kept.exemptions()) ? kept : kept.withExemptions(exemptions);
        return joined.needs().isEmpty() && !dropped.needs().isEmpty()
                ? CandidateEdit.with(joined, RosterField.NEEDS, dropped.needs())
                : joined;
    }

    /** Whether an entry grants an exemption or names a need. */
    static boolean isGranted(Candidate candidate) {
        return !candidate.exemptions().isEmpty() || !candidate.needs().isEmpty();
    }

    /** Whether the kept candidate has all that the other entry grants. */
    public static boolean hasAll(Candidate kept, Candidate dropped) {
        return kept.exemptions().entrySet().containsAll(dropped.exemptions().entrySet())
                && (dropped.needs().isEmpty() || dropped.needs().equals(kept.needs()));
    }
}
