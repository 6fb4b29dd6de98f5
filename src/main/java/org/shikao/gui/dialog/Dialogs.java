package org.shikao.gui.dialog;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.theme.Theme;
import org.shikao.text.ErrorCode;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Every dialog of the program. A dialog is only for a decision; what can stand in the page stands in the page. */
public final class Dialogs {
    private static final Logger LOG = System.getLogger(Dialogs.class.getName());
    private static final int REASON_ROWS = 3;

    private final Supplier<Texts> texts;
    private final Supplier<Window> owner;
    private final Theme theme;
    private final FileChoice files;
    private boolean errorShown;

    /**
     * Makes the dialogs.
     *
     * @param texts the texts of the language spoken now
     * @param owner the window they stand over; may give null
     * @param theme dresses them
     * @param files asks for files
     */
    public Dialogs(Supplier<Texts> texts, Supplier<Window> owner, Theme theme, FileChoice files) {
        this.texts = texts;
        this.owner = owner;
        this.theme = theme;
        this.files = files;
    }

    /** Tells of a defect: one sentence, what to do, and a short code to read out. Logs the failure, once. */
    public void error(Throwable failure) {
        String code = ErrorCode.of(failure);
        LOG.log(Level.ERROR, "defect " + code, failure);
        if (errorShown) {
            // one defect often fails twenty jobs at once; the person reads the first, the log has them all
            return;
        }
        errorShown = true;
        Label letters = new Label(code);
        letters.getStyleClass().add("error-code");
        box("gui.dialog.error.title")
                .add(say("gui.dialog.error.sentence"), letters, quiet("gui.dialog.error.remedy"))
                .keep(text("gui.dialog.error.close"), true)
                .ask();
        errorShown = false;
    }

    /** Tells that something could not be done (a file is in use, the disk is full), with what to do about it. */
    public void refused(Phrase title, Phrase sentence) {
        new Box(owner.get(), theme, texts.get().say(title))
                .add(Labels.body(texts.get().say(sentence)))
                .keep(text("gui.dialog.understood"), true)
                .ask();
    }

    /** Asks for a decision; true when it shall be done. */
    public boolean confirm(Question question) {
        Texts words = texts.get();
        return new Box(owner.get(), theme, words.say(question.title()))
                .add(Labels.body(words.say(question.consequence())))
                .act(words.say(question.act()), question.danger())
                .keep(words.say(question.keep()), question.danger())
                .ask();
    }

    /** Asks for the reason and the two people a correction needs; what is corrected stands above the fields. */
    public Optional<Correction> correction(Phrase what) {
        return twoPeople("correction", what);
    }

    /** Asks for the reason and the two people a decision between two sheets needs; what is decided stands above the fields. */
    public Optional<Correction> decision(Phrase what) {
        return twoPeople("decision", what);
    }

    /** Asks for the reason and the two people it takes to take somebody off a list; who goes stands above the fields. */
    public Optional<Correction> removal(Phrase what) {
        return twoPeople("removal", what);
    }

    /** Asks why a committee set what it set, and for two who decided; what it set stands above the fields. */
    public Optional<Correction> committee(Phrase what) {
        return twoPeople("committee", what);
    }

    /** Asks for the digits called in public and the two people who draw; the digits stand where a correction has its reason. */
    public Optional<Correction> publicDraw(Phrase what) {
        return twoPeople("publicDraw", what);
    }

    private Optional<Correction> twoPeople(String kind, Phrase what) {
        String keys = "gui.dialog." + kind;
        TextArea reason = new TextArea();
        reason.setPrefRowCount(REASON_ROWS);
        reason.setWrapText(true);
        reason.setId("correction-reason");
        TextField first = field("correction-first");
        TextField second = field("correction-second");
        Form form = new Form()
                .row(text(keys + ".reason"), reason)
                .row(text(keys + ".first"), first)
                .row(text(keys + ".second"), second, text(keys + ".hint"));
        BooleanBinding complete = Bindings.createBooleanBinding(
                () -> Correction.isComplete(reason.getText(), first.getText(), second.getText()),
                reason.textProperty(),
                first.textProperty(),
                second.textProperty());
        return box(keys + ".title")
                .add(Labels.body(texts.get().say(what)), form)
                .act(text(keys + ".act"), kind.equals("removal"))
                .keep(text(keys + ".keep"), false)
                .actWhen(complete)
                .focus(reason)
                .ask(() -> new Correction(
                        reason.getText().strip(),
                        first.getText().strip(),
                        second.getText().strip()));
    }

