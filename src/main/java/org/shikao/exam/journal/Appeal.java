package org.shikao.exam.journal;

import java.util.Optional;

/**
 * An appeal (复核) as it stands now. {@code id} is {@code device:seq} of the entry that opened it.
 *
 * @param decided the decision that counts; none while it is open or two decisions made apart contradict each other
 * @param disputed whether such decisions await a third
 * @param corrections how often the sheet was corrected by people who knew of the appeal
 */
public record Appeal(
        String id, Fact.AppealOpened opened, Optional<Fact.AppealDecided> decided, boolean disputed, int corrections) {
    /** How an appeal ended. */
    public enum Ruling {
        /** 维持原分 */
        UPHELD,
        /** 已更正 */
        CHANGED
    }

    /** Whether it still waits for two people. */
    public boolean isOpen() {
        return decided.isEmpty();
    }
}
