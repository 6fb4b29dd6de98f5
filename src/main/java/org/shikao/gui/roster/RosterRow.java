package org.shikao.gui.roster;

import java.util.List;
import org.shikao.exam.roster.Candidate;
import org.shikao.text.PinyinName;

/**
 * A candidate as the table shows it.
 *
 * @param school name of the school
 * @param words everything that can be searched, as {@link SearchText} has it
 */
record RosterRow(Candidate candidate, String school, String words) {
    private static final int SHOWN_HEAD = 6;
    private static final int SHOWN_TAIL = 4;
    /** No document has a shorter number. */
    private static final int SHORTEST = 8;

    static RosterRow of(Candidate c, String school) {
        String words = SearchText.plain(
                String.join(" ", c.candidateNo(), c.name(), school, c.className(), c.studentNo(), c.idNo()));
        String className = SearchText.unbracketed(SearchText.plain(c.className()));
        return new RosterRow(c, school, words + " " + className);
    }

    /** Whether all these words occur, or spell the name. */
    boolean has(List<SearchText.Word> wanted, PinyinName reading) {
        for (SearchText.Word word : wanted) {
            if (!words.contains(word.text()) && !reading.matches(word.letters())) {
                return false;
            }
        }
        return true;
    }

    /** The identity number with its middle hidden: enough to tell two people apart, too little to misuse. */
    String maskedId() {
        String id = candidate.idNo();
        if (id.length() < SHORTEST) {
            return id;
        }
        if (id.length() <= SHOWN_HEAD + SHOWN_TAIL) {
            // the number of a passport is no longer than what is shown of an identity number
            int shown = id.length() / 4;
            return id.substring(0, shown) + "…" + id.substring(id.length() - shown);
        }
        return id.substring(0, SHOWN_HEAD) + "…" + id.substring(id.length() - SHOWN_TAIL);
    }
}
