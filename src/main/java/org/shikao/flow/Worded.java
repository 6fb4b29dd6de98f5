package org.shikao.flow;

import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.RoleWords;

/** The catalogue in the words of the exam's rules, filled once for the prepared data it belongs to. Its owner keeps threads apart. */
final class Worded {
    private Prepared from;
    private Catalogue catalogue;

    Catalogue of(Prepared prepared) {
        if (from != prepared) {
            catalogue = new RoleWords(prepared.rules().labels()).fill(prepared.catalogue());
            from = prepared;
        }
        return catalogue;
    }
}
