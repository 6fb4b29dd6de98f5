package org.shikao.gui.roster.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Panes;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** What was found in the chosen file, by how serious it is; Enter jumps to the cell. */
final class FoundView extends VBox {
    private final Texts texts;
    private final FindingsPanel panel;
    private final ToggleGroup choice = new ToggleGroup();
    private final Map<Severity, ToggleButton> tabs = new EnumMap<>(Severity.class);
    private List<Problem> problems = List.of();

    FoundView(Texts texts, Consumer<Problem> jump) {
        this.texts = texts;
        getStyleClass().add("intake-found");
        panel = new FindingsPanel(texts, texts.text("gui.intake.found"));
        panel.setId("intake-findings");
        panel.onJump(finding -> jump.accept((Problem) finding.target()));
        HBox bar = Panes.bar();
        for (Severity severity : Severity.values()) {
            ToggleButton tab = new ToggleButton();
            tab.setId("intake-found-" + severity.name().toLowerCase(Locale.ROOT));
            tab.setToggleGroup(choice);
            tab.setOnAction(event -> draw());
            tabs.put(severity, tab);
            bar.getChildren().add(tab);
        }
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().addAll(bar, panel);
    }

    /** Shows what was found in a file, and what belongs to no file. */
    void show(IntakeFile file, List<Problem> loose) {
        List<Problem> now = file == null
                ? loose
                : Stream.concat(loose.stream(), file.problems().stream()).toList();
        if (!now.equals(problems)) {
            problems = now;
            choice.selectToggle(null);
        }
        tabs.forEach((severity, tab) -> {
            long count = count(severity);
            tab.setText(texts.text("gui.intake.found." + severity, count));
            tab.setDisable(count == 0);
        });
        draw();
    }

    /** Puts the focus on the list of what was found. */
    void ask() {
        panel.lookupAll(".list-view").forEach(FocusSoon::on);
    }

    private long count(Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    /** Without a choice everything is shown, errors first. */
    private void draw() {
        List<Problem> shown = problems.stream()
                .filter(p -> choice.getSelectedToggle() == null || tabs.get(p.severity()) == choice.getSelectedToggle())
                .toList();
        panel.show(Sentences.findings(shown, texts));
    }
}
