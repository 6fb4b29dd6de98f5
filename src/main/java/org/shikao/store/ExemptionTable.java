package org.shikao.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;

/** Exemption codes (免考) by candidate and subject. */
final class ExemptionTable {
    private static final String SELECT = "SELECT candidate_no, subject, code FROM exemption";
    private static final BulkInsert INSERT = new BulkInsert("INSERT INTO exemption(candidate_no, subject, code)", 3);
    private static final String CLEAR = "DELETE FROM exemption";

    private ExemptionTable() {}

    static Map<String, Map<Subject, String>> all(Handle handle) {
        Map<String, Map<Subject, String>> all = new HashMap<>();
        handle.select(SELECT)
                .map((row, context) -> new Exemption(
                        row.getString(1), Subject.ofCode(row.getString(2)).orElseThrow(), row.getString(3)))
                .forEach(exemption -> all.computeIfAbsent(exemption.candidateNo(), no -> new EnumMap<>(Subject.class))
                        .put(exemption.subject(), exemption.code()));
        return all;
    }

    static void insert(Handle handle, List<Candidate> candidates) throws SQLException {
        List<Exemption> rows = candidates.stream()
                .filter(candidate -> !candidate.exemptions().isEmpty())
                .flatMap(candidate -> candidate.exemptions().entrySet().stream()
                        .map(entry -> new Exemption(candidate.candidateNo(), entry.getKey(), entry.getValue())))
                .toList();
        INSERT.run(handle, rows, row ->
                new Object[] {row.candidateNo(), row.subject().code(), row.code()});
    }

    static void clear(Handle handle) {
        handle.execute(CLEAR);
    }

    private record Exemption(String candidateNo, Subject subject, String code) {}
}
