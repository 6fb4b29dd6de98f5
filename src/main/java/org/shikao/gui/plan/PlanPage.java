package org.shikao.gui.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.flow.DrawGroups;
import org.shikao.flow.DrawUnits;
import org.shikao.flow.PlanExam;
import org.shikao.flow.PlanExam.PlanSummary;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.ExamPage;
import org.shikao.gui.workspace.Sentences;
import org.shikao.gui.workspace.Workspace;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** 计划: plans sessions, benches and examiners from a seed, shows them, checks them and exports them. */
public final class PlanPage extends ExamPage<PlanModel, PlanView> {
    private static final Face FACE =
            new Face("plan", Group.ARRANGE, Material2OutlinedAL.EVENT_NOTE, "gui.plan.title", "gui.plan.empty.noExam");
    private static final FileKind WORKBOOK = FileKind.of("gui.plan.workbook", "xlsx");
    private static final String FIRST_SEED = "2026";

    private final Command check = Command.of("gui.plan.check", Material2OutlinedAL.FACT_CHECK, this::check);
    private final Command export = Command.of("gui.plan.export", Material2OutlinedAL.GET_APP, this::export);
    private final Command units = Command.of("gui.plan.units.draw", Material2OutlinedAL.CASINO, this::askUnits);
    private final Command groups = Command.of("gui.plan.groups.draw", Material2OutlinedAL.CASINO, this::askGroups);
    private final Command make;
    private final Command again;

    /** The page with the flow it runs. */
    public PlanPage(
            Workspace workspace, Services services, Supplier<Navigator> navigator, PlanExam plan, PublicDraws draws) {
        super(FACE, new PlanModel(workspace, plan, draws), services, workspace, navigator);
        this.make = Command.of("gui.plan.make", Material2OutlinedAL.EVENT_NOTE, this::askSeed)
                .when(model().readyProperty());
        this.again = Command.of("gui.plan.again", Material2OutlinedMZ.REPLAY, this::askAgain)
                .when(model().readyProperty())
                .dangerous();
    }

    @Override
    protected PlanView build(Texts spoken) {
        return new PlanView(spoken, model());
    }

    @Override
    protected Optional<Node> instead() {
        if (isPlanned()) {
            return Optional.empty();
        }
        if (!model().findings().isEmpty()) {
            FindingsPanel findings = new FindingsPanel(texts(), texts().text("gui.plan.findings"));
            findings.show(Sentences.findings(model().findings(), texts()));
            return Optional.of(new VBox(findings));
        }
        if (unitsMissing()) {
            return Optional.of(empty("gui.plan.empty.units", units, null));
        }
        if (groupsMissing() && model().readyProperty().get()) {
            return Optional.of(empty("gui.plan.empty.groups", groups, null));
        }
        boolean ready = model().readyProperty().get();
        return Optional.of(empty(ready ? "gui.plan.empty" : "gui.plan.empty.notReady", ready ? make : null, null));
    }

    @Override
    public Optional<Command> primary() {
        if (!hasView()) {
            return Optional.empty();
        }
        Command drawn = groupsMissing() ? groups : make;
        Command first = unitsMissing() ? units : drawn;
        return Optional.of(isPlanned() ? check : first);
    }

    @Override
    public List<Command> more() {
        List<Command> more = new ArrayList<>();
        if (isPlanned()) {
            more.add(export);
            more.add(again);
        }
        if (model().drawsUnits() && !unitsMissing()) {
            more.add(units);
        }
        if (model().drawsGroups() && !groupsMissing()) {
            more.add(groups);
        }
        return more;
    }

    @Override
    public void reveal(String sessionId) {
        body().ifPresent(body -> body.jump(sessionId));
    }

    private boolean isPlanned() {
        return !model().rows().isEmpty();
    }

    private boolean unitsMissing() {
        return model().drawsUnits() && model().units().isEmpty();
    }

    private boolean groupsMissing() {
        return model().drawsGroups() && model().groups().isEmpty();
    }

    /** The first draw asks for digits and two people, another one for its reason before. */
    private Optional<String> reason(boolean first, Phrase title, Phrase prompt) {
        return first ? Optional.of("") : services().dialogs().ask(title, prompt, "");
    }

    private void askGroups() {
        reason(groupsMissing(), Phrase.of("gui.plan.groups.again.title"), Phrase.of("gui.plan.groups.again.prompt"))
                .ifPresent(why -> services()
                        .dialogs()
                        .publicDraw(Phrase.of("gui.plan.groups.what"))
                        .ifPresent(said -> model().drawGroups(
                                        new DrawGroups.Order(said.reason(), said.first(), said.second(), why.strip()),
                                        drawn -> tell("gui.plan.groups.drawn", drawn.seed()))));
    }

    private void askUnits() {
        Optional<String> reason = reason(
                unitsMissing(), Phrase.of("gui.plan.units.again.title"), Phrase.of("gui.plan.units.again.prompt"));
        reason.ifPresent(why -> services()
                .dialogs()
                .publicDraw(Phrase.of("gui.plan.units.what"))
                .ifPresent(said -> model().drawUnits(
                                new DrawUnits.Order(said.reason(), said.first(), said.second(), why.strip()),
                                drawn -> tell(
                                        "gui.plan.units.drawn",
                                        String.join(" ", drawn.units()),
                                        drawn.of(),
                                        drawn.papers()))));
    }

    private void check() {
        model().check();
        body().ifPresent(PlanView::showFindings);
    }

    /** A seed drawn in public is nobody's to choose. */
    private void askSeed() {
        if (model().drawsGroups()) {
            model().make("", this::made);
            return;
        }
        String before = model().seed().isEmpty() ? FIRST_SEED : model().seed();
        services()
                .dialogs()
                .ask(Phrase.of("gui.plan.seed.title"), Phrase.of("gui.plan.seed.prompt"), before)
                .ifPresent(seed -> model().make(seed.strip(), this::made));
    }

    private void askAgain() {
        if (services()
                .dialogs()
                .confirm(Question.losing("gui.plan.again.", model().rows().size()))) {
            askSeed();
        }
    }

    private void made(PlanSummary made) {
        tell("gui.plan.made", made.sessions(), made.seats(), made.days(), made.examiners());
    }

    private void export() {
        services()
                .dialogs()
                .save("gui.plan.export", texts().text("gui.plan.fileName"), WORKBOOK)
                .ifPresent(file -> model().export(file, this::exported));
    }

    private void exported(Path file) {
        tell("gui.plan.exported", file.getFileName().toString());
    }
}
