package org.shikao.files.sheet;

/** A file cannot be read as a sheet; the code and its arguments become the problem that a person sees. */
final class SheetRefused extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String argument;

    SheetRefused(String code, String argument) {
        super(code + " " + argument);
        this.code = code;
        this.argument = argument;
    }

    SheetRefused(String code) {
        this(code, "");
    }

    String code() {
        return code;
    }

    String[] arguments() {
        return argument.isEmpty() ? new String[0] : new String[] {argument};
    }
}
