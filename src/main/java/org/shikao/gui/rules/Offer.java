package org.shikao.gui.rules;

import org.shikao.exam.rules.RulePack;

/**
 * A rule pack that can be looked at and taken.
 *
 * @param source the name of a shipped pack or the path of a file
 * @param current whether it is the pack of the open exam
 */
record Offer(RulePack pack, String source, boolean current) {}
