package org.shikao.architecture.planted.cli;

import org.shikao.architecture.planted.flow.Work;

/** Planted, and allowed: a command prints what a flow did. */
record Report(Work work) {
    void print() {
        System.out.println();
    }
}
