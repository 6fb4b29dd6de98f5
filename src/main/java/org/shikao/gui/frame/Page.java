package org.shikao.gui.frame;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.shikao.gui.control.Command;
import org.shikao.gui.control.StepState;
import org.shikao.text.Phrase;
import org.shikao.text.Texts;

/**
 * A page of the window. The frame draws title, line of state, primary action, ⋯ menu and side bar entry from it; the
 * page draws only its content. A page keeps its model; its nodes are thrown away and built anew when the language
 * changes. All methods are called on the window's thread.
 */
public interface Page {
    /** Short unchanging name ("roster"), used by {@link Navigator#show}. */
    String id();

    /** Where it stands in the side bar. */
    Group group();

    /** Its icon in the side bar and the go-to palette. */
    Ikon icon();

    /** Text key of its title ("考生名册"). */
    String titleKey();

    /** Text key of its name in the side bar and the go-to palette ("名册"). */
    default String nameKey() {
        return titleKey();
    }

    /**
     * Builds the content in this language from the page's model. Called when first shown and after each change of
     * language. The frame puts a padding of 24 around it unless {@link #fills()}.
     */
    Node content(Texts texts);

    /** How far this step of the work is. */
    default ObservableValue<StepState> step() {
        return new ReadOnlyObjectWrapper<>(StepState.NONE);
    }

    /** The line under the title ("1,600 人 · 12 校 · 3 处需处理"); null for none. */
    default ObservableValue<Phrase> state() {
        return new ReadOnlyObjectWrapper<>(null);
    }

    /** The one thing to do here. Asked again whenever {@link #state()} or {@link #step()} changes. */
    default Optional<Command> primary() {
        return Optional.empty();
    }

    /** Everything else that can be done here, for the ⋯ menu. Asked again as {@link #primary()} is. */
    default List<Command> more() {
        return List.of();
    }

    /** The page's own keys, for the F1 sheet; keys of commands are added by the frame. */
    default List<KeyHint> keys() {
        return List.of();
    }

    /** Whether the content reaches to the edges of the page area, without padding. */
    default boolean fills() {
        return false;
    }

    /**
     * Whether the page has the window to itself, because somebody else than the operator stands before it: nothing of the frame is
     * shown and no key of the frame works but Esc, which asks {@link #back()} alone.
     */
    default ObservableValue<Boolean> alone() {
        return new ReadOnlyObjectWrapper<>(false);
    }

    /** Called each time the page comes to the front; a good moment to read the exam file again. */
    default void onShown() {}

    /** Called when another page comes to the front. */
    default void onHidden() {}

    /** Brings something into view: a candidate number, a session id; what it means is the page's own matter. */
    default void reveal(String place) {}

    /** Esc: goes back one level inside the page and returns true, or returns false to let the frame go back. */
    default boolean back() {
        return false;
    }
}
