package org.shikao.architecture.planted.flow;

import picocli.CommandLine;

/** Planted violation: a flow knows the command line. */
record ParsesOptions(CommandLine line) {}
