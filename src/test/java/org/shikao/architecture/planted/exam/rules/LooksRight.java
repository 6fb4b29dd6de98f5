package org.shikao.architecture.planted.exam.rules;

import org.shikao.architecture.planted.exam.roster.Pupil;

/** Planted violation: the rules know the roster. */
record LooksRight(Pupil pupil) {}
