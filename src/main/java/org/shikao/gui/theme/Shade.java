package org.shikao.gui.theme;

/** Light for daily work, dark for evening work and projected rooms. */
public enum Shade {
    LIGHT("light"),
    DARK("dark");

    private final String tag;

    Shade(String tag) {
        this.tag = tag;
    }

    /** The tag kept in the settings and in the name of the stylesheet. */
    public String tag() {
        return tag;
    }

    /** The shade with this tag; light for anything unknown. */
    public static Shade ofTag(String tag) {
        return DARK.tag.equals(tag) ? DARK : LIGHT;
    }

    /** The shade a switch turns to. */
    public Shade other() {
        return this == DARK ? LIGHT : DARK;
    }
}
