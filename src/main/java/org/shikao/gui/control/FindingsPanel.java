package org.shikao.gui.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.shikao.text.Texts;

/**
 * Findings beside what they are about: what is wrong, where, what to do. Enter or a double click jumps to the place;
 * Ctrl+C copies the chosen findings as text.
 */
public final class FindingsPanel extends VBox {
    private static final double SCROLL_BAR = 12;

    private final Texts texts;
    private final ListView<Finding> list = new ListView<>();
    private final Label count = Labels.caption("");
    private Consumer<Finding> onJump = finding -> {};

    /** A panel with this heading and no findings. */
    public FindingsPanel(Texts texts, String heading) {
        this.texts = texts;
        getStyleClass().add("findings");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Labels.section(heading), gap, count);
        head.getStyleClass().add("card-head");
        list.setAccessibleText(heading);
        list.setPlaceholder(Labels.muted(texts.text("gui.control.findings.none")));
        list.setCellFactory(view -> new FindingCell());
        list.setId("findings-list");
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jump();
            }
        });
        list.focusedProperty().addListener((at, before, now) -> {
            if (now && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        list.widthProperty().addListener(observable -> list.refresh());
        Copying.install(list, this::line);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        show(List.of());
    }

    /** Replaces the findings, errors first. */
    public void show(List<Finding> findings) {
        list.getItems()
                .setAll(findings.stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .toList());
        count.setText(findings.isEmpty() ? "" : texts.text("gui.control.findings.count", findings.size()));
    }

    /** What happens on Enter or double click. */
    public void onJump(Consumer<Finding> jump) {
        onJump = jump;
    }

    /** The findings shown. */
    public ObservableList<Finding> findings() {
        return list.getItems();
    }

    private void jump() {
        Finding chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onJump.accept(chosen);
        }
    }

    private String line(Finding finding) {
        return String.join("\t", finding.code(), finding.place(), finding.sentence(), finding.remedy());
    }

    /** One finding: sign, sentence, remedy, then the place in small print; the code, for whoever asks for it, as a tip. */
    private final class FindingCell extends ListCell<Finding> {
        FindingCell() {
            // lets the words wrap at the width of the list instead of widening it
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    jump();
                }
            });
        }

        /** As high as its wrapped words: a cell by itself would ask for one line. */
        @Override
        protected double computePrefHeight(double width) {
            if (!(getGraphic() instanceof Region words)) {
                return super.computePrefHeight(width);
            }
            double room = list.getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + words.prefHeight(Math.max(room, 1)) + snappedBottomInset();
        }

        @Override
        protected void updateItem(Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(null);
            setGraphic(empty || finding == null ? null : drawing(finding));
        }

        private HBox drawing(Finding finding) {
            VBox words = new VBox(Labels.body(finding.sentence()));
            words.getStyleClass().add("words");
            if (!finding.remedy().isEmpty()) {
                words.getChildren().add(Labels.muted(finding.remedy()));
            }
            if (!finding.place().isEmpty()) {
                Label where = Labels.caption(finding.place());
                where.setWrapText(true);
                words.getChildren().add(where);
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(Banner.iconOf(texts, finding.severity()), words);
            row.getStyleClass().add("finding");
            Hint.install(row, finding.code());
            return row;
        }
    }
}
