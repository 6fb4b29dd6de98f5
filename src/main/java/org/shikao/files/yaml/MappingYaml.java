package org.shikao.files.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.ColumnMapping;
import org.shikao.exam.roster.RosterField;

/** Column mappings of rosters as one YAML file that a person can edit: each column with its letter, heading and field. */
public final class MappingYaml {
    private final YamlReader<MappingFile> reader = new YamlReader<>(shape());
    private final YamlWriter<MappingFile> writer = new YamlWriter<>(shape());

    /** Reads and checks; {@code file} is the name used in problems. */
    public YamlRead<List<ColumnMapping>> read(byte[] bytes, String file) {
        Optional<Problem> other = MappingBytes.refusal(bytes, file);
        if (other.isPresent()) {
            return new YamlRead<>(Optional.empty(), List.of(other.get()));
        }
        YamlRead<MappingFile> read = reader.read(bytes, file);
        List<Problem> problems = new ArrayList<>(MappingBytes.told(read.problems()));
        List<ColumnMapping> mappings =
                read.value().map(value -> mappings(value, file, problems)).orElse(List.of());
        return new YamlRead<>(
                read.value().isEmpty() || Problem.anyError(problems) ? Optional.empty() : Optional.of(mappings),
                problems);
    }

    /** The mappings as YAML; reading it gives equal ones. */
    public String write(List<ColumnMapping> mappings) {
        return writer.write(
                new MappingFile(mappings.stream().map(MappingYaml::written).toList()));
    }

    private static YamlShape<MappingFile> shape() {
        return YamlShape.of(MappingFile.class)
                .optional(MappedTable.class, "sheet", "fingerprint", "school")
                .optional(MappedColumn.class, "heading")
                .withDefault(MappedColumn.class, "field", MappedField.NONE);
    }

    private static List<ColumnMapping> mappings(MappingFile file, String name, List<Problem> problems) {
        List<ColumnMapping> mappings = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            ColumnMapping mapping = mapping(file.tables().get(i));
            problems.addAll(mapping.check(name, "tables[" + i + "]"));
            mappings.add(mapping);
        }
        return mappings;
    }

    private static ColumnMapping mapping(MappedTable table) {
        return new ColumnMapping(
                table.sheet(),
                table.headerFirst(),
                table.headerLast(),
                table.fingerprint(),
                table.columns().stream()
                        .map(c -> new ColumnMapping.Column(c.letter(), c.heading(), field(c.field())))
                        .toList(),
                table.school());
    }

    private static MappedTable written(ColumnMapping mapping) {
        return new MappedTable(
                mapping.sheet(),
                mapping.headerFirst(),
                mapping.headerLast(),
                mapping.fingerprint(),
                mapping.school(),
                mapping.columns().stream()
                        .map(c -> new MappedColumn(c.letter(), c.heading(), word(c.field())))
                        .toList());
    }

    private static Optional<RosterField> field(MappedField word) {
        return word == MappedField.NONE ? Optional.empty() : Optional.of(RosterField.valueOf(word.name()));
    }

    private static MappedField word(Optional<RosterField> field) {
        return field.map(f -> MappedField.valueOf(f.name())).orElse(MappedField.NONE);
    }
}
