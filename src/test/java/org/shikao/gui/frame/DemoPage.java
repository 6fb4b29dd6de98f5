package org.shikao.gui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.StepState;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/** A page put together for a test. Its words are those of the frame, since tests bring no texts of their own. */
final class DemoPage implements Page {
    final ObjectProperty<StepState> step = new SimpleObjectProperty<>(StepState.NONE);
    final ObjectProperty<Phrase> state = new SimpleObjectProperty<>();
    final List<Command> more = new ArrayList<>();
    final List<KeyHint> keys = new ArrayList<>();
    Command primary;
    int shown;
    String revealed;

    private final String id;
    private final Group group;
    private final Ikon icon;
    private final String titleKey;
    private final Function<Texts, Node> content;

    DemoPage(String id, Group group, Ikon icon, String titleKey, Function<Texts, Node> content) {
        this.id = id;
        this.group = group;
        this.icon = icon;
        this.titleKey = titleKey;
        this.content = content;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Group group() {
        return group;
    }

    @Override
    public Ikon icon() {
        return icon;
    }

    @Override
    public String titleKey() {
        return titleKey;
    }

    @Override
    public Node content(Texts texts) {
        return content.apply(texts);
    }

    @Override
    public ObservableValue<StepState> step() {
        return step;
    }

    @Override
    public ObservableValue<Phrase> state() {
        return state;
    }

    @Override
    public Optional<Command> primary() {
        return Optional.ofNullable(primary);
    }

    @Override
    public List<Command> more() {
        return more;
    }

    @Override
    public List<KeyHint> keys() {
        return keys;
    }

    @Override
    public void onShown() {
        shown++;
    }

    @Override
    public void reveal(String place) {
        revealed = place;
    }
}
