package org.shikao;

import org.shikao.boot.Start;

/** Start of the program. Does not extend a JavaFX class, so that a class-path start works and the command line stays light. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int exit = Start.run(args);
        System.exit(exit);
    }
}
