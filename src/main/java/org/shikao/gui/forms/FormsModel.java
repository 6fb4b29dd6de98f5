package org.shikao.gui.forms;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shikao.exam.Problem;
import org.shikao.exam.plan.Session;
import org.shikao.exam.venue.Site;
import org.shikao.flow.Answer;
import org.shikao.flow.MakeForms;
import org.shikao.flow.MakeForms.FormReport;
import org.shikao.flow.OpenExam;
import org.shikao.gui.control.StepState;
import org.shikao.gui.workspace.ExamModel;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;

/** The kinds of forms, for which part of the exam one is made, and what has been made. */
final class FormsModel extends ExamModel<FormsModel.View> {
    /** What can be chosen; null while no exam is open. */
    record View(List<Site> sites, List<Session> sessions, boolean planned) {
        View {
            sites = List.copyOf(sites);
            sessions = List.copyOf(sessions);
        }
    }

    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<String> kind = new SimpleObjectProperty<>("");
    private final ObjectProperty<Optional<Site>> site = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Session>> session = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<FormReport> made = FXCollections.observableArrayList();
    private final MakeForms forms;

    FormsModel(Workspace workspace, MakeForms forms) {
        super(workspace, Reading.AT_ONCE);
        this.forms = forms;
        kind.set(forms.kinds().get(0));
    }

    List<String> kinds() {
        return forms.kinds();
    }

    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** The kind of form that is chosen. */
    ObjectProperty<String> kindProperty() {
        return kind;
    }

    /** The site, empty for all. */
    ObjectProperty<Optional<Site>> siteProperty() {
        return site;
    }

    /** The session, empty for all of the site. */
    ObjectProperty<Optional<Session>> sessionProperty() {
        return session;
    }

    /** What has been made since the exam was opened, newest first. */
    ObservableList<FormReport> made() {
        return made;
    }

    /** The sessions of the chosen site, else of all. */
    List<Session> sessions() {
        return viewProperty().get().sessions().stream()
                .filter(s -> site.get()
                        .map(Site::code)
                        .filter(code -> !code.equals(s.siteCode()))
                        .isEmpty())
                .toList();
    }

    /** A file name for what is chosen, without ending. */
    String fileName(String title) {
        return session.get()
                .map(s -> title + " " + s.id())
                .or(() -> site.get().map(s -> title + " " + s.name()))
                .orElse(title);
    }

    void make(Path file, Consumer<FormReport> done) {
        String wanted = kind.get();
        Optional<String> siteCode = site.get().map(Site::code);
        Optional<String> sessionId = session.get().map(Session::id);
        workspace()
                .<FormReport>change(
                        "gui.forms.making",
                        (exam, progress) -> forms.make(exam, wanted, file, siteCode, sessionId),
                        answer -> {
                            made(answer);
                            answer.value().ifPresent(done);
                        });
    }

    private void made(Answer<FormReport> answer) {
        problems.set(answer.problems());
        answer.value().ifPresent(report -> {
            made.removeIf(before -> before.file().equals(report.file()));
            made.add(0, report);
            changed();
        });
    }

    @Override
    protected void forget() {
        made.clear();
        problems.set(List.of());
        site.set(Optional.empty());
        session.set(Optional.empty());
    }

    @Override
    protected View read(OpenExam exam) {
        return new View(exam.venue().sites(), exam.plan().sessions(), exam.planned());
    }

    @Override
    protected StepState stepOf(View shown) {
        return made.isEmpty() ? StepState.EMPTY : StepState.DONE;
    }

    @Override
    protected Phrase stateOf(View shown) {
        return shown.planned() ? Phrase.of("gui.forms.state", kinds().size(), made.size()) : null;
    }
}
