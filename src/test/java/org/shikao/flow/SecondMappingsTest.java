package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondMapping;
import org.shikao.exam.roster.SecondMapping.Column;

/** What was said about the columns of a second list counts for the same headings, also after the program was started anew. */
class SecondMappingsTest {
    private static final SecondMapping TABLE = new SecondMapping(
            "Sheet1", 1, 1, List.of(new Column("A", "序列", Optional.empty()), new Column("B", "称呼", Optional.empty())));

    @TempDir
    private Path folder;

    private SecondMappings fresh() {
        return new SecondMappings(Optional.of(folder.resolve("home/second-mappings.yaml")));
    }

    @Test
    void theSameHeadingsInAnotherSheetAreReadInTheSameWayAfterAStart() {
        SecondMapping said = TABLE.with(Map.of(SecondField.NAME, "B"));
        fresh().remember(said);
        SecondMapping other = new SecondMapping("名单", 3, 3, TABLE.columns());

        assertThat(fresh().known(List.of(other))).containsExactly(other.with(Map.of(SecondField.NAME, "B")));
        assertThat(fresh().known(List.of(new SecondMapping("名单", 0, 0, TABLE.columns()))))
                .isEmpty();
        SecondMapping moved = new SecondMapping("x", 1, 1, List.of(new Column("B", "序列", Optional.empty())));
        assertThat(fresh().known(List.of(moved))).isEmpty();
    }

    @Test
    void theLastWordCountsAndABrokenFileIsAsGoodAsNone() throws Exception {
        SecondMappings mappings = fresh();
        mappings.remember(TABLE.with(Map.of(SecondField.NAME, "A")));
        mappings.remember(TABLE.with(Map.of(SecondField.NAME, "B")));
        assertThat(fresh().known(List.of(TABLE))).containsExactly(TABLE.with(Map.of(SecondField.NAME, "B")));

        Files.writeString(folder.resolve("home/second-mappings.yaml"), "tables: [");
        assertThat(fresh().known(List.of(TABLE))).isEmpty();
        new SecondMappings(Optional.empty()).remember(TABLE);
    }
}
