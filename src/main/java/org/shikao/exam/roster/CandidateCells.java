package org.shikao.exam.roster;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate.Sex;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.RulePack;

/** The cells of our template for a candidate: what, when it is read again, gives the same candidate. */
public final class CandidateCells {
    private static final String GRADES = "七八九";
    private final Map<String, String> schools;
    private final RulePack rules;

    public CandidateCells(Roster roster, RulePack rules) {
        this.rules = rules;
        schools = roster.schools().stream().collect(Collectors.toMap(School::code, CandidateCells::name, (a, b) -> a));
    }

    /** The text of every column; empty where the candidate has nothing. */
    public Map<RosterField, String> of(Candidate c) {
        Map<RosterField, String> cells = new EnumMap<>(RosterField.class);
        cells.put(RosterField.CANDIDATE_NO, c.candidateNo());
        cells.put(RosterField.NAME, c.name());
        cells.put(RosterField.SEX, sex(c.sex()));
        cells.put(RosterField.ID_NO, c.idNo());
        cells.put(RosterField.ID_KIND, kind(c));
        cells.put(RosterField.STUDENT_NO, c.studentNo());
        cells.put(RosterField.REGISTRATION_NO, c.registrationNo());
        cells.put(RosterField.SCHOOL_CODE, c.schoolCode());
        cells.put(RosterField.SCHOOL_NAME, schools.getOrDefault(c.schoolCode(), ""));
        cells.put(RosterField.GRADE, GRADES.charAt(c.grade() - 7) + "年级");
        cells.put(RosterField.CLASS_NAME, c.className());
        cells.put(RosterField.CANDIDATE_TYPE, c.candidateType());
        cells.put(RosterField.NEEDS, NeedWords.write(c.needs()));
        cells.put(RosterField.EXEMPTION, exemptions(c.exempt(), this::reason));
        cells.put(RosterField.BIRTH_DATE, RosterEntry.birth(c));
        cells.put(RosterField.REMARK, c.remark());
        return cells;
    }

    /** The same with what was put off, by subject with its reason, and with what exemptions earn by the rules. */
    public Map<RosterField, String> of(Candidate c, Map<Subject, String> deferrals) {
        Map<RosterField, String> cells = of(c);
        cells.put(RosterField.EXEMPTION, exemptions(c.exempt(), this::earning));
        cells.put(RosterField.DEFERRAL, DeferralCell.of(deferrals));
        return cells;
    }

    /** A school known by its code alone has no name to write. */
    private static String name(School school) {
        return school.name().equals(school.code()) ? "" : school.name();
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case MALE -> "男";
            case FEMALE -> "女";
            case UNKNOWN -> "";
        };
    }

    /** The kind as it was told; where nothing was kept of it the form of the number tells it. */
    private static String kind(Candidate c) {
        String told = c.document().kind();
        return told.isEmpty() ? IdKind.ofKept(c.idNo()).map(IdKind::label).orElse("") : told;
    }

    /** Subjects of one reason together: 物理、化学：残疾免考；生物：伤病免考. */
    private String exemptions(Map<Subject, String> exemptions, UnaryOperator<String> words) {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            String code = exemptions.get(subject);
            if (code != null) {
                subjects.merge(words.apply(code), ExemptionWords.word(subject), (a, b) -> a + "、" + b);
            }
        }
        return subjects.entrySet().stream()
                .map(e -> e.getValue() + "：" + e.getKey())
                .collect(Collectors.joining("；"));
    }

    private String reason(String code) {
        return exemption(code).map(Exemption::label).orElse(code);
    }

    /** What a committee sets stands in no roster. */
    private String earning(String code) {
        return exemption(code)
                .filter(e -> !e.byCommittee())
                .map(e -> e.label() + " " + e.percent() + "%")
                .orElseGet(() -> reason(code));
    }

    private Optional<Exemption> exemption(String code) {
        return rules.outcomes().exemptions().stream()
                .filter(e -> e.code().equals(code))
                .findFirst();
    }
}
