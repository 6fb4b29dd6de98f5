package org.shikao.gui.merge;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.flow.DecideConflict.Decided;
import org.shikao.flow.DecideListConflict.Version;
import org.shikao.flow.MergeExams.MergeReport;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DropTarget;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.KeyHint;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Brings together what several laptops have scored, and lets two people decide where they differ. */
public final class MergePage extends ExamPage<MergeModel, MergeBody> {
    private static final Face FACE =
            new Face("merge", Group.RESULTS, Material2OutlinedAL.CALL_MERGE, "gui.merge.title", "gui.merge.purpose");
    private static final FileKind EXAM = FileKind.of("gui.merge.examFile", "shikao");

    private final Command add;
    private Object chosen;

    /** Made with the flows it runs on the open exam. */
    public MergePage(Services services, Workspace workspace, Supplier<Navigator> navigator, MergeFlows flows) {
        super(FACE, new MergeModel(workspace, flows), services, workspace, navigator);
        this.add = Command.of("gui.merge.add", Material2OutlinedAL.LIBRARY_ADD, this::addFiles)
                .when(model().writableProperty())
                .on("Shortcut+I");
    }

    @Override
    protected DropTarget area() {
        DropTarget area = super.area();
        area.setId("merge-drop");
        area.take(MergeModel::examFiles, model().writableProperty(), files -> model().merge(files, this::told));
        return area;
    }

    @Override
    protected MergeBody build(Texts spoken) {
        MergeBody body =
                new MergeBody(spoken, model(), workspace().exam().rules().labels());
        body.choose(chosen);
        body.onChosen(key -> chosen = key);
        boolean writable = model().writableProperty().get();
        body.onKeep(writable ? this::decide : null);
        body.onSettle(writable ? this::settle : null);
        return body;
    }

    @Override
    public Optional<Command> primary() {
        return hasView() ? Optional.of(add) : Optional.empty();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "gui.merge.keys.choose"), new KeyHint("1 … 9", "gui.merge.keys.keep"));
    }

    @Override
    public void reveal(String place) {
        body().ifPresent(body -> body.reveal(place));
    }

    private void decide(DisputedView conflict, DisputedView.Sheet kept) {
        if (conflict.isMarkings()) {
            adjudicate(conflict, kept);
            return;
        }
        Phrase what = Phrase.of(
                "gui.merge.deciding",
                conflict.name(),
                Phrase.of(subjectKey(conflict)),
                Devices.shortName(kept.device()),
                kept.total().toString(),
                conflict.sheets().size() - 1);
        services()
                .dialogs()
                .decision(what)
                .ifPresent(by -> model().decide(conflict, kept.device(), by, decided -> told(conflict, decided)));
    }

    private void adjudicate(DisputedView between, DisputedView.Sheet kept) {
        Phrase what = Phrase.of(
                "gui.merge.adjudicating",
                between.name(),
                Phrase.of(subjectKey(between)),
                Phrase.of("gui.merge.marking." + kept.marking()),
                kept.total().toString());
        services()
                .dialogs()
                .decision(what)
                .ifPresent(by -> model().adjudicate(
                                between,
                                kept.marking(),
                                by,
                                saved -> tell(
                                        "gui.merge.adjudicated",
                                        between.name(),
                                        Phrase.of(subjectKey(between)),
                                        saved.total().toString())));
    }

    private void settle(ListDisputeView between, Version kept) {
        String name = between.name().isEmpty() ? between.candidateNo() : between.name();
        Phrase field = Phrase.of("roster.column." + between.disputed().field());
        Phrase what = kept.removal()
                ? Phrase.of("gui.merge.list.removing", name, between.candidateNo())
                : Phrase.of("gui.merge.list.settling", name, field, new ListValues(texts(), between).of(kept.after()));
        services()
                .dialogs()
                .decision(what)
                .ifPresent(by -> model().settle(between, kept, by, left -> tell("gui.merge.list.settled", name, left)));
    }

    private void told(DisputedView conflict, Decided decided) {
        tell(
                "gui.merge.decided",
                conflict.name(),
                Phrase.of(subjectKey(conflict)),
                decided.sheet().total().toString(),
                decided.waiting());
    }

    private static String subjectKey(DisputedView conflict) {
        return "subject." + conflict.key().subject().code();
    }

    private void addFiles() {
        model().merge(services().dialogs().openMany("gui.merge.choose", EXAM), this::told);
    }

    private void told(MergeReport report) {
        boolean split = !report.conflicts().isEmpty();
        tell(
                split ? Severity.WARNING : Severity.SUCCESS,
                split ? "gui.merge.doneConflicts" : "gui.merge.done",
                report.files().size(),
                report.added(),
                report.conflicts().size());
    }
}
