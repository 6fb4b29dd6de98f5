package org.shikao.architecture.planted.flow;

/** Planted violation: a static field that changes. */
final class Remembers {
    static int calls;
}
