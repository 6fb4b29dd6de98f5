package org.shikao.gui.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.Problem;
import org.shikao.exam.rules.LabelRule;
import org.shikao.flow.DecideListConflict.Version;
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

    /** What stands side by side below needs no sentence above. */
    private static final Set<String> SHOWN_BESIDE = Set.of("LIST_CORRECTED_APART", "LIST_REMOVED_APART");

    private final Texts texts;
    private final MergeModel model;
    private final MergeModel.View view;
    private final LabelRule labels;
    private final ListView<Dispute> list = new ListView<>();
    private final StackPane comparison = new StackPane();
    private Consumer<Object> onChosen = key -> {};
    private BiConsumer<DisputedView, DisputedView.Sheet> onKeep;
    private BiConsumer<ListDisputeView, Version> onSettle;

    MergeBody(Texts texts, MergeModel model, LabelRule labels) {
        this.texts = texts;
        this.model = model;
        this.view = model.viewProperty().get();
        this.labels = labels;
        list.setId("merge-conflicts");
        list.setAccessibleText(texts.text("gui.merge.conflicts"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keep);
        list.setCellFactory(each -> new ConflictCell());
        list.getItems().setAll(view.conflicts());
    }

    void choose(Object key) {
        list.getItems().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    }

    /** Brings the first conflict of this candidate into view. */
    void reveal(String candidateNo) {
        list.getItems().stream()
                .filter(c -> c.candidateNo().equals(candidateNo))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    void onChosen(Consumer<Object> hook) {
        onChosen = hook;
    }

    /** What happens when a version is to be kept; null where nothing may be decided. */
    void onKeep(BiConsumer<DisputedView, DisputedView.Sheet> hook) {
        onKeep = hook;
    }

    /** What happens when a change of the list is to stand; null where nothing may be decided. */
    void onSettle(BiConsumer<ListDisputeView, Version> hook) {
        onSettle = hook;
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
        view.problems().stream()
                .filter(problem -> !SHOWN_BESIDE.contains(problem.code()))
                .forEach(problem -> parts.add(told(problem)));
        withheld("gui.merge.withheld", false).ifPresent(parts::add);
        withheld("gui.merge.undecided", true).ifPresent(parts::add);
        long lists = view.conflicts().stream()
                .filter(ListDisputeView.class::isInstance)
                .count();
        if (lists > 0) {
            parts.add(new Banner(texts, Severity.WARNING, texts.text("gui.merge.list.waiting", lists), null));
        }
        parts.add(beside);
        return Panes.column(parts.toArray(Node[]::new));
    }

    private Optional<Banner> withheld(String key, boolean markings) {
        long count = view.conflicts().stream()
                .filter(c -> c instanceof DisputedView sheets && sheets.isMarkings() == markings)
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

    private void show(Dispute conflict) {
        if (conflict == null) {
            comparison.getChildren().clear();
            return;
        }
        onChosen.accept(conflict.key());
        comparison
                .getChildren()
                .setAll(
                        conflict instanceof ListDisputeView changes
                                ? new ListComparison(texts, changes, onSettle).node()
                                : new Comparison(texts, labels, (DisputedView) conflict, onKeep).node());
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

    /** The number of a version on the keys is as good as the button under it. */
    private void keep(KeyEvent event) {
        String digit = event.getText();
        if (digit.length() != 1 || !Character.isDigit(digit.charAt(0)) || event.isShortcutDown()) {
            return;
        }
        for (String id : List.of("#merge-keep-", "#merge-list-keep-")) {
            if (comparison.lookup(id + digit) instanceof Button button && !button.isDisabled()) {
                event.consume();
                button.fire();
                return;
            }
        }
    }

    /** One conflict in the list: candidate, subject or field, and how far apart it is. */
    private final class ConflictCell extends ListCell<Dispute> {
        @Override
        protected void updateItem(Dispute conflict, boolean empty) {
            super.updateItem(conflict, empty);
            setText(null);
            setGraphic(empty || conflict == null ? null : drawing(conflict));
        }

        private HBox drawing(Dispute conflict) {
            Label name = Labels.line(conflict.name().isEmpty() ? conflict.candidateNo() : conflict.name());
            name.getStyleClass().add("text-strong");
            String about = conflict instanceof DisputedView sheets
                    ? texts.text("subject." + sheets.key().subject().code())
                    : texts.text("roster.column."
                            + ((ListDisputeView) conflict).disputed().field());
            Label detail = Labels.caption(about + " · " + conflict.candidateNo());
            VBox words = new VBox(name, detail, Labels.caption(difference(conflict)));
            HBox row = new HBox(new StateMark(texts, StateMark.State.CONFLICT), words);
            row.getStyleClass().add("conflict-row");
            return row;
        }

        private String difference(Dispute conflict) {
            if (conflict instanceof ListDisputeView changes) {
                return changes.disputed().removed()
                        ? texts.text("gui.merge.list.removedApart")
                        : texts.text(
                                "gui.merge.list.correctedApart",
                                changes.versions().size());
            }
            DisputedView sheets = (DisputedView) conflict;
            String totals = sheets.sheets().stream()
                    .map(sheet -> sheet.total().toString())
                    .collect(Collectors.joining(" / "));
            return sheets.isMarkings()
                    ? texts.text("gui.merge.totals", totals)
                    : texts.text("gui.merge.differing", sheets.differing());
        }
    }
}
