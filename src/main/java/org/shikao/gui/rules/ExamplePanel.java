package org.shikao.gui.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.DefaultStringConverter;
import org.shikao.exam.Marks;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.result.WorkedExample;
import org.shikao.exam.result.WorkedExample.Step;
import org.shikao.exam.rules.OutcomeRule.Exemption;
import org.shikao.exam.rules.OutcomeRule.Penalty;
import org.shikao.exam.rules.RulePack;
import org.shikao.exam.rules.SubjectRule;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Worded;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** From one sheet to the score reported, worked anew after each change of a rule or of the sheet. */
final class ExamplePanel extends VBox {
    private static final double ABOVE = 120;

    private final Texts texts;
    private final RulesModel model;
    private final Editing editing;
    private final ComboBox<Subject> subject = new ComboBox<>();
    private final ComboBox<String> experiment = new ComboBox<>();
    private final ExampleMistakes mistakes;
    private final Spinner<String> raw = new Spinner<>();
    private final ComboBox<String> penalty = new ComboBox<>();
    private final ComboBox<String> exemption = new ComboBox<>();
    private final VBox steps = new VBox();
    private final VBox reported = new VBox();
    private boolean showing;

    ExamplePanel(Texts texts, RulesModel model, Editing editing) {
        this.texts = texts;
        this.model = model;
        this.editing = editing;
        getStyleClass().addAll("rules-example");
        steps.getStyleClass().add("example-steps");
        steps.setId("example-steps");
        mistakes = new ExampleMistakes(texts, (mistake, made) -> told(input().withMistake(mistake, made)));
        subject.setId("example-subject");
        experiment.setId("example-experiment");
        raw.getEditor().setId("example-raw");
        penalty.setId("example-penalty");
        exemption.setId("example-exemption");
        words();
        listen();
        Form form = new Form()
                .row(texts.text("gui.rules.example.subject"), subject)
                .row(texts.text("gui.rules.example.experiment"), experiment)
                .whole(mistakes)
                .row(texts.text("gui.rules.example.raw"), raw)
                .row(texts.text("gui.rules.example.penalty"), penalty)
                .row(texts.text("gui.rules.example.exemption"), exemption);
        Card card = new Card(texts.text("gui.rules.example"), form, steps);
        ScrollPane scroll = Panes.scroll(card);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        mistakes.onFocus(box -> bringIn(scroll, card, box));
        // what comes of it stays in sight while mistakes are ticked
        getChildren().addAll(scroll, reported);
    }

    /** Works the example by the draft as it is now. */
    void refresh() {
        RulePack pack = editing.draft().now().pack();
        ExampleInput input = input();
        showing = true;
        choices(pack, input);
        showing = false;
        boolean exempt = !input.exemption().isEmpty();
        boolean sheet = !input.sheet().isNone();
        experiment.setDisable(exempt);
        mistakes.setDisable(exempt);
        mistakes.setManaged(sheet);
        mistakes.setVisible(sheet);
        raw.setDisable(exempt || sheet);
        penalty.setDisable(exempt);
        reported.getChildren().clear();
        if (!editing.draft().legal()) {
            steps.getChildren().setAll(Labels.muted(texts.text("gui.rules.example.mend")));
            return;
        }
        Catalogue catalogue = model.catalogue();
        List<Problem> problems = input.check(pack, catalogue);
        steps.getChildren().setAll(problems.isEmpty() ? worked(input.work(pack, catalogue)) : told(problems));
    }

    private static void bringIn(ScrollPane scroll, Region card, Node box) {
        double hidden = card.getHeight() - scroll.getViewportBounds().getHeight();
        double top = card.sceneToLocal(box.localToScene(box.getBoundsInLocal())).getMinY();
        if (hidden > 0) {
            scroll.setVvalue(Math.max(0, Math.min(1, (top - ABOVE) / hidden)));
        }
    }

    private void choices(RulePack pack, ExampleInput input) {
        fill(subject, pack.subjects().list().stream().map(SubjectRule::subject).toList(), input.subject());
        List<String> experiments = new ArrayList<>(List.of(""));
        ExampleInput.pool(input.subject(), pack, model.catalogue()).forEach(each -> experiments.add(each.id()));
        fill(experiment, experiments, input.sheet().experiment());
        mistakes.show(model.catalogue().experiment(input.sheet().experiment()).orElse(null), input.sheet());
        List<String> penalties = new ArrayList<>(List.of(""));
        pack.outcomes().penalties().stream().map(Penalty::code).forEach(penalties::add);
        fill(penalty, penalties, input.penalty());
        List<String> exemptions = new ArrayList<>(List.of(""));
        pack.outcomes().exemptions().stream().map(Exemption::code).forEach(exemptions::add);
        fill(exemption, exemptions, input.exemption());
        if (!input.raw().equals(raw.getEditor().getText())) {
            raw.getEditor().setText(input.raw());
        }
    }

