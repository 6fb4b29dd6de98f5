package org.shikao.exam.journal;

import java.util.List;
import org.shikao.exam.Problem;

/** What a merge takes over: {@code added} links by device and seq; with any problem nothing is added. */
public record Merged(List<Link> added, List<Problem> problems) {
    public Merged {
        added = List.copyOf(added);
        problems = List.copyOf(problems);
    }
}
