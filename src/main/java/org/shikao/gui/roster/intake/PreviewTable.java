package org.shikao.gui.roster.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Problem.Severity;
import org.shikao.exam.roster.RosterField;
import org.shikao.exam.roster.SheetPreview.Column;
import org.shikao.exam.roster.SheetPreview.Sureness;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.TextWidth;
import org.shikao.gui.roster.intake.IntakeTable.Line;
import org.shikao.gui.workspace.Sentences;
import org.shikao.text.Texts;

/** The rows of a table as they stand in the file, under a choice for each column; cells with findings are marked. */
final class PreviewTable extends TableView<Line> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
    private static final double ROW = 28;
    private static final double NUMBER = 48;
    private static final double CHOICE = 60;
    private static final double SIGN = 26;
    private static final double PADDING = 18;
    private static final double BODY_OVER_TABLE = 13.0 / 12;

    private final Texts texts;
    private final BiConsumer<String, Optional<RosterField>> onChoice;
    private final List<ColumnChoice> choices = new ArrayList<>();
    private final Map<String, Problem> found = new HashMap<>();
    // headings and cells with findings are bold
    private final TextWidth bold = TextWidth.ofHeadings();
    private IntakeTable shown;

    PreviewTable(Texts texts, BiConsumer<String, Optional<RosterField>> onChoice) {
        this.texts = texts;
        this.onChoice = onChoice;
        setId("intake-preview");
        setAccessibleText(texts.text("gui.intake.preview"));
        getStyleClass().addAll("data-table", "intake-preview");
        setFixedCellSize(ROW);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(Labels.muted(texts.text("gui.intake.preview.none")));
        setRowFactory(view -> new HeadingRow());
    }

    /** Shows a table with what was found in its file; null for none. The choices stay when the columns are the same. */
    void show(IntakeTable table, List<Problem> problems) {
        shown = table;
        found.clear();
        List<Column> columns = table == null ? List.of() : table.preview().columns();
        problems.stream()
                .filter(p -> table != null
                        && p.place().sheet().equals(table.preview().sheet()))
                .forEach(p -> found.merge(key(p.place()), p, (a, b) -> worse(a, b) ? a : b));
        if (same(columns)) {
            for (int i = 0; i < columns.size(); i++) {
                choices.get(i).show(columns.get(i));
                widen(getColumns().get(i + 1), width(columns.get(i)));
            }
        } else {
            build(columns);
        }
        getItems().setAll(table == null ? List.of() : table.lines());
        refresh();
    }

    /** Chooses the cell of a place, or its row where it names no column, and scrolls there. */
    void reveal(Place place) {
        int row = 0;
        while (row < getItems().size() && getItems().get(row).row() < place.row()) {
            row++;
        }
        if (row == getItems().size()) {
            return;
        }
        TableColumn<Line, ?> column = getColumns().stream()
                .filter(c -> place.column().equals(c.getUserData()))
                .findFirst()
                .orElse(getColumns().get(0));
        getSelectionModel().clearAndSelect(row, column);
        getFocusModel().focus(row, column);
        scrollTo(Math.max(0, row - 3));
        scrollToColumn(column);
        requestFocus();
    }

    /** Puts the focus on the first choice that a person has to look at. */
    void ask() {
        List<String> unsure = shown == null
                ? List.of()
                : shown.unsure().stream().map(Column::letter).toList();
        for (int i = 0; i < choices.size(); i++) {
            boolean free =
                    unsure.isEmpty() && shown.preview().columns().get(i).field().isEmpty();
            if (free || unsure.contains(shown.preview().columns().get(i).letter())) {
                FocusSoon.on(choices.get(i).box());
                return;
            }
        }
    }

    private static String key(Place place) {
        return place.column() + place.row();
    }

    private static boolean worse(Problem a, Problem b) {
        return a.severity().ordinal() <= b.severity().ordinal();
    }

    private boolean same(List<Column> columns) {
        if (columns.size() != choices.size() || columns.isEmpty()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!choices.get(i).isFor(columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void build(List<Column> columns) {
        choices.clear();
        getColumns().clear();
        if (columns.isEmpty()) {
            return;
        }
        TableColumn<Line, Line> numbers = column(texts.text("gui.intake.column.row"), "", NUMBER);
        numbers.getStyleClass().add("row-number");
        getColumns().add(numbers);
        for (Column column : columns) {
            TableColumn<Line, Line> made = column(null, column.letter(), width(column));
            ColumnChoice choice = new ColumnChoice(texts, column, onChoice);
            choice.prefWidthProperty().bind(made.widthProperty().subtract(1));
            choice.box().focusedProperty().addListener((at, before, now) -> {
                if (now) {
                    scrollToColumn(made);
                }
            });
            made.setGraphic(choice);
            choices.add(choice);
            getColumns().add(made);
        }
    }

    /** Another choice may need more room; what a person drew wider stays so. */
    private static void widen(TableColumn<Line, ?> column, double width) {
        if (column.getWidth() < width) {
            column.setPrefWidth(width);
        }
    }

    /** Wide enough for what is chosen above it and for every cell; the table scrolls sideways. */
    private double width(Column column) {
        double choice = bold.of(words(column)) * BODY_OVER_TABLE;
        double least = choice + CHOICE + (column.sureness() == Sureness.LIKELY ? SIGN : 0);
        return shown.lines().stream()
                .mapToDouble(line -> bold.of(line.text(column.letter())) + PADDING)
                .reduce(least, Math::max);
    }

    private String words(Column column) {
        return column.field()
                .map(field -> texts.text("roster.column." + field))
                .orElseGet(() -> texts.text("gui.intake.unused"));
    }

    private TableColumn<Line, Line> column(String title, String letter, double width) {
        TableColumn<Line, Line> column = new TableColumn<>(title);
        column.setUserData(letter);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(made -> new Cell(letter));
        return column;
    }

    private boolean isUsed(String letter) {
        return letter.isEmpty()
                || shown.preview().columns().stream()
                        .anyMatch(c -> c.letter().equals(letter) && c.field().isPresent());
    }

    private static final class HeadingRow extends TableRow<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(HEADING, !empty && line != null && line.heading());
        }
    }

    /** A cell as it stands in the file; what was found in it is its tooltip. */
    private final class Cell extends TableCell<Line, Line> {
        private final String letter;

        Cell(String letter) {
            this.letter = letter;
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            boolean none = empty || line == null;
            Problem problem = none ? null : found.get(letter + line.row());
            String text = none ? "" : letter.isEmpty() ? String.valueOf(line.row()) : line.text(letter);
            setText(text);
            pseudoClassStateChanged(ERROR, problem != null && problem.severity() == Severity.ERROR);
            pseudoClassStateChanged(WARNING, problem != null && problem.severity() == Severity.WARNING);
            pseudoClassStateChanged(UNUSED, !none && !isUsed(letter));
            String words = problem == null ? text : Sentences.sentence(problem, texts);
            setTooltip(words.isEmpty() || letter.isEmpty() ? null : new Tooltip(words));
        }
    }
}
