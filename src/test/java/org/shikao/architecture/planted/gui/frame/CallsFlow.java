package org.shikao.architecture.planted.gui.frame;

import org.shikao.architecture.planted.flow.Work;

/** Planted violation: the frame calls a flow. */
record CallsFlow(Work work) {}
