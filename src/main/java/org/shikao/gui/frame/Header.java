package org.shikao.gui.frame;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.shikao.gui.control.Buttons;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Labels;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** Title of the page, its line of state, its one primary action, and ⋯ for the rest. */
final class Header extends HBox {
    private final Label title = Labels.title("");
    private final Label state = Labels.muted("");
    private final HBox actions = new HBox();
    private final Button search = new Button();
    private final InvalidationListener changed = observable -> refresh();
    // weak, since a page may outlive the window that showed it
    private final InvalidationListener weak = new WeakInvalidationListener(changed);
    private Texts texts;
    private Page page;

    Header(Runnable palette) {
        search.setId("goto-button");
        search.getStyleClass().add("icon-only");
        search.setOnAction(event -> palette.run());
        getStyleClass().add("header");
        title.setId("page-title");
        state.setId("page-state");
        state.setWrapText(false);
        actions.getStyleClass().add("actions");
        actions.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(title, state);
        words.getStyleClass().add("header-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, actions);
    }

    void show(Page shown, Texts words) {
        if (page != null) {
            page.state().removeListener(weak);
            page.step().removeListener(weak);
        }
        page = shown;
        texts = words;
        page.state().addListener(weak);
        page.step().addListener(weak);
        refresh();
    }

    private void refresh() {
        Buttons.named(search, texts.text("gui.frame.goto.tip"), Material2MZ.SEARCH);
        title.setText(texts.text(page.titleKey()));
        Phrase phrase = page.state().getValue();
        state.setText(phrase == null ? "" : texts.say(phrase));
        state.setVisible(phrase != null);
        state.setManaged(phrase != null);
        actions.getChildren().setAll(search);
        Optional<Command> primary = page.primary();
        primary.ifPresent(command -> actions.getChildren().add(Buttons.primary(texts, command)));
        List<Command> more = page.more();
        if (!more.isEmpty()) {
            actions.getChildren().add(menu(more));
        }
    }

    private MenuButton menu(List<Command> more) {
        MenuButton menu = new MenuButton();
        menu.setId("page-more");
        menu.getStyleClass().addAll("icon-only", Tweaks.NO_ARROW);
        Buttons.named(menu, texts.text("gui.frame.more"), Material2MZ.MORE_HORIZ);
        more.forEach(command -> menu.getItems().add(Buttons.menuItem(texts, command)));
        return menu;
    }
}
