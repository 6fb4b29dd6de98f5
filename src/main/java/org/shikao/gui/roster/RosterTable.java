package org.shikao.gui.roster;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.shikao.exam.Subject;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.CandidateEdit;
import org.shikao.exam.roster.RosterField;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.roster.RosterDesk.Edit;
import org.shikao.text.Texts;

/** The table of candidates, whose names, sexes, classes and identity numbers can be typed anew where they stand. */
final class RosterTable implements EditCell.Typing {
    /** Says that the next cell to be edited was asked for by a key. */
    static final String BEGIN = "roster-begin";

    /** The fields that can be typed anew, in the order of their columns. */
    private static final List<RosterField> FIELDS =
            List.of(RosterField.NAME, RosterField.SEX, RosterField.CLASS_NAME, RosterField.ID_NO);

    private static final List<Integer> COLUMNS = List.of(1, 2, 4, 5);

    /** Saves a correction, asking for what it needs, and answers by one of the two. */
    interface Saving {
        void save(Edit edit, Runnable saved, Runnable refused);
    }

    private final Texts texts;
    private final RosterModel model;
    private final Saving saving;
    private final Consumer<RosterField> onBegun;
    private final DataTable<RosterRow> table;

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
    public void begun(EditCell cell) {
        onBegun.accept(FIELDS.get(COLUMNS.indexOf(table.getColumns().indexOf(cell.getTableColumn()))));
    }

    @Override
    public void typed(EditCell cell, RosterField field, String value, int step) {
        Candidate c = cell.getTableRow().getItem().candidate();
        int row = cell.getIndex();
        Runnable on = () -> {
            cell.leave();
            if (step != 0) {
                begin(row, Math.floorMod(FIELDS.indexOf(field) + step, FIELDS.size()));
            }
        };
        String before = CandidateEdit.text(c, field);
        CandidateEdit judged = CandidateEdit.of(c, field, value);
        if (judged.after().equals(before)) {
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
                .words("gui.roster.column.class", 76, row -> row.candidate().className())
                .fixed()
                .words("gui.roster.column.id", 136, RosterRow::maskedId)
                .fixed()
                .words("gui.roster.column.remark", 84, row -> special(row.candidate()));
        made.setId("roster-table");
        SortedList<RosterRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(made.comparatorProperty());
        made.setItems(sorted);
        made.getSelectionModel()
                .selectedItemProperty()
                .addListener((at, before, row) -> model.photos().look(row == null ? null : row.candidate()));
        return made;
    }

    private String sex(Candidate c) {
        return texts.text("gui.roster.sex." + c.sex());
    }

    /** Needs and exemptions in words. */
    private String special(Candidate c) {
        String subjects = Arrays.stream(Subject.values())
                .filter(c.exemptions()::containsKey)
                .map(subject -> texts.text("subject." + subject.code()))
                .collect(Collectors.joining(texts.text("gui.roster.comma")));
        String exempt = subjects.isEmpty() ? "" : texts.text("gui.roster.exempt", subjects);
        return Stream.of(exempt, c.needs()).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
    }
}
