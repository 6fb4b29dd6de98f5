package org.shikao.files.sheet;

/** Takes the sheets of a file one after the other, each with its rows from top to bottom; rows without any text do not come. */
interface SheetSink {
    void sheet(String name, boolean hidden);

    void row(SheetRow row);
}
