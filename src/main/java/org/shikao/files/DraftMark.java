package org.shikao.files;

import org.shikao.exam.rules.RulePack;
import org.shikao.text.Texts;

/** What is made under rules that nobody has checked yet (草案) says so, whatever the pack is called. */
public final class DraftMark {
    private DraftMark() {}

    /** The words for the foot of a page; empty where the rules are no draft. */
    public static String of(RulePack rules, Texts texts) {
        return rules.draft() ? texts.text("forms.draft.mark") : "";
    }

    /** The exam's title as it is printed under these rules. */
    public static String titled(String title, RulePack rules, Texts texts) {
        return rules.draft() ? texts.text("forms.draft.title", title) : title;
    }
}
