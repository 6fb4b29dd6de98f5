package org.shikao.architecture.planted.flow;

import java.util.concurrent.ExecutorService;

/** Planted violation: a flow keeps threads of its own. */
record KeepsPool(ExecutorService pool) {}
