package org.shikao.gui.home;

import java.util.List;

/**
 * The one thing to do next.
 *
 * @param what which thing; its texts are {@code gui.home.next.NAME} (heading), {@code .why} and {@code .act}
 * @param page the page where it is done
 * @param place what to bring into view there, empty for nothing
 * @param args what the sentence names
 */
record Next(What what, String page, String place, List<Object> args) {
    /** Things that can be next, in the order of the work. */
    enum What {
        CONFLICTS,
        ROSTER,
        VENUE,
        PLAN,
        DRAW,
        SCORE,
        SIGN,
        LEDGER,
        EXPORT
    }

    Next {
        args = List.copyOf(args);
    }

    static Next of(What what, String page) {
        return new Next(what, page, "", List.of());
    }
}
