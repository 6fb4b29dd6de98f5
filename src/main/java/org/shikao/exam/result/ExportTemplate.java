package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Subject;
import org.shikao.exam.rules.ReportRule.Encoding;
import org.shikao.exam.rules.ReportRule.Format;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;

/**
 * The shape of an upload file (rule 39): headers in their order, what stands under each, code lists, encoding and file name.
 * {@code file} is the name without its ending and may hold {@code {exam}}, {@code {date}} (the exam's first day, yyyyMMdd).
 * {@code sheets} says how a workbook is split.
 */
public record ExportTemplate(String file, Format format, Encoding encoding, Sheets sheets, List<Column> columns) {
    /** How a workbook is split into sheets. */
    public enum Sheets {
        ONE,
        /** A sheet for each school, in the order of the table. */
        SCHOOL,
        /** A sheet for each subject examined, with the columns of no subject and its own. */
        SUBJECT
    }

    /** What a column holds. */
    public enum Value {
        CANDIDATE_NO,
        NAME,
        ID_NO,
        STUDENT_NO,
        REGISTRATION_NO,
        SCHOOL_CODE,
        SCHOOL_NAME,
        CLASS_NAME,
        SEX,
        EXPERIMENT,
        RAW,
        SCORE,
        GRADE,
        OUTCOME,
        PENALTIES,
        TOTAL,
        TOTAL_GRADE,
        /** The same in every row: the code for {@code *}. */
        CONSTANT
    }

    /**
     * A column. {@code subject} is a subject's code where the value is one subject's, else empty. {@code width} is the most bytes a
     * value may take, needed for dbf. {@code codes} replaces values: by themselves, or in a column of scores by the outcome
     * ({@code absent}, {@code exempt} …); {@code *} stands for all others.
     */
    public record Column(String header, Value value, String subject, int width, Map<String, String> codes) {
        public Column {
            codes = Map.copyOf(codes);
        }

        Optional<Subject> ofSubject() {
            return Subject.ofCode(subject);
        }
    }

    public ExportTemplate {
        columns = List.copyOf(columns);
    }

    /**
     * The layout offered where a county names none: pinyin initials as upload sheets use them (KSH, XM, XXDM, XXMC, for each subject
     * task, score and absence, then ZF, DJ), in the format and encoding of the rules.
     */
    public static ExportTemplate usual(RulePack rules) {
        List<Column> columns = new ArrayList<>(List.of(
                plain("KSH", Value.CANDIDATE_NO, 20),
                plain("XM", Value.NAME, 60),
                plain("XXDM", Value.SCHOOL_CODE, 12),
                plain("XXMC", Value.SCHOOL_NAME, 100)));
        for (SubjectRule rule : rules.subjects().list()) {
            String initials = List.of("WL", "HX", "SW").get(rule.subject().ordinal());
            String subject = rule.subject().code();
            columns.add(new Column(initials + "TH", Value.EXPERIMENT, subject, 10, Map.of()));
            columns.add(new Column(initials + "CJ", Value.SCORE, subject, 7, Map.of()));
            columns.add(new Column(initials + "QK", Value.OUTCOME, subject, 1, OUTCOMES));
        }
        columns.add(plain("ZF", Value.TOTAL, 7));
        columns.add(plain("DJ", Value.TOTAL_GRADE, 12));
        return new ExportTemplate(
                "{exam}", rules.report().exportFormat(), rules.report().exportEncoding(), Sheets.ONE, columns);
    }

    /** 0 sat, 1 absent, 2 deferred, 3 exempt, 4 void, 5 left midway; not yet decided is blank. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "earned", "0", "absent", "1", "deferred", "2", "exempt", "3", "void", "4", "withdrawn", "5", "pending", "");

    private static Column plain(String header, Value value, int width) {
        return new Column(header, value, "", width, Map.of());
    }
}
