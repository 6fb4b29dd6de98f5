package org.shikao.gui.rules;

import java.time.LocalDate;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.shikao.exam.rules.RulePath;
import org.shikao.gui.control.DateField;
import org.shikao.text.Texts;

/** Makes the control of each key, and takes what it is told to the draft. */
final class KeyEditors {
    private static final int NOTE_ROWS = 4;

    private final Texts texts;
    private final RulesModel model;
    private final Editing editing;

    KeyEditors(Texts texts, RulesModel model, Editing editing) {
        this.texts = texts;
        this.model = model;
        this.editing = editing;
    }

    Texts texts() {
        return texts;
    }

    RulesModel model() {
        return model;
    }

    /** The control of a key, or of a key of a table's part, at this path of the pack. */
    KeyEditor of(RuleKey key, String path) {
        KeyEditor editor = switch (key.kind()) {
            case TEXT -> text(new TextField(), path);
            case NOTE -> note(path);
            case DATE -> date(path);
            case TIME -> new StepEditor(this, path, Stepping.time());
            case WHOLE -> new StepEditor(this, path, Stepping.whole(key.min(), key.max()));
            case MARKS -> new StepEditor(this, path, Stepping.marks(key.max()));
            case CHOICE -> new ChoiceEditor(this, path);
            case SWITCH -> check(path);
            case WORDS -> new WordsEditor(this, path);
            case POOL -> new PoolEditor(this, path);
            case PAPERS -> new CodesEditor(this, path, "gui.rules.papers.", model::experiment);
            case PAIRS -> new CodesEditor(this, path, "gui.rules.pairs.", model::school);
            case TABLE -> new TableEditor(this, key);
        };
        editor.field().setId(idOf(path));
        editor.field().setAccessibleText(texts.text("rules.key." + key.path()));
        return editor;
    }

    /** The id of the control at a path, for jumps and tests: {@code rule-score-rounding}, {@code rule-score-grades-0-from}. */
    static String idOf(String path) {
        return "rule-" + path.replaceAll("[.\\[]", "-").replace("]", "").toLowerCase(Locale.ROOT);
    }

    /** Another value for a path, by typing. */
    void typed(String path, Object value) {
        editing.change(() -> editing.draft().set(path, value));
    }

    /** Another value for a path, by one act. */
    void chosen(String path, Object value) {
        editing.change(() -> {
            editing.draft().rest();
            editing.draft().set(path, value);
            editing.draft().rest();
        });
    }

    /** What is typed at a path is no value. */
    void unreadable(String path, String typed) {
        editing.change(() -> editing.draft().unreadable(path, typed));
    }

    private KeyEditor note(String path) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(NOTE_ROWS);
        return text(area, path);
    }

    private KeyEditor text(TextInputControl field, String path) {
        return new Simple<>(field) {
            @Override
            void listen() {
                field.textProperty().addListener((at, before, now) -> told(() -> typed(path, now)));
            }

            @Override
            void put(Draft draft) {
                String value = (String) RulePath.get(draft.now().pack(), path);
                if (!value.equals(field.getText())) {
                    field.setText(value);
                }
            }
        };
    }

    private KeyEditor date(String path) {
        DateField field = new DateField(null);
        return new Simple<>(field) {
            @Override
            void listen() {
                field.valueProperty().addListener((at, before, now) -> told(() -> take(now)));
            }

            private void take(LocalDate now) {
                if (now == null) {
                    unreadable(path, "");
                } else {
                    chosen(path, now);
                }
            }

            @Override
            void put(Draft draft) {
                boolean blank = draft.now().unreadable().containsKey(path);
                field.setValue(
                        blank ? null : (LocalDate) RulePath.get(draft.now().pack(), path));
            }
        };
    }

    private KeyEditor check(String path) {
        CheckBox box = new CheckBox();
        return new Simple<>(box) {
            @Override
            void listen() {
                box.selectedProperty().addListener((at, before, now) -> {
                    box.setText(texts.text(now ? "gui.rules.yes" : "gui.rules.no"));
                    told(() -> chosen(path, now));
                });
                box.setText(texts.text("gui.rules.no"));
            }

            @Override
            void put(Draft draft) {
                box.setSelected((Boolean) RulePath.get(draft.now().pack(), path));
            }
        };
    }
}
