package org.shikao.gui.results;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.Answer;
import org.shikao.flow.ExportResults.Exported;
import org.shikao.flow.ExportResults.Format;
import org.shikao.flow.HandleAppeals.Row;
import org.shikao.flow.MakeUp;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.Field;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** What the exam came to: counts that balance, every candidate's scores, and the way out into files. */
public final class ResultsPage extends ExamPage<ResultsModel, ResultsBody> {
    private static final Face FACE = new Face(
            "results", Group.RESULTS, Material2OutlinedAL.LEADERBOARD, "gui.results.title", "gui.results.purpose");

    private final Command xlsx = Command.of("gui.results.xlsx", Material2OutlinedAL.GET_APP, () -> export(Format.XLSX))
            .on("Shortcut+E");
    private final Command csv = Command.of("gui.results.csv", Material2OutlinedAL.LIST_ALT, () -> export(Format.CSV));
    private final Command pdf =
            Command.of("gui.results.pdf", Material2OutlinedMZ.PICTURE_AS_PDF, () -> export(Format.PDF));

    private final Command dbf = Command.of("gui.results.dbf", Material2OutlinedAL.ARCHIVE, () -> export(Format.DBF));
    private final Command upload =
            Command.of("gui.results.upload", Material2OutlinedAL.CLOUD_UPLOAD, this::exportByTemplate);

    private final Command makeUp = Command.of("gui.results.makeUp", Material2OutlinedAL.EVENT, this::makeUp);

    private final Command appeal = Command.of("gui.results.appeal", Material2OutlinedAL.GAVEL, this::openAppeal)
            .on("Shortcut+J");
    private final Command ruling = Command.of("gui.results.ruling", Material2OutlinedAL.FACT_CHECK, this::decideAppeal)
            .on("Shortcut+D");

    /** Made with the flows it runs on the open exam. */
    public ResultsPage(Services services, Workspace workspace, Supplier<Navigator> navigator, ResultsFlows flows) {
        super(FACE, new ResultsModel(workspace, flows), services, workspace, navigator);
    }

    @Override
    protected ResultsBody build(Texts spoken) {
        return new ResultsBody(spoken, model(), workspace().exam().rules().labels());
    }

    @Override
    protected Optional<Node> instead() {
        return hasLines()
                ? Optional.empty()
                : Optional.of(empty("gui.results.noRoster", goTo("gui.results.toRoster", "roster"), null));
    }

    @Override
    public Optional<Command> primary() {
        return hasLines() ? Optional.of(xlsx) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        return hasLines() ? List.of(csv, pdf, dbf, upload, makeUp, appeal, ruling) : List.of();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.results.keys.choose"));
    }

    @Override
    public void reveal(String place) {
        body().ifPresent(body -> body.reveal(place));
    }

    private boolean hasLines() {
        return hasView() && !model().viewProperty().get().lines().isEmpty();
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
        String name = texts().text("gui.results.fileName", workspace().exam().title()) + "." + ending;
        services()
                .dialogs()
                .save("gui.results.saveTitle", name, kind)
                .ifPresent(file -> model().export(file, format, this::told));
    }

    /** The template says what the file is called and holds; a person says where it goes. */
    private void exportByTemplate() {
        services()
                .dialogs()
                .open("gui.results.template", FileKind.of("gui.results.kindTemplate", "yaml", "yml"))
                .ifPresent(template -> services()
                        .dialogs()
                        .folder("gui.results.folder")
                        .ifPresent(folder -> model().upload(folder, template, this::told)));
    }

    /** Those deferred sit an exam of its own; a person says from which day on, and where its file goes. */
    private void makeUp() {
        Field day = Field.line(
                "make-up-day", "gui.results.makeUp.day", model().makeUpDay().toString(), true);
        services()
                .dialogs()
                .fill(
                        Phrase.of("gui.results.makeUp.title"),
                        Phrase.of("gui.results.makeUp.what", model().deferred()),
                        "gui.results.makeUp.act",
                        List.of(day))
                .ifPresent(given -> services()
                        .dialogs()
                        .save(
                                "gui.results.makeUp.save",
                                texts().text(
                                                        "forms.makeUp.title",
                                                        workspace().exam().title()) + ".shikao",
                                FileKind.of("gui.results.kindExam", "shikao"))
                        .ifPresent(file -> model().makeUp(file, given.get("make-up-day"), this::madeUp)));
    }

    /** Asked for the candidate chosen, and for nobody where none is. */
    private void openAppeal() {
        int days = workspace().exam().rules().report().appealDays();
        Optional<CandidateLine> line = model().chosenLine();
        if (line.isEmpty()) {
            tell(Severity.WARNING, "gui.results.appeal.choose");
            return;
        }
        new AppealEntry(services().dialogs())
                .open(line.get(), days, model().published())
                .ifPresent(order -> model().open(order, this::registered));
    }

    private void decideAppeal() {
        Optional<Row> row = body().flatMap(ResultsBody::appeal);
        if (row.isEmpty()) {
            tell(Severity.WARNING, "gui.results.ruling.choose");
            return;
        }
        new AppealEntry(services().dialogs())
                .decide(row.get())
                .ifPresent(decision -> model().decide(decision, this::registered));
    }

    private void registered(Answer<List<Row>> answer) {
        if (answer.refused()) {
            workspace().refuse(answer.problems());
            return;
        }
        List<Row> rows = answer.get();
        long open = rows.stream().filter(row -> row.ruling().isEmpty()).count();
        tell("gui.results.appeal.done", rows.size(), open);
    }

    private void madeUp(Answer<MakeUp.Made> answer) {
        if (answer.refused()) {
            workspace().refuse(answer.problems());
            return;
        }
        MakeUp.Made made = answer.get();
        tell("gui.results.makeUp.done", made.file().getFileName().toString(), made.candidates(), made.sittings());
    }

    private void told(Answer<Exported> answer) {
        if (answer.refused()) {
            workspace().refuse(answer.problems());
            return;
        }
        Exported exported = answer.get();
        tell(
                exported.withheld() + exported.blank() == 0 ? "gui.results.done" : "gui.results.doneWithheld",
                exported.file().getFileName().toString(),
                exported.rows(),
                exported.withheld(),
                exported.blank());
    }
}
