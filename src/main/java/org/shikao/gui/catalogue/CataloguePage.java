package org.shikao.gui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.Signature;
import org.shikao.gui.catalogue.rubric.RubricModel;
import org.shikao.gui.catalogue.rubric.RubricView;
import org.shikao.gui.control.Command;
import org.shikao.gui.dialog.Field;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The experiments of the exam with apparatus, reagents, rubric and candidate's sheet. */
public final class CataloguePage extends ExamPage<CatalogueModel, ExamBody> {
    private static final Face FACE = new Face(
            "catalogue", Group.PREPARE, Material2OutlinedMZ.SCIENCE, "gui.catalogue.title", "gui.catalogue.purpose");
    private static final FileKind CATALOGUE = FileKind.of("gui.catalogue.file", "xlsx", "yaml", "yml");

    private static final String NAME = "freeze-name";
    private static final String REASON = "freeze-reason";

    private final Command importing = Command.of("gui.catalogue.import", Material2OutlinedMZ.PUBLISH, this::importFile)
            .on("Shortcut+I");
    private final Command export = Command.of("gui.catalogue.export", Material2OutlinedAL.GET_APP, this::exportFile);

    private final Command edit = Command.of("gui.catalogue.editRubric", Material2OutlinedAL.EDIT, this::edit)
            .on("Shortcut+E");
    private final Command freeze = Command.of("gui.rubric.freeze", Material2OutlinedAL.LOCK, this::freeze)
            .on("Shortcut+L");
    private final Command keep = Command.of(
                    "gui.rubric.keep",
                    Material2OutlinedMZ.SAVE,
                    () -> model().editing().keep())
            .on("Shortcut+S");
    private final Command copy = Command.of(
                    "gui.rubric.copy",
                    Material2OutlinedAL.CONTENT_COPY,
                    () -> model().editing().copy())
            .on("Shortcut+Shift+N");
    private final Command merge = Command.of("gui.catalogue.diff.merge", Material2OutlinedMZ.MERGE_TYPE, this::merge)
            .on("Shortcut+Shift+M");
    private final Command replace = Command.of(
                    "gui.catalogue.diff.replace", Material2OutlinedMZ.SWAP_HORIZ, this::replace)
            .dangerous();

    /** The page with the flows it runs. */
    public CataloguePage(CatalogueFlows flows, Workspace workspace, Services services, Supplier<Navigator> navigator) {
        super(FACE, new CatalogueModel(flows, workspace, services), services, workspace, navigator);
    }

    @Override
    protected ExamBody build(Texts spoken) {
        RubricModel editing = model().editing();
        if (editing != null) {
            return new RubricView(spoken, editing, model()::leaveEditor, () -> model().editing() == editing);
        }
        return model().offer() == null ? new CatalogueView(spoken, model()) : new DiffView(spoken, model(), replace);
    }

    @Override
    public Optional<Command> primary() {
        if (!hasView()) {
            return Optional.empty();
        }
        if (model().editing() != null) {
            return Optional.of(model().editing().mayCopy() ? copy : freeze)
                    .filter(command -> model().editing().editable() || command == copy);
        }
        return model().mayImport() ? Optional.of(model().offer() == null ? importing : merge) : Optional.empty();
    }

    @Override
    public List<Command> more() {
        if (!hasView()) {
            return List.of();
        }
        return model().editing() == null
                ? List.of(edit, export)
                : Stream.of(keep)
                        .filter(command -> model().editing().editable())
                        .toList();
    }

    @Override
    public List<KeyHint> keys() {
        return model().editing() == null ? List.of() : RubricView.KEYS;
    }

    @Override
    public boolean back() {
        if (model().editing() != null) {
            model().leaveEditor();
            return true;
        }
        if (model().offer() != null) {
            model().refuseOffer();
            return true;
        }
        return false;
    }

    @Override
    public void onHidden() {
        super.onHidden();
        if (hasView() && model().editing() != null) {
            model().editing().keep();
        }
    }

    @Override
    public void reveal(String place) {
        model().choose(place);
    }

    private void freeze() {
        RubricModel rubric = model().editing();
        if (!rubric.readyToFreeze() || !mayDrop("gui.rubric.drop.")) {
            return;
        }
        List<Field> asked = new ArrayList<>();
        asked.add(Field.line(NAME, "gui.rubric.freeze.name", "", true));
        if (rubric.needsReason()) {
            asked.add(Field.line(REASON, "gui.rubric.freeze.reason", "", true));
        }
        signed(
                        Phrase.of("gui.rubric.freeze.title", rubric.experiment().title()),
                        Phrase.of("gui.rubric.freeze.prompt"),
                        "gui.rubric.freeze.act",
                        asked)
                .ifPresent(rubric::freeze);
    }

    private Optional<Signature> signed(Phrase title, Phrase what, String act, List<Field> asked) {
        return services()
                .dialogs()
                .fill(title, what, act, asked)
                .map(given -> new Signature(given.get(NAME), given.getOrDefault(REASON, "")));
    }

    /** Frozen experiments that the shown file changes need somebody who answers for their next version. */
    private Optional<Signature> answering(boolean merge) {
        List<String> frozen = model().frozenInOffer(merge);
        return frozen.isEmpty()
                ? Optional.of(Signature.NONE)
                : signed(
                        Phrase.of("gui.catalogue.newVersion.title", frozen.size()),
                        Phrase.of(
                                "gui.catalogue.newVersion.prompt",
                                String.join(texts().text("gui.catalogue.comma"), frozen)),
                        "gui.catalogue.newVersion.act",
                        List.of(
                                Field.line(NAME, "gui.rubric.freeze.name", "", true),
                                Field.line(REASON, "gui.rubric.freeze.reason", "", true)));
    }

    private void edit() {
        if (model().offer() == null) {
            model().edit();
        }
    }

    private void importFile() {
        services().dialogs().open("gui.catalogue.import", CATALOGUE).ifPresent(model()::importFrom);
    }

    private void merge() {
        if (mayDrop("gui.catalogue.drop.")) {
            answering(true).ifPresent(model()::merge);
        }
    }

    private void replace() {
        if (mayDrop("gui.catalogue.drop.")) {
            answering(false).ifPresent(model()::replace);
        }
    }

    /** A plan made before is dropped by a decision only. */
    private boolean mayDrop(String stem) {
        int sessions = model().sessions();
        return sessions == 0 || services().dialogs().confirm(Question.losing(stem, sessions));
    }

    private void exportFile() {
        services()
                .dialogs()
                .save("gui.catalogue.export", texts().text("gui.catalogue.fileName"), CATALOGUE)
                .ifPresent(model()::exportTo);
    }
}
