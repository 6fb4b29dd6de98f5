package org.shikao.gui.catalogue.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricRules;
import org.shikao.exam.catalogue.RubricRules.Breakage;
import org.shikao.exam.catalogue.RubricRules.Overtime;
import org.shikao.exam.catalogue.RubricRules.Repeat;
import org.shikao.exam.catalogue.RubricRules.SafetyStop;
import org.shikao.exam.catalogue.RubricRules.Scope;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.text.Texts;

/** What is said of a rubric as a whole: full marks, style, rules, remarks. */
final class WholeForm {
    private final Texts texts;
    private final RubricModel model;
    private final Fields fields;

    WholeForm(Texts texts, RubricModel model) {
        this.texts = texts;
        this.model = model;
        this.fields = new Fields(texts);
    }

    Node node() {
        Rubric r = model.draft().rubric();
        Form form = new Form()
                .row(say("full"), marks(r))
                .row(say("repeat"), repeat(r.rules()))
                .row(say("overtime"), overtime(r.rules().overtime()))
                .row(say("breakage"), breakages(r.rules().breakage()))
                .row(say("stops"), stops(r.rules().safetyStops()))
                .row(
                        say("remarks"),
                        fields.area(
                                "rubric-remarks",
                                String.join("\n", r.remarks()),
                                3,
                                text -> model.type("remarks", now -> RubricEdit.remarks(now, lines(text)))),
                        say("remarksHint"));
        form.getStyleClass().add("rubric-form");
        return form;
    }

    private Node marks(Rubric r) {
        return Panes.bar(
                fields.marks(
                        "rubric-full",
                        r.fullMarks(),
                        full -> model.type("full", now -> RubricEdit.whole(now, full, now.style(), now.step()))),
                Labels.caption(texts.text("gui.rubric.point.step")),
                fields.marks(
                        "rubric-step",
                        r.step(),
                        step -> model.type("step", now -> RubricEdit.whole(now, now.fullMarks(), now.style(), step))),
                fields.choice(
                        "rubric-style",
                        Rubric.Style.values(),
                        r.style(),
                        s -> "gui.catalogue.style." + s,
                        style ->
                                model.type("style", now -> RubricEdit.whole(now, now.fullMarks(), style, now.step()))));
    }

    private Node repeat(RubricRules rules) {
        return Panes.bar(
                fields.choice(
                        "rubric-repeat",
                        Repeat.values(),
                        rules.repeatError(),
                        r -> "gui.rubric.repeat." + r,
                        repeat -> rules(
                                "repeat",
                                now -> new RubricRules(
                                        repeat,
                                        now.calcErrorIsolated(),
                                        now.overtime(),
                                        now.breakage(),
                                        now.safetyStops()))),
                fields.check(
                        "rubric-slips",
                        "gui.rubric.whole.slips",
                        rules.calcErrorIsolated(),
                        isolated -> rules(
                                "slips",
                                now -> new RubricRules(
                                        now.repeatError(),
                                        isolated,
                                        now.overtime(),
                                        now.breakage(),
                                        now.safetyStops()))));
    }

    private Node overtime(Overtime overtime) {
        return Panes.bar(
                Labels.caption(say("perMinute")),
                fields.marks(
                        "rubric-per-minute",
                        overtime.perMinute(),
                        marks -> overtime(now -> new Overtime(marks, now.atMost()))),
                Labels.caption(say("atMost")),
                fields.marks(
                        "rubric-at-most",
                        overtime.atMost(),
                        marks -> overtime(now -> new Overtime(now.perMinute(), marks))));
    }

