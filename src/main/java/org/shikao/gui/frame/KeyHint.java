package org.shikao.gui.frame;

/**
 * One line of the F1 sheet.
 *
 * @param keys the keys as printed on them ("Ctrl+I", "← →")
 * @param textKey text key of what they do
 */
public record KeyHint(String keys, String textKey) {}
