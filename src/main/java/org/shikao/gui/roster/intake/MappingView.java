package org.shikao.gui.roster.intake;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SheetPreview;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/** What was understood of one table, to be corrected: the choice above each column, the rows of the headings, what is missing. */
final class MappingView extends VBox {
    private static final int LAST_HEADING = 30;
    private static final double SPINNER = 76;
    private static final int SCHOOL = 28;

    private final Texts texts;
    private final IntakeModel model;
    private final Label title = Labels.section("");
    private final Label counts = Labels.caption("");
    private final StackPane missing = new StackPane();
    private final PreviewTable table;
    private final Spinner<Integer> first = new Spinner<>(0, LAST_HEADING, 0);
    private final Spinner<Integer> last = new Spinner<>(0, LAST_HEADING, 0);
    private final TextField school = new TextField();
    private final CheckBox keep = new CheckBox();
    private final CheckBox take = new CheckBox();
    private IntakeEntry entry;
    private boolean showing;

    /**
     * @param save writes how the chosen file is read
     * @param load reads a mapping file
     */
    MappingView(Texts texts, IntakeModel model, Runnable save, Runnable load) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("mapping-view");
        table = new PreviewTable(
                texts, (letter, field) -> model.columns().say(entry.file(), entry.shown(), letter, field));
        keep.setText(texts.text("gui.intake.keep"));
        keep.setId("intake-keep");
        keep.setOnAction(event -> model.columns().keep(entry.file(), entry.shown(), keep.isSelected()));
        take.setText(texts.text("gui.intake.take"));
        take.setId("intake-take");
        take.setOnAction(event -> model.columns().take(entry.file(), entry.shown(), take.isSelected()));
        school();
        heading(first, "intake-heading-first");
        heading(last, "intake-heading-last");
        Command saving = Command.of("gui.intake.mapping.save", Material2OutlinedAL.GET_APP, save);
        Command loading = Command.of("gui.intake.mapping.load", Material2OutlinedAL.FOLDER_OPEN, load);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Panes.bar(
                                title,
                                counts,
                                Panes.gap(),
                                Labels.caption(texts.text("gui.intake.headings")),
                                first,
                                Labels.caption("–"),
                                last),
                        Panes.bar(Labels.caption(texts.text("gui.intake.school")), school, Panes.gap(), take),
                        missing,
                        table,
                        Panes.bar(keep, Panes.gap(), Buttons.quiet(texts, loading), Buttons.quiet(texts, saving)));
    }

    /** Taken when Enter is pressed or the field is left. */
    private void school() {
        school.setId("intake-school");
        school.setPromptText(texts.text("gui.intake.school.prompt"));
        school.setAccessibleText(texts.text("gui.intake.school"));
        school.setPrefColumnCount(SCHOOL);
        school.setOnAction(event -> saySchool());
        school.focusedProperty().addListener((at, before, now) -> {
            if (before) {
                saySchool();
            }
        });
    }

    /** Takes what was typed of the school and not yet said. */
    void saySchool() {
        boolean open = !showing && entry != null && entry.shown() != null;
        if (open && !school.getText().strip().equals(entry.shown().preview().school())) {
            model.columns().saySchool(entry.file(), entry.shown(), school.getText());
        }
    }

    private void heading(Spinner<Integer> spinner, String id) {
        spinner.setId(id);
        spinner.setPrefWidth(SPINNER);
        spinner.setMinWidth(SPINNER);
        spinner.setAccessibleText(texts.text("gui.intake.headings"));
        spinner.valueProperty().addListener((at, before, now) -> {
            if (!showing && entry != null && entry.shown() != null) {
                int from = spinner == first ? now : Math.min(first.getValue(), now);
                int to = spinner == last ? now : Math.max(last.getValue(), now);
                model.columns().sayHeadings(entry.file(), entry.shown(), from, from == 0 ? 0 : Math.max(from, to));
            }
        });
    }

    /** Shows a table; null for none. */
    void show(IntakeEntry now, List<Problem> problems) {
        boolean isSameTable = now != null && now.isSame(entry);
        entry = now;
        IntakeTable shown = now == null ? null : now.shown();
        table.show(shown, problems);
        title.setText(now == null ? "" : now.file().name());
        setDisable(shown == null);
        missing(shown);
        if (shown == null) {
            counts.setText("");
            return;
        }
        take.setManaged(now.file().offers());
        take.setVisible(now.file().offers());
        take.setSelected(now.file().takes(shown));
        SheetPreview preview = shown.preview();
        String rows = texts.text("gui.intake.counts", preview.rowsRead(), preview.rowsPassed());
        counts.setText(preview.sheet().isEmpty() ? rows : preview.sheet() + " · " + rows);
        showing = true;
        first.getValueFactory().setValue(preview.headerFirst());
        last.getValueFactory().setValue(preview.headerLast());
        if (!school.isFocused() || !isSameTable) {
            school.setText(preview.school());
        }
        showing = false;
        boolean said = model.columns().isSaid(now.file(), shown)
                && !preview.fingerprint().isEmpty();
        keep.setVisible(said);
        keep.setSelected(said && model.columns().keeps(now.file(), shown));
    }

    /** Goes to the cell of a place. */
    void reveal(Place place) {
        table.reveal(place);
    }

    /** Puts the focus where a person has to say something. */
    void ask() {
        table.ask();
    }

    private void missing(IntakeTable shown) {
        missing.getChildren().clear();
        boolean taken = shown != null && entry.file().takes(shown);
        boolean lacks = taken && !shown.missing().isEmpty();
        boolean guessed = taken && !shown.unsure().isEmpty();
        String aside = shown == null ? "" : shown.preview().aside();
        missing.setManaged(lacks || guessed || !aside.isEmpty());
        if (!aside.isEmpty()) {
            missing.getChildren()
                    .add(new Banner(texts, Severity.WARNING, texts.text("gui.intake.aside.why." + aside), null));
        } else if (lacks) {
            String names = shown.missing().stream()
                    .map(field -> texts.text("roster.column." + field))
                    .collect(Collectors.joining(texts.text("gui.roster.comma")));
            missing.getChildren().add(new Banner(texts, Severity.ERROR, texts.text("gui.intake.missing", names), null));
        } else if (guessed) {
            String letters = shown.unsure().stream()
                    .map(SheetPreview.Column::letter)
                    .collect(Collectors.joining(texts.text("gui.roster.comma")));
            missing.getChildren()
                    .add(new Banner(texts, Severity.WARNING, texts.text("gui.intake.guessed", letters), null));
        }
    }
}
