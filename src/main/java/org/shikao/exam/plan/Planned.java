package org.shikao.exam.plan;

import java.util.List;
import org.shikao.exam.Problem;

/** What planning gave: the plan (empty if any problem is an error), what was missing, and its figures. */
public record Planned(Plan plan, List<Problem> problems, PlanReport report) {

    public Planned {
        problems = List.copyOf(problems);
    }
}
