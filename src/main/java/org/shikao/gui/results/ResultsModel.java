package org.shikao.gui.results;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.shikao.exam.result.ResultRow;
import org.shikao.exam.result.ResultTable;
import org.shikao.exam.roster.School;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.ExportResults;
import org.shikao.flow.ExportResults.Exported;
import org.shikao.flow.ExportResults.Format;
import org.shikao.flow.HandleAppeals;
import org.shikao.flow.HandleAppeals.Row;
import org.shikao.flow.MakeUp;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.StepState;
import org.shikao.gui.results.CandidateLine.Filter;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The result table of the open exam, computed anew after each change. */
final class ResultsModel extends ExamModel<ResultsModel.View> {
    /** The table as the page shows it; {@code grades} tells whether the rules give grades of the total. */
    record View(
            ResultTable table,
            List<CandidateLine> lines,
            List<School> schools,
            boolean grades,
            int deferred,
            List<Row> appeals) {
        View {
            appeals = List.copyOf(appeals);
            lines = List.copyOf(lines);
            schools = List.copyOf(schools);
        }

        private int totals() {
            return (int) lines.stream()
                    .filter(line -> line.row().total().isPresent())
                    .count();
        }

        private int undecided() {
            return (int) lines.stream().filter(line -> line.row().isUndecided()).count();
        }

        private int conflicts() {
            return (int) lines.stream().filter(CandidateLine::hasConflict).count();
        }
    }

    private final ReadOnlyObjectWrapper<CandidateDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ExportResults results;
    private final MakeUp makeUp;
    private final HandleAppeals appeals;
    private String published = "";
    private String chosen = "";

    ResultsModel(Workspace workspace, ResultsFlows flows) {
        super(workspace, Reading.WHEN_IN_FRONT);
        this.results = flows.results();
        this.makeUp = flows.makeUp();
        this.appeals = flows.appeals();
    }

    /** The chosen candidate; null if none is chosen. */
    ReadOnlyObjectProperty<CandidateDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    List<CandidateLine> matching() {
        Filter wanted = filter.get();
        return viewProperty().get().lines().stream()
                .filter(line -> line.fits(wanted))
                .toList();
    }

    /** The classes of the school that is filtered for, else of all schools. */
    List<String> classes() {
        String school = filter.get().schoolCode();
        return viewProperty().get().lines().stream()
                .map(CandidateLine::row)
                .filter(row -> school.isEmpty() || school.equals(row.schoolCode()))
                .map(ResultRow::className)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Shows a candidate in detail; null for none. */
    void choose(CandidateLine line) {
        chosen = line == null ? "" : line.row().candidateNo();
        if (line == null) {
            detail.set(null);
        } else {
            workspace().read(exam -> CandidateDetail.of(exam, line), this::detailed);
        }
    }

    /** The number of the chosen candidate, empty if none. */
    String chosen() {
        return chosen;
    }

    void export(Path file, Format format, Consumer<Answer<Exported>> done) {
        workspace().change("gui.results.exporting", (exam, progress) -> results.run(exam, file, format), done);
    }

    /** Writes an upload file by a template into a folder, under the name that the template gives. */
    void upload(Path folder, Path template, Consumer<Answer<Exported>> done) {
        workspace()
                .change(
                        "gui.results.exporting",
                        (exam, progress) -> results.run(exam, folder, Optional.empty(), template),
                        done);
    }

    /** How many sheets are deferred and not made up for. */
    int deferred() {
        return viewProperty().get().deferred();
    }

    /** The day that a make-up exam is usually held: as long after the first day as the rules leave time. */
    LocalDate makeUpDay() {
        RulePack rules = workspace().exam().rules();
        return rules.exam().firstDay().plusDays(rules.outcomes().deferralDays());
    }

    /** Makes the exam file in which those deferred make up for it; what is no day is refused. */
    void makeUp(Path file, String day, Consumer<Answer<MakeUp.Made>> done) {
        workspace()
                .changeOnce(
                        "gui.results.makeUp.making",
                        "",
                        (exam, progress) -> {
                            try {
                                return makeUp.run(exam, new MakeUp.Order(file, LocalDate.parse(day), Set.of()));
                            } catch (DateTimeParseException notADay) {
                                return Answer.refused("MAKE_UP_DAY", day, day);
                            }
                        },
                        done);
    }

    /** The candidate chosen, as listed. */
    Optional<CandidateLine> chosenLine() {
        return Optional.ofNullable(detail.get()).map(CandidateDetail::line);
    }

    /** The day on which scores were made known, as it was told with the last appeal; empty at first. */
    String published() {
        Stream<String> told = viewProperty().get().appeals().stream().map(Row::published);
        return published.isEmpty() ? told.reduce("", (before, last) -> last) : published;
    }

    /** Takes an appeal down. */
    void open(HandleAppeals.Order order, Consumer<Answer<List<Row>>> done) {
        published = order.published();
        workspace()
                .saveOnce(
                        List.of("appeal", order.sheet(), order.appellant()),
                        (exam, progress) -> appeals.open(exam, order),
                        done);
    }

    /** Decides an appeal. */
    void decide(HandleAppeals.Decision decision, Consumer<Answer<List<Row>>> done) {
        workspace()
                .saveOnce(
                        List.of("ruling", decision.appeal()), (exam, progress) -> appeals.decide(exam, decision), done);
    }

    /** The only open appeal of the chosen candidate; none where there are several. */
    Optional<Row> openAppeal() {
        List<Row> open = viewProperty().get().appeals().stream()
                .filter(row ->
                        row.ruling().isEmpty() && row.sheet().candidateNo().equals(chosen))
                .toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    private void detailed(CandidateDetail shown) {
        // a slower answer about somebody chosen before must not stand beside the new choice
        if (shown.line().row().candidateNo().equals(chosen)) {
            detail.set(shown);
        }
    }

    @Override
    protected void forget() {
        filter.set(Filter.NONE);
        published = "";
        choose(null);
    }

    @Override
    protected View read(OpenExam exam) {
        ResultTable table = results.table(exam);
        Map<String, String> schools = exam.roster().schools().stream()
                .collect(Collectors.toMap(School::code, School::name, (one, other) -> one));
        List<CandidateLine> lines = table.rows().stream()
                .map(row -> new CandidateLine(
                        row,
                        schools.getOrDefault(row.schoolCode(), row.schoolCode()),
                        table.decimals(),
                        table.totalDecimals()))
                .toList();
        boolean grades = table.rows().stream().anyMatch(row -> !row.grade().isEmpty());
        return new View(
                table,
                lines,
                exam.roster().schools(),
                grades,
                MakeUp.waiting(exam).size(),
                appeals.list(exam));
    }

    @Override
    protected View take(View read) {
        read.lines().stream()
                .filter(line -> line.row().candidateNo().equals(chosen))
                .findFirst()
                .ifPresent(this::choose);
        return read;
    }

    @Override
    protected Phrase stateOf(View shown) {
        int all = shown.lines().size();
        int totals = shown.totals();
        int open = shown.undecided();
        return all == 0
                ? null
                : Phrase.of("gui.results.state", all, totals, open, shown.conflicts(), all - totals - open);
    }

    @Override
    protected StepState stepOf(View shown) {
        boolean unbalanced = shown.table().balances().stream().anyMatch(b -> !b.balances());
        if (shown.conflicts() > 0 || unbalanced) {
            return StepState.ATTENTION;
        }
        if (shown.totals() == 0) {
            return StepState.EMPTY;
        }
        return shown.lines().stream().anyMatch(CandidateLine::isPending) ? StepState.IN_PROGRESS : StepState.DONE;
    }
}
