package org.shikao.exam.roster;

import java.util.Map;
import java.util.stream.Collectors;
import org.shikao.exam.Subject;

/**
 * A candidate (考生). {@code candidateNo} is the key; {@code idNo} may be empty where a student number stands in its place;
 * {@code grade} is 7 to 9. {@code exemptions} name, by subject, the exemption code of the rule pack; {@code needs} holds words
 * on special needs ({@code wheelchair}, {@code large-print} …) or is empty; {@code registrationNo} (报名号) is filled only where the
 * list has it beside the candidate number.
 */
public record Candidate(
        String candidateNo,
        String name,
        Sex sex,
        String idNo,
        String studentNo,
        String schoolCode,
        int grade,
        String className,
        String candidateType,
        String needs,
        Map<Subject, String> exemptions,
        String remark,
        String registrationNo,
        Document document) {
    /**
     * What a list says of an identity that is no sound resident's number: the kind of the document where the form of its number does
     * not tell it, and the birth date (yyyy-mm-dd, or yyyy-mm where the list has no day) that no number tells; each empty where there
     * is nothing to keep.
     */
    public record Document(String kind, String birth) {
        public static final Document NONE = new Document("", "");
    }

    /** Sex as registered; unknown where the roster does not say. */
    public enum Sex {
        MALE,
        FEMALE,
        UNKNOWN
    }

    /**
     * In the place of an exemption code: the subject was sat at the first sitting, so the candidate is not due in it here (补考).
     * Brackets keep it apart from the codes of rule packs.
     */
    public static final String SAT = "(sat)";

    private static final int LAST_GRADE = 9;

    public Candidate {
        exemptions = Map.copyOf(exemptions);
    }

    /** Begins with a candidate of grade 9 of whom number and name are known and nothing else. */
    public static CandidateBuilder of(String candidateNo, String name) {
        return new CandidateBuilder(new Candidate(
                candidateNo, name, Sex.UNKNOWN, "", "", "", LAST_GRADE, "", "", "", Map.of(), "", "", Document.NONE));
    }

    /** Begins with this candidate. */
    public CandidateBuilder but() {
        return new CandidateBuilder(this);
    }

    /** Exemptions by subject, without what was merely sat before. */
    public Map<Subject, String> exempt() {
        return exemptions.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(SAT))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the subject was sat at the first sitting of a make-up exam. */
    public boolean satBefore(Subject subject) {
        return SAT.equals(exemptions.get(subject));
    }

    /** The same candidate with these exemptions. */
    public Candidate withExemptions(Map<Subject, String> changed) {
        return but().exemptions(changed).build();
    }

    /** The same candidate under another number. */
    public Candidate withNumber(String number) {
        return but().candidateNo(number).build();
    }

    /** The same candidate with what a list says of his document. */
    public Candidate withDocument(Document told) {
        return but().document(told).build();
    }
}
