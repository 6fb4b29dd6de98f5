package org.shikao.architecture.planted.settings;

import java.util.concurrent.Executor;

/** Planted, and allowed: work handed to whoever runs it; the executor is given, no thread is made. */
record SavesLate(Executor late) {}
