package org.shikao.exam.catalogue;

import java.util.List;
import org.shikao.exam.Marks;

/** A group of scoring points that earns at most {@code max}; {@code tidy} marks the tidying of the bench (整理器材). */
public record RubricGroup(String title, Marks max, boolean tidy, boolean orderRequired, List<RubricPoint> points) {
    public RubricGroup {
        points = List.copyOf(points);
    }
}
