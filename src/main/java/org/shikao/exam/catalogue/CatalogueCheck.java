package org.shikao.exam.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shikao.exam.Marks;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.Subject;

/**
 * Looks for mistakes in a catalogue before it is used. A place names the experiment and, after {@code !}, its part: a component
 * ({@code minutes}), a group ({@code G2}), a scoring point ({@code G2/#3}) or a mistake ({@code G2/#3/A}).
 */
public final class CatalogueCheck {
    /** The finding of a sheet that is too long for the usual reading time. */
    static final String READING_SHEET = "READING_SHEET";

    /** The longest wording of a scoring point or mistake that fits the desk's row and the printed sheet, in characters. */
    public static final int LONGEST_WORDING = 60;

    /** How numbers of experiments begin by custom. */
    private static final Map<String, Subject> SUBJECTS =
            Map.of("WL", Subject.PHYSICS, "HX", Subject.CHEMISTRY, "SW", Subject.BIOLOGY);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{2,12}");
    /** A phenomenon right before the blank in which it should be written. */
    private static final Pattern ANSWER = Pattern.compile("(变浑浊|变蓝|变红|变黑|褪色|复燃|爆鸣)[\\s　]*_{2,}");

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
        Set<List<Object>> titles = new HashSet<>();
        for (Experiment experiment : catalogue.experiments()) {
            Place place = new Place("", experiment.id(), 0, "");
            // files and folders named by them may not tell capitals apart
            if (!ids.add(experiment.id().toLowerCase(Locale.ROOT))) {
                problems.add(Problem.error("EXPERIMENT_TWICE", place, experiment.id()));
            }
            if (!titles.add(List.of(experiment.subject(), experiment.title(), experiment.variant()))) {
                problems.add(Problem.warning("EXPERIMENT_TITLE_TWICE", place, experiment.title()));
            }
            problems.addAll(check(experiment));
        }
        problems.addAll(SpecCheck.check(catalogue));
        return problems;
    }

    /** Every finding in one experiment and its rubric. */
    public static List<Problem> check(Experiment experiment) {
        Findings findings = new Findings(experiment.id());
        identity(experiment, findings);
        variant(experiment, findings);
        bench(experiment, findings);
        experiment.apparatus().forEach(apparatus -> apparatus(apparatus, findings));
        experiment.reagents().forEach(reagent -> {
            reagent(reagent, findings);
            RecipeCheck.check(reagent, findings);
        });
        twice(experiment, findings);
        writtenEvidence(experiment, findings);
        reading(experiment, findings);
        new HazardCheck(experiment, findings).check();
        new ImpliedCheck(experiment, findings).check();
        new BenchCheck(experiment, findings).check();
        new SupplyCheck(experiment, findings).check();
        new RoleCheck(findings).check(experiment);
        List<Problem> problems = new ArrayList<>(findings.all());
        problems.addAll(RubricCheck.check(experiment.id(), experiment.rubric()));
        return problems;
    }

    private static void identity(Experiment experiment, Findings findings) {
        findings.errorIf(!ID.matcher(experiment.id()).matches(), "EXPERIMENT_ID", "id", experiment.id());
        Subject meant = SUBJECTS.get(
                experiment.id().substring(0, Math.min(2, experiment.id().length())));
        findings.warnIf(
                meant != null && meant != experiment.subject(),
                "SUBJECT_UNLIKE",
                "subject",
                experiment.id(),
                "book.Subject." + experiment.subject().name());
        findings.errorIf(experiment.title().isBlank(), "EXPERIMENT_TITLE", "title");
        Wording.warnIfLong(findings, "title", experiment.title(), Wording.TITLE);
        findings.warnIf(experiment.edition().isBlank(), "EXPERIMENT_EDITION", "edition");
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
        findings.warnIf(blanks && !asked, "BLANKS_UNSCORED", "candidateSheet");
        experiment.candidateSheet().stream()
                .flatMap(line -> ANSWER.matcher(line).results())
                .forEach(found -> findings.warnIf(true, "ANSWER_TOLD", "candidateSheet", found.group(1)));
    }

    private static void twice(Experiment experiment, Findings findings) {
        Set<List<Object>> lines = new HashSet<>();
        for (Apparatus line : experiment.apparatus()) {
            boolean again = !lines.add(List.of(line.name(), line.spec(), line.provision()));
            findings.warnIf(again, "APPARATUS_TWICE", "apparatus", line.name());
        }
        Set<List<Object>> stocks = new HashSet<>();
        for (Reagent line : experiment.reagents()) {
            boolean again = !stocks.add(List.of(line.name(), line.concentration()));
            findings.warnIf(again, "REAGENT_TWICE", "reagents", line.name());
        }
    }

    /** The candidate reads the sheet before the work; the examiner reads the rubric in a third of the working time at most. */
    private static void reading(Experiment experiment, Findings findings) {
        int sheet = Wording.minutes(experiment.candidateSheet().stream());
        findings.warnIf(
                sheet > Wording.CANDIDATE_MINUTES,
                READING_SHEET,
                "candidateSheet",
                String.valueOf(sheet),
                String.valueOf(Wording.CANDIDATE_MINUTES));
        int rubric = Wording.minutes(Wording.of(experiment.rubric()));
        findings.warnIf(
                rubric * 3 > experiment.minutes(),
                "READING_RUBRIC",
                "rubric",
                String.valueOf(rubric),
                String.valueOf(experiment.minutes()));
        for (String remark : experiment.rubric().remarks()) {
            findings.errorIf(remark.isBlank(), "WORDING_EMPTY", "remarks");
            Wording.warnIfLong(findings, "remarks", remark, Wording.REMARK);
        }
    }
}
