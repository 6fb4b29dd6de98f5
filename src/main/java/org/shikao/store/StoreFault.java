package org.shikao.store;

/** Why an exam file could not be used; the names are the stable codes shown to people. Beside each: its arguments. */
public enum StoreFault {
    /** There is no such file: path. */
    STORE_MISSING,
    /** A file of that name is there already: path. */
    STORE_EXISTS,
    /** Side files of an older exam stand where a new file shall go: path of the side file. */
    STORE_SIDE_FILES,
    /** The file is something else: path. */
    STORE_NOT_EXAM,
    /** Another program works on it: path, person, machine, since. */
    STORE_LOCKED,
    /** Another program kept the file busy for longer than we wait: path. */
    STORE_BUSY,
    /** Written by a newer program: path, its schema, ours. */
    STORE_NEWER,
    /** Written by an older program and not yet migrated: path, its schema, ours. */
    STORE_OLDER,
    /** The older file could not be migrated: path, cause. */
    STORE_MIGRATION,
    /** The content is broken: path, what SQLite found. */
    STORE_DAMAGED,
    /** A side file beside it belongs to another file: path, path of the side file. */
    STORE_MISPAIRED,
    /** Disk full: path, bytes still free. */
    STORE_DISK_FULL,
    /** May not be written: path. */
    STORE_READ_ONLY,
    /** Deleted, renamed or replaced while open: path. */
    STORE_REPLACED,
    /** Two different journal entries with one device and number: path, device, seq. */
    STORE_FORK,
    /** Journal entries of a device do not follow on: path, device, seq. */
    STORE_GAP,
    /** Something refers to what is not there: path, cause or table and row. */
    STORE_REFERENCE,
    /** Any other failure of disk or database: path, cause. */
    STORE_IO
}
