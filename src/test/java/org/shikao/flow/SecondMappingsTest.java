package org.shikao.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
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

    private static SecondMapping table(String... headings) {
        List<Column> columns = new ArrayList<>();
        for (String heading : headings) {
            String letter = String.valueOf((char) ('A' + columns.size()));
            Optional<SecondField> field = heading.equals("姓名") ? Optional.of(SecondField.NAME) : Optional.empty();
            columns.add(new Column(letter, heading, field));
        }
        return new SecondMapping("表", 2, 2, columns);
    }

    @Test
    void aHeadingThatWasEditedSinceIsTold() {
        SecondMapping said = table("编号", "姓名", "班级", "不考").with(Map.of(SecondField.EXEMPTION, "D"));
        fresh().remember(said);

        assertThat(fresh().forgotten(List.of(table("编号", "姓名", "班级", "不来考")), "一.xlsx"))
                .containsExactly(Problem.warning(
                        "SECOND_MAPPING_FORGOTTEN", new Place("一.xlsx", "表", 2, "D"), "D", "不考", "不来考"));
        assertThat(fresh().forgotten(List.of(table("编号", "姓名", "班级", "不考")), "一.xlsx"))
                .as("it counts")
                .isEmpty();
        assertThat(fresh().forgotten(List.of(table("编号", "姓名", "学校", "年级", "不考")), "一.xlsx"))
                .as("another table")
                .isEmpty();
        assertThat(fresh().forgotten(
                                List.of(table("编号", "姓名", "班级", "免考").with(Map.of(SecondField.EXEMPTION, "D"))),
                                "一.xlsx"))
                .as("understood in the same way")
                .isEmpty();
    }
}
