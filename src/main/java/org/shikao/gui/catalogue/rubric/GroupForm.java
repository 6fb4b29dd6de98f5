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
        RubricGroup group = model.draft().rubric().groups().get(index);
        Fields fields = new Fields(texts);
        Form form = new Form()
                .row(say("title"), title(fields, group))
                .row(say("max"), most(fields, group))
                .row(say("tidy"), tidy(fields, group))
                .row(say("order"), order(fields, group), say("orderHint"));
        form.getStyleClass().add("rubric-form");
        return form;
    }

    private Node title(Fields fields, RubricGroup group) {
        return fields.line("group-title", group.title(), title -> type("title", now -> now.withTitle(title)));
    }

    private Node most(Fields fields, RubricGroup group) {
        Node field = fields.marks("group-max", group.max(), max -> type("max", now -> now.withMax(max)));
        String sum = texts.text("gui.rubric.group.sum", group.sum().toString());
        return Panes.bar(field, Labels.caption(sum));
    }

    private Node tidy(Fields fields, RubricGroup group) {
        return fields.check(
                "group-tidy", "gui.rubric.group.isTidy", group.tidy(), tidy -> type("tidy", now -> now.withTidy(tidy)));
    }

    private Node order(Fields fields, RubricGroup group) {
        Node required = fields.check(
                "group-order",
                "gui.rubric.group.isOrdered",
                group.orderRequired(),
                order -> type("order", now -> now.withOrderRequired(order)));
        Node loss = fields.marks(
                "group-order-loss", group.orderLoss(), cost -> type("loss", now -> now.withOrderLoss(cost)));
        return Panes.bar(required, Labels.caption(say("orderLoss")), loss);
    }

    private void type(String field, UnaryOperator<RubricGroup> change) {
        model.type("G" + index + field, rubric -> RubricEdit.group(rubric, index, change));
    }

    private String say(String key) {
        return texts.text("gui.rubric.group." + key);
    }
}
