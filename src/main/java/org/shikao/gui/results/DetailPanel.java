package org.shikao.gui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.SheetAccount;
import org.shikao.exam.rules.LabelRule;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.results.CandidateDetail.PointLine;
import org.shikao.gui.results.CandidateDetail.SubjectDetail;
import org.shikao.text.Texts;

/** One candidate: each subject with its points, those that lost marks marked. */
final class DetailPanel {
    private final Texts texts;
    private final LabelRule labels;
    private final CandidateDetail detail;

    DetailPanel(Texts texts, LabelRule labels, CandidateDetail detail) {
        this.texts = texts;
        this.labels = labels;
        this.detail = detail;
    }

    static Node nobody(Texts texts) {
        return new Card(null, Labels.muted(texts.text("gui.results.choose")));
    }

    Node node() {
        CandidateLine line = detail.line();
        Label total = Labels.section(
                line.row().total().isPresent()
                        ? texts.text("gui.results.points", line.total())
                        : texts.text("gui.results.withheld"));
        HBox head = Panes.bar(Labels.section(line.row().name()), Panes.gap(), total);
        Label about = Labels.muted(texts.text(
                "gui.results.about",
                line.row().candidateNo(),
                line.school(),
                line.row().className()));
        VBox subjects = new VBox();
        subjects.getStyleClass().add("column");
        detail.subjects().forEach(subject -> subjects.getChildren().add(subject(subject)));
        Node scroll = Panes.scroll(subjects);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card card = new Card(null, new VBox(head, about), scroll);
        card.setId("results-detail");
        card.setMinWidth(0);
        return card;
    }

    private Node subject(SubjectDetail subject) {
        VBox box = new VBox(heading(subject));
        box.getStyleClass().add("subject-detail");
        FlowPane where = new FlowPane();
        where.getStyleClass().add("where");
        // each part stays whole: a code broken over two lines is misread
        Stream.of(
                        subject.experiment(),
                        subject.sessionId(),
                        subject.lotNo().isEmpty() ? "" : labels.bench() + " " + subject.lotNo(),
                        subject.examiner().isEmpty() ? "" : labels.examiner() + " " + subject.examiner())
                .filter(part -> !part.isEmpty())
                .forEach(part -> where.getChildren().add(Labels.caption(part)));
        if (!where.getChildren().isEmpty()) {
            box.getChildren().add(where);
        }
        subject.markings().forEach(line -> {
            Label label = Labels.body(texts.say(line));
            label.setWrapText(true);
            box.getChildren().add(label);
        });
        subject.corrections().forEach(c -> {
            Label label = Labels.body(c.say((key, args) -> texts.text(key, args.toArray())));
            label.setWrapText(true);
            box.getChildren().add(label);
        });
        if (subject.score().conflict() && !subject.markings().isEmpty()) {
            box.getChildren().add(new Banner(texts, Severity.WARNING, texts.text("gui.results.undecided"), null));
            return box;
        }
        if (subject.score().conflict()) {
            box.getChildren().add(new Banner(texts, Severity.WARNING, texts.text("gui.results.conflict"), null));
            return box;
        }
        subject.penalties().forEach(label -> box.getChildren().add(new Banner(texts, Severity.ERROR, label, null)));
        if (subject.resitDue()) {
            box.getChildren().add(new Banner(texts, Severity.WARNING, texts.text("gui.results.resitDue"), null));
        }
        box.getChildren().addAll(points(subject.points()));
        account(box, subject.account());
        return box;
    }

    /** Why marks were lost, or were not lost twice. */
    private void account(VBox box, List<SheetAccount.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        VBox said = new VBox(Labels.caption(texts.text("gui.results.account")));
        said.getStyleClass().add("account");
        for (SheetAccount.Line line : lines) {
            Label sentence = Labels.body(line.say((key, args) -> texts.text(key, args.toArray())));
            sentence.setWrapText(true);
            said.getChildren().add(sentence);
        }
        box.getChildren().add(said);
    }

    private Node heading(SubjectDetail subject) {
        List<Node> parts = new ArrayList<>();
        Label name =
                Labels.line(texts.text("subject." + subject.score().subject().code()));
        name.getStyleClass().add("text-strong");
        parts.add(name);
        StateMark.State state = ResultsBody.mark(subject.score());
        if (state != null) {
            parts.add(new StateMark(texts, state));
        }
        parts.add(Labels.muted(texts.text("outcome." + subject.score().outcome().name())));
        parts.add(Panes.gap());
        String score = subject.score().score().map(detail.line()::printed).orElse("–");
        Label figure =
                Labels.line(texts.text("gui.results.of", score, subject.full().toString()));
        figure.getStyleClass().add("text-strong");
        figure.setMinWidth(Label.USE_PREF_SIZE);
        parts.add(figure);
        return Panes.bar(parts.toArray(Node[]::new));
    }

    private List<Node> points(List<PointLine> points) {
        return points.stream().map(this::point).toList();
    }

    private static String shown(Optional<Marks> value) {
        return value.map(Marks::toString).orElse("–");
    }

    private Node point(PointLine point) {
        Label number = Labels.caption(Integer.toString(point.no()));
        number.getStyleClass().add("point-no");
        Label words = Labels.body(point.text());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label lost = new Label(point.isLost() ? "−" + point.lost() : "");
        lost.getStyleClass().add("lost");
        Label value = Labels.line(texts.text(
                "gui.results.of",
                point.again()
                        .map(again -> texts.text("gui.results.both", shown(point.value()), again.toString()))
                        .orElse(shown(point.value())),
                point.max().toString()));
        value.getStyleClass().add("point-value");
        if (point.again().isPresent()) {
            value.getStyleClass().add("both");
        }
        HBox row = new HBox(number, words, lost, value);
        row.getStyleClass().add("point-row");
        if (point.isLost()) {
            row.getStyleClass().add("lost-row");
        }
        return row;
    }
}
