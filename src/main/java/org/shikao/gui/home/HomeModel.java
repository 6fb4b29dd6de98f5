package org.shikao.gui.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.shikao.exam.rules.RulePack;
import org.shikao.flow.Answer;
import org.shikao.flow.NewExam;
import org.shikao.flow.OpenExam;
import org.shikao.flow.RunDemo.DemoReport;
import org.shikao.flow.RunDemo.DemoRequest;
import org.shikao.gui.control.Severity;
import org.shikao.gui.frame.Notices;
import org.shikao.gui.task.Tasks;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.SettingsFile;
import org.shikao.text.Phrase;

/** What the home page knows and does: recent exams, a new exam, the sample county, the state of the open exam. */
final class HomeModel {
    private static final String SEED = "20260516";

    private final HomeFlows flows;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Notices notices;
    private final SettingsFile settings;
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final NewForm form = new NewForm();

    HomeModel(HomeFlows flows, Workspace workspace, Tasks tasks, Notices notices, SettingsFile settings) {
        this.flows = flows;
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.settings = settings;
        workspace.revisionProperty().addListener(observable -> refresh());
        workspace.examProperty().addListener((at, before, now) -> {
            if (now == null) {
                refresh();
            }
        });
    }

    /** The state of the open exam; null while none is open or it is being read. */
    ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** Whether an exam is being made. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Exam files opened before, newest first. */
    ObservableList<Recent> recent() {
        return recent;
    }

    /** The rule packs that travel with the program, default first. */
    List<RulePack> packs() {
        return flows.rules().all();
    }

    /** What has been answered so far for a new exam. */
    NewForm form() {
        return form;
    }

    boolean hasExam() {
        return workspace.exam() != null;
    }

    /** Reads everything shown again. */
    void refresh() {
        if (workspace.exam() == null) {
            overview.set(null);
            readRecent();
        } else {
            workspace.read(exam -> Overview.of(exam, flows.status()), this::show);
        }
    }

    /** Opens an exam file. */
    void open(Path file) {
        workspace.open(file);
    }

    /** Closes the open exam. */
    void close() {
        workspace.close();
    }

    /** Forgets an exam file; the file stays. */
    void forget(Recent gone) {
        settings.change(s -> s.withoutRecent(gone.path().toString()));
        recent.remove(gone);
    }

    /** Creates the exam that the form describes and opens it. */
    void create() {
        Path file = Path.of(form.placeProperty().get().strip());
        String title = form.titleProperty().get().strip();
        NewExam request = new NewExam(form.rulesProperty().get(), Optional.empty(), title);
        busy.set(true);
        tasks.<Answer<OpenExam>>job(
                        "gui.home.creating", reporter -> flows.exams().create(file, request))
                .onSuccess(this::created)
                .onFailure(workspace::failed)
                .onEnd(() -> busy.set(false))
                .start();
    }

    /** Runs the sample county into this folder, or a temporary one if it is null, and opens the exam. */
    void trySample(Path folder, int candidates) {
        busy.set(true);
        workspace.close();
        tasks.<Answer<DemoReport>>job(
                        "gui.home.sample.running",
                        reporter -> flows.demo()
                                .run(new DemoRequest(folder(folder), candidates, SEED), Workspace.progress(reporter)))
                .onSuccess(this::sampled)
                .onCancelled(() -> notices.tell(Severity.INFO, Phrase.of("gui.home.sample.stopped")))
                .onFailure(workspace::failed)
                .onEnd(() -> busy.set(false))
                .start();
    }

    private static Path folder(Path chosen) throws IOException {
        return chosen == null ? Files.createTempDirectory("shikao-sample") : chosen;
    }

    private void created(Answer<OpenExam> answer) {
        if (answer.refused()) {
            workspace.refuse(answer.problems());
        } else {
            form.clear();
            workspace.show(answer.get());
        }
    }

    private void sampled(Answer<DemoReport> answer) {
        if (answer.refused()) {
            workspace.refuse(answer.problems());
            return;
        }
        DemoReport made = answer.get();
        notices.tell(
                Severity.SUCCESS,
                Phrase.of("gui.home.sample.done", made.candidates(), made.sessions(), made.sheets(), made.seconds()));
        workspace.open(made.exam());
    }

    private void show(Overview read) {
        // the exam may have been closed while it was read
        overview.set(workspace.exam() == null ? null : read);
    }

    private void readRecent() {
        List<String> paths = settings.get().recent();
        tasks.<List<Recent>>quick(
                        reporter -> paths.stream().map(HomeModel::look).toList())
                .onSuccess(recent::setAll)
                .start();
    }

    private static Recent look(String text) {
        Path path = Path.of(text);
        try {
            return new Recent(
                    path,
                    LocalDateTime.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneId.systemDefault()));
        } catch (IOException e) {
            return new Recent(path, null);
        }
    }
}
