package org.shikao.gui.task;

/** Something done away from the window's thread. */
@FunctionalInterface
public interface Work<T> {
    /** Does it; every exception ends in the job's failure hook. */
    T run(Reporter reporter) throws Exception;
}
