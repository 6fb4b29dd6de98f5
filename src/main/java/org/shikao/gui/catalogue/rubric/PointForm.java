package org.shikao.gui.catalogue.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.catalogue.PointDraft;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricPoint.CommonError;
import org.shikao.exam.catalogue.RubricPoint.Critical;
import org.shikao.exam.catalogue.RubricPoint.Evidence;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** All that can be said of one scoring point. */
final class PointForm {
    private final Texts texts;
    private final RubricModel model;
    private final Fields fields;
    private final int no;

    PointForm(Texts texts, RubricModel model, int no) {
        this.texts = texts;
        this.model = model;
        this.fields = new Fields(texts);
        this.no = no;
    }

    Node node() {
        RubricPoint p = point();
        Form form = new Form()
                .row(
                        say("text"),
                        fields.area(
                                "point-text", p.text(), 2, text -> type("text", d -> d.text(text.replace("\n", "")))))
                .row(say("marks"), marks(p))
                .row(say("evidence"), evidence(p))
                .row(say("attempts"), attempts(p))
                .row(say("links"), links(p))
                .row(say("errors"), mistakes(p));
        form.getStyleClass().add("rubric-form");
        return form;
    }

    private Node marks(RubricPoint p) {
        TextField levels = fields.markList("point-levels", p.levels(), all -> type("levels", d -> d.levels(all)));
        levels.setPrefColumnCount(8);
        return Panes.bar(
                fields.marks("point-marks", p.marks(), marks -> type("marks", d -> d.marks(marks))),
                quiet("step"),
                fields.marks("point-step", p.step(), step -> type("step", d -> d.step(step))),
                quiet("levels"),
                levels);
    }

    private Node evidence(RubricPoint p) {
        return Panes.bar(
                fields.choice(
                        "point-evidence",
                        Evidence.values(),
                        p.evidence(),
                        e -> "gui.catalogue.evidence." + e,
                        e -> type("evidence", d -> d.evidence(e))),
                fields.choice(
                        "point-critical",
                        Critical.values(),
                        p.critical(),
                        c -> "gui.rubric.critical." + c,
                        c -> type("critical", d -> d.critical(c))),
                fields.check("point-key", "gui.catalogue.point.key", p.key(), key -> type("key", d -> d.key(key))),
                fields.check(
                        "point-broken",
                        "gui.rubric.point.broken",
                        p.zeroIfBroken(),
                        zero -> type("broken", d -> d.zeroIfBroken(zero))));
    }

    private Node attempts(RubricPoint p) {
        TextField repeat =
                fields.line("point-repeat", p.repeatGroup(), name -> type("repeat", d -> d.repeatGroup(name)));
        repeat.setPrefColumnCount(8);
        return Panes.bar(
                fields.number("point-attempts", p.attempts(), 1, times -> type("attempts", d -> d.attempts(times))),
                quiet("attemptLoss"),
                fields.marks("point-attempt-loss", p.attemptLoss(), loss -> type("loss", d -> d.attemptLoss(loss))),
                quiet("repeat"),
                repeat);
    }

    private Node links(RubricPoint p) {
        TextField depends =
                fields.numbers("point-depends", p.dependsOn(), all -> type("depends", d -> d.dependsOn(all)));
        TextField contains =
                fields.numbers("point-contains", p.contains(), all -> type("contains", d -> d.contains(all)));
        depends.setPrefColumnCount(7);
        contains.setPrefColumnCount(7);
        return Panes.bar(quiet("depends"), depends, quiet("contains"), contains);
    }

    private Node mistakes(RubricPoint p) {
        VBox rows = new VBox();
        rows.getStyleClass().add("mistakes");
        for (int i = 0; i < p.errors().size(); i++) {
            int at = i;
            MistakeRow row =
                    new MistakeRow(texts, "error-" + at, model.draft().rubric().rules());
            rows.getChildren()
                    .add(row.node(
                            p.errors().get(at), change -> put(at, change), () -> turn(errors -> errors.remove(at))));
        }
        Button add =
                Buttons.quiet(texts, Command.of("gui.rubric.error.add", Material2OutlinedAL.ADD, this::addMistake));
        rows.getChildren().add(add);
        return rows;
    }

    private void put(int at, UnaryOperator<CommonError> change) {
        List<CommonError> all = new ArrayList<>(point().errors());
        all.set(at, change.apply(all.get(at)));
        type("error" + at, d -> d.errors(all));
    }

    private void addMistake() {
        turn(errors -> {
            char letter = 'A';
            while (has(errors, letter)) {
                letter++;
            }
            errors.add(new CommonError(String.valueOf(letter), "", point().step()));
        });
    }

    private static boolean has(List<CommonError> errors, char letter) {
        return errors.stream().anyMatch(e -> e.code().equals(String.valueOf(letter)));
    }

    private void turn(Consumer<List<CommonError>> change) {
        List<CommonError> all = new ArrayList<>(point().errors());
        change.accept(all);
        model.act(draft -> draft.act(rubric -> RubricEdit.point(rubric, no, d -> d.errors(all)), draft.choice()));
    }

    private RubricPoint point() {
        return model.draft().rubric().point(no).orElseThrow();
    }

    private void type(String field, UnaryOperator<PointDraft> change) {
        model.type(no + field, rubric -> RubricEdit.point(rubric, no, change));
    }

    private Node quiet(String key) {
        return Labels.caption(say(key));
    }

    private String say(String key) {
        return texts.text("gui.rubric.point." + key);
    }
}
