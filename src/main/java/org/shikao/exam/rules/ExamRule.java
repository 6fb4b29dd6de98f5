package org.shikao.exam.rules;

import java.time.LocalDate;

/** Rule 1. What the exam is called, and the first day on which it is held. */
public record ExamRule(String title, String kindLabel, LocalDate firstDay) {}
