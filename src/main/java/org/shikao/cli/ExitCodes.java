package org.shikao.cli;

/** The exit codes of the command line, a contract. */
final class ExitCodes {
    static final int DONE = 0;
    /** Refused, findings listed, nothing changed. */
    static final int REFUSED = 1;

    static final int USAGE = 2;
    /** Could not: file, disk, display. */
    static final int COULD_NOT = 3;
    /** A defect in the program; a code is shown, details are in the log. */
    static final int DEFECT = 4;

    private ExitCodes() {}
}
