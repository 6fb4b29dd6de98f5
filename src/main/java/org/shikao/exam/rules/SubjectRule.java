package org.shikao.exam.rules;

import org.shikao.exam.Marks;
import org.shikao.exam.Subject;

/** Rules 2 and 4. A subject, the grade that sits it, the full marks reported and the raw full marks of its rubric. */
public record SubjectRule(Subject subject, int grade, Marks fullMarks, Marks rawMarks) {}
