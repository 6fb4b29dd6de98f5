package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What another edition of the catalogue changes. Experiments are matched by id, apparatus and reagents by name, groups and lines by
 * number, points and mistakes by {@link PointMatch}. Two catalogues are equal if, and only if, their difference is {@link #isEmpty()}.
 */
public record CatalogueDiff(List<Experiment> added, List<Experiment> removed, List<Change> changes) {
    /** What a change is about. */
    public enum Part {
        CATALOGUE,
        EXPERIMENT,
        SOURCE,
        APPARATUS,
        REAGENT,
        RESET,
        SHEET,
        RULE,
        GROUP,
        POINT,
        MISTAKE,
        REMARK
    }

    /** What of it changed; {@code WHOLE} means that the part came or went, {@code SEQUENCE} that the order is another. */
    public enum Field {
        WHOLE,
        SEQUENCE,
        CATALOGUE_EDITION,
        SUBJECT,
        TITLE,
        EDITION,
        MINUTES,
        VARIANT,
        HAZARDS,
        WASTES,
        BENCH,
        VERSION,
        FULL_MARKS,
        STYLE,
        STEP,
        STATUS,
        SIGNED_BY,
        REPEAT_RULE,
        SLIPS_ISOLATED,
        OVERTIME,
        OVERTIME_MOST,
        ZEROES,
        QUANTITY,
        SPEC,
        CONCENTRATION,
        AMOUNT,
        UNIT,
        SPARE,
        STOCK,
        POINT,
        LETTER,
        TEXT,
        GROUP,
        MAX,
        TIDY,
        ORDER,
        ORDER_LOSS,
        MARKS,
        EVIDENCE,
        KEY,
        LEVELS,
        DEPENDS,
        CONTAINS,
        BROKEN,
        REPEAT,
        CRITICAL,
        ATTEMPTS,
        ATTEMPT_LOSS,
        DEDUCT,
        SLIP,
        EVENT
    }

    /**
     * One change. {@code name} is the apparatus, the reagent or a number, empty for the experiment itself; values are as the YAML file
     * writes them, empty for what is not there.
     */
    public record Change(String experimentId, Part part, String name, Field field, String before, String after) {}

    public CatalogueDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changes = List.copyOf(changes);
    }

    /** Whether nothing at all differs. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changes.isEmpty();
    }

    /** Compares field by field, in the order of the incoming catalogue. */
    public static CatalogueDiff of(Catalogue known, Catalogue incoming) {
        Map<String, Experiment> before = byId(known);
        List<Experiment> added = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        if (!known.edition().equals(incoming.edition())) {
            changes.add(
                    new Change("", Part.CATALOGUE, "", Field.CATALOGUE_EDITION, known.edition(), incoming.edition()));
        }
        List<String> met = new ArrayList<>();
        for (Experiment experiment : incoming.experiments()) {
            Experiment old = before.remove(experiment.id());
            if (old == null) {
                added.add(experiment);
            } else {
                met.add(experiment.id());
                changes.addAll(changed(old, experiment));
            }
        }
        sequence(
                "",
                Part.CATALOGUE,
                byId(known).keySet().stream().filter(met::contains).toList(),
                met,
                changes);
        return new CatalogueDiff(added, List.copyOf(before.values()), changes);
    }

    /** The known catalogue with what the incoming one adds and changes; what does not come again stays. */
    public static Catalogue merged(Catalogue known, Catalogue incoming) {
        Map<String, Experiment> all = byId(known);
        incoming.experiments().forEach(experiment -> all.put(experiment.id(), experiment));
        return new Catalogue(incoming.edition(), List.copyOf(all.values()));
    }

    private static Map<String, Experiment> byId(Catalogue catalogue) {
        return catalogue.experiments().stream()
                .collect(Collectors.toMap(Experiment::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Change> changed(Experiment before, Experiment after) {
        List<Change> changes = new ArrayList<>();
        if (before.equals(after)) {
            return changes;
        }
        PointMatch match = new PointMatch(ExperimentItem.of(before), ExperimentItem.of(after));
        Map<List<Object>, ExperimentItem> left = byKey(match.before(), match);
        Map<List<Object>, ExperimentItem> right = byKey(match.after(), match);
        right.forEach((key, item) -> changes.addAll(fields(after.id(), left.get(key), item, match)));
        left.forEach((key, item) -> {
            if (!right.containsKey(key)) {
                changes.add(new Change(after.id(), item.part(), item.name(), Field.WHOLE, item.summary(), ""));
            }
        });
        for (Part part : Part.values()) {
            if (!match.isOrdered(part)) {
                sequence(after.id(), part, common(part, left, right), common(part, right, left), changes);
            }
        }
        return changes;
    }

    private static List<Change> fields(String id, ExperimentItem before, ExperimentItem after, PointMatch match) {
        if (before == null) {
            return List.of(new Change(id, after.part(), after.name(), Field.WHOLE, "", after.summary()));
        }
        List<Change> changes = new ArrayList<>();
        after.fields().forEach((field, value) -> {
            String old = before.fields().get(field);
            if (match.differs(after.part(), field, old, value)) {
                changes.add(match.change(id, after, field, old));
            }
        });
        return changes;
    }

    /** Parts by what they are and their name; a second one of the same name gets a number of its own. */
    private static Map<List<Object>, ExperimentItem> byKey(List<ExperimentItem> all, PointMatch match) {
        Map<List<Object>, ExperimentItem> items = new LinkedHashMap<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (ExperimentItem item : all) {
            String name = match.knownAs(item);
            int count = seen.merge(List.of(item.part(), name), 1, Integer::sum);
            items.put(List.of(item.part(), name, count), item);
        }
        return items;
    }

    private static List<String> common(
            Part part, Map<List<Object>, ExperimentItem> of, Map<List<Object>, ExperimentItem> other) {
        return of.entrySet().stream()
                .filter(e -> e.getValue().part() == part && other.containsKey(e.getKey()))
                .map(e -> e.getKey().get(1) + "#" + e.getKey().get(2))
                .toList();
    }

    private static void sequence(String id, Part part, List<String> before, List<String> after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change(id, part, "", Field.SEQUENCE, spoken(before), spoken(after)));
        }
    }

    private static String spoken(List<String> names) {
        return names.stream().map(name -> name.replaceFirst("#1$", "")).collect(Collectors.joining(" "));
    }
}
