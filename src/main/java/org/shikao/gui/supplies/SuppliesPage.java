package org.shikao.gui.supplies;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.journal.LedgerPage;
import org.shikao.exam.plan.Stock;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.ShownFolder;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Texts;

/** 备料: apparatus and reagents for each site and day, recipes, waste, and the ledger of regulated reagents. */
public final class SuppliesPage extends ExamPage<SuppliesModel, SuppliesBody> {
    private static final Face FACE = new Face(
            "supplies", Group.ARRANGE, Material2OutlinedAL.LIST_ALT, "gui.supplies.title", "gui.supplies.purpose");
    private static final FileKind WORKBOOK = FileKind.of("gui.supplies.workbook", "xlsx");
    private static final FileKind PDF = FileKind.of("gui.supplies.pdf", "pdf");

    private final Command export = Command.of(
                    "gui.supplies.export", Material2OutlinedAL.GET_APP, () -> save("gui.supplies.export", WORKBOOK))
            .on("Shortcut+E");
    private final Command print = Command.of(
                    "gui.supplies.print", Material2OutlinedMZ.PICTURE_AS_PDF, () -> save("gui.supplies.print", PDF))
            .on("Shortcut+P");
    private final Command exportLedger = Command.of(
            "gui.supplies.exportLedger",
            Material2OutlinedAL.GET_APP,
            () -> saveLedger("gui.supplies.exportLedger", WORKBOOK));
    private final Command printLedger = Command.of(
            "gui.supplies.printLedger",
            Material2OutlinedMZ.PICTURE_AS_PDF,
            () -> saveLedger("gui.supplies.printLedger", PDF));
    private final Command record;
    private final Command close;
    private final ShownFolder folder;

    /** Made with the flows it runs on the open exam, and what shows the folder of a file written. */
    public SuppliesPage(
            Services services,
            Workspace workspace,
            Supplier<Navigator> navigator,
            SuppliesFlows flows,
            ShownFolder folder) {
        super(FACE, new SuppliesModel(workspace, flows), services, workspace, navigator);
        this.folder = folder;
        this.record = Command.of("gui.supplies.record", Material2OutlinedAL.CREATE, this::record)
                .when(model().ledger().recordableProperty())
                .on("F9");
        this.close = Command.of("gui.supplies.close", Material2OutlinedMZ.VERIFIED_USER, this::close)
                .when(model().ledger().closableProperty())
                .on("F10");
    }

    @Override
    protected SuppliesBody build(Texts spoken) {
        return new SuppliesBody(
                spoken,
                model(),
                List.of(record, close),
                folder.isAvailable() ? Optional.of(this::showFolder) : Optional.empty());
    }

    @Override
    protected Optional<Node> instead() {
        return isPlanned()
                ? Optional.empty()
                : Optional.of(empty("gui.supplies.noPlan", goTo("gui.supplies.toPlan", "plan"), null));
    }

    @Override
    public Optional<Command> primary() {
        return isPlanned() ? Optional.of(export) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        return isPlanned() ? List.of(print, record, close, exportLedger, printLedger) : List.of();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.supplies.keys.choose"));
    }

    @Override
    public void onShown() {
        LedgerModel ledger = model().ledger();
        if (ledger.firstProperty().get().isEmpty()) {
            ledger.firstProperty().set(services().state().operatorProperty().get());
        }
        super.onShown();
    }

    @Override
    public void reveal(String place) {
        body().ifPresent(SuppliesBody::showLedger);
    }

    private boolean isPlanned() {
        return hasView() && !model().viewProperty().get().needs().isEmpty();
    }

    private void save(String key, FileKind kind) {
        write(key, kind, "gui.supplies.fileName", model()::export);
    }

    private void saveLedger(String key, FileKind kind) {
        write(key, kind, "gui.supplies.ledgerName", model()::exportLedger);
    }

    private void write(String key, FileKind kind, String nameKey, BiConsumer<Path, Consumer<Path>> writing) {
        String ending = kind == PDF ? ".pdf" : ".xlsx";
        services()
                .dialogs()
                .save(key, texts().text(nameKey) + ending, kind)
                .ifPresent(file -> writing.accept(
                        file,
                        out -> tell("gui.supplies.exported", out.getFileName().toString())));
    }

    private void record() {
        model().ledger().record(page -> told("gui.supplies.recorded", page));
    }

    private void close() {
        model().ledger().close(page -> told("gui.supplies.closed", page));
    }

    private void told(String key, LedgerPage page) {
        tell(
                key,
                page.key().stock().label(),
                Stock.amount(page.consumed()),
                page.key().stock().unit());
    }

    private void showFolder() {
        Path file = model().writtenProperty().get();
        services()
                .tasks()
                .quick(reporter -> {
                    folder.show(file);
                    return null;
                })
                .onFailure(failure -> tell(Severity.WARNING, "gui.supplies.noFolder", file.toString()))
                .start();
    }
}
