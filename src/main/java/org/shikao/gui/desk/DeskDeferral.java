package org.shikao.gui.desk;

import org.shikao.exam.rules.OutcomeRule.Proof;

/** What was said when a sitting was deferred: which proof was seen, {@link Proof#NONE} if it is still owed, and a remark. */
record DeskDeferral(Proof proof, String note) {}
