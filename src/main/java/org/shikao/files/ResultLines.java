package org.shikao.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shikao.exam.Marks;
import org.shikao.exam.Outcome;
import org.shikao.exam.Subject;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.result.ResultTable.Balance;
import org.shikao.exam.result.SubjectScore;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.ScoreRule.Output;
import org.shikao.text.Texts;

/** The result table in words: the same columns and cells for the workbook, the text file and paper. */
public final class ResultLines {
    private final ResultTable table;
    private final RulePack rules;
    private final Texts texts;
    private final Map<String, String> schools = new HashMap<>();

    public ResultLines(ResultTable table, RulePack rules, Roster roster, Texts texts) {
        this.table = table;
        this.rules = rules;
        this.texts = texts;
        roster.schools().forEach(school -> schools.put(school.code(), school.name()));
    }

    /** What a column holds. */
    public enum Kind {
        TEXT,
        MARKS
    }

    /** A column: its heading and what it holds. */
    public record Column(String heading, Kind kind) {}

    /** Number, name, school, class; for each subject experiment, raw marks and score if any, grade if any, outcome; total, grade, remarks. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        Stream.of("forms.candidateNo", "forms.name", "forms.schoolCode", "forms.school", "forms.class")
                .forEach(key -> columns.add(text(key)));
        for (Subject subject : table.subjects()) {
            columns.add(of(subject, "forms.experiment", Kind.TEXT));
            if (points()) {
                columns.add(of(subject, "forms.raw", Kind.MARKS));
                columns.add(of(subject, "forms.score", Kind.MARKS));
            }
            if (graded()) {
                columns.add(of(subject, "forms.grade", Kind.TEXT));
            }
            columns.add(of(subject, "forms.outcome", Kind.TEXT));
        }
        if (points()) {
            columns.add(new Column(texts.text("forms.total"), Kind.MARKS));
        }
        if (graded()) {
            columns.add(text("forms.grade"));
        }
        columns.add(text("forms.remark"));
        return columns;
    }

    /** The cells of a candidate, one for each column; empty where there is nothing to say. */
    public List<String> cells(ResultRow row) {
        List<String> cells = new ArrayList<>(List.of(
                row.candidateNo(),
                row.name(),
                row.schoolCode(),
                schools.getOrDefault(row.schoolCode(), ""),
                row.className()));
        for (Subject subject : table.subjects()) {
            subject(cells, Optional.ofNullable(row.subjects().get(subject)));
        }
        if (points()) {
            cells.add(total(row));
        }
        if (graded()) {
            cells.add(row.grade());
        }
        cells.add(remark(row));
        return cells;
    }

    private void subject(List<String> cells, Optional<SubjectScore> score) {
        cells.add(score.map(SubjectScore::experimentId).orElse(""));
        if (points()) {
            cells.add(score.flatMap(SubjectScore::raw).map(Marks::toString).orElse(""));
            cells.add(score.flatMap(SubjectScore::score).map(this::score).orElse(""));
        }
        if (graded()) {
            cells.add(score.map(SubjectScore::grade).orElse(""));
        }
        cells.add(score.map(this::outcome).orElse(""));
    }

    /** Whether the rules report grades. */
    public boolean graded() {
        return rules.score().output() != Output.POINTS;
    }

    /** Whether the rules report points; where only grades are, no file and no list shows a number (rule 26). */
    public boolean points() {
        return rules.score().output() == Output.POINTS || rules.score().output() == Output.POINTS_AND_GRADES;
    }

    /** The total as it is reported, empty if there is none. */
    public String total(ResultRow row) {
        return points() ? row.total().map(this::total).orElse("") : "";
    }

    /** A total, or a sum of totals, with the places that the rules keep. */
    public String total(Marks marks) {
        return marks.format(table.totalDecimals());
    }

    /** A subject's score with the table's fixed number of places. */
    public String score(Marks marks) {
        return marks.format(table.decimals());
    }

