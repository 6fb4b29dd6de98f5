package org.shikao.files.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.SecondField;
import org.shikao.exam.roster.SecondMapping;

/** Column mappings of second lists as one YAML file that a person can edit, in the form of those of rosters. */
public final class SecondMappingYaml {
    private final YamlReader<SecondMappingFile> reader = new YamlReader<>(shape());
    private final YamlWriter<SecondMappingFile> writer = new YamlWriter<>(shape());

    /** Reads and checks; {@code file} is the name used in problems. */
    public YamlRead<List<SecondMapping>> read(byte[] bytes, String file) {
        Optional<Problem> other = MappingBytes.refusal(bytes, file);
        if (other.isPresent()) {
            return new YamlRead<>(Optional.empty(), List.of(other.get()));
        }
        YamlRead<SecondMappingFile> read = reader.read(bytes, file);
        List<Problem> problems = new ArrayList<>(MappingBytes.told(read.problems()));
        List<SecondMapping> mappings = new ArrayList<>();
        read.value()
                .ifPresent(value -> value.tables().forEach(table -> {
                    SecondMapping mapping = mapping(table);
                    problems.addAll(mapping.check(file, "tables[" + mappings.size() + "]"));
                    mappings.add(mapping);
                }));
        boolean whole = read.value().isPresent() && !Problem.anyError(problems);
        return new YamlRead<>(whole ? Optional.of(List.copyOf(mappings)) : Optional.empty(), problems);
    }

    /** The mappings as YAML; reading it gives equal ones. */
    public String write(List<SecondMapping> mappings) {
        return writer.write(new SecondMappingFile(
                mappings.stream().map(SecondMappingYaml::written).toList()));
    }

    private static YamlShape<SecondMappingFile> shape() {
        return YamlShape.of(SecondMappingFile.class)
                .optional(SecondMappingFile.Table.class, "sheet")
                .optional(SecondMappingFile.Column.class, "heading")
                .withDefault(SecondMappingFile.Column.class, "field", SecondMappedField.NONE);
    }

    private static SecondMapping mapping(SecondMappingFile.Table table) {
        return new SecondMapping(
                table.sheet(),
                table.headerFirst(),
                table.headerLast(),
                table.columns().stream()
                        .map(c -> new SecondMapping.Column(c.letter(), c.heading(), field(c.field())))
                        .toList());
    }

    private static SecondMappingFile.Table written(SecondMapping mapping) {
        return new SecondMappingFile.Table(
                mapping.sheet(),
                mapping.headerFirst(),
                mapping.headerLast(),
                mapping.columns().stream()
                        .map(c -> new SecondMappingFile.Column(c.letter(), c.heading(), word(c.field())))
                        .toList());
    }

    private static Optional<SecondField> field(SecondMappedField word) {
        return word == SecondMappedField.NONE ? Optional.empty() : Optional.of(SecondField.valueOf(word.name()));
    }

    private static SecondMappedField word(Optional<SecondField> field) {
        return field.map(f -> SecondMappedField.valueOf(f.name())).orElse(SecondMappedField.NONE);
    }
}
