package org.shikao.architecture.planted.gui.task;

import org.shikao.architecture.planted.exam.roster.Pupil;

/** Planted violation: the background runner knows the exam. */
record KnowsExam(Pupil pupil) {}
