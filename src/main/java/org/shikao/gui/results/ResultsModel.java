package org.shikao.gui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.roster.School;
import org.shikao.flow.Answer;
import org.shikao.flow.ExportResults;
import org.shikao.flow.ExportResults.Exported;
import org.shikao.flow.ExportResults.Format;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.StepState;
import org.shikao.gui.results.CandidateLine.Filter;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The result table of the open exam, computed anew after each change. */
final class ResultsModel {
    /** The table as the page shows it; {@code grades} tells whether the rules give grades of the total. */
    record View(ResultTable table, List<CandidateLine> lines, List<School> schools, boolean grades) {
        View {
            lines = List.copyOf(lines);
            schools = List.copyOf(schools);
        }
    }

    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CandidateDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepState> step = new ReadOnlyObjectWrapper<>(StepState.EMPTY);
    private final Workspace workspace;
    private final ExportResults results;
    private String chosen = "";
    private boolean front;
    private boolean stale;

    ResultsModel(Workspace workspace, ExportResults results) {
        this.workspace = workspace;
        this.results = results;
        workspace.examProperty().addListener((at, before, now) -> opened(now));
        workspace.revisionProperty().addListener((at, before, now) -> refresh());
        opened(workspace.exam());
    }

    /** The results; null while no exam is open. */
    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The chosen candidate; null if none is chosen. */
    ReadOnlyObjectProperty<CandidateDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phrase> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StepState> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    List<CandidateLine> matching() {
        Filter wanted = filter.get();
        return view.get().lines().stream().filter(line -> line.fits(wanted)).toList();
    }

    /** The classes of the school that is filtered for, else of all schools. */
    List<String> classes() {
        String school = filter.get().schoolCode();
        return view.get().lines().stream()
                .map(CandidateLine::row)
                .filter(row -> school.isEmpty() || school.equals(row.schoolCode()))
                .map(ResultRow::className)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    void shown(boolean inFront) {
        front = inFront;
        if (front && stale) {
            read();
        }
    }

    /** Shows a candidate in detail; null for none. */
    void choose(CandidateLine line) {
        chosen = line == null ? "" : line.row().candidateNo();
        if (line == null) {
            detail.set(null);
        } else {
            workspace.read(exam -> CandidateDetail.of(exam, line), this::detailed);
        }
    }

    /** The number of the chosen candidate, empty if none. */
    String chosen() {
        return chosen;
    }

    void export(Path file, Format format, Consumer<Answer<Exported>> done) {
        workspace.change("gui.results.exporting", (exam, progress) -> results.run(exam, file, format), done);
    }

    private void detailed(CandidateDetail shown) {
        // a slower answer about somebody chosen before must not stand beside the new choice
        if (shown.line().row().candidateNo().equals(chosen)) {
            detail.set(shown);
        }
    }

    private void opened(OpenExam exam) {
        filter.set(Filter.NONE);
        choose(null);
        if (exam == null) {
            view.set(null);
            state.set(null);
            step.set(StepState.EMPTY);
        } else {
            read();
        }
    }

    private void refresh() {
        stale = true;
        if (front) {
            read();
        }
    }

    private void read() {
        stale = false;
        workspace.read(this::computed, this::show);
    }

    private View computed(OpenExam exam) {
        ResultTable table = results.table(exam);
        Map<String, String> schools = exam.roster().schools().stream()
                .collect(Collectors.toMap(School::code, School::name, (one, other) -> one));
        List<CandidateLine> lines = table.rows().stream()
                .map(row -> new CandidateLine(
                        row, schools.getOrDefault(row.schoolCode(), row.schoolCode()), table.decimals()))
                .toList();
        boolean grades = table.rows().stream().anyMatch(row -> !row.grade().isEmpty());
        return new View(table, lines, exam.roster().schools(), grades);
    }

    private void show(View computed) {
        int all = computed.lines().size();
        int totals = (int) computed.lines().stream()
                .filter(line -> line.row().total().isPresent())
                .count();
        int conflicts = (int)
                computed.lines().stream().filter(CandidateLine::hasConflict).count();
        step.set(stepOf(computed, totals, conflicts));
        state.set(all == 0 ? null : Phrase.of("gui.results.state", all, totals, all - totals, conflicts));
        view.set(computed);
        computed.lines().stream()
                .filter(line -> line.row().candidateNo().equals(chosen))
                .findFirst()
                .ifPresent(this::choose);
    }

    private static StepState stepOf(View computed, int totals, int conflicts) {
        boolean unbalanced = computed.table().balances().stream().anyMatch(b -> !b.balances());
        if (conflicts > 0 || unbalanced) {
            return StepState.ATTENTION;
        }
        if (totals == 0) {
            return StepState.EMPTY;
        }
        return computed.lines().stream().anyMatch(CandidateLine::isPending) ? StepState.IN_PROGRESS : StepState.DONE;
    }
}
