package org.shikao.architecture.planted.exam.venue;

import org.shikao.architecture.planted.exam.roster.Pupil;

/** Planted, and allowed: the venue knows the roster. */
record LooksLeft(Pupil pupil) {}
