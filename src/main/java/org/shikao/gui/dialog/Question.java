package org.shikao.gui.dialog;

import org.shikao.text.Phrase;

/**
 * A decision a person has to take.
 *
 * @param title what is asked, short
 * @param consequence what happens, in numbers ("将删除 38 名考生")
 * @param act the verb that does it ("删除 38 名考生")
 * @param keep the verb that leaves all as it is ("保留原名册")
 * @param danger whether something is lost by it; then the safe answer has the focus
 */
public record Question(Phrase title, Phrase consequence, Phrase act, Phrase keep, boolean danger) {
    /** A question about losing something, from the texts that begin so: title, consequence (with these arguments), act, keep. */
    public static Question losing(String stem, Object... args) {
        return new Question(
                Phrase.of(stem + "title"),
                Phrase.of(stem + "consequence", args),
                Phrase.of(stem + "act"),
                Phrase.of(stem + "keep"),
                true);
    }
}
