package org.shikao.flow;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shikao.exam.Problem;
import org.shikao.exam.catalogue.Catalogue;
import org.shikao.exam.catalogue.Experiment;
import org.shikao.exam.catalogue.Rubric;
import org.shikao.exam.catalogue.Rubric.Status;
import org.shikao.exam.catalogue.RubricCheck;
import org.shikao.exam.catalogue.RubricEdit;
import org.shikao.exam.catalogue.RubricHistory;
import org.shikao.exam.catalogue.RubricHistory.Kept;
import org.shikao.exam.catalogue.RuleFit;
import org.shikao.files.yaml.RubricHistoryYaml;
import org.shikao.files.yaml.YamlRead;
import org.shikao.store.PreparedChange;

/**
 * Keeps rubrics that are being worked on, every version with time and name, and freezes them. What the exam is scored by changes only
 * by freezing: until then a draft stands in the history alone and may be wrong.
 */
public final class EditRubric {
    private static final String HISTORY = "rubrics.yaml";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private final RubricHistoryYaml yaml = new RubricHistoryYaml();
    private final Documents documents = new Documents();
    private final Clock clock;
    private final String person;

    /**
     * The flow at one computer.
     *
     * @param clock tells when a version was kept
     * @param person who works here, noted with each draft
     */
    public EditRubric(Clock clock, String person) {
        this.clock = clock;
        this.person = person;
    }

    /** All versions kept; refused with the problems of the document if it cannot be read. */
    public Answer<RubricHistory> history(OpenExam exam) {
        Optional<String> stored = exam.file().document(HISTORY);
        if (stored.isEmpty()) {
            return Answer.of(RubricHistory.EMPTY);
        }
        YamlRead<RubricHistory> read = yaml.read(stored.get(), HISTORY);
        return new Answer<>(read.value(), read.problems());
    }

    /** Keeps a draft, whatever the linter says of it; keeping the same twice keeps it once. */
    public Answer<RubricHistory> keep(OpenExam exam, String experimentId, Rubric draft) {
        if (draft.status() == Status.FROZEN) {
            return Answer.refused("RUBRIC_FROZEN", experimentId, experimentId, draft.signedBy());
        }
        return Preparation.allowed(exam).then(this::history).map(history -> {
            boolean same = history.last(experimentId)
                    .filter(kept -> kept.rubric().equals(draft))
                    .isPresent();
            RubricHistory after = same ? history : history.with(kept(experimentId, person, draft));
            if (!same) {
                exam.file().putDocument(HISTORY, yaml.write(after));
            }
            return after;
        });
    }

    /**
     * Freezes a draft under a name and gives it to the exam, in one commit. Refused while the linter has an error, without a name, and
     * where the rules of the exam do not fit, or a plan is sealed that is to stay.
     */
    public Answer<Catalogue> freeze(OpenExam exam, String experimentId, Rubric draft, String name, Seal seal) {
        if (draft.status() == Status.FROZEN) {
            return Answer.refused("RUBRIC_FROZEN", experimentId, experimentId, draft.signedBy());
        }
        Rubric frozen = RubricEdit.frozen(draft, name.strip());
        Catalogue catalogue = with(exam.catalogue(), experimentId, frozen);
        List<Problem> problems = new ArrayList<>(RubricCheck.check(experimentId, frozen));
        problems.addAll(RuleFit.check(exam.rules(), catalogue));
        if (Problem.anyError(problems)) {
            return Answer.refused(problems);
        }
        return history(exam).then(history -> {
            RubricHistory after = history.with(kept(experimentId, name.strip(), frozen));
            Map<String, String> saved =
                    Map.of(HISTORY, yaml.write(after), Documents.CATALOGUE, documents.text(catalogue));
            PreparedChange change = new PreparedChange(saved, Optional.empty(), Optional.empty(), Optional.empty());
            return Preparation.change(exam, seal, prepared -> prepared.with(catalogue), change)
                    .map(done -> catalogue);
        });
    }

    /** The catalogue with another rubric for one experiment. */
    public static Catalogue with(Catalogue catalogue, String experimentId, Rubric rubric) {
        return new Catalogue(
                catalogue.edition(),
                catalogue.experiments().stream()
                        .map(e -> e.id().equals(experimentId) ? with(e, rubric) : e)
                        .toList());
    }

    private static Experiment with(Experiment e, Rubric rubric) {
        return new Experiment(
                e.id(),
                e.subject(),
                e.title(),
                e.edition(),
                e.sources(),
                e.minutes(),
                e.variant(),
                e.hazards(),
                e.apparatus(),
                e.reagents(),
                e.wasteStreams(),
                e.benchInitialState(),
                e.resetSteps(),
                e.candidateSheet(),
                rubric);
    }

    private Kept kept(String experimentId, String by, Rubric rubric) {
        return new Kept(
                experimentId, SHOWN.format(LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)), by, rubric);
    }
}
