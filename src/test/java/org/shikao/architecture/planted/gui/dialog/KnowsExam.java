package org.shikao.architecture.planted.gui.dialog;

import org.shikao.architecture.planted.exam.roster.Pupil;

/** Planted violation: a dialog knows the exam. */
record KnowsExam(Pupil pupil) {}
