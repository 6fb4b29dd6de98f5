package org.shikao.bench;

import java.nio.file.Path;

/** One way to do a piece of work, measured in a process of its own. */
interface Job {
    /** Where its files are, and how many rows there are to work on. */
    record Desk(Path folder, int rows) {
        Path file(String name) {
            return folder.resolve(name);
        }

        /** A fresh name for what this process writes. */
        Path output(String ending) {
            return folder.resolve("out-" + ProcessHandle.current().pid() + "." + ending);
        }
    }

    /** What is not measured. */
    default void prepare(Desk desk) throws Exception {}

    /** What is measured; gives a count that must be the same for all that do this work. */
    Outcome run(Desk desk) throws Exception;

    /** The count, and figures of the job's own (milliseconds and the like), printed as they are. */
    record Outcome(long count, String note) {
        static Outcome of(long count) {
            return new Outcome(count, "");
        }
    }
}
