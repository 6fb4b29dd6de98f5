package org.shikao.exam.catalogue;

import java.util.List;
import org.shikao.exam.Marks;

/**
 * What a sheet is worth under its rubric. {@code tidy} is the part of {@code total} kept in tidying groups (整理器材). A point without
 * a value counts as nothing kept, is listed in {@code missing} and has no entry in {@code losses}.
 */
public record SheetScore(Marks total, Marks tidy, boolean complete, List<Integer> missing, List<Loss> losses) {
    public SheetScore {
        missing = List.copyOf(missing);
        losses = List.copyOf(losses);
    }
}
