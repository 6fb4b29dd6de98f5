package org.shikao.architecture.planted.exam.plan;

import com.fasterxml.jackson.core.JsonParser;

/** Planted violation: the exam parses JSON outside the journal. */
record ParsesJson(JsonParser parser) {}
