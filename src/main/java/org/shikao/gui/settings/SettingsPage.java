package org.shikao.gui.settings;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shikao.gui.control.Card;
import org.shikao.gui.control.Form;
import org.shikao.gui.control.Labels;
import org.shikao.gui.control.Panes;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Page;
import org.shikao.gui.frame.Services;
import org.shikao.gui.theme.Shade;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** Who works here, in which language, light or dark. Everything takes effect and is remembered at once. */
public final class SettingsPage implements Page {
    private static final double WIDTH = 640;

    private final Services services;
    private final Path folder;

    /** @param folder where settings and logs of this person lie */
    public SettingsPage(Services services, Path folder) {
        this.services = services;
        this.folder = folder;
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public Group group() {
        return Group.FOOT;
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.SETTINGS;
    }

    @Override
    public String titleKey() {
        return "gui.settings.title";
    }

    @Override
    public Node content(Texts texts) {
        Card person = new Card(
                texts.text("gui.settings.person"),
                new Form()
                        .row(texts.text("gui.settings.operator"), operator(), texts.text("gui.settings.operatorHint")));
        Card look = new Card(
                texts.text("gui.settings.look"),
                new Form()
                        .row(texts.text("gui.settings.language"), languages(texts))
                        .row(texts.text("gui.settings.shade"), shades(texts)));
        Label where = Labels.body(folder.toString());
        where.setId("settings-folder");
        Card files = new Card(
                texts.text("gui.settings.files"),
                new Form().row(texts.text("gui.settings.folder"), where, texts.text("gui.settings.folderHint")));
        person.setMaxWidth(WIDTH);
        look.setMaxWidth(WIDTH);
        files.setMaxWidth(WIDTH);
        return Panes.scroll(Panes.column(person, look, files));
    }

    private TextField operator() {
        TextField field = new TextField();
        field.setId("settings-operator");
        field.textProperty().bindBidirectional(services.state().operatorProperty());
        return field;
    }

    private HBox languages(Texts texts) {
        ToggleGroup group = new ToggleGroup();
        return Panes.bar(
                choice(
                        group,
                        "settings-zh",
                        texts.text("gui.settings.chinese"),
                        texts.lang() == Lang.ZH_CN,
                        on -> services.language().speak(Lang.ZH_CN)),
                choice(
                        group,
                        "settings-en",
                        texts.text("gui.settings.english"),
                        texts.lang() == Lang.EN,
                        on -> services.language().speak(Lang.EN)));
    }

    private HBox shades(Texts texts) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton light = choice(
                group,
                "settings-light",
                texts.text("gui.settings.light"),
                false,
                on -> services.theme().use(Shade.LIGHT));
        ToggleButton dark = choice(
                group,
                "settings-dark",
                texts.text("gui.settings.dark"),
                false,
                on -> services.theme().use(Shade.DARK));
        // the status line changes the shade too
        services.theme()
                .shadeProperty()
                .addListener((at, before, now) -> group.selectToggle(now == Shade.DARK ? dark : light));
        group.selectToggle(services.theme().shadeProperty().get() == Shade.DARK ? dark : light);
        return Panes.bar(light, dark);
    }

    private static ToggleButton choice(
            ToggleGroup group, String id, String name, boolean selected, Consumer<ToggleButton> chosen) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setOnAction(event -> {
            // a second press must not leave nothing chosen
            button.setSelected(true);
            chosen.accept(button);
        });
        return button;
    }
}
