package org.shikao.gui.home;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.DataTable;
import org.shikao.gui.control.KeyFigure;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.gui.control.StepStrip;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The home page with an exam: the path of the work, the one thing to do next, key figures, sites. */
final class HomeExam extends VBox {
    private static final double SITE_ROW = 32;

    private final Texts texts;
    private final Overview overview;
    private final BiConsumer<String, String> go;

    HomeExam(Texts texts, Overview overview, BiConsumer<String, String> go) {
        this.texts = texts;
        this.overview = overview;
        this.go = go;
        getStyleClass().addAll("column", "home-exam");
        heldBy().ifPresent(getChildren()::add);
        boolean planned = overview.figures().sessions() > 0;
        getChildren().addAll(strip(), nextCard(), planned ? figures() : prepared());
        if (!overview.sites().isEmpty()) {
            getChildren().add(sites());
        }
    }

    private Optional<Node> heldBy() {
        if (overview.writable()) {
            return Optional.empty();
        }
        String sentence = overview.heldBy()
                .map(who -> texts.text("gui.home.held", who))
                .orElseGet(() -> texts.text("gui.home.viewing"));
        return Optional.of(new Banner(texts, Severity.INFO, sentence, null));
    }

    private Node strip() {
        List<StepStrip.Step> steps = overview.steps().stream()
                .map(s -> new StepStrip.Step(
                        texts.text("gui.frame.page." + s.id()),
                        s.state(),
                        texts.say(s.count()),
                        () -> go.accept(s.id(), "")))
                .toList();
        return new StepStrip(texts, steps);
    }

    private Node nextCard() {
        Next next = overview.next();
        String key = "gui.home.next." + next.what();
        Object[] args = next.args().toArray();
        Label head = new Label(texts.text(key, args));
        head.getStyleClass().add("text-title");
        head.setWrapText(true);
        Label why = Labels.muted(texts.text(key + ".why", args));
        VBox words = new VBox(Labels.caption(texts.text("gui.home.next")), head, why);
        words.getStyleClass().add("next-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button act = Buttons.primary(
                texts,
                Command.of(
                        key + ".act", Material2OutlinedAL.ARROW_FORWARD, () -> go.accept(next.page(), next.place())));
        act.setId("home-next");
        HBox row = new HBox(words, act);
        row.getStyleClass().add("next-row");
        Card card = new Card(null, row);
        card.getStyleClass().add("next-card");
        return card;
    }

    private Node figures() {
        Overview.Figures f = overview.figures();
        return Panes.cards(
                figure(
                        number(f.candidates()),
                        "gui.home.figure.candidates",
                        of("gui.home.figure.schools", f.schools())),
                figure(part(f.signed(), f.sessions()), "gui.home.figure.sessions", percent(f.signed(), f.sessions())),
                figure(part(f.submitted(), f.sheets()), "gui.home.figure.sheets", percent(f.submitted(), f.sheets())),
                figure(number(f.present()), "gui.home.figure.present", of("gui.home.figure.absent", f.absent())),
                conflicts(f.conflicts()));
    }

    /** Before there is a plan only what has been prepared counts. */
    private Node prepared() {
        Overview.Figures f = overview.figures();
        return Panes.cards(
                figure(
                        number(f.candidates()),
                        "gui.home.figure.candidates",
                        of("gui.home.figure.schools", f.schools())),
                figure(number(f.rooms()), "gui.home.figure.rooms", of("gui.home.figure.benches", f.benches())),
                figure(number(f.examiners()), "gui.home.figure.examiners", Phrase.of("gui.home.figure.staff")));
    }

    private Node conflicts(int count) {
        Phrase note = Phrase.of(count == 0 ? "gui.home.figure.noConflict" : "gui.home.figure.decide");
        Node card = figure(number(count), "gui.home.figure.conflicts", note);
        if (count > 0) {
            card.getStyleClass().add("attention");
        }
        return card;
    }

    private Node figure(String number, String nameKey, Phrase note) {
        return new Card(null, new KeyFigure(number, texts.text(nameKey), texts.say(note)));
    }

    private String number(int value) {
        return texts.text("gui.home.number", value);
    }

    private String part(int part, int whole) {
        return texts.text("gui.home.count.part", part, whole);
    }

    private static Phrase percent(int part, int whole) {
        return whole == 0
                ? Phrase.of("gui.home.figure.notYet")
                : Phrase.of("gui.home.figure.percent", Math.floorDiv(100 * part, whole));
    }

    private static Phrase of(String key, int value) {
        return Phrase.of(key, value);
    }

    private Node sites() {
        DataTable<Overview.SiteRow> table = new DataTable<Overview.SiteRow>(texts)
                .words("gui.home.site.name", 320, Overview.SiteRow::site)
                .figures("gui.home.site.sessions", 110, r -> number(r.sessions()))
                .figures("gui.home.site.signed", 110, r -> number(r.signed()))
                .figures("gui.home.site.due", 110, r -> number(r.due()))
                .figures("gui.home.site.present", 110, r -> number(r.present()))
                .figures("gui.home.site.absent", 110, r -> number(r.absent()));
        table.getItems().setAll(overview.sites());
        double height = SITE_ROW * (overview.sites().size() + 1) + 2;
        table.setPrefHeight(height);
        table.setMinHeight(height);
        table.setMaxHeight(height);
        return new Card(texts.text("gui.home.sites"), table);
    }
}
