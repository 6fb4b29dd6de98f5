package org.shikao.store;

/** Tells what to append, knowing the end of the chain; called inside the transaction, and anything it throws undoes all. */
@FunctionalInterface
public interface JournalWriter {
    Batch write(Head head);
}
