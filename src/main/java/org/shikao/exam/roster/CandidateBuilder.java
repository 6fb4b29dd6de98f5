package org.shikao.exam.roster;

import java.util.Map;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate.Document;
import org.shikao.exam.roster.Candidate.Sex;

/** A candidate in the making: what is not set stays as it was in the one it begins with. */
public final class CandidateBuilder {
    private String candidateNo;
    private String name;
    private Sex sex;
    private String idNo;
    private String studentNo;
    private String schoolCode;
    private int grade;
    private String className;
    private String candidateType;
    private String needs;
    private Map<Subject, String> exemptions;
    private String remark;
    private String registrationNo;
    private Document document;

    CandidateBuilder(Candidate start) {
        candidateNo = start.candidateNo();
        name = start.name();
        sex = start.sex();
        idNo = start.idNo();
        studentNo = start.studentNo();
        schoolCode = start.schoolCode();
        grade = start.grade();
        className = start.className();
        candidateType = start.candidateType();
        needs = start.needs();
        exemptions = start.exemptions();
        remark = start.remark();
        registrationNo = start.registrationNo();
        document = start.document();
    }

    /** See {@link Candidate#candidateNo()}. */
    public CandidateBuilder candidateNo(String value) {
        candidateNo = value;
        return this;
    }

    /** See {@link Candidate#name()}. */
    public CandidateBuilder name(String value) {
        name = value;
        return this;
    }

    /** See {@link Candidate#sex()}. */
    public CandidateBuilder sex(Sex value) {
        sex = value;
        return this;
    }

    /** See {@link Candidate#idNo()}. */
    public CandidateBuilder idNo(String value) {
        idNo = value;
        return this;
    }

    /** See {@link Candidate#studentNo()}. */
    public CandidateBuilder studentNo(String value) {
        studentNo = value;
        return this;
    }

    /** See {@link Candidate#schoolCode()}. */
    public CandidateBuilder schoolCode(String value) {
        schoolCode = value;
        return this;
    }

    /** See {@link Candidate#grade()}. */
    public CandidateBuilder grade(int value) {
        grade = value;
        return this;
    }

    /** See {@link Candidate#className()}. */
    public CandidateBuilder className(String value) {
        className = value;
        return this;
    }

    /** See {@link Candidate#candidateType()}. */
    public CandidateBuilder candidateType(String value) {
        candidateType = value;
        return this;
    }

    /** See {@link Candidate#needs()}. */
    public CandidateBuilder needs(String value) {
        needs = value;
        return this;
    }

    /** See {@link Candidate#exemptions()}. */
    public CandidateBuilder exemptions(Map<Subject, String> value) {
        exemptions = value;
        return this;
    }

    /** See {@link Candidate#remark()}. */
    public CandidateBuilder remark(String value) {
        remark = value;
        return this;
    }

    /** See {@link Candidate#registrationNo()}. */
    public CandidateBuilder registrationNo(String value) {
        registrationNo = value;
        return this;
    }

    /** See {@link Candidate#document()}. */
    public CandidateBuilder document(Document value) {
        document = value;
        return this;
    }

    /** The candidate as it stands now. */
    public Candidate build() {
        return new Candidate(
                candidateNo,
                name,
                sex,
                idNo,
                studentNo,
                schoolCode,
                grade,
                className,
                candidateType,
                needs,
                exemptions,
                remark,
                registrationNo,
                document);
    }
}
