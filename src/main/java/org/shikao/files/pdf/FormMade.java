package org.shikao.files.pdf;

import java.util.List;
import org.shikao.exam.Problem;

/** A form as it was written; without pages nothing was written and a problem says why. */
public record FormMade(int pages, List<Problem> problems) {
    public FormMade {
        problems = List.copyOf(problems);
    }
}
