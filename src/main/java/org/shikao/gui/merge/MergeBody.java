package org.shikao.gui.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.Problem;
import org.shikao.exam.SheetKey;
import org.shikao.exam.rules.LabelRule;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.FindingsPanel;
import org.shikao.gui.control.Icons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StateMark;
import org.shikao.gui.merge.MergeModel.FileRow;
import org.shikao.gui.workspace.ExamBody;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** The page while an exam is open: files that came together, then what they disagree about. */
final class MergeBody implements ExamBody {
    private static final double ROW = 28;
    private static final double HEAD = 32;
    private static final double MOST_ROWS = 5;
    private static final double LIST_WIDTH = 260;

    private final Texts texts;
    private final MergeModel model;
    private final MergeModel.View view;
    private final LabelRule labels;
    private final ListView<DisputedView> list = new ListView<>();
    private final StackPane comparison = new StackPane();
    private Consumer<SheetKey> onChosen = key -> {};
    private BiConsumer<DisputedView, DisputedView.Sheet> onKeep;

    MergeBody(Texts texts, MergeModel model, LabelRule labels) {
        this.texts = texts;
        this.model = model;
        this.view = model.viewProperty().get();
        this.labels = labels;
        list.setId("merge-conflicts");
        list.setAccessibleText(texts.text("gui.merge.conflicts"));
        list.setCellFactory(each -> new ConflictCell());
        list.getItems().setAll(view.conflicts());
    }

    void choose(SheetKey key) {
        list.getItems().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    }

    /** Brings the first conflict of this candidate into view. */
    void reveal(String candidateNo) {
        list.getItems().stream()
                .filter(c -> c.key().candidateNo().equals(candidateNo))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    void onChosen(Consumer<SheetKey> hook) {
        onChosen = hook;
    }

    /** What happens when a version is to be kept; null where nothing may be decided. */
    void onKeep(BiConsumer<DisputedView, DisputedView.Sheet> hook) {
        onKeep = hook;
    }

    @Override
    public Node node() {
        boolean refused = !view.problems().isEmpty() && view.conflicts().isEmpty();
        return Panes.column(files(), refused ? findings() : lower());
    }

    @Override
    public boolean fits() {
        return view.equals(model.viewProperty().get());
    }

    private Node lower() {
        if (view.conflicts().isEmpty()) {
            return view.files().size() > 1 ? agreed() : invitation();
        }
        list.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> show(now));
        show(list.getSelectionModel().getSelectedItem());
        list.setPrefWidth(LIST_WIDTH);
        list.setMinWidth(LIST_WIDTH);
        HBox beside = new HBox(list, comparison);
        beside.getStyleClass().add("cards");
        HBox.setHgrow(comparison, Priority.ALWAYS);
        List<Node> parts = new ArrayList<>();
        view.problems().forEach(problem -> parts.add(told(problem)));
        withheld("gui.merge.withheld", false).ifPresent(parts::add);
        withheld("gui.merge.undecided", true).ifPresent(parts::add);
        parts.add(beside);
        return Panes.column(parts.toArray(Node[]::new));
    }

    private Optional<Banner> withheld(String key, boolean markings) {
        long count = view.conflicts().stream()
                .filter(c -> c.isMarkings() == markings)
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Banner(texts, Severity.WARNING, texts.text(key, count), null));
    }

    /** A refusal beside conflicts that still wait: it must not hide them. */
    private Banner told(Problem problem) {
        String sentence = Sentences.told(problem, texts);
        return new Banner(texts, problem.isError() ? Severity.ERROR : Severity.WARNING, sentence, null);
    }

    private void show(DisputedView conflict) {
        if (conflict == null) {
            comparison.getChildren().clear();
            return;
        }
        onChosen.accept(conflict.key());
        comparison.getChildren().setAll(new Comparison(texts, labels, conflict, onKeep).node());
    }

    private Node files() {
        DataTable<FileRow> table = new DataTable<FileRow>(texts)
                .compact()
                .words("gui.merge.file", 420, this::fileName)
                .figures("gui.merge.devices", 120, row -> Integer.toString(row.devices()))
                .figures("gui.merge.entries", 140, row -> count(row.entries()))
                .figures("gui.merge.new", 140, row -> row.isOwn() ? "–" : count(row.added()));
        table.setId("merge-files");
        table.getItems().setAll(view.files());
        double rows = Math.max(1, Math.min(MOST_ROWS, view.files().size()));
        table.setPrefHeight(HEAD + ROW * rows + 4);
        table.setMinHeight(HEAD + ROW * rows + 4);
        return table;
    }

    private String fileName(FileRow row) {
        return row.isOwn() ? texts.text("gui.merge.own", row.file()) : row.file();
    }

    private String count(int number) {
        return texts.text("gui.merge.count", number);
    }

    private Node findings() {
        FindingsPanel panel = new FindingsPanel(texts, texts.text("gui.merge.refused"));
        panel.setId("merge-findings");
        panel.show(Sentences.findings(view.problems(), texts));
        return panel;
    }

    private Node agreed() {
        return Panes.column(new Banner(texts, Severity.SUCCESS, texts.text("gui.merge.agreed"), null), invitation());
    }

    private Node invitation() {
        StackPane disc = new StackPane(Icons.plain(Material2OutlinedAL.CALL_MERGE));
        disc.getStyleClass().add("disc");
        Label words = Labels.body(texts.text("gui.merge.drop"));
        Label more = Labels.muted(texts.text("gui.merge.dropMore"));
        VBox middle = new VBox(disc, words, more);
        middle.getStyleClass().add("drop-words");
        StackPane zone = new StackPane(middle);
        zone.getStyleClass().add("drop-zone");
        return zone;
    }

    /** One conflict in the list: candidate, subject, and how many points differ. */
    private final class ConflictCell extends ListCell<DisputedView> {
        @Override
        protected void updateItem(DisputedView conflict, boolean empty) {
            super.updateItem(conflict, empty);
            setText(null);
            setGraphic(empty || conflict == null ? null : drawing(conflict));
        }

        private HBox drawing(DisputedView conflict) {
            Label name = Labels.line(conflict.name());
            name.getStyleClass().add("text-strong");
            String subject = texts.text("subject." + conflict.key().subject().code());
            Label detail = Labels.caption(subject + " · " + conflict.key().candidateNo());
            String totals = conflict.sheets().stream()
                    .map(sheet -> sheet.total().toString())
                    .collect(Collectors.joining(" / "));
            Label differs = Labels.caption(
                    conflict.isMarkings()
                            ? texts.text("gui.merge.totals", totals)
                            : texts.text("gui.merge.differing", conflict.differing()));
            VBox words = new VBox(name, detail, differs);
            HBox row = new HBox(new StateMark(texts, StateMark.State.CONFLICT), words);
            row.getStyleClass().add("conflict-row");
            return row;
        }
    }
}
