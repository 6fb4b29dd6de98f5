package org.shikao.architecture.planted.exam.journal;

import com.fasterxml.jackson.core.JsonParser;

/** Planted, and allowed: the journal parses its entries. */
record Parses(JsonParser parser) {}
