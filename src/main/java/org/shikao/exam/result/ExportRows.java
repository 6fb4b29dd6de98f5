package org.shikao.exam.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.result.ExportTemplate.Column;
import org.shikao.exam.result.ExportTemplate.Sheets;
import org.shikao.exam.result.ExportTemplate.Value;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.ReportRule.Format;
import org.shikao.exam.rules.RulePack;

/** The rows of an upload file as its template asks for them. */
public final class ExportRows {
    private static final String ALL_OTHERS = "*";
    private static final int DBF_HEADER = 10;
    private static final int DBF_WIDTH = 254;
    private static final Set<Value> OF_SUBJECT =
            Set.of(Value.EXPERIMENT, Value.RAW, Value.SCORE, Value.GRADE, Value.OUTCOME, Value.PENALTIES);

    private final ExportTemplate template;
    private final ResultTable table;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, String> schools = new HashMap<>();

    private final Function<Subject, String> words;

    public ExportRows(ExportTemplate template, ResultTable table, Roster roster) {
        this(template, table, roster, Subject::code);
    }

    /** @param words what a subject is called on a sheet of its own */
    public ExportRows(ExportTemplate template, ResultTable table, Roster roster, Function<Subject, String> words) {
        this.words = words;
        this.template = template;
        this.table = table;
        roster.candidates().forEach(c -> candidates.put(c.candidateNo(), c));
        roster.schools().forEach(s -> schools.put(s.code(), s.name()));
    }

    /** What is wrong in a template, apart from its data; {@code format} is the one that will be written. */
    public static List<Problem> check(ExportTemplate template, Format format, RulePack rules) {
        List<Problem> problems = new ArrayList<>();
        Set<String> headers = new HashSet<>();
        if (template.sheets() != Sheets.ONE && format != Format.XLSX) {
            problems.add(Problem.error("EXPORT_SHEETS_XLSX", Place.named("sheets"), format.name()));
        }
        if (template.columns().isEmpty()) {
            problems.add(Problem.error("EXPORT_NO_COLUMN", Place.named("columns")));
        }
        for (int i = 0; i < template.columns().size(); i++) {
            Column column = template.columns().get(i);
            Place place = Place.named("columns[" + i + "]");
            if (column.header().isBlank() || !headers.add(column.header())) {
                problems.add(Problem.error("EXPORT_HEADER_TWICE", place, column.header()));
            }
            boolean examined =
                    column.ofSubject().filter(s -> rules.subject(s).isPresent()).isPresent();
            if (OF_SUBJECT.contains(column.value())
                    ? !examined
                    : !column.subject().isEmpty()) {
                problems.add(Problem.error("EXPORT_SUBJECT", place, column.header(), column.subject()));
            }
            if (format == Format.DBF && !fitsDbf(column)) {
                problems.add(Problem.error("EXPORT_DBF_FIELD", place, column.header()));
            }
        }
        return problems;
    }

    private static boolean fitsDbf(Column column) {
        boolean named = column.header().matches("[A-Za-z_][A-Za-z0-9_]*")
                && column.header().length() <= DBF_HEADER;
        return named && column.width() >= 1 && column.width() <= DBF_WIDTH;
    }

    public List<String> headers() {
        return template.columns().stream().map(Column::header).toList();
    }

    /** The rows, one a candidate, in the order of the table. */
    public List<List<String>> rows() {
        return rows(template.columns(), table.rows());
    }

    /** A sheet of a workbook: what its rows have in common (a school's name, a subject's, or nothing), and its cells. */
    public record Sheet(String of, List<String> headers, List<List<String>> rows) {}

    /** The sheets that the template asks for; one at least. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        if (template.sheets() == Sheets.SCHOOL) {
            Map<String, List<ResultRow>> bySchool = new LinkedHashMap<>();
            table.rows()
                    .forEach(row -> bySchool.computeIfAbsent(row.schoolCode(), code -> new ArrayList<>())
                            .add(row));
            bySchool.forEach(
                    (code, rows) -> sheets.add(sheet(schools.getOrDefault(code, code), template.columns(), rows)));
        } else if (template.sheets() == Sheets.SUBJECT) {
            for (Subject subject : Subject.values()) {
                List<ResultRow> rows = table.rows().stream()
                        .filter(row -> row.subjects().containsKey(subject))
                        .toList();
                if (!rows.isEmpty()) {
                    sheets.add(sheet(words.apply(subject), columns(subject), rows));
                }
            }
        }
        return sheets.isEmpty() ? List.of(new Sheet("", headers(), rows())) : sheets;
    }

    private List<Column> columns(Subject subject) {
        return template.columns().stream()
                .filter(c -> c.subject().isEmpty() || c.subject().equals(subject.code()))
                .toList();
    }

    private Sheet sheet(String of, List<Column> columns, List<ResultRow> rows) {
        return new Sheet(of, columns.stream().map(Column::header).toList(), rows(columns, rows));
    }

    private List<List<String>> rows(List<Column> columns, List<ResultRow> rows) {
        return rows.stream()
                .map(row -> columns.stream().map(column -> cell(column, row)).toList())
                .toList();
    }

    /** The file's name without its ending. */
    public static String fileName(ExportTemplate template, String exam, RulePack rules) {
        String date = rules.exam().firstDay().toString().replace("-", "");
        return template.file()
                .replace("{exam}", exam)
                .replace("{date}", date)
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    private String cell(Column column, ResultRow row) {
        Optional<SubjectScore> score = column.ofSubject()
                .flatMap(s -> Optional.ofNullable(row.subjects().get(s)));
        if (OF_SUBJECT.contains(column.value())) {
            return score.map(s -> ofSubject(column, s)).orElse("");
        }
        return coded(column, ofCandidate(column.value(), row));
    }

    private String ofCandidate(Value value, ResultRow row) {
        Optional<Candidate> candidate = Optional.ofNullable(candidates.get(row.candidateNo()));
        return switch (value) {
            case CANDIDATE_NO -> row.candidateNo();
            case NAME -> row.name();
            case ID_NO -> candidate.map(Candidate::idNo).orElse("");
            case STUDENT_NO -> candidate.map(Candidate::studentNo).orElse("");
            case REGISTRATION_NO -> candidate.map(Candidate::registrationNo).orElse("");
            case SCHOOL_CODE -> row.schoolCode();
            case SCHOOL_NAME -> schools.getOrDefault(row.schoolCode(), "");
            case CLASS_NAME -> row.className();
            case SEX -> candidate.map(c -> word(c.sex())).orElse("");
            case TOTAL -> row.total().map(t -> t.format(table.totalDecimals())).orElse("");
            case TOTAL_GRADE -> row.grade();
            default -> "";
        };
    }

    private String ofSubject(Column column, SubjectScore score) {
        String outcome = word(score.outcome());
        if (column.value() == Value.SCORE && column.codes().containsKey(outcome)) {
            return column.codes().get(outcome);
        }
        return coded(
                column,
                switch (column.value()) {
                    case EXPERIMENT -> score.experimentId();
                    case RAW -> score.raw().map(Marks::toString).orElse("");
                    case SCORE ->
                        score.score().map(s -> s.format(table.decimals())).orElse("");
                    case GRADE -> score.grade();
                    case OUTCOME -> outcome;
                    default -> String.join(" ", score.penalties());
                });
    }

    /** A code list replaces what it names; where it names all others, it replaces everything. */
    private static String coded(Column column, String value) {
        String others = column.codes().getOrDefault(ALL_OTHERS, value);
        return column.codes().getOrDefault(value, others);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
