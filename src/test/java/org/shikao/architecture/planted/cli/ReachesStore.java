package org.shikao.architecture.planted.cli;

import org.shikao.architecture.planted.store.Opened;

/** Planted violation: a command reads the store. */
record ReachesStore(Opened exam) {}
