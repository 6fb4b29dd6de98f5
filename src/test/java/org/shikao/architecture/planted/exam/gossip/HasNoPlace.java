package org.shikao.architecture.planted.exam.gossip;

import org.shikao.architecture.planted.exam.roster.Pupil;

/** Planted violation: a package that the order does not name. */
record HasNoPlace(Pupil pupil) {}
