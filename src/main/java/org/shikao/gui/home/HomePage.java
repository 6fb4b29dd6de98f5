package org.shikao.gui.home;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.Panes;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Navigator;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.workspace.NoExam;
import org.shikao.gui.workspace.Workspace;
import org.shikao.settings.SettingsFile;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** The first page: where an exam is begun or opened, and where the open one says what to do next. */
public final class HomePage implements Page {
    private final HomeModel model;
    private final Services services;
    private final Supplier<Navigator> navigator;
    private final HomeCommands commands;
    private final ReadOnlyObjectWrapper<Phrase> state = new ReadOnlyObjectWrapper<>();
    private final StackPane root = new StackPane();
    private Texts texts;
    private boolean asking;

    /** The page with the flows it runs. */
    public HomePage(
            HomeFlows flows,
            Services services,
            Workspace workspace,
            SettingsFile settings,
            Supplier<Navigator> navigator) {
        this.services = services;
        this.navigator = navigator;
        model = new HomeModel(flows, workspace, services.tasks(), services.notices(), settings);
        commands = new HomeCommands(model, services.dialogs(), () -> ask(true));
        model.overviewProperty().addListener(observable -> {
            asking = false;
            draw();
        });
        model.recent().addListener((ListChangeListener<Recent>) change -> draw());
        root.getStyleClass().add("home");
    }

    @Override
    public String id() {
        return "home";
    }

    @Override
    public Group group() {
        return Group.TOP;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.HOME;
    }

    @Override
    public String titleKey() {
        return "gui.frame.page.home";
    }

    @Override
    public ObservableValue<Phrase> state() {
        return state;
    }

    @Override
    public List<Command> more() {
        return commands.more();
    }

    @Override
    public Node content(Texts words) {
        texts = words;
        draw();
        return root;
    }

    @Override
    public void onShown() {
        model.refresh();
    }

    @Override
    public void reveal(String place) {
        if (NoExam.SAMPLE.equals(place) && !model.hasExam()) {
            commands.sample().run();
        }
    }

    @Override
    public boolean back() {
        if (!asking) {
            return false;
        }
        ask(false);
        return true;
    }

    private void ask(boolean wanted) {
        asking = wanted;
        draw();
        if (root.lookup("#new-title") instanceof TextField title) {
            title.requestFocus();
            title.end();
        }
    }

    private void draw() {
        if (texts == null) {
            return;
        }
        Overview overview = model.overviewProperty().get();
        state.set(
                overview == null
                        ? Phrase.of("gui.home.state.none")
                        : Phrase.of("gui.home.state", overview.title(), overview.kind()));
        if (asking) {
            HomeNew form = new HomeNew(texts, model, services.dialogs(), () -> ask(false));
            root.getChildren().setAll(Panes.scroll(form));
            // a scroll pane takes its content in only when it is styled
            root.applyCss();
        } else if (overview == null) {
            root.getChildren().setAll(Panes.scroll(new HomeStart(texts, model, commands)));
        } else {
            root.getChildren().setAll(Panes.scroll(new HomeExam(texts, overview, this::go)));
        }
    }

    private void go(String page, String place) {
        if (place.isEmpty()) {
            navigator.get().show(page);
        } else {
            navigator.get().show(page, place);
        }
    }
}
