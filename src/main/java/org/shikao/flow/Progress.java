package org.shikao.flow;

import java.util.concurrent.CancellationException;

/** How a long flow tells how far it is and learns that it should stop; stopping leaves the old state. */
public interface Progress {
    /** Nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** @param total 0 while it is not known */
    void report(long done, long total);

    boolean cancelled();

    /** @throws CancellationException when the person asked to stop */
    default void step(long done, long total) {
        if (cancelled()) {
            throw new CancellationException();
        }
        report(done, total);
    }
}
