package org.shikao.gui.control;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something a person can do: what it is called, how it looks, what it does and when it may be done. Shown as a button,
 * a menu item or a line of the go-to palette.
 *
 * @param key text key of its name, verb first
 * @param icon icon, or null
 * @param action what happens, on the window's thread
 * @param enabled whether it may be done now
 * @param danger whether it destroys something; never primary
 * @param keys the keys that do it, or null
 */
public record Command(
        String key, Ikon icon, Runnable action, ObservableBooleanValue enabled, boolean danger, KeyCombination keys) {

    /** A command that may always be done. */
    public static Command of(String key, Ikon icon, Runnable action) {
        return new Command(key, icon, action, new ReadOnlyBooleanWrapper(true), false, null);
    }

    /** The same, allowed only while the value is true. */
    public Command when(ObservableBooleanValue allowed) {
        return new Command(key, icon, action, allowed, danger, keys);
    }

    /** The same, marked as destroying something. */
    public Command dangerous() {
        return new Command(key, icon, action, enabled, true, keys);
    }

    /** The same, also done by these keys, written as in {@code "Shortcut+I"} or {@code "F9"}. */
    public Command on(String combination) {
        return new Command(key, icon, action, enabled, danger, KeyCombination.valueOf(combination));
    }

    /** Does it if it may be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
