package org.shikao.files.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Apparatus;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.CatalogueCheck;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Measure;
import org.shikao.exam.catalogue.Reagent;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.RubricGroup;
import org.shikao.exam.catalogue.RubricPoint;
import org.shikao.exam.catalogue.RubricRules;

/** A catalogue (实验目录) as one YAML file; a catalogue that is read has passed {@link CatalogueCheck}. */
public final class CatalogueYaml {
    private final YamlReader<Catalogue> reader = new YamlReader<>(relaxed(YamlShape.of(Catalogue.class)));
    private final YamlReader<Catalogue> foreign =
            new YamlReader<>(relaxed(YamlShape.of(Catalogue.class)), Unseen.CLEAN);
    private final YamlWriter<Catalogue> writer = new YamlWriter<>(relaxed(YamlShape.of(Catalogue.class)));

    /** Reads and checks a catalogue; {@code file} is the name used in problems. Warnings may stand beside a value. */
    public YamlRead<Catalogue> read(String text, String file) {
        return checked(reader.read(text, file), file);
    }

    /** Reads and checks the bytes of a file that somebody wrote: texts and units are made plain, and what was changed is told. */
    public YamlRead<Catalogue> read(byte[] bytes, String file) {
        YamlRead<Catalogue> read = foreign.read(bytes, file);
        List<Problem> problems = new ArrayList<>(read.problems());
        Optional<Catalogue> plain = read.value().map(catalogue -> Measure.normal(catalogue, problems));
        return checked(
                new YamlRead<>(
                        plain, problems.stream().map(p -> inFile(p, file)).toList()),
                file);
    }

    /** The catalogue as YAML; equal catalogues give equal text, and a legal one reads back to an equal one. */
    public String write(Catalogue catalogue) {
        return writer.write(catalogue);
    }

    private static YamlRead<Catalogue> checked(YamlRead<Catalogue> read, String file) {
        List<Problem> problems = new ArrayList<>(read.problems());
        read.value().ifPresent(value -> CatalogueCheck.check(value).forEach(p -> problems.add(inFile(p, file))));
        return new YamlRead<>(Problem.anyError(problems) ? Optional.empty() : read.value(), problems);
    }

    private static Problem inFile(Problem problem, String file) {
        Place at = problem.place();
        return new Problem(
                problem.code(), problem.severity(), new Place(file, at.sheet(), at.row(), at.column()), problem.args());
    }

    /** Which keys may be left out of an experiment; a point's step is the rubric's then, and it is looked at once. */
    static <T extends Record> YamlShape<T> relaxed(YamlShape<T> strict) {
        return strict.optional(Apparatus.class, "spec")
                .withDefault(Apparatus.class, "provision", Apparatus.Provision.PER_BENCH)
                .optional(Reagent.class, "concentration", "sparePercent", "stockFlags")
                .optional(Experiment.class, "sources", "hazards", "reagents", "wasteStreams", "resetSteps")
                .withDefault(Experiment.class, "variant", "ordinary")
                .optional(Rubric.class, "signedBy", "remarks")
                .withDefault(Rubric.class, "rules", RubricRules.USUAL)
                .withDefault(RubricRules.class, "repeatError", RubricRules.USUAL.repeatError())
                .withDefault(RubricRules.class, "calcErrorIsolated", RubricRules.USUAL.calcErrorIsolated())
                .withDefault(RubricRules.class, "overtime", RubricRules.Overtime.NONE)
                .optional(RubricRules.class, "breakage", "safetyStops")
                .optional(RubricRules.Breakage.class, "zeroes")
                .optional(RubricGroup.class, "tidy", "orderRequired", "orderLoss")
                .optional(RubricPoint.class, "key", "levels", "errors", "dependsOn", "contains")
                .optional(RubricPoint.class, "zeroIfBroken", "repeatGroup", "attemptLoss")
                .optional(RubricPoint.CommonError.class, "repeatGroup", "calculation", "event")
                .borrowing(RubricPoint.class, "step", Rubric.class, "step")
                .withDefault(RubricPoint.class, "critical", RubricPoint.Critical.NO)
                .withDefault(RubricPoint.class, "attempts", 1);
    }
}
