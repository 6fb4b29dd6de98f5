package org.shikao.files.yaml;

import org.shikao.exam.Marks;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;

/** A catalogue (实验目录) as one YAML file, in and out; what is written reads back to an equal catalogue. */
public final class CatalogueYaml {
    private static final Marks HALF = Marks.of("0.5");
    private final YamlShape<Catalogue> shape = relaxed(YamlShape.of(Catalogue.class));

    /** Reads the bytes of a file; {@code file} is its name in problems. The linter is not run. */
    public YamlRead<Catalogue> read(byte[] bytes, String file) {
        return new YamlReader<>(shape).read(bytes, file);
    }

    /** The catalogue as text; equal catalogues give equal text. */
    public String write(Catalogue catalogue) {
        return new YamlWriter<>(shape).write(catalogue);
    }

    /** Which keys a writer of rubrics may leave out; a point's step is half a mark then, and it is looked at once. */
    static <T extends Record> YamlShape<T> relaxed(YamlShape<T> strict) {
        return strict.optional(Apparatus.class, "spec")
                .withDefault(Apparatus.class, "provision", Apparatus.Provision.PER_BENCH)
                .optional(Reagent.class, "concentration", "sparePercent", "stockFlags")
                .optional(Experiment.class, "sources", "hazards", "reagents", "wasteStreams", "resetSteps")
                .optional(Rubric.class, "signedBy", "remarks")
                .optional(RubricGroup.class, "tidy", "orderRequired")
                .optional(RubricPoint.class, "key", "levels", "errors", "dependsOn", "contains")
                .optional(RubricPoint.class, "zeroIfBroken", "repeatGroup")
                .withDefault(RubricPoint.class, "step", HALF)
                .withDefault(RubricPoint.class, "critical", RubricPoint.Critical.NO)
                .withDefault(RubricPoint.class, "attempts", 1);
    }
}
