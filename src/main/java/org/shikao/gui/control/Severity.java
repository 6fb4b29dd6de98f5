package org.shikao.gui.control;

/** How serious something told is. */
public enum Severity {
    /** Must be put right. */
    ERROR,
    /** Should be looked at. */
    WARNING,
    /** For information: put right by the program, or simply told. */
    INFO,
    /** Something ended well. */
    SUCCESS
}
