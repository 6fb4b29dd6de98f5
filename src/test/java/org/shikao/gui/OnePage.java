package org.shikao.gui;

import java.util.function.Function;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shikao.gui.frame.Group;
import org.shikao.gui.frame.Page;
import org.shikao.text.Texts;

/** The only page of a window: what is to be looked at, in the place of the first page of the program. */
public record OnePage(Function<Texts, Node> shown) implements Page {
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
    public Node content(Texts texts) {
        return shown.apply(texts);
    }
}
