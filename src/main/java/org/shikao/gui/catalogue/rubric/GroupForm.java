package org.shikao.gui.catalogue.rubric;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** All that can be said of a group besides its points. */
final class GroupForm {
    private final Texts texts;
    private final RubricModel model;
    private final int index;

    GroupForm(Texts texts, RubricModel model, int index) {
        this.texts = texts;
        this.model = model;
        this.index = index;
    }

    Node node() {
        RubricGroup g = model.draft().rubric().groups().get(index);
        Fields fields = new Fields(texts);
        Form form = new Form()
                .row(
                        say("title"),
                        fields.line("group-title", g.title(), title -> type("title", now -> with(now, title))))
                .row(
                        say("max"),
                        Panes.bar(
                                fields.marks(
                                        "group-max",
                                        g.max(),
                                        max -> type(
                                                "max",
                                                now -> new RubricGroup(
                                                        now.title(),
                                                        max,
                                                        now.tidy(),
                                                        now.orderRequired(),
                                                        now.orderLoss(),
                                                        now.points()))),
                                Labels.caption(texts.text(
                                        "gui.rubric.group.sum", g.sum().toString()))))
                .row(
                        say("tidy"),
                        fields.check(
                                "group-tidy",
                                "gui.rubric.group.isTidy",
                                g.tidy(),
                                tidy -> type(
                                        "tidy",
                                        now -> new RubricGroup(
                                                now.title(),
                                                now.max(),
                                                tidy,
                                                now.orderRequired(),
                                                now.orderLoss(),
                                                now.points()))))
                .row(
                        say("order"),
                        Panes.bar(
                                fields.check(
                                        "group-order",
                                        "gui.rubric.group.isOrdered",
                                        g.orderRequired(),
                                        order -> type(
                                                "order",
                                                now -> new RubricGroup(
                                                        now.title(),
                                                        now.max(),
                                                        now.tidy(),
                                                        order,
                                                        now.orderLoss(),
                                                        now.points()))),
                                Labels.caption(say("orderLoss")),
                                fields.marks(
                                        "group-order-loss",
                                        g.orderLoss(),
                                        loss -> type(
                                                "loss",
                                                now -> new RubricGroup(
                                                        now.title(),
                                                        now.max(),
                                                        now.tidy(),
                                                        now.orderRequired(),
                                                        loss,
                                                        now.points())))),
                        say("orderHint"));
        form.getStyleClass().add("rubric-form");
        return form;
    }

    private static RubricGroup with(RubricGroup g, String title) {
        return new RubricGroup(title, g.max(), g.tidy(), g.orderRequired(), g.orderLoss(), g.points());
    }

    private void type(String field, UnaryOperator<RubricGroup> change) {
        model.type("G" + index + field, rubric -> RubricEdit.group(rubric, index, change));
    }

    private String say(String key) {
        return texts.text("gui.rubric.group." + key);
    }
}
