package org.shikao.architecture.planted.flow;

/** Planted violation: a flow prints. */
final class Prints {
    void done() {
        System.out.println();
    }
}
