package org.shikao.gui.supplies;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.DaySupplies;
import org.shikao.flow.Answer;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.StepState;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** What the sites need, for the site and day that are chosen, and what was written to files. */
final class SuppliesModel extends ExamModel<SuppliesView> {
    private final StringProperty site = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("");
    private final IntegerProperty tab = new SimpleIntegerProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Path> written = new ReadOnlyObjectWrapper<>();
    private final SuppliesFlows flows;
    private final LedgerModel ledger;

    SuppliesModel(Workspace workspace, SuppliesFlows flows) {
        super(workspace, Reading.WHEN_IN_FRONT);
        this.flows = flows;
        this.ledger = new LedgerModel(workspace, flows.ledger());
        site.addListener((at, before, now) -> keepDay());
    }

    /** The code of the chosen site; empty for all. */
    StringProperty siteProperty() {
        return site;
    }

    /** The chosen day as it is written, {@code 2026-05-16}; empty for all. */
    StringProperty dayProperty() {
        return day;
    }

    /** Which list is in front, from 0. */
    IntegerProperty tabProperty() {
        return tab;
    }

    /** What is searched for in the tables. */
    StringProperty queryProperty() {
        return query;
    }

    /** The file written last; null before there is one. */
    ReadOnlyObjectProperty<Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** The ledger of regulated reagents. */
    LedgerModel ledger() {
        return ledger;
    }

    /** The needs of the chosen site and day. */
    List<DaySupplies> needs() {
        return viewProperty().get().needs().stream()
                .filter(need -> isChosen(need.siteCode(), need.date()))
                .toList();
    }

    /** The pages of the ledger of the chosen site and day that fit what is searched for. */
    List<LedgerPage> pages() {
        String wanted = query.get().strip();
        return viewProperty().get().pages().stream()
                .filter(page -> isChosen(page.key().siteCode(), page.key().date()))
                .filter(page -> page.key().stock().label().contains(wanted))
                .toList();
    }

    /** What to look after at the chosen site and day; the place of a hint is {@code site/day/…}. */
    List<Problem> hints() {
        return viewProperty().get().hints().stream()
                .filter(hint -> site.get().isEmpty() || hint.args().get(0).equals(site.get()))
                .filter(hint -> day.get().isEmpty() || hint.args().get(1).equals(day.get()))
                .toList();
    }

    private boolean isChosen(String siteCode, LocalDate date) {
        return (site.get().isEmpty() || siteCode.equals(site.get()))
                && (day.get().isEmpty() || date.toString().equals(day.get()));
    }

    /** Writes the shopping list as a workbook or PDF, by the file's ending. */
    void export(Path file, Consumer<Path> done) {
        Optional<String> siteCode = chosen(site.get());
        Optional<LocalDate> date = chosen(day.get()).map(LocalDate::parse);
        write((exam, out) -> flows.supplies().write(exam, out, siteCode, date).map(report -> out), file, done);
    }

    /** Writes the ledger as a workbook or PDF, by the file's ending. */
    void exportLedger(Path file, Consumer<Path> done) {
        Optional<String> siteCode = chosen(site.get());
        Optional<LocalDate> date = chosen(day.get()).map(LocalDate::parse);
        write((exam, out) -> flows.ledger().write(exam, out, siteCode, date).map(report -> out), file, done);
    }

    private interface Writing {
        Answer<Path> write(OpenExam exam, Path file) throws IOException;
    }

    private void write(Writing writing, Path file, Consumer<Path> done) {
        workspace()
                .<Path>change(
                        "gui.supplies.exporting",
                        (exam, progress) -> writing.write(exam, file),
                        answer -> answer.value().ifPresent(out -> {
                            written.set(out);
                            done.accept(out);
                        }));
    }

    private static Optional<String> chosen(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }

    /** A day that the site does not have is let go of. */
    private void keepDay() {
        SuppliesView view = viewProperty().get();
        if (view != null && !day.get().isEmpty() && !view.days(site.get()).contains(LocalDate.parse(day.get()))) {
            day.set("");
        }
    }

    @Override
    protected void forget() {
        site.set("");
        day.set("");
        query.set("");
        written.set(null);
        ledger.forget();
    }

    @Override
    protected SuppliesView read(OpenExam exam) {
        Answer<List<DaySupplies>> needs = flows.supplies().of(exam, Optional.empty(), Optional.empty());
        if (needs.refused()) {
            return new SuppliesView(List.of(), List.of(), List.of(), exam.wordedCatalogue(), exam.venue());
        }
        return new SuppliesView(
                needs.get(),
                exam.day().ledger().pages(),
                flows.ledger().hints(exam, needs.get()),
                exam.wordedCatalogue(),
                exam.venue());
    }

    @Override
    protected SuppliesView take(SuppliesView read) {
        boolean first = viewProperty().get() == null;
        if (first && !read.needs().isEmpty()) {
            DaySupplies start = read.needs().get(0);
            site.set(start.siteCode());
            day.set(start.date().toString());
        }
        ledger.take(read.pages());
        return read;
    }

    @Override
    protected StepState stepOf(SuppliesView shown) {
        if (shown.pages().stream().anyMatch(LedgerPage::isClosed)) {
            return shown.pages().stream().allMatch(LedgerPage::isClosed) ? StepState.DONE : StepState.IN_PROGRESS;
        }
        return shown.pages().stream().anyMatch(page -> !page.lines().isEmpty())
                ? StepState.IN_PROGRESS
                : StepState.EMPTY;
    }

    @Override
    protected Phrase stateOf(SuppliesView shown) {
        long closed = shown.pages().stream().filter(LedgerPage::isClosed).count();
        return shown.needs().isEmpty()
                ? null
                : Phrase.of(
                        "gui.supplies.state",
                        shown.sites().size(),
                        shown.needs().size(),
                        shown.pages().size(),
                        closed);
    }
}
