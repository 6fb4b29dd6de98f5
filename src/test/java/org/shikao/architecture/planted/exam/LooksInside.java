package org.shikao.architecture.planted.exam;

import org.shikao.architecture.planted.exam.roster.Pupil;

/** Planted violation: what all of the exam shares knows a part of it. */
record LooksInside(Pupil pupil) {}
