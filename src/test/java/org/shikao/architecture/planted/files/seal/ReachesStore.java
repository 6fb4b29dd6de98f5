package org.shikao.architecture.planted.files.seal;

import org.shikao.architecture.planted.store.Opened;

/** Planted violation: files know the store. */
record ReachesStore(Opened exam) {}
