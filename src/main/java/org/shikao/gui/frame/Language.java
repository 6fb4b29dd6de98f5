package org.shikao.gui.frame;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shikao.text.Lang;
import org.shikao.text.Texts;

/** The language the window speaks now; whoever shows words listens and builds them anew. */
public final class Language {
    private final Map<Lang, Texts> loaded = new EnumMap<>(Lang.class);
    private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>();

    /** Starts in this language. */
    public Language(Lang lang) {
        speak(lang);
    }

    /** The texts of the language spoken now. */
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** The texts of the language spoken now. */
    public Texts texts() {
        return texts.get();
    }

    /** Speaks another language from now on. */
    public void speak(Lang lang) {
        texts.set(loaded.computeIfAbsent(lang, Texts::in));
    }
}
