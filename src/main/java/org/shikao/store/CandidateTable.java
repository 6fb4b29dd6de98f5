package org.shikao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;

/** Candidates, by number; their exemptions stand in {@link ExemptionTable}. */
final class CandidateTable {
    private static final String SELECT = """
            SELECT candidate_no, name, sex, id_no, student_no, school_code, grade, class_name, candidate_type, needs, remark,
            registration_no, id_kind, birth_date FROM candidate ORDER BY candidate_no""";
    /** The first schemas that have registration numbers, and what lists tell of documents; an older file may be read without being migrated. */
    private static final int SINCE = 5;

    private static final int DOCUMENT_SINCE = 7;

    private static final String SELECT_BEFORE = SELECT.replace("id_kind, birth_date", "'', ''");
    private static final String SELECT_FIRST = SELECT_BEFORE.replace("registration_no", "''");
    private static final BulkInsert INSERT = new BulkInsert("""
            INSERT INTO candidate(candidate_no, name, sex, id_no, student_no, school_code, grade, class_name,
            candidate_type, needs, remark, registration_no, id_kind, birth_date)""", 14);
    private static final String CLEAR = "DELETE FROM candidate";

    private final PersonalData personal;

    CandidateTable(PersonalData personal) {
        this.personal = personal;
    }

    List<Candidate> all(Handle handle, Map<String, Map<Subject, String>> exemptions) {
        int schema = handle.select("PRAGMA user_version").mapTo(Integer.class).one();
        return handle.select(select(schema))
                .map((row, context) -> candidate(row, exemptions))
                .list();
    }

    private static String select(int schema) {
        if (schema < SINCE) {
            return SELECT_FIRST;
        }
        return schema < DOCUMENT_SINCE ? SELECT_BEFORE : SELECT;
    }

    void insert(Handle handle, List<Candidate> candidates) throws SQLException {
        INSERT.run(handle, candidates, this::values);
    }

    static void clear(Handle handle) {
        handle.execute(CLEAR);
    }

    private Object[] values(Candidate candidate) {
        return new Object[] {
            candidate.candidateNo(),
            personal.sealed(candidate.name()),
            candidate.sex().name(),
            personal.sealed(candidate.idNo()),
            personal.sealed(candidate.studentNo()),
            candidate.schoolCode(),
            candidate.grade(),
            candidate.className(),
            candidate.candidateType(),
            candidate.needs(),
            personal.sealed(candidate.remark()),
            candidate.registrationNo(),
            candidate.document().kind(),
            personal.sealed(candidate.document().birth())
        };
    }

    private Candidate candidate(ResultSet row, Map<String, Map<Subject, String>> exemptions) throws SQLException {
        String candidateNo = row.getString(1);
        return new Candidate(
                candidateNo,
                personal.opened(row.getString(2)),
                Candidate.Sex.valueOf(row.getString(3)),
                personal.opened(row.getString(4)),
                personal.opened(row.getString(5)),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                exemptions.getOrDefault(candidateNo, Map.of()),
                personal.opened(row.getString(11)),
                row.getString(12),
                new Candidate.Document(row.getString(13), personal.opened(row.getString(14))));
    }
}
