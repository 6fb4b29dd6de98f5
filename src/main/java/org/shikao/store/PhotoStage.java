package org.shikao.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Photos collected one by one and taken over in one commit, however many there are: until then they stand in a table that lives
 * with the connection, so that other work on the exam goes on and nothing is left of an import that was stopped.
 */
public final class PhotoStage implements AutoCloseable {
    private static final int BATCH = 64;

    private final Database database;
    private final PhotoTable table;
    private final List<Photo> waiting = new ArrayList<>();

    PhotoStage(Database database, PhotoTable table) {
        this.database = database;
        this.table = table;
        clear();
    }

    /** Adds a candidate's photo; a candidate has one at most. */
    public void add(Photo photo) {
        waiting.add(photo);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Takes a photo back that was added before. */
    public void drop(String candidateNo) {
        flush();
        database.write(handle -> {
            PhotoTable.unstage(handle, candidateNo);
            return null;
        });
    }

    /** Puts all of them in the place of the photos before: one commit, on the disk when this returns. */
    public void commit() {
        flush();
        database.write(handle -> {
            PhotoTable.takeStage(handle);
            return null;
        });
    }

    /** Forgets what was not committed. */
    @Override
    public void close() {
        waiting.clear();
        clear();
    }

    private void flush() {
        List<Photo> batch = List.copyOf(waiting);
        waiting.clear();
        database.write(handle -> {
            table.stage(handle, batch);
            return null;
        });
    }

    private void clear() {
        database.write(handle -> {
            PhotoTable.clearStage(handle);
            return null;
        });
    }
}
