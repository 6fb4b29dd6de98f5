package org.shikao.gui.frame;

import java.time.format.DateTimeFormatter;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Banner;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.control.Severity;
import org.shikao.text.Texts;

/**
 * Notices over the lower right corner: the newest for a few seconds, all of them when the list is opened. Where the newest
 * would cover buttons or fields of the page, they come up in another corner.
 */
final class NoticePane extends VBox {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final int MOST_AT_ONCE = 4;
    /** What two notices of one line need, with the air around them. */
    private static final double ROOM_WIDTH = 392;

    private static final double ROOM_HEIGHT = 160;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Notices notices;
    private final Region page;
    private final VBox fresh = new VBox();
    private final VBox list = new VBox();
    private Texts texts;

    NoticePane(Notices notices, Region page) {
        this.notices = notices;
        this.page = page;
        getStyleClass().add("notice-pane");
        fresh.getStyleClass().add("notice-stack");
        list.getStyleClass().add("notice-list");
        list.setId("notice-list");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(list, fresh);
        hideList();
        notices.all().addListener((ListChangeListener<Notices.Notice>) this::told);
    }

    void speak(Texts words) {
        texts = words;
        fresh.getChildren().clear();
        if (list.isVisible()) {
            showList();
        }
    }

    void toggleList() {
        if (list.isVisible()) {
            hideList();
        } else {
            showList();
        }
    }

    boolean hideList() {
        boolean was = list.isVisible();
        list.setVisible(false);
        list.setManaged(false);
        return was;
    }

    private void showList() {
        fresh.getChildren().clear();
        notices.read();
        VBox rows = new VBox();
        rows.getStyleClass().add("notice-rows");
        notices.all().forEach(notice -> rows.getChildren().add(row(notice)));
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(Labels.muted(texts.text("gui.frame.notices.empty")));
        }
        ScrollPane scroll = Panes.scroll(rows);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = close();
        close.setOnAction(event -> hideList());
        HBox head = new HBox(Labels.section(texts.text("gui.frame.notices.title")), Panes.gap(), close);
        head.getStyleClass().add("card-head");
        list.getChildren().setAll(head, scroll);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        list.setVisible(true);
        list.setManaged(true);
    }

    private void told(ListChangeListener.Change<? extends Notices.Notice> change) {
        while (change.next()) {
            if (change.wasAdded() && texts != null && !list.isVisible()) {
                change.getAddedSubList().forEach(this::pop);
            }
        }
    }

    private void pop(Notices.Notice notice) {
        HBox card = row(notice);
        card.getStyleClass().add("notice-card");
        Button close = close();
        close.setOnAction(event -> fresh.getChildren().remove(card));
        card.getChildren().add(close);
        if (fresh.getChildren().isEmpty()) {
            StackPane.setAlignment(this, FreeCorner.of(page, ROOM_WIDTH, ROOM_HEIGHT));
        }
        fresh.getChildren().add(card);
        if (fresh.getChildren().size() > MOST_AT_ONCE) {
            fresh.getChildren().remove(0);
        }
        // errors stay until they are read
        if (notice.severity() != Severity.ERROR) {
            PauseTransition pause = new PauseTransition(SHOWN);
            pause.setOnFinished(event -> fresh.getChildren().remove(card));
            pause.play();
        }
    }

    private HBox row(Notices.Notice notice) {
        Node icon = Banner.iconOf(texts, notice.severity());
        Label words = Labels.body(texts.say(notice.phrase()));
        Label at = Labels.caption(notice.at().format(TIME));
        VBox middle = new VBox(words, at);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox row = new HBox(icon, middle);
        row.getStyleClass().add("notice-row");
        return row;
    }

    private Button close() {
        Button close = new Button();
        Buttons.named(close, texts.text("gui.frame.notices.close"), Material2OutlinedAL.CLOSE);
        close.getStyleClass().addAll("icon-only", "small");
        return close;
    }
}
