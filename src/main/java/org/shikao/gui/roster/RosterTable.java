package org.shikao.gui.roster;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.RosterField;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.roster.RosterDesk.Edit;
import org.shikao.text.Texts;

/** The table of candidates, of whom everything but the number can be typed anew where it stands. */
final class RosterTable implements EditCell.Typing {
    /** Says that the next cell to be edited was asked for by a key. */
    static final String BEGIN = "roster-begin";

    /** The fields that can be typed anew, in the order of their columns. */
    private static final List<RosterField> FIELDS = List.of(
            RosterField.NAME,
            RosterField.SEX,
            RosterField.SCHOOL_CODE,
            RosterField.GRADE,
            RosterField.CLASS_NAME,
            RosterField.ID_NO,
            RosterField.EXEMPTION,
            RosterField.NEEDS);

    private static final List<Integer> COLUMNS = List.of(1, 2, 3, 4, 5, 6, 7, 8);

    /** Saves a correction, asking for what it needs, and answers by one of the two. */
    interface Saving {
        void save(Edit edit, Runnable saved, Runnable refused);
    }

    private final Texts texts;
    private final RosterModel model;
    private final Saving saving;
    private final Consumer<RosterField> onBegun;
    private final DataTable<RosterRow> table;
    private String chosen;

    RosterTable(Texts texts, RosterModel model, Saving saving, Consumer<RosterField> onBegun) {
        this.texts = texts;
        this.model = model;
        this.saving = saving;
        this.onBegun = onBegun;
        table = build();
        for (int i = 0; i < FIELDS.size(); i++) {
            editable(FIELDS.get(i), COLUMNS.get(i));
        }
        table.setEditable(true);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The table. */
    DataTable<RosterRow> node() {
        return table;
    }

    @Override
    public boolean allowed() {
        return model.writableProperty().get();
    }

    @Override
    public String written(Candidate candidate, RosterField field) {
        return switch (field) {
            case GRADE -> String.valueOf(candidate.grade());
            case NEEDS -> FieldWords.needs(candidate.needs(), texts);
            case SCHOOL_CODE -> model.cells(candidate).get(RosterField.SCHOOL_NAME);
            default -> model.cells(candidate).get(field);
        };
    }

    @Override
    public void begun(EditCell cell) {
        onBegun.accept(FIELDS.get(COLUMNS.indexOf(table.getColumns().indexOf(cell.getTableColumn()))));
    }

    @Override
    public void typed(EditCell cell, RosterField field, String words, int step) {
        String value = new FieldWords(texts, model::written).typed(field, words);
        Candidate c = cell.getTableRow().getItem().candidate();
        int row = cell.getIndex();
        Runnable on = () -> {
            cell.leave();
            if (step != 0) {
                begin(row, Math.floorMod(FIELDS.indexOf(field) + step, FIELDS.size()));
            }
        };
        String before = CandidateEdit.text(c, field);
        CandidateEdit judged = CandidateEdit.of(c, field, value, model.scope());
        if (judged.after().equals(before) && !Problem.anyError(judged.problems())) {
            on.run();
            return;
        }
        saving.save(new Edit(c.candidateNo(), c.name(), field, before, value), on, cell::refuse);
    }

    @SuppressWarnings("unchecked") // every column of words holds text
    private void editable(RosterField field, int column) {
        TableColumn<RosterRow, String> words =
                (TableColumn<RosterRow, String>) table.getColumns().get(column);
        words.setCellFactory(c -> new EditCell(field, this));
    }

    private void pressed(KeyEvent event) {
        boolean begins = event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER;
        int row = table.getSelectionModel().getSelectedIndex();
        if (begins && row >= 0 && table.getEditingCell() == null) {
            begin(row, 0);
            event.consume();
        }
    }

    private void begin(int row, int field) {
        table.getProperties().put(BEGIN, true);
        table.edit(row, table.getColumns().get(COLUMNS.get(field)));
        table.getProperties().remove(BEGIN);
    }

    private DataTable<RosterRow> build() {
        DataTable<RosterRow> made = new DataTable<RosterRow>(texts)
                .compact()
                .words("gui.roster.column.no", 118, row -> row.candidate().candidateNo())
                .fixed()
                .words("gui.roster.column.name", 160, row -> row.candidate().name())
                .words("gui.roster.column.sex", 48, row -> sex(row.candidate()))
                .fixed()
                .words("gui.roster.column.school", 140, RosterRow::school)
                .words(
                        "gui.roster.column.grade",
                        44,
                        row -> String.valueOf(row.candidate().grade()))
                .fixed()
                .words("gui.roster.column.class", 76, row -> row.candidate().className())
                .fixed()
                .words("gui.roster.column.id", 136, RosterRow::maskedId)
                .fixed()
                .words("gui.roster.column.exemption", 60, row -> exemptions(row.candidate()))
                .words(
                        "gui.roster.column.needs",
                        60,
                        row -> FieldWords.needs(row.candidate().needs(), texts));
        made.setId("roster-table");
        made.setAccessibleText(texts.text("gui.roster.title"));
        SortedList<RosterRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(made.comparatorProperty());
        made.setItems(sorted);
        made.getSelectionModel().selectedItemProperty().addListener((at, before, row) -> {
            model.photos().look(row == null ? null : row.candidate());
            chosen = row == null ? chosen : row.candidate().candidateNo();
        });
        sorted.addListener((ListChangeListener<RosterRow>) change -> chooseAgain(made));
        return made;
    }

    /** A correction lists everybody anew: the same candidate stays chosen, wherever he now stands. */
    private void chooseAgain(DataTable<RosterRow> among) {
        List<RosterRow> rows = among.getItems();
        String wanted = chosen;
        for (int i = 0; i < rows.size() && wanted != null; i++) {
            if (rows.get(i).candidate().candidateNo().equals(wanted)) {
                among.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private String sex(Candidate c) {
        return texts.text("gui.roster.sex." + c.sex());
    }

    /** The subjects that a candidate is exempt from. */
    private String exemptions(Candidate c) {
        return Arrays.stream(Subject.values())
                .filter(c.exempt()::containsKey)
                .map(subject -> texts.text("gui.roster.column." + subject.code()))
                .collect(Collectors.joining(texts.text("gui.roster.comma")));
    }
}
