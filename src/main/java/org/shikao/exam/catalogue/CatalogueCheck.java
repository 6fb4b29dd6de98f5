package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;

/**
 * Looks for mistakes in a catalogue before it is used. A place names the experiment and, after {@code !}, its part: a component
 * ({@code minutes}), a group ({@code G2}) or a scoring point ({@code #3}).
 */
public final class CatalogueCheck {
    /** The longest wording of a scoring point or mistake that fits the desk's row and the printed sheet, in characters. */
    public static final int LONGEST_WORDING = 60;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{2,12}");
    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 60;
    private static final int MOST_SPARE_PERCENT = 200;

    private CatalogueCheck() {}

    /** Every finding in every experiment, in the order of the catalogue; empty if it may be used. */
    public static List<Problem> check(Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        if (catalogue.experiments().isEmpty()) {
            problems.add(Problem.error("CATALOGUE_EMPTY", Place.NOWHERE));
        }
        Set<String> ids = new HashSet<>();
        for (Experiment experiment : catalogue.experiments()) {
            if (!ids.add(experiment.id())) {
                problems.add(Problem.error("EXPERIMENT_TWICE", new Place("", experiment.id(), 0, ""), experiment.id()));
            }
            problems.addAll(check(experiment));
        }
        return problems;
    }

    /** Every finding in one experiment and its rubric. */
    public static List<Problem> check(Experiment experiment) {
        Findings findings = new Findings(experiment.id());
        identity(experiment, findings);
        variant(experiment, findings);
        bench(experiment, findings);
        experiment.apparatus().forEach(apparatus -> apparatus(apparatus, findings));
        experiment.reagents().forEach(reagent -> reagent(reagent, findings));
        writtenEvidence(experiment, findings);
        List<Problem> problems = new ArrayList<>(findings.all());
        problems.addAll(RubricCheck.check(experiment.id(), experiment.rubric()));
        return problems;
    }

    private static void identity(Experiment experiment, Findings findings) {
        findings.errorIf(!ID.matcher(experiment.id()).matches(), "EXPERIMENT_ID", "id", experiment.id());
        findings.errorIf(experiment.title().isBlank(), "EXPERIMENT_TITLE", "title");
        findings.warnIf(experiment.sources().isEmpty(), "EXPERIMENT_SOURCES", "sources");
        findings.errorIf(
                experiment.minutes() < SHORTEST_MINUTES || experiment.minutes() > LONGEST_MINUTES,
                "EXPERIMENT_MINUTES",
                "minutes",
                String.valueOf(experiment.minutes()),
                String.valueOf(SHORTEST_MINUTES),
                String.valueOf(LONGEST_MINUTES));
    }

    private static void variant(Experiment experiment, Findings findings) {
        boolean known = experiment.isDigital() || experiment.variant().equals("ordinary");
        findings.errorIf(!known, "EXPERIMENT_VARIANT", "variant", experiment.variant());
    }

    private static void bench(Experiment experiment, Findings findings) {
        findings.errorIf(experiment.apparatus().isEmpty(), "EXPERIMENT_APPARATUS", "apparatus");
        findings.warnIf(experiment.benchInitialState().isBlank(), "EXPERIMENT_BENCH", "benchInitialState");
        findings.warnIf(experiment.resetSteps().isEmpty(), "EXPERIMENT_RESET", "resetSteps");
        findings.errorIf(experiment.candidateSheet().isEmpty(), "EXPERIMENT_SHEET", "candidateSheet");
    }

    private static void apparatus(Apparatus apparatus, Findings findings) {
        findings.errorIf(apparatus.name().isBlank(), "APPARATUS_NAME", "apparatus");
        findings.errorIf(
                apparatus.quantity() < 1,
                "APPARATUS_QUANTITY",
                "apparatus",
                apparatus.name(),
                String.valueOf(apparatus.quantity()));
    }

    private static void reagent(Reagent reagent, Findings findings) {
        String name = reagent.name();
        findings.errorIf(name.isBlank(), "REAGENT_NAME", "reagents");
        findings.errorIf(
                reagent.amount().compareTo(Marks.ZERO) <= 0,
                "REAGENT_AMOUNT",
                "reagents",
                name,
                reagent.amount().toString());
        findings.errorIf(reagent.unit().isBlank(), "REAGENT_UNIT", "reagents", name);
        findings.errorIf(
                reagent.sparePercent() < 0 || reagent.sparePercent() > MOST_SPARE_PERCENT,
                "REAGENT_SPARE",
                "reagents",
                name,
                String.valueOf(reagent.sparePercent()),
                String.valueOf(MOST_SPARE_PERCENT));
    }

    private static void writtenEvidence(Experiment experiment, Findings findings) {
        boolean asked =
                experiment.rubric().points().stream().anyMatch(point -> point.evidence() == RubricPoint.Evidence.SHEET);
        boolean blanks = experiment.candidateSheet().stream().anyMatch(line -> line.contains("__"));
        findings.errorIf(asked && !blanks, "EXPERIMENT_BLANKS", "candidateSheet");
    }
}