    /** Asks for one line of text; none when the person gave up. */
    public Optional<String> ask(Phrase title, Phrase prompt, String initial) {
        TextField field = field("ask-field");
        field.setText(initial);
        return line(title, prompt, field);
    }

    /** Asks for several things at once, by their ids; none when the person gave up. Of a choice the place in its list is given. */
    public Optional<Map<String, String>> fill(Phrase title, Phrase what, String actKey, List<Field> asked) {
        Fields fields = new Fields(texts.get(), asked);
        return new Box(owner.get(), theme, texts.get().say(title))
                .add(Labels.body(texts.get().say(what)), fields.form())
                .act(text(actKey), false)
                .keep(text("gui.dialog.ask.keep"), false)
                .actWhen(fields.complete())
                .focus(fields.first())
                .ask(fields::answers);
    }

    /**
     * Asks the same of several things in one dialog, one of them shown at a time; what is answered about each, in their order, or none
     * when the person gave up.
     *
     * @param nameKey what stands before the choice of the thing
     * @param shown the place of the thing that is shown first
     */
    public Optional<List<Map<String, String>>> fillEach(
            Question asked, String nameKey, List<FieldPages.Page> pages, int shown) {
        FieldPages all = new FieldPages(texts.get(), nameKey, pages, shown);
        return new Box(owner.get(), theme, texts.get().say(asked.title()))
                .add(Labels.body(texts.get().say(asked.consequence())), all)
                .wide()
                .act(texts.get().say(asked.act()), asked.danger())
                .keep(texts.get().say(asked.keep()), false)
                .focus(all.first())
                .ask(all::answers);
    }

    /** Asks for a password; none when the person gave up. */
    public Optional<String> password(Phrase title, Phrase prompt) {
        PasswordField field = new PasswordField();
        field.setId("ask-field");
        return line(title, prompt, field);
    }

    /** Asks for one existing file. */
    public Optional<Path> open(String titleKey, FileKind kind) {
        return files.open(owner.get(), texts.get(), titleKey, kind, false).stream()
                .findFirst();
    }

    /** Asks for one or more existing files; empty when the person gave up. */
    public List<Path> openMany(String titleKey, FileKind kind) {
        return files.open(owner.get(), texts.get(), titleKey, kind, true);
    }

    /** Asks where to write. */
    public Optional<Path> save(String titleKey, String suggestedName, FileKind kind) {
        return files.save(owner.get(), texts.get(), titleKey, suggestedName, kind);
    }

    /** Asks for a folder. */
    public Optional<Path> folder(String titleKey) {
        return files.folder(owner.get(), texts.get(), titleKey);
    }

    /** Shows keys: those of the page first, then those that work everywhere. */
    public void keys(List<KeySheet> sheets) {
        HBox columns = new HBox();
        columns.getStyleClass().add("key-sheets");
        sheets.stream()
                .filter(sheet -> !sheet.lines().isEmpty())
                .forEach(sheet -> columns.getChildren().add(drawing(sheet)));
        box("gui.dialog.keys.title")
                .add(columns)
                .keep(text("gui.dialog.keys.close"), true)
                .ask();
    }

    /** Tells what this program is; the version as it was built. */
    public void about(String version) {
        box("gui.dialog.about.title")
                .add(
                        Labels.body(text("gui.dialog.about.sentence")),
                        Labels.muted(text("gui.dialog.about.version", version)),
                        Labels.muted(text("gui.dialog.about.licence")))
                .keep(text("gui.dialog.about.close"), true)
                .ask();
    }

    private Optional<String> line(Phrase title, Phrase prompt, TextField field) {
        return new Box(owner.get(), theme, texts.get().say(title))
                .add(Labels.body(texts.get().say(prompt)), field)
                .act(text("gui.dialog.ask.act"), false)
                .keep(text("gui.dialog.ask.keep"), false)
                .actWhen(field.textProperty().isNotEmpty())
                .focus(field)
                .ask(field::getText);
    }

    private static Node drawing(KeySheet sheet) {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("key-lines");
        int row = 0;
        for (KeySheet.Line line : sheet.lines()) {
            Label keys = new Label(line.keys());
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            lines.addRow(row++, keys, Labels.body(line.meaning()));
        }
        VBox column = new VBox(Labels.muted(sheet.heading()), lines);
        column.getStyleClass().add("key-sheet");
        return column;
    }

    private Box box(String titleKey) {
        return new Box(owner.get(), theme, text(titleKey));
    }

    private Label say(String key) {
        return Labels.body(text(key));
    }

    private Label quiet(String key) {
        return Labels.muted(text(key));
    }

    private String text(String key, Object... args) {
        return texts.get().text(key, args);
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