    /** The outcome in a word: 正常, 缺考, 缓考, 免考 …; a conflict is named before all else. */
    public String outcome(SubjectScore score) {
        return texts.text("forms.outcome."
                + (score.conflict() ? "CONFLICT" : score.outcome().name()));
    }

    /** The outcome in one sign for narrow columns (缺 缓 免 废), empty for an ordinary score. */
    public String sign(SubjectScore score) {
        return score.outcome() == Outcome.EARNED && !score.conflict()
                ? ""
                : texts.text("forms.letter."
                        + (score.conflict() ? "CONFLICT" : score.outcome().name()));
    }

    /** The sign of the outcome, the score and its grade: an absent 0 is not an earned 0. */
    public String marked(SubjectScore score) {
        String number = points() ? score.score().map(this::score).orElse("") : "";
        return String.join(" ", sign(score), number, score.grade()).strip();
    }

    /** Headings of {@link #counts}: due, sat, absent, deferred, exempt, pending, of these void. */
    public List<String> countHeadings() {
        return List.of(
                texts.text("forms.count.due"),
                texts.text("forms.count.sat"),
                texts.text("forms.count.absent"),
                texts.text("forms.count.deferred"),
                texts.text("forms.count.exempt"),
                texts.text("forms.count.pending"),
                texts.text("forms.count.voided"));
    }

    /** The counts of a subject, one for each heading. */
    public List<String> counts(Balance b) {
        return Stream.of(b.due(), b.sat(), b.absent(), b.deferred(), b.exempt(), b.pending(), b.voided())
                .map(String::valueOf)
                .toList();
    }

    /** Those subjects of the table that any of these candidates is due in. */
    public List<Subject> subjectsIn(List<ResultRow> rows) {
        return table.subjects().stream()
                .filter(subject -> rows.stream().anyMatch(row -> row.subjects().containsKey(subject)))
                .toList();
    }

    /** The counts of a subject among these rows. */
    public Balance balance(Subject subject, List<ResultRow> rows) {
        List<Outcome> due = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.subjects().get(subject)).stream())
                .map(SubjectScore::outcome)
                .toList();
        int voided = count(due, Outcome.VOID);
        return new Balance(
                subject,
                due.size(),
                count(due, Outcome.EARNED) + count(due, Outcome.WITHDRAWN) + voided,
                count(due, Outcome.ABSENT),
                count(due, Outcome.DEFERRED),
                count(due, Outcome.EXEMPT),
                count(due, Outcome.PENDING),
                voided);
    }

    private static int count(List<Outcome> outcomes, Outcome wanted) {
        return Collections.frequency(outcomes, wanted);
    }

    /** By subject what was made up for, and penalties in the words of the rules. */
    public String remark(ResultRow row) {
        List<String> parts = new ArrayList<>();
        for (Subject subject : table.subjects()) {
            SubjectScore score = row.subjects().get(subject);
            if (score != null && score.madeUp()) {
                parts.add(texts.text("forms.remark.madeUp", subject(subject)));
            }
            if (score != null && !score.penalties().isEmpty()) {
                List<String> labels =
                        score.penalties().stream().map(this::penalty).toList();
                parts.add(texts.text("forms.remark.penalty", subject(subject), String.join(" ", labels)));
            }
        }
        return String.join(texts.text("forms.remark.and"), parts);
    }

    /** The subject's name. */
    public String subject(Subject subject) {
        return texts.text("forms.subject." + subject.code());
    }

    private String penalty(String code) {
        return rules.outcomes().penalties().stream()
                .filter(p -> p.code().equals(code))
                .map(Penalty::label)
                .findFirst()
                .orElse(code);
    }

    private Column text(String key) {
        return new Column(texts.text(key), Kind.TEXT);
    }

    private Column of(Subject subject, String key, Kind kind) {
        return new Column(texts.text("forms.of", subject(subject), texts.text(key)), kind);
    }
}
