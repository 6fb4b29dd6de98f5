package org.shikao.architecture.planted.boot;

/** Planted, and allowed: what knows everybody and is known by nobody. */
public record Wiring(String door) {}
