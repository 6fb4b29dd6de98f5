package org.shikao.architecture.planted.exam.rules;

import java.nio.file.Path;

/** Planted violation: the exam reads a file. */
record ReadsFile(Path file) {}
