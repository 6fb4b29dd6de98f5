package org.shikao.figures;

/** What is looked for in the sources, because one more of it makes the program worse. */
enum Sight {
    WILDCARD_IMPORT("wildcard imports", true),
    STACK_TRACE("printStackTrace", true),
    EMPTY_CATCH("empty catches", true),
    BROAD_CATCH("catch of Exception or Throwable", false),
    SET_STYLE("setStyle", false),
    COLOUR("colours in Java", false),
    TODO("TODO", false);

    private final String title;
    private final boolean forbidden;

    Sight(String title, boolean forbidden) {
        this.title = title;
        this.forbidden = forbidden;
    }

    String title() {
        return title;
    }

    /** Whether a single one stops the build. */
    boolean forbidden() {
        return forbidden;
    }
}
