package org.shikao.files.yaml;

import org.shikao.exam.result.ExportTemplate;

/** An export template as YAML; {@code sheets}, and {@code subject}, {@code width} and {@code codes} of a column may be missing. */
public final class ExportTemplateYaml {
    private final YamlReader<ExportTemplate> reader = new YamlReader<>(YamlShape.of(ExportTemplate.class)
            .optional(ExportTemplate.Column.class, "subject", "width", "codes")
            .withDefault(ExportTemplate.class, "sheets", ExportTemplate.Sheets.ONE));

    /** Reads the bytes of a file; {@code file} is the name used in problems. */
    public YamlRead<ExportTemplate> read(byte[] bytes, String file) {
        return reader.read(bytes, file);
    }
}
