package org.shikao.gui.desk;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.result.Disclosed;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** The screen turned to the candidate: his name, what the rules let him know, large, and what he is asked for. */
final class DeskToldView extends VBox {
    private final Texts texts;
    private final DeskAside aside;
    private final DeskTold told;

    DeskToldView(Texts texts, DeskAside aside, DeskTold told) {
        this.texts = texts;
        this.aside = aside;
        this.told = told;
        getStyleClass().add("desk-told");
        setId("desk-told");
        setFocusTraversable(true);
        // the key that turned it turns it back
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F7) {
                aside.turnBack();
                event.consume();
            }
        });
        VBox middle = new VBox(score());
        middle.getStyleClass().add("told-middle");
        told.disclosed().ifPresent(d -> details(middle, d));
        VBox scroll = new VBox(Panes.scroll(middle));
        VBox.setVgrow(scroll.getChildren().get(0), Priority.ALWAYS);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll, foot());
    }

    private VBox head() {
        DeskSheet sheet = told.sheet();
        Label name = new Label(sheet.name());
        name.getStyleClass().add("told-name");
        Label number = new Label(sheet.key().candidateNo());
        number.getStyleClass().add("told-number");
        Label what = new Label(texts.text(
                "gui.desk.told.what",
                texts.text("subject." + sheet.key().subject().code()),
                sheet.experiment().title()));
        what.getStyleClass().add("told-number");
        HBox who = new HBox(name, number);
        who.getStyleClass().add("told-who");
        VBox head = new VBox(who, what);
        head.getStyleClass().add("told-head");
        return head;
    }

    private HBox score() {
        Label big = new Label(told.disclosed()
                .map(d -> d.score().map(Marks::toString).orElse(d.grade()))
                .orElse(texts.text("gui.desk.told.hidden")));
        big.setId("desk-told-score");
        big.getStyleClass().add(told.disclosed().isPresent() ? "told-score" : "told-hidden");
        big.setWrapText(told.disclosed().isEmpty());
        String under = told.disclosed()
                .filter(d -> d.score().isPresent())
                .map(d -> texts.text("gui.desk.told.of", d.full().toString())
                        + (d.grade().isEmpty() ? "" : " · " + d.grade()))
                .orElse("");
        Label of = new Label(under);
        of.getStyleClass().add("told-of");
        HBox score = new HBox(big, of);
        score.getStyleClass().add("told-line");
        return score;
    }

    private void details(VBox middle, Disclosed disclosed) {
        if (!disclosed.groups().isEmpty()) {
            FlowPane groups = new FlowPane();
            groups.getStyleClass().add("told-groups");
            disclosed.groups().forEach(g -> {
                Label label = new Label(texts.text(
                        "gui.desk.told.group",
                        g.title(),
                        g.kept().toString(),
                        g.max().toString()));
                label.getStyleClass().add("told-group");
                groups.getChildren().add(label);
            });
            middle.getChildren().add(groups);
        }
        for (SheetAccount.Line line : disclosed.losses()) {
            Label label = new Label(line.say((key, args) -> texts.text(key, args.toArray())));
            label.setWrapText(true);
            label.getStyleClass().add("told-loss");
            middle.getChildren().add(label);
        }
    }

    private HBox foot() {
        HBox foot = new HBox();
        foot.getStyleClass().add("told-foot");
        Button back = Buttons.secondary(
                texts, Command.of("gui.desk.told.back", Material2OutlinedAL.ARROW_BACK, aside::turnBack));
        back.setId("desk-told-back");
        foot.getChildren().addAll(back, Panes.gap());
        if (told.signs()) {
            String said = told.sheet()
                    .acknowledgement()
                    .map(a -> texts.text(a.signed() ? "gui.desk.told.signed" : "gui.desk.told.refused"))
                    .orElse("");
            foot.getChildren().add(Labels.line(said));
            if (said.isEmpty()) {
                foot.getChildren().addAll(refuse(), sign());
            }
        }
        return foot;
    }

    private Button sign() {
        Button sign = Buttons.primary(
                texts, Command.of("gui.desk.told.sign", Material2OutlinedAL.CHECK, () -> aside.acknowledge(true)));
        sign.setId("desk-told-sign");
        return sign;
    }

    private Button refuse() {
        Button refuse = Buttons.secondary(
                texts,
                Command.of("gui.desk.told.refuse", Material2OutlinedMZ.REPORT_PROBLEM, () -> aside.acknowledge(false)));
        refuse.setId("desk-told-refuse");
        return refuse;
    }
}
