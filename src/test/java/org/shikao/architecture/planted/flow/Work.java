package org.shikao.architecture.planted.flow;

import org.shikao.architecture.planted.exam.roster.Pupil;
import org.shikao.architecture.planted.store.Opened;

/** Planted, and allowed: a flow on store and exam. */
public record Work(Opened exam, Pupil pupil) {}
