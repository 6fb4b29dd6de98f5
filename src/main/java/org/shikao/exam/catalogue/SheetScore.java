package org.shikao.exam.catalogue;

import java.util.List;
import org.shikao.exam.Marks;

/**
 * What a sheet is worth under its rubric. {@code tidy} is the part of {@code total} kept in tidying groups (整理器材). A point without
 * a value counts as nothing kept and is listed in {@code missing}. The total is the full marks less the {@code losses};
 * {@code spared} is what points lost without the total losing it.
 */
public record SheetScore(
        Marks total, Marks tidy, boolean complete, List<Integer> missing, List<Loss> losses, List<Spared> spared) {
    public SheetScore {
        missing = List.copyOf(missing);
        losses = List.copyOf(losses);
        spared = List.copyOf(spared);
    }
}
