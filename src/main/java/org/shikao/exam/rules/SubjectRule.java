package org.shikao.exam.rules;

import org.shikao.exam.Marks;
import org.shikao.exam.Subject;

/**
 * Rules 2 and 4. A subject, the grade that sits it, the full marks reported and the raw full marks of its rubric. The full marks are
 * the most the subject can bring, separate tidying included; with a paper that is what it brings as the main item.
 */
public record SubjectRule(Subject subject, int grade, Marks fullMarks, Marks rawMarks) {}
