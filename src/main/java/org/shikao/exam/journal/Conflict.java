package org.shikao.exam.journal;

import java.util.List;
import org.shikao.exam.SheetKey;

/** Two sheets for one candidate and subject, each written without knowledge of the other; {@code versions} by device, ascending. */
public record Conflict(SheetKey sheet, List<MarkSheet> versions) {
    public Conflict {
        versions = List.copyOf(versions);
    }
}
