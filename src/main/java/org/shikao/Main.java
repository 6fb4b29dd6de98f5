package org.shikao;

/** Start of the program: opens the command line or the window. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
