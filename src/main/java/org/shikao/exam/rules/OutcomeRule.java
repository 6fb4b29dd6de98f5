package org.shikao.exam.rules;

import java.util.List;
import org.shikao.exam.Marks;

/** Rules 29 to 33. What absence, deferral, exemption, misconduct and apparatus faults do to a score. */
public record OutcomeRule(
        AbsentAt absentAt,
        boolean absentScoresZero,
        boolean deferralAllowed,
        int deferralDays,
        Proof deferralProof,
        List<Exemption> exemptions,
        List<Penalty> penalties,
        FaultRemedy faultRemedy) {
    /** Rule 29. The event at which a missing candidate becomes absent. */
    public enum AbsentAt {
        ROLL_CALL,
        DRAW,
        START
    }

    /** Rule 30. What a deferral must be proven with; each serves where a weaker one is asked for. */
    public enum Proof {
        NONE,
        /** Of the school. */
        SCHOOL,
        HOSPITAL,
        /** Of a hospital of county level or above. */
        COUNTY_HOSPITAL
    }

    /** Rule 31. Percent of the full marks; with {@code byCommittee} it is only what is proposed: a committee sets each. */
    public record Exemption(String code, String label, int percent, boolean byCommittee) {}

    /** Rule 32. A named misconduct and what it costs. */
    public record Penalty(String code, String label, Kind kind, Marks marks, int percent) {
        /** What a penalty does to a score. */
        public enum Kind {
            /** Takes {@code marks} off. */
            FIXED,
            /** Takes {@code percent} of the subject's earned score off. */
            PERCENT,
            /** Caps the subject at the pass mark. */
            CAP_AT_PASS,
            /** The subject is void. */
            VOID
        }
    }

    /** Rule 33. */
    public enum FaultRemedy {
        REPLACE,
        ADD_MINUTES,
        RESIT
    }

    /** A rule that asks for no proof of a deferral. */
    public OutcomeRule(
            AbsentAt absentAt,
            boolean absentScoresZero,
            boolean deferralAllowed,
            int deferralDays,
            List<Exemption> exemptions,
            List<Penalty> penalties,
            FaultRemedy faultRemedy) {
        this(absentAt, absentScoresZero, deferralAllowed, deferralDays, Proof.NONE, exemptions, penalties, faultRemedy);
    }

    public OutcomeRule {
        exemptions = List.copyOf(exemptions);
        penalties = List.copyOf(penalties);
    }
}
