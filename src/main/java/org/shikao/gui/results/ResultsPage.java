package org.shikao.gui.results;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.Answer;
import org.shikao.flow.ExportResults;
import org.shikao.flow.ExportResults.Exported;
import org.shikao.flow.ExportResults.Format;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.EmptyState;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepState;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.NoExam;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** What the exam came to: counts that balance, every candidate's scores, and the way out into files. */
public final class ResultsPage implements Page {
    private final Services services;
    private final Workspace workspace;
    private final Supplier<Navigator> navigator;
    private final ResultsModel model;
    private final Command xlsx;
    private final Command csv;
    private final Command pdf;
    private StackPane root;
    private Texts texts;
    private ResultsBody body;

    /** Made with the flow it runs on the open exam. */
    public ResultsPage(Services services, Workspace workspace, Supplier<Navigator> navigator, ExportResults results) {
        this.services = services;
        this.workspace = workspace;
        this.navigator = navigator;
        this.model = new ResultsModel(workspace, results);
        this.xlsx = Command.of("gui.results.xlsx", Material2OutlinedAL.GET_APP, () -> export(Format.XLSX))
                .on("Shortcut+E");
        this.csv = Command.of("gui.results.csv", Material2OutlinedAL.LIST_ALT, () -> export(Format.CSV));
        this.pdf = Command.of("gui.results.pdf", Material2OutlinedMZ.PICTURE_AS_PDF, () -> export(Format.PDF));
        model.viewProperty().addListener((at, before, now) -> draw());
    }

    @Override
    public String id() {
        return "results";
    }

    @Override
    public Group group() {
        return Group.RESULTS;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.LEADERBOARD;
    }

    @Override
    public String titleKey() {
        return "gui.results.title";
    }

    @Override
    public String nameKey() {
        return "gui.results.name";
    }

    @Override
    public ObservableValue<StepState> step() {
        return model.stepProperty();
    }

    @Override
    public ObservableValue<Phrase> state() {
        return model.stateProperty();
    }

    @Override
    public Optional<Command> primary() {
        return model.stateProperty().get() == null ? Optional.empty() : Optional.of(xlsx);
    }

    @Override
    public List<Command> more() {
        return model.stateProperty().get() == null ? List.of() : List.of(csv, pdf);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.results.keys.choose"));
    }

    @Override
    public void onShown() {
        model.shown(true);
    }

    @Override
    public void onHidden() {
        model.shown(false);
    }

    @Override
    public void reveal(String place) {
        if (body != null) {
            body.reveal(place);
        }
    }

    @Override
    public Node content(Texts words) {
        texts = words;
        root = new StackPane();
        body = null;
        draw();
        return root;
    }

    private Node unplanned() {
        Command first = Command.of(
                "gui.results.toRoster",
                Material2OutlinedAL.ARROW_FORWARD,
                () -> navigator.get().show("roster"));
        return new EmptyState(texts, icon(), Phrase.of("gui.results.noRoster"), first, null);
    }

    private void draw() {
        if (root == null) {
            return;
        }
        ResultsModel.View view = model.viewProperty().get();
        if (view == null || view.lines().isEmpty()) {
            body = null;
            root.getChildren()
                    .setAll(view == null ? NoExam.page(texts, icon(), "gui.results.purpose", navigator) : unplanned());
            return;
        }
        if (body == null || !body.fits(view)) {
            body = new ResultsBody(texts, model, view, workspace.exam().rules().labels());
            root.getChildren().setAll(body.node());
        }
        body.refresh();
    }

    private void export(Format format) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        FileKind kind = FileKind.of(
                switch (format) {
                    case XLSX -> "gui.results.kindXlsx";
                    case CSV -> "gui.results.kindCsv";
                    case PDF -> "gui.results.kindPdf";
                    case DBF -> "gui.results.kindDbf";
                },
                ending);
        String name = texts.text("gui.results.fileName", workspace.exam().title()) + "." + ending;
        services.dialogs()
                .save("gui.results.saveTitle", name, kind)
                .ifPresent(file -> model.export(file, format, this::told));
    }

    private void told(Answer<Exported> answer) {
        if (answer.refused()) {
            workspace.refuse(answer.problems());
            return;
        }
        Exported exported = answer.get();
        services.notices()
                .tell(
                        Severity.SUCCESS,
                        Phrase.of(
                                exported.withheld() == 0 ? "gui.results.done" : "gui.results.doneWithheld",
                                exported.file().getFileName().toString(),
                                exported.rows(),
                                exported.withheld()));
    }
}
