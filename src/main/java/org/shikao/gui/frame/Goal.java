package org.shikao.gui.frame;

import org.kordamp.ikonli.Ikon;

/**
 * Something the go-to palette (Ctrl+K) can go to.
 *
 * @param title what it is called, in the language of the window
 * @param detail a second, quieter line part ("考生 · …0137 · 永宁二中"), may be empty
 * @param icon its icon
 * @param go goes there
 */
public record Goal(String title, String detail, Ikon icon, Runnable go) {}
