package org.shikao.files.yaml;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;

/**
 * The experiments that come with the program, one resource each, in the order of {@code index.yaml}. Their rubrics are drafts: the
 * county checks and freezes its own.
 */
public final class BuiltInCatalogue {
    private static final String FOLDER = "/org/shikao/catalogue/";

    /** The index: the edition of the curriculum and the ids in order. */
    record Index(String edition, List<String> experiments) {}

    /**
     * Reads the whole catalogue.
     *
     * @throws IllegalStateException if a resource does not read: the program itself is damaged
     */
    public Catalogue load() {
        Index index = resource(YamlShape.of(Index.class), "index.yaml");
        YamlShape<Experiment> shape = CatalogueYaml.relaxed(YamlShape.of(Experiment.class));
        List<Experiment> experiments = index.experiments().stream()
                .map(id -> resource(shape, id + ".yaml"))
                .toList();
        return new Catalogue(index.edition(), experiments);
    }

    private static <T extends Record> T resource(YamlShape<T> shape, String name) {
        YamlRead<T> read = new YamlReader<>(shape).read(bytes(name), name);
        return read.value().orElseThrow(() -> new IllegalStateException("built-in catalogue: " + read.problems()));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = BuiltInCatalogue.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
