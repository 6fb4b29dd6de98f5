package org.shikao.architecture.planted.store;

import org.shikao.architecture.planted.boot.Wiring;

/** Planted violation: the store knows what stands above it. */
record CallsUp(Wiring wiring) {}
