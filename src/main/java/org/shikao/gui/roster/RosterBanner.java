package org.shikao.gui.roster;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Severity;
import org.shikao.gui.roster.intake.IntakeModel.Stage;
import org.shikao.text.Texts;

/** What became of the last import, with what can be done about it. */
final class RosterBanner extends HBox {
    private final Texts texts;
    private final RosterModel model;
    private final InvalidationListener ended = observable -> show();

    RosterBanner(Texts texts, RosterModel model) {
        this.texts = texts;
        this.model = model;
        model.outcomeProperty().addListener(new WeakInvalidationListener(ended));
        show();
    }

    private void show() {
        ImportOutcome outcome = model.outcomeProperty().get();
        getChildren().clear();
        setVisible(outcome != null);
        setManaged(outcome != null);
        if (outcome == null) {
            return;
        }
        Banner banner = new Banner(texts, severity(outcome), texts.say(outcome.sentence()), null);
        banner.setId("roster-outcome");
        HBox.setHgrow(banner, Priority.ALWAYS);
        if (outcome.kind() == ImportOutcome.Kind.TRIED) {
            add(banner, Command.of("gui.roster.now", Material2OutlinedMZ.PUBLISH, model::again));
        }
        if (model.intake().stageProperty().get() == Stage.DONE) {
            Command columns = Command.of(
                    "gui.intake.look",
                    Material2OutlinedMZ.VIEW_COLUMN,
                    () -> model.intake().frontProperty().set(true));
            banner.getChildren().add(Buttons.quiet(texts, columns));
        }
        String close = "gui.roster.dismiss";
        banner.getChildren().add(Buttons.quiet(texts, Command.of(close, Material2OutlinedAL.CLOSE, model::dismiss)));
        getChildren().setAll(banner);
    }

    private void add(Banner banner, Command command) {
        banner.getChildren().add(Buttons.secondary(texts, command));
    }

    private static Severity severity(ImportOutcome outcome) {
        return switch (outcome.kind()) {
            case DONE -> Severity.SUCCESS;
            case TRIED -> Severity.INFO;
            case NO_PHOTOS -> Severity.ERROR;
        };
    }
}
