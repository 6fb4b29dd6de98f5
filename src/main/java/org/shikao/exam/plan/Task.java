package org.shikao.exam.plan;

import org.shikao.exam.Subject;

/** An experiment to be done at a bench, and its part in the sitting. */
public record Task(Subject subject, String experimentId, Part part) {
    /** Which part of a paper the task is: the main one or a minor one. */
    public enum Part {
        /** The subject's only item. */
        WHOLE,
        /** The main item of a paper. */
        MAIN,
        /** A minor item of a paper. */
        MINOR
    }
}