    private static <T> void fill(ComboBox<T> box, List<T> items, T value) {
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }

    private void listen() {
        subject.setMaxWidth(Double.MAX_VALUE);
        experiment.setMaxWidth(Double.MAX_VALUE);
        experiment.setPrefWidth(0);
        penalty.setMaxWidth(Double.MAX_VALUE);
        exemption.setMaxWidth(Double.MAX_VALUE);
        raw.setEditable(true);
        raw.setValueFactory(new RawSteps());
        subject.valueProperty().addListener((at, before, now) -> told(input().withSubject(now)));
        experiment
                .valueProperty()
                .addListener((at, before, now) -> told(input().withExperiment(now == null ? "" : now)));
        penalty.valueProperty().addListener((at, before, now) -> told(input().withPenalty(now)));
        exemption.valueProperty().addListener((at, before, now) -> told(input().withExemption(now)));
        raw.getEditor().textProperty().addListener((at, before, now) -> told(input().withRaw(now)));
    }

    private ExampleInput input() {
        return model.example().in(editing.draft().now().pack(), model.catalogue());
    }

    private void told(ExampleInput input) {
        if (!showing) {
            model.example(input);
        }
    }

    private void words() {
        ValueWords values = new ValueWords(texts);
        subject.setConverter(new Worded<>(each -> each == null ? "" : values.of(each)));
        experiment.setConverter(new Worded<>(id -> id == null || id.isEmpty()
                ? texts.text("gui.rules.example.marksOnly")
                : model.experiment(id)
                        .map(title -> texts.text("gui.rules.example.title", id, title))
                        .orElse(id)));
        // the title stands in full below, where it may wrap
        experiment.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(String id, boolean empty) {
                super.updateItem(id, empty);
                setText(empty || id == null || id.isEmpty() ? texts.text("gui.rules.example.marksOnly") : id);
            }
        });
        penalty.setConverter(new Worded<>(code -> label(
                code,
                editing.draft().now().pack().outcomes().penalties().stream()
                        .filter(each -> each.code().equals(code))
                        .map(Penalty::label)
                        .toList())));
        exemption.setConverter(new Worded<>(code -> label(
                code,
                editing.draft().now().pack().outcomes().exemptions().stream()
                        .filter(each -> each.code().equals(code))
                        .map(Exemption::label)
                        .toList())));
    }

    private String label(String code, List<String> found) {
        String label = found.isEmpty() ? "" : found.get(0);
        if (code == null || code.isEmpty()) {
            return texts.text("gui.rules.none");
        }
        return label.isBlank() ? code : label;
    }

    private List<Node> told(List<Problem> problems) {
        return problems.stream()
                .<Node>map(problem -> Labels.muted(Sentences.told(problem, texts)))
                .toList();
    }

    private List<Node> worked(WorkedExample example) {
        List<Node> lines = new ArrayList<>();
        example.steps().forEach(step -> lines.add(line(step)));
        input().beyond(editing.draft().now().pack()).forEach(note -> lines.add(Labels.muted(texts.say(note))));
        Label figure = new Label(example.score().toString());
        figure.setId("example-score");
        figure.getStyleClass().add("figure");
        HBox result = Panes.bar(Labels.line(texts.text("gui.rules.example.reported")), Panes.gap(), figure);
        result.getStyleClass().add("example-result");
        reported.getChildren().setAll(result);
        return lines;
    }

    private Node line(Step step) {
        Label what = Labels.body(ValueWords.begun(texts.text("result.example." + step.kind(), step.by())));
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label figure = Labels.line(step.figure());
        figure.getStyleClass().addAll("text-strong", "example-figure");
        HBox line = new HBox(what, figure);
        line.getStyleClass().add("example-line");
        Hyperlink from = new Hyperlink(new ValueWords(texts).key(step.key()));
        from.getStyleClass().add("example-from");
        from.setOnAction(event -> editing.reveal(step.key()));
        VBox both = new VBox(line, from);
        both.getStyleClass().add("example-step");
        return both;
    }

    /** Steps as the sheet is scored. */
    private final class RawSteps extends SpinnerValueFactory<String> {
        RawSteps() {
            setConverter(new DefaultStringConverter());
        }

        @Override
        public void decrement(int steps) {
            step(-steps);
        }

        @Override
        public void increment(int steps) {
            step(steps);
        }

        private void step(int steps) {
            RulePack pack = editing.draft().now().pack();
            ExampleInput input = input();
            Marks from = Marks.parse(raw.getEditor().getText().strip()).orElse(Marks.ZERO);
            int most = pack.subject(input.subject())
                    .map(rule -> rule.rawMarks().hundredths())
                    .orElse(0);
            int wanted = from.hundredths() + steps * pack.marking().step().hundredths();
            String text = new Marks(Math.max(0, Math.min(most, wanted))).toString();
            setValue(text);
            raw.getEditor().setText(text);
        }
    }
}
