package org.shikao.gui.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Problem;
import org.shikao.flow.ImportSecondList.SecondReport;
import org.shikao.flow.ReportFindings;
import org.shikao.flow.SecondChange;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.dialog.FileKind;
import org.shikao.gui.dialog.Question;
import org.shikao.gui.frame.Services;
import org.shikao.gui.roster.SecondListModel.Look;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** A second list in place of the candidates: what it would change or what is wrong with it, and what can be done now. */
final class SecondListDesk extends VBox {
    private static final FileKind WORKBOOK = FileKind.of("gui.roster.file.workbook", "xlsx");
    private static final KeyCombination ACT = KeyCombination.valueOf("Shortcut+Enter");

    private final Texts texts;
    private final RosterModel model;
    private final Services services;
    private final ReportFindings reports;
    private final HBox head = new HBox();
    private final Label file = Labels.section("");
    private final Label written = Labels.muted("");
    private final FindingsPanel findings;
    private final SecondChanges changes;
    private final InvalidationListener looked = observable -> refresh();
    private Button primary;

    /** @param back to the candidates; the list can be looked at again */
    SecondListDesk(Texts texts, RosterModel model, Services services, ReportFindings reports, Runnable back) {
        this.texts = texts;
        this.model = model;
        this.services = services;
        this.reports = reports;
        getStyleClass().add("column");
        head.setId("second-head");
        file.setId("second-file");
        written.setId("second-written");
        written.setWrapText(true);
        findings = new FindingsPanel(texts, texts.text("gui.second.found"));
        findings.setId("second-findings");
        changes = new SecondChanges(texts);
        VBox.setVgrow(changes, Priority.ALWAYS);
        VBox.setVgrow(findings, Priority.ALWAYS);
        Command backward = Command.of("gui.duplicates.back", Material2OutlinedAL.ARROW_BACK, back);
        Command columns = Command.of("gui.second.columns", Material2OutlinedMZ.VIEW_COLUMN, this::columns);
        getChildren()
                .addAll(
                        Panes.bar(Buttons.quiet(texts, backward), file, Panes.gap(), Buttons.quiet(texts, columns)),
                        head,
                        written,
                        changes,
                        findings);
        model.second().lookProperty().addListener(new WeakInvalidationListener(looked));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (ACT.match(event) && primary != null && !primary.isDisabled()) {
                primary.fire();
                event.consume();
            }
        });
        sceneProperty().addListener((at, before, now) -> focus());
        refresh();
    }

    private void refresh() {
        Look look = model.second().lookProperty().get();
        say(List.of());
        if (look == null) {
            return;
        }
        int waiting = model.second().waiting();
        file.setText(waiting == 0 ? look.name() : texts.text("gui.second.of", look.name(), waiting));
        findings.show(Sentences.findings(look.problems(), texts));
        beside(look);
        if (look.busy()) {
            show(Severity.INFO, texts.text("gui.second.reading"), null);
        } else if (look.refused()) {
            refused(look);
        } else {
            ready(look, look.report().get());
        }
        focus();
    }

    /** What would change, and below it what was found; one of them alone where there is nothing of the other. */
    private void beside(Look look) {
        List<SecondChange> all = look.report().map(SecondReport::changes).orElse(List.of());
        changes.show(all);
        changes.setVisible(!all.isEmpty());
        changes.setManaged(!all.isEmpty());
        boolean found = all.isEmpty() || !look.problems().isEmpty();
        findings.setVisible(found);
        findings.setManaged(found);
    }

    private void refused(Look look) {
        long errors = look.problems().stream().filter(Problem::isError).count();
        Command again = Command.of("gui.second.again", Material2OutlinedMZ.REFRESH, model.second()::again);
        Command report = Command.of("gui.intake.report", Material2OutlinedAL.GET_APP, this::report);
        show(Severity.ERROR, texts.text("gui.second.refused", errors), again, report);
    }

    /** The lists that came with this one are not forgotten. */
    private Optional<Button> following() {
        int waiting = model.second().waiting();
        Command next = Command.of("gui.second.next", Material2OutlinedMZ.SKIP_NEXT, model.second()::next);
        return waiting == 0 || model.second().lookProperty().get().busy()
                ? Optional.empty()
                : Optional.of(Buttons.secondary(texts, next));
    }

    private void ready(Look look, SecondReport r) {
        if (!look.changes()) {
            show(Severity.INFO, texts.text("gui.second.nothing", r.read()), null);
            return;
        }
        boolean asks = look.problems().stream().anyMatch(p -> p.severity() == Problem.Severity.WARNING);
        String sentence = texts.text("gui.second.ready", r.read(), r.changed(), r.deferred(), r.decided());
        Command take = Command.of("gui.second.take", Material2OutlinedMZ.PUBLISH, this::take);
        show(asks ? Severity.WARNING : Severity.SUCCESS, sentence, take);
    }

    private void show(Severity severity, String sentence, Command first, Command... others) {
        Banner banner = new Banner(texts, severity, sentence, null);
        banner.setId("second-sentence");
        HBox.setHgrow(banner, Priority.ALWAYS);
        List<Node> nodes = new ArrayList<>();
        for (Command command : others) {
            nodes.add(Buttons.secondary(texts, command));
        }
        following().ifPresent(nodes::add);
        primary = first == null ? null : Buttons.primary(texts, first);
        if (primary != null) {
            nodes.add(primary);
        }
        banner.getChildren().addAll(nodes);
        head.getChildren().setAll(banner);
    }

    private void focus() {
        if (primary != null && getScene() != null) {
            primary.requestFocus();
        }
    }

    /** Who changes in the list changes what the plan was made from; deferrals alone do not. */
    private void take() {
        Look look = model.second().lookProperty().get();
        boolean drops = model.sessions() > 0
                && look.report().filter(r -> r.changed() > 0).isPresent();
        if (drops && !services.dialogs().confirm(Question.losing("gui.second.drop.", model.sessions()))) {
            return;
        }
        model.takeSecond();
    }

    private void columns() {
        Look look = model.second().lookProperty().get();
        if (look != null && !look.busy()) {
            model.second().columns(new SecondColumns(services.dialogs())::ask);
        }
    }

    private void report() {
        services.dialogs()
                .save("gui.intake.report", texts.text("gui.intake.report.name"), WORKBOOK)
                .ifPresent(target -> model.second().report(reports, target, this::say));
    }

    private void say(List<Path> paths) {
        written.setManaged(!paths.isEmpty());
        written.setVisible(!paths.isEmpty());
        if (!paths.isEmpty()) {
            String names =
                    paths.stream().map(Path::toString).collect(Collectors.joining(texts.text("gui.roster.comma")));
            written.setText(texts.text("gui.intake.report.done", names));
            services.notices().tell(Severity.SUCCESS, Phrase.of("gui.intake.report.done", names));
        }
    }
}
