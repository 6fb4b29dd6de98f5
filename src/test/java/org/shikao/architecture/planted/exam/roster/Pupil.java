package org.shikao.architecture.planted.exam.roster;

/** Planted, and allowed: a plain value. */
public record Pupil(String no) {}
