package org.shikao.exam.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mapping in the hands of a person. */
class ColumnMappingTest {
    @Test
    void aFieldMovesFromOneColumnToAnother() {
        ColumnMapping mapping = new ColumnMapping(
                        "九*班",
                        1,
                        1,
                        "",
                        List.of(
                                new ColumnMapping.Column("A", "x", Optional.of(RosterField.NAME)),
                                new ColumnMapping.Column("B", "y", Optional.empty())))
                .with("B", Optional.of(RosterField.NAME));

        assertThat(mapping.field("A")).isEmpty();
        assertThat(mapping.field("B")).contains(RosterField.NAME);
        assertThat(List.of("九(1)班", "九班", "八(1)班", "九(1)班 旧"))
                .filteredOn(mapping::isFor)
                .containsExactly("九(1)班", "九班");
    }
}
