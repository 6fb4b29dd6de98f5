package org.shikao.gui.roster;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.RosterField;
import org.shikao.gui.control.TextCell;

/** A cell of the table that can be typed anew: F2, Enter or a double click begins, Enter or Tab saves, Esc leaves it as it was. */
final class EditCell extends TextCell<RosterRow> {
    /** Takes what was typed. */
    interface Typing {
        /** Whether cells may be typed anew now. */
        boolean allowed();

        /** What stands in the field when editing begins. */
        String written(Candidate candidate, RosterField field);

        /** Editing begins in this field. */
        void begun(EditCell cell);

        /** Something shall be saved; the cell is told by {@link #leave} or {@link #refuse}. */
        void typed(EditCell cell, RosterField field, String value, int step);
    }

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final double ROOM = 160;
    private static final double AIR = 16;

    private final RosterField field;
    private final Typing typing;
    private TextField input;
    private boolean armed;
    private Node usualClip;

    EditCell(RosterField field, Typing typing) {
        this.field = field;
        this.typing = typing;
        getStyleClass().add("edit-cell");
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> armed = event.getClickCount() == 2);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !isEmpty() && !isEditing()) {
                begin();
            }
        });
    }

    /** Made for the first edit: few of the many cells are ever typed anew. */
    private TextField field() {
        TextField made = new TextField();
        made.setId("roster-edit");
        made.getStyleClass().add("edit-field");
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        made.textProperty().addListener(observable -> made.pseudoClassStateChanged(WRONG, false));
        return made;
    }

    /** Begins to edit this cell, if that is allowed. */
    void begin() {
        armed = true;
        getTableView().edit(getIndex(), getTableColumn());
    }

    /** What was typed cannot stand. */
    void refuse() {
        input.pseudoClassStateChanged(WRONG, true);
        input.requestFocus();
    }

    /** Editing is over. */
    void leave() {
        cancelEdit();
        getTableView().requestFocus();
    }

    @Override
    public void startEdit() {
        boolean started = armed || getTableView().getProperties().remove(RosterTable.BEGIN) != null;
        armed = false;
        if (!started || !typing.allowed()) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            input = input == null ? field() : input;
            input.setText(value());
            input.pseudoClassStateChanged(WRONG, false);
            input.setAccessibleText(getTableColumn().getText());
            setText(null);
            setGraphic(input);
            makeRoom();
            input.selectAll();
            input.requestFocus();
            typing.begun(this);
        }
    }

    /** In a narrow column the field covers the cells beside it, to the left where the table ends, so that what is typed can be read. */
    private void makeRoom() {
        boolean brief = field == RosterField.SEX || field == RosterField.GRADE;
        input.setMinWidth(Math.max(brief ? 0 : ROOM, getWidth() - AIR));
        double beyond = getLayoutX()
                + input.getMinWidth()
                + AIR
                - getTableRow().getLayoutBounds().getWidth();
        input.setTranslateX(-Math.max(0, beyond));
        setViewOrder(-1);
        usualClip = getClip() == null ? usualClip : getClip();
        setClip(null);
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setViewOrder(0);
        if (usualClip != null) {
            setClip(usualClip);
        }
        setGraphic(null);
        setText(getItem());
    }

    /** As a person writes it: sex as a character, an exemption in the words of the rules, everything else as it is. */
    private String value() {
        return field == RosterField.SEX
                ? getItem()
                : typing.written(getTableRow().getItem().candidate(), field);
    }

    private void pressed(KeyEvent event) {
        int step = event.isShiftDown() ? -1 : 1;
        if (event.getCode() == KeyCode.ENTER) {
            typing.typed(this, field, input.getText(), 0);
        } else if (event.getCode() == KeyCode.TAB) {
            typing.typed(this, field, input.getText(), step);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave();
        } else {
            return;
        }
        event.consume();
    }
}
