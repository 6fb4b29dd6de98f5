package org.shikao.architecture.planted.flow;

/** Planted violation: a flow starts a thread. */
final class StartsThread {
    void run(Runnable work) {
        new Thread(work).start();
    }
}
