package org.shikao.gui.catalogue.rubric;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricRules;
import org.shikao.exam.catalogue.RubricRules.Breakage;
import org.shikao.exam.catalogue.RubricRules.SafetyStop;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/**
 * One known mistake of a scoring point. What most mistakes have stands in a line; what few have, the operation error it belongs to
 * and what it sets off, opens below it.
 */
final class MistakeRow {
    private static final int LETTER_COLUMNS = 3;
    private static final int NAME_COLUMNS = 8;

    private final Texts texts;
    private final Fields fields;
    private final String id;
    private final RubricRules rules;

    MistakeRow(Texts texts, String id, RubricRules rules) {
        this.texts = texts;
        this.fields = new Fields(texts);
        this.id = id;
        this.rules = rules;
    }

    Node node(CommonError error, Consumer<UnaryOperator<CommonError>> put, Runnable remove) {
        Node seldom = seldom(error, put);
        show(seldom, !error.repeatGroup().isEmpty() || !error.event().isEmpty());
        Command more = Command.of(
                "gui.rubric.error.more", Material2OutlinedMZ.MORE_HORIZ, () -> show(seldom, !seldom.isVisible()));
        Button open = Buttons.icon(texts, more);
        open.setId(id + "-more");
        Command away = Command.of("gui.rubric.error.remove", Material2OutlinedAL.CLOSE, remove);
        HBox line = line(error, put);
        line.getChildren().addAll(open, Buttons.icon(texts, away));
        VBox row = new VBox(line, seldom);
        row.getStyleClass().add("mistakes");
        return row;
    }

    private HBox line(CommonError error, Consumer<UnaryOperator<CommonError>> put) {
        TextField code =
                fields.line(id + "-code", error.code(), c -> put.accept(e -> with(e, c, e.text(), e.deduct())));
        code.setPrefColumnCount(LETTER_COLUMNS);
        code.setAccessibleText(texts.text("gui.rubric.point.code"));
        code.getStyleClass().add("letter");
        TextField words =
                fields.line(id + "-text", error.text(), t -> put.accept(e -> with(e, e.code(), t, e.deduct())));
        words.setAccessibleText(texts.text("gui.rubric.point.text"));
        HBox.setHgrow(words, Priority.ALWAYS);
        TextField deduct =
                fields.marks(id + "-deduct", error.deduct(), m -> put.accept(e -> with(e, e.code(), e.text(), m)));
        CheckBox slip = fields.check(
                id + "-slip", "gui.rubric.error.slip", error.calculation(), s -> put.accept(e -> slip(e, s)));
        return Panes.bar(code, words, Labels.caption("−"), deduct, slip);
    }

    private Node seldom(CommonError error, Consumer<UnaryOperator<CommonError>> put) {
        TextField repeat = fields.line(id + "-repeat", error.repeatGroup(), r -> put.accept(e -> repeat(e, r)));
        repeat.setPrefColumnCount(NAME_COLUMNS);
        List<String> events = Stream.concat(
                        rules.breakage().stream().map(Breakage::name),
                        rules.safetyStops().stream().map(SafetyStop::name))
                .toList();
        return Panes.bar(
                Labels.caption(texts.text("gui.rubric.point.repeat")),
                repeat,
                Labels.caption(texts.text("gui.rubric.error.event")),
                fields.name(
                        id + "-event",
                        events,
                        error.event(),
                        "gui.rubric.error.noEvent",
                        name -> put.accept(e -> event(e, name))));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static CommonError with(CommonError e, String code, String text, Marks deduct) {
        return new CommonError(code, text, deduct, e.repeatGroup(), e.calculation(), e.event());
    }

    private static CommonError slip(CommonError e, boolean calculation) {
        return new CommonError(e.code(), e.text(), e.deduct(), e.repeatGroup(), calculation, e.event());
    }

    private static CommonError repeat(CommonError e, String repeatGroup) {
        return new CommonError(e.code(), e.text(), e.deduct(), repeatGroup, e.calculation(), e.event());
    }

    private static CommonError event(CommonError e, String event) {
        return new CommonError(e.code(), e.text(), e.deduct(), e.repeatGroup(), e.calculation(), event);
    }
}