    private Node breakages(List<Breakage> all) {
        VBox rows = new VBox();
        rows.getStyleClass().add("mistakes");
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            TextField name = fields.line(
                    "breakage-" + i, all.get(i).name(), text -> breakage(at, now -> new Breakage(text, now.zeroes())));
            HBox.setHgrow(name, Priority.ALWAYS);
            TextField zeroes = fields.numbers(
                    "breakage-" + i + "-zeroes",
                    all.get(i).zeroes(),
                    numbers -> breakage(at, now -> new Breakage(now.name(), numbers)));
            rows.getChildren()
                    .add(Panes.bar(
                            name,
                            Labels.caption(say("zeroes")),
                            zeroes,
                            remove(now -> with(now, without(now.breakage(), at), now.safetyStops()))));
        }
        rows.getChildren()
                .add(add(
                        "gui.rubric.breakage.add",
                        now -> with(now, and(now.breakage(), new Breakage("", List.of())), now.safetyStops())));
        return rows;
    }

    private Node stops(List<SafetyStop> all) {
        VBox rows = new VBox();
        rows.getStyleClass().add("mistakes");
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            TextField name = fields.line(
                    "stop-" + i, all.get(i).name(), text -> stop(at, now -> new SafetyStop(text, now.takes())));
            HBox.setHgrow(name, Priority.ALWAYS);
            Node takes = fields.choice(
                    "stop-" + i + "-takes",
                    Scope.values(),
                    all.get(i).takes(),
                    s -> "gui.rubric.scope." + s,
                    scope -> stop(at, now -> new SafetyStop(now.name(), scope)));
            rows.getChildren()
                    .add(Panes.bar(
                            name, takes, remove(now -> with(now, now.breakage(), without(now.safetyStops(), at)))));
        }
        rows.getChildren()
                .add(add(
                        "gui.rubric.stop.add",
                        now -> with(now, now.breakage(), and(now.safetyStops(), new SafetyStop("", Scope.REST)))));
        return rows;
    }

    private Node add(String key, UnaryOperator<RubricRules> change) {
        return Buttons.quiet(texts, Command.of(key, Material2OutlinedAL.ADD, () -> turn(change)));
    }

    private Node remove(UnaryOperator<RubricRules> change) {
        return Buttons.icon(texts, Command.of("gui.rubric.rule.remove", Material2OutlinedAL.CLOSE, () -> turn(change)));
    }

    private void breakage(int at, UnaryOperator<Breakage> change) {
        rules("breakage" + at, now -> with(now, put(now.breakage(), at, change), now.safetyStops()));
    }

    private void stop(int at, UnaryOperator<SafetyStop> change) {
        rules("stop" + at, now -> with(now, now.breakage(), put(now.safetyStops(), at, change)));
    }

    private void overtime(UnaryOperator<Overtime> change) {
        rules(
                "overtime",
                now -> new RubricRules(
                        now.repeatError(),
                        now.calcErrorIsolated(),
                        change.apply(now.overtime()),
                        now.breakage(),
                        now.safetyStops()));
    }

    private void rules(String field, UnaryOperator<RubricRules> change) {
        model.type(field, now -> RubricEdit.rules(now, change.apply(now.rules())));
    }

    private void turn(UnaryOperator<RubricRules> change) {
        model.act(draft -> draft.act(now -> RubricEdit.rules(now, change.apply(now.rules())), draft.choice()));
    }

    private static RubricRules with(RubricRules rules, List<Breakage> breakage, List<SafetyStop> stops) {
        return new RubricRules(rules.repeatError(), rules.calcErrorIsolated(), rules.overtime(), breakage, stops);
    }

    private static <V> List<V> put(List<V> all, int at, UnaryOperator<V> change) {
        return edited(all, list -> list.set(at, change.apply(list.get(at))));
    }

    private static <V> List<V> without(List<V> all, int at) {
        return edited(all, list -> list.remove(at));
    }

    private static <V> List<V> and(List<V> all, V more) {
        return edited(all, list -> list.add(more));
    }

    private static <V> List<V> edited(List<V> all, Consumer<List<V>> change) {
        List<V> copy = new ArrayList<>(all);
        change.accept(copy);
        return copy;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private String say(String key) {
        return texts.text("gui.rubric.whole." + key);
    }
}
