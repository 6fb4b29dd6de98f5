package org.shikao.files.yaml;

import org.shikao.exam.catalogue.RubricHistory;
import org.shikao.exam.catalogue.RubricHistory.Kept;

/** The kept rubrics of an exam as one YAML document; they are not linted, since a draft may be wrong. */
public final class RubricHistoryYaml {
    // versions kept before reasons were asked for have none
    private static final YamlShape<RubricHistory> SHAPE =
            CatalogueYaml.relaxed(YamlShape.of(RubricHistory.class)).optional(Kept.class, "reason");

    private final YamlReader<RubricHistory> reader = new YamlReader<>(SHAPE);
    private final YamlWriter<RubricHistory> writer = new YamlWriter<>(SHAPE);

    /** Reads a document; {@code file} is the name used in problems. */
    public YamlRead<RubricHistory> read(String text, String file) {
        return reader.read(text, file);
    }

    /** The document; reads back to an equal history. */
    public String write(RubricHistory history) {
        return writer.write(history);
    }
}
