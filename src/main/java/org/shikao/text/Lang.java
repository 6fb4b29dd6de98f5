package org.shikao.text;

import java.util.Locale;

/** A language the program speaks; the tag is the one used in file names, settings and {@code --lang}. */
public enum Lang {
    ZH_CN("zh_CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Lang(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The tag, {@code zh_CN} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** The locale in which numbers inside sentences are written. */
    public Locale locale() {
        return locale;
    }

    /** The language with this tag; Chinese for anything unknown, since Chinese is the language of the exam. */
    public static Lang ofTag(String tag) {
        return EN.tag.equals(tag) ? EN : ZH_CN;
    }

    /** The language a switch turns to. */
    public Lang other() {
        return this == EN ? ZH_CN : EN;
    }
}
